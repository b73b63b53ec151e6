"""Call customers: by click, from a list, to keep a promise; whether it may be is asked at this moment."""

from datetime import datetime, timedelta

from django.conf import settings

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.errors import StepNotPossible
from carecenter.contact.routing.types import AuxCode, OfferFacts
from carecenter.contact.telephony.access import TAKE
from carecenter.contact.telephony.actions.callbacks import move
from carecenter.contact.telephony.actions.queueing import SYSTEM, occupy
from carecenter.contact.telephony.actions.ringing import ring
from carecenter.contact.telephony.actions.story import save_call, tell_call, tell_desk
from carecenter.contact.telephony.errors import MayNotDial, NoPhone
from carecenter.contact.telephony.models import AgentPhone, Call, Callback, DoNotCall, Hotline
from carecenter.contact.telephony.queries.calls import running_call_of
from carecenter.contact.telephony.rules.callbacks import allowed_at, next_try
from carecenter.contact.telephony.rules.dialling import next_allowed, reason_against
from carecenter.contact.telephony.types import Direction, LegKind
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.public import contact_of_customer, customers_not_to_contact, may_open_customer

PURPOSES = ("SERVICE", "SURVEY", "MARKETING", "SAFETY", "CALLBACK")


@action("telephony.dial")
def dial(*, actor: Actor, customer_id: int | None = None, number: str = "", purpose: str = "SERVICE") -> int:
    """Call a customer: first the agent's telephone rings, then hers; returns the call.

    Raises NoPhone, MayNotDial (do-not-call, quiet hours, caps: domain reference §2.8), BadInput.
    """
    demand(actor, TAKE)
    if purpose not in PURPOSES:
        raise BadInput("purpose", "请选择外呼目的。")
    if customer_id is not None:
        if not may_open_customer(actor=actor, customer_id=customer_id):
            raise BadInput("customer", "找不到这位客户。")
        number = number or contact_of_customer(customer_id=customer_id).phone
    digits = number.removeprefix("+86")
    if not digits or not digits.lstrip("+").isdigit():
        raise BadInput("number", "请填写有效的电话号码。")
    phone = open_phone_of(actor.person_id or 0)
    if phone is None:
        raise NoPhone()
    demand_may_dial(digits, customer_id, purpose)
    call = _dial(phone, digits, customer_id, purpose, actor.unit_path)
    try:
        occupy(call, phone.person_id, AuxCode.OUTBOUND)
    except StepNotPossible as busy:
        raise MayNotDial(reason="您还有一通电话没有结束。") from busy
    save_call(call)
    return call.pk


def open_phone_of(person_id: int) -> AgentPhone | None:
    """Return a person's open telephone."""
    return AgentPhone.objects.filter(person_id=person_id, closed_at=None).first()


def _dial(phone: AgentPhone, digits: str, customer_id: int | None, purpose: str, unit_path: str) -> Call:
    """Make the call and ring the agent's own telephone; the customer is dialled when she has picked up."""
    person_id = phone.person_id
    if running_call_of(person_id=person_id) is not None:
        raise MayNotDial(reason="您还有一通电话没有结束。")
    line = Hotline.objects.exclude(caller_id="").filter(unit_path__holds=unit_path).first()
    line = line or Hotline.objects.exclude(caller_id="").first()
    call = Call.objects.create(
        channel_id=f"outbound-{clock.now().timestamp():.6f}-{person_id}",
        direction=Direction.OUT, number=digits, unit_path=unit_path, started_at=clock.now(),
        facts={"purpose": purpose, "caller_id": line.caller_id if line else ""},
    )  # fmt: skip
    tell_call(call, "dialing", agent_id=person_id, purpose=purpose)
    if customer_id:
        tell_call(call, "customer", customer_id=customer_id)
    note(subject=("call", call.pk), unit_path=unit_path, customer_id=customer_id, purpose=purpose)
    ring(call, LegKind.AGENT, phone)
    tell_desk(call)
    save_call(call)
    return call


