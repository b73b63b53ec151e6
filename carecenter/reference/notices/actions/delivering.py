"""Let waiting notices leave: claim one, hand it to the courier outside any transaction, write what came of it."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.reference.notices.events import NoticeSettled
from carecenter.reference.notices.models import Notice, Suppression
from carecenter.reference.notices.rules.timing import TRIES, earliest_sending, may_advertise_again, next_try
from carecenter.reference.notices.types import Channel, Courier, CourierFailed, NoticeClass, NoticeState, Outgoing

COURIERS: dict[Channel, Courier] = {}
CLAIM_MINUTES = 5
# Few, so that a claim does not run out while slow couriers are at the ones before.
CLAIMED_AT_ONCE = 10


def register_courier(channel: Channel, courier: Courier) -> None:
    """Say who carries a channel's messages."""
    COURIERS[channel] = courier


def deliver_waiting(*, limit: int = 200) -> int:
    """Deliver what is due; return how many notices were looked at. Safe to run on several workers at once."""
    done = 0
    while done < limit and (notices := _claim(min(CLAIMED_AT_ONCE, limit - done))):
        for notice in notices:
            _deliver(notice)
        done += len(notices)
    return done


def _claim(most: int) -> list[Notice]:
    """Take some due notices; should this worker die now, another takes them when the claim has run out."""
    now = clock.now()
    with transaction.atomic():
        due = Notice.objects.select_for_update(skip_locked=True).filter(state=NoticeState.WAITING, not_before__lte=now)
        notices = list(due.order_by("not_before", "id")[:most])
        if notices:
            Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(
                not_before=now + timedelta(minutes=CLAIM_MINUTES), tries=F("tries") + 1
            )
    for notice in notices:
        notice.tries += 1
    return notices


def _deliver(notice: Notice) -> None:
    now = clock.now()
    if reason := _suppressed(notice, now):
        _settle(notice, NoticeState.SUPPRESSED, reason)
        return
    earliest = earliest_sending(NoticeClass(notice.notice_class), now.astimezone(clock.SHANGHAI))
    if earliest > now:
        Notice.objects.filter(pk=notice.pk).update(not_before=earliest, tries=notice.tries - 1)
        return
    try:
        reference = COURIERS[Channel(notice.channel)].carry(
            Outgoing(notice.pk, notice.address, notice.subject, notice.text)
        )
    except CourierFailed as failure:
        _failed(notice, failure, now)
        return
    _settle(notice, NoticeState.SENT, "", reference)


def _settle(notice: Notice, state: NoticeState, reason: str, reference: str = "") -> None:
    settle_notice(actor=system_actor("notices"), notice=notice, state=state, reason=reason, reference=reference)


def _suppressed(notice: Notice, now: datetime) -> str:
    if notice.notice_class == NoticeClass.SAFETY:
        return ""
    if Suppression.objects.filter(
        address=notice.address, notice_class__in=["", notice.notice_class], lifted_at=None
    ).exists():
        return "REFUSED_BY_ADDRESSEE"
    if notice.notice_class == NoticeClass.MARKETING:
        sent = Notice.objects.filter(
            address=notice.address, notice_class=NoticeClass.MARKETING, sent_at__gt=now - timedelta(days=30)
        ).values_list("sent_at", flat=True)
        if not may_advertise_again([at for at in sent if at], now):
            return "CAP_REACHED"
    return ""


def _failed(notice: Notice, failure: CourierFailed, now: datetime) -> None:
    if failure.permanent or notice.tries >= TRIES:
        _settle(notice, NoticeState.FAILED, str(failure)[:200])
    else:
        Notice.objects.filter(pk=notice.pk).update(not_before=next_try(notice.tries, now), reason=str(failure)[:200])


@action("notices.settle")
def settle_notice(*, actor: Actor, notice: Notice, state: NoticeState, reason: str, reference: str = "") -> None:
    """Write what became of a claimed notice."""
    notice.state, notice.reason, notice.reference = state, reason, reference
    notice.sent_at = clock.now() if state is NoticeState.SENT else None
    notice.save(update_fields=["state", "reason", "reference", "sent_at"])
    record(
        NoticeSettled(
            subject_id=notice.pk,
            unit_path=notice.unit_path or "",
            customer_id=notice.customer_id,
            state=state,
            reason=reason,
        )
    )
