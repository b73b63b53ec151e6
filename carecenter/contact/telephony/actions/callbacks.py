"""Promise a call, keep it at its time, try again, give up with a notice (domain reference §12.3)."""

from datetime import timedelta
from typing import Any

from django.conf import settings

from carecenter.contact.telephony.actions.queueing import queue_promise, withdraw_promise
from carecenter.contact.telephony.actions.story import tell_call
from carecenter.contact.telephony.events import CallbackChanged
from carecenter.contact.telephony.models import Call, Callback
from carecenter.contact.telephony.rules.callbacks import after, allowed_at, next_try
from carecenter.contact.telephony.types import CallbackState
from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput


def promise_call(call: Call, kind: str, *, after_minutes: int = 0) -> Callback | None:
    """Promise the caller of a call to be called; nothing without a number, and once for a number at a time."""
    if not call.number:
        return None
    open_one = Callback.objects.filter(number=call.number, state__in=["QUEUED", "RETRY"]).first()
    if open_one is not None:
        return open_one
    now = clock.now()
    wanted = allowed_at(now + timedelta(minutes=after_minutes), clock.SHANGHAI, settings.PHONE_CALLBACK_HOURS)
    promised = Callback.objects.create(
        key=f"call:{call.pk}", kind=kind, number=call.number, customer_id=call.customer_id,
        unit_path=call.unit_path, queue_code=call.queue_code or call.place.get("queue", ""),
        language=call.language, call=call, promised_at=wanted, not_before=wanted, asked_at=now,
        enqueued_at=call.queued_at or now,
    )  # fmt: skip
    tell_call(call, "promised", callback_id=promised.pk, callback_kind=kind)
    queue_promise(promised)
    _news(promised)
    return promised


def cancel_promises(call: Call) -> None:
    """The customer called by herself: the promise is merged into her call, which keeps the earlier place."""
    if not call.number:
        return
    for promised in Callback.objects.select_for_update().filter(number=call.number, state__in=["QUEUED", "RETRY"]):
        withdraw_promise(promised)
        move(promised, "customer_called")
        if promised.kind == "KEEP_PLACE" and promised.enqueued_at:
            call.facts["kept_place"] = min(call.facts.get("kept_place", "9"), promised.enqueued_at.isoformat())


def move(promised: Callback, event: str, **changes: Any) -> bool:
    """Let a locked promise go on; tell whether the event changed anything."""
    state = after(CallbackState(promised.state), event, promised.tries)
    if state is None:
        return False
    promised.state = state
    for name, value in changes.items():
        setattr(promised, name, value)
    if state is CallbackState.RETRY:
        promised.not_before = next_try(promised.tries, clock.now(), clock.SHANGHAI, settings.PHONE_CALLBACK_HOURS)
    if state in {CallbackState.DONE, CallbackState.UNREACHED, CallbackState.CANCELLED}:
        promised.settled_at = clock.now()
    promised.save()
    if event in {"unanswered", "put_off"} and promised.settled_at is None:
        queue_promise(promised)
    _news(promised)
    return True


def _news(promised: Callback) -> None:
    record(
        CallbackChanged(
            subject_id=promised.pk,
            unit_path=promised.unit_path,
            customer_id=promised.customer_id,
            state=promised.state,
            callback_kind=promised.kind,
        )
    )


@action("telephony.schedule_callback")
def schedule_callback(
    *, actor: Actor, number: str, customer_id: int | None, unit_path: str, queue_code: str, at: Any, key: str
) -> int:
    """Promise a call at a time; outside 07:30–22:00 the next 08:30. The same key promises once. Raises BadInput."""
    if not number:
        raise BadInput("number", "请填写回拨号码。")
    wanted = allowed_at(at, clock.SHANGHAI, settings.PHONE_CALLBACK_HOURS)
    promised, made = Callback.objects.get_or_create(
        key=key,
        defaults={
            "kind": "SCHEDULED", "number": number, "customer_id": customer_id, "unit_path": unit_path,
            "queue_code": queue_code, "promised_at": wanted, "not_before": wanted, "asked_at": clock.now(),
            "enqueued_at": clock.now(),
        },
    )  # fmt: skip
    if made:
        queue_promise(promised)
        _news(promised)
    return promised.pk