REASONS = {
    "DO_NOT_CALL": "客户已要求不再致电。",
    "QUIET_HOURS": "现在不在允许外呼的时段。",
    "CAP_REACHED": "已达到外呼次数上限。",
    "FESTIVAL": "春节期间不做营销外呼。",
}


def demand_may_dial(number: str, customer_id: int | None, purpose: str) -> None:
    """Raise MayNotDial unless the number may be called for this purpose at this moment."""
    now = clock.now()
    refused = DoNotCall.objects.filter(number=number, purpose__in=["", purpose]).exists()
    if customer_id and purpose in {"MARKETING", "SURVEY"}:
        refused = refused or bool(customers_not_to_contact(ids=[customer_id]))
    earlier = list(
        Call.objects.filter(
            number=number, direction=Direction.OUT, facts__purpose=purpose, started_at__gt=now - timedelta(days=30)
        ).values_list("started_at", flat=True)
    )
    reason = reason_against(
        purpose, now, earlier, zone=clock.SHANGHAI, refused=refused, callback_hours=settings.PHONE_CALLBACK_HOURS
    )
    if reason:
        raise MayNotDial(reason=REASONS[reason], code=reason)


def next_dialling(*, purpose: str, code: str) -> datetime | None:
    """Return when a number refused with a code may be tried again for a purpose; None: never."""
    hours = settings.PHONE_CALLBACK_HOURS
    return next_allowed(purpose, clock.now(), code, zone=clock.SHANGHAI, callback_hours=hours)


def next_attempt(attempts: int, at: datetime | None = None) -> datetime:
    """Return when the next attempt may be made: at the time she named, else 5 min, 30 min, 2 h on; hours kept."""
    hours = settings.PHONE_CALLBACK_HOURS
    if at is None:
        return next_try(attempts, clock.now(), clock.SHANGHAI, hours)
    return allowed_at(at, clock.SHANGHAI, hours)


@action("telephony.refuse_calls")
def refuse_calls(*, actor: Actor, number: str, purpose: str = "") -> None:
    """Never call a number again: for one purpose, or for all but safety."""
    demand(actor, TAKE)
    row, _ = DoNotCall.objects.get_or_create(number=number, purpose=purpose, defaults={"since": clock.now()})
    note(subject=("do_not_call", row.pk), purpose=purpose or "ALL")


@action("telephony.keep_promise")
def keep_promise(*, actor: Actor, offer: OfferFacts) -> int | None:
    """Call a promised customer with the agent to whom routing offers it; None when that may not be now.

    Whether it may be is asked at this moment: out of hours it is put off, a number that must not be called is let go.
    """
    promised = only_row(Callback.objects.select_for_update().filter(pk=offer.work[1]))
    if promised is None or promised.state not in {"QUEUED", "RETRY"} or promised.item_id != offer.item_id:
        routing.withdraw(actor=SYSTEM, item_id=offer.item_id, reason="WITHDRAWN")
        return None
    note(subject=("callback", promised.pk), unit_path=promised.unit_path, person=offer.person_id)
    phone = open_phone_of(offer.person_id)
    if phone is None:
        routing.miss_offer(actor=SYSTEM, offer_id=offer.id, reason="NO_PHONE")
        return None
    try:
        demand_may_dial(promised.number, promised.customer_id, "CALLBACK")
        call = _dial(phone, promised.number, promised.customer_id, "CALLBACK", promised.unit_path)
    except MayNotDial as refused:
        _let_go(promised, str(refused.params.get("code", "")))
        return None
    call.item_id, call.offer_id, call.queue_code = offer.item_id, offer.id, offer.queue_code
    save_call(call)
    promised.tries += 1
    move(promised, "dial", last_call=call)
    return call.pk


def _let_go(promised: Callback, code: str) -> None:
    routing.withdraw(actor=SYSTEM, item_id=promised.item_id or 0, reason="WITHDRAWN")
    if code == "DO_NOT_CALL":
        move(promised, "refused")
    else:
        later = allowed_at(clock.now() + timedelta(minutes=5), clock.SHANGHAI, settings.PHONE_CALLBACK_HOURS)
        move(promised, "put_off", not_before=later, turns=promised.turns + 1)
