"""Questions about the deeds that telephones sent."""

from collections.abc import Iterable

from carecenter.work.handsets.models import PhoneDeed
from carecenter.work.handsets.types import DeedAnswer, DeedState

TROUBLED = (DeedState.REFUSED.value, DeedState.HELD.value)
WAITS = "WAITS"
PERFORM = "jobs.perform"  # declared by field_service


def deeds_to_judge(*, phone_id: int) -> list[int]:
    """Return the telephone's unjudged deeds in its order."""
    rows = PhoneDeed.objects.filter(phone_id=phone_id, state=DeedState.RECEIVED).order_by("seq")
    return list(rows.values_list("pk", flat=True))


def must_wait(*, deed: PhoneDeed, received: int) -> bool:
    """Tell whether an earlier deed of the telephone has not come yet or is unjudged, or one of the same job refused.

    `received` is the number up to which all of its deeds have come.
    """
    if deed.seq > received:
        return True
    earlier = PhoneDeed.objects.filter(
        phone_id=deed.phone_id, seq__lt=deed.seq, state__in=[DeedState.RECEIVED, *TROUBLED]
    )
    rows = list(earlier.values_list("job_id", "state"))
    troubled = {job_id for job_id, state in rows if state in TROUBLED}
    return deed.job_id in troubled or any(job_id not in troubled for job_id, _ in rows)


def answers_of(*, phone_id: int, keys: Iterable[str]) -> list[DeedAnswer]:
    """Return what became of deeds, in the telephone's order."""
    rows = PhoneDeed.objects.filter(phone_id=phone_id, key__in=list(keys)).order_by("seq")
    return [_answer(row) for row in rows]


def _answer(row: PhoneDeed) -> DeedAnswer:
    state = WAITS if row.state == DeedState.RECEIVED else row.state
    return DeedAnswer(row.key, row.seq, state, row.code, row.sentence)


def held_deeds(*, job_id: int) -> list[PhoneDeed]:
    """Return the deeds of a job that were refused or wait for the leader."""
    return list(PhoneDeed.objects.filter(job_id=job_id, state__in=TROUBLED).select_related("phone").order_by("id"))
