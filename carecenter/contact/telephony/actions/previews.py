"""Lists of customers to call: the agent sees each one before she dials; attempts are counted, refusals kept."""

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Q

from carecenter.contact.telephony.access import SUPERVISE, TAKE, previews_of
from carecenter.contact.telephony.actions.dialling import dial, refuse_calls
from carecenter.contact.telephony.models import Call, PreviewItem
from carecenter.contact.telephony.rules.callbacks import next_try
from carecenter.foundation import clock
from carecenter.foundation.access import demand, reaches
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.reference.customers.public import contact_of_customer, customers_by_id

PURPOSES = ("SURVEY", "SERVICE", "MARKETING", "SAFETY")
OUTCOMES = ("REACHED", "NO_ANSWER", "CALL_AGAIN", "REFUSED", "WRONG_NUMBER")
MOST_ATTEMPTS = 3
KEPT_FOR = timedelta(minutes=30)  # who takes a customer and does nothing gives her back


@action("telephony.add_to_list")
def add_to_list(*, actor: Actor, list_code: str, purpose: str, customer_ids: Iterable[int], unit_path: str) -> int:
    """Put customers on a list of calls to make, each once; return how many are new. Raises BadInput, NotPermitted."""
    demand(actor, SUPERVISE)
    if not reaches(actor, SUPERVISE, unit_path):
        raise NotPermitted(SUPERVISE)
    code = list_code.strip()[:60]
    if not code:
        raise BadInput("list_code", "请写名单名称，例如：11月保养提醒。")
    if purpose not in PURPOSES:
        raise BadInput("purpose", "请选择外呼目的。")
    known, now = customers_by_id(ids=customer_ids), clock.now()
    if not known:
        raise BadInput("customers", "名单里没有找到客户。")
    before = PreviewItem.objects.filter(list_code=code).count()
    PreviewItem.objects.bulk_create(
        [
            PreviewItem(
                list_code=code, purpose=purpose, customer_id=pk, unit_path=unit_path, added_at=now, not_before=now
            )
            for pk in sorted(known)
        ],
        ignore_conflicts=True,
    )
    added = PreviewItem.objects.filter(list_code=code).count() - before
    note(subject=("preview_list", 0), unit_path=unit_path, added=added, purpose=purpose)
    return added


@action("telephony.take_preview")
def take_preview(*, actor: Actor, list_code: str) -> int | None:
    """Show the actor the next customer of a list; None when nobody is due. Two agents never get the same one."""
    demand(actor, TAKE)
    now = clock.now()
    mine = PreviewItem.objects.filter(taken_by=actor.person_id, state="TAKEN").order_by("-id").first()
    if mine is not None:
        return mine.pk
    rows = previews_of(actor).select_for_update(skip_locked=True).filter(list_code=list_code, not_before__lte=now)
    idle = Q(state="OPEN") | Q(state="TAKEN", taken_at__lt=now - KEPT_FOR)
    item = rows.filter(idle).order_by("not_before", "id").first()
    if item is None:
        return None
    item.state, item.taken_by, item.taken_at = "TAKEN", actor.person_id, now
    item.save(update_fields=["state", "taken_by", "taken_at"])
    note(subject=("preview", item.pk), unit_path=item.unit_path, customer_id=item.customer_id)
    return item.pk


@action("telephony.dial_preview")
def dial_preview(*, actor: Actor, item_id: int) -> int:
    """Dial the customer whom the actor looks at; whether it may be is asked now. Raises MayNotDial, NoPhone."""
    item = _mine(actor, item_id)
    call_id = dial(actor=actor, customer_id=item.customer_id, purpose=item.purpose)
    item.attempts += 1
    item.last_call = Call.objects.get(pk=call_id)
    item.save(update_fields=["attempts", "last_call"])
    return call_id


@action("telephony.finish_preview")
def finish_preview(*, actor: Actor, item_id: int, outcome: str) -> None:
    """Say what came of it: not reached is tried again (5 min, 30 min), three times at most; refused is never called."""
    item = _mine(actor, item_id)
    if outcome not in OUTCOMES:
        raise BadInput("outcome", "请选择外呼结果。")
    item.outcome, item.taken_by, item.state = outcome, None, "DONE"
    if outcome in {"NO_ANSWER", "CALL_AGAIN"} and item.attempts < MOST_ATTEMPTS:
        item.state = "OPEN"
        item.not_before = next_try(max(item.attempts, 1), clock.now(), clock.SHANGHAI)
    elif outcome == "NO_ANSWER":
        item.state = "GIVEN_UP"
    item.save()
    if outcome == "REFUSED":
        phone = contact_of_customer(customer_id=item.customer_id).phone.removeprefix("+86")
        refuse_calls(actor=actor, number=phone, purpose=item.purpose)
    note(subject=("preview", item.pk), unit_path=item.unit_path, customer_id=item.customer_id, outcome=outcome)


def _mine(actor: Actor, item_id: int) -> PreviewItem:
    demand(actor, TAKE)
    item = PreviewItem.objects.select_for_update(of=("self",)).filter(
        pk=item_id, taken_by=actor.person_id, state="TAKEN").first()  # fmt: skip
    if item is None:
        raise NotThere()
    return item
