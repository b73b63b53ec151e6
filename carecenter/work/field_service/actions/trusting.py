"""Write down what makes evidence less credible."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.files.pictures import is_same_picture
from carecenter.foundation.inserting import insert_once
from carecenter.foundation.plain.ways import haversine_km
from carecenter.work.field_service.models import Job, JobDoubt, JobEvidence, JobPlace
from carecenter.work.field_service.rules import trust
from carecenter.work.field_service.rules.trust import Doubt

CANDIDATES = 200


def doubt(job: Job, kind: Doubt, item: str = "", **facts: Any) -> None:
    """Write a doubt down once."""
    insert_once(JobDoubt(job=job, kind=kind.value, item=item, points=trust.POINTS[kind], facts=facts, at=clock.now()))


def doubt_place(job: Job, *, metres: int | None, accuracy: int | None, lat: Any, lng: Any, at: datetime) -> None:
    """Judge the place of a check-in: distance, accuracy, and the way from the technician's last place."""
    for kind in trust.doubts_of_place(metres, accuracy):
        doubt(job, kind, metres=metres, accuracy=accuracy)
    if lat is None or lng is None:
        return
    last = (
        JobPlace.objects.filter(job__technician_id=job.technician_id, at__lte=at)
        .exclude(job=job)
        .exclude(latitude=None)
        .order_by("-at")
        .values_list("job_id", "latitude", "longitude", "at")
        .first()
    )
    if last is None:
        return
    km = haversine_km(*(float(Decimal(str(value))) for value in (last[1], last[2], lat, lng)))
    if trust.is_too_fast(km, last[3], at):
        minutes = int((at - last[3]).total_seconds() // 60)
        doubt(job, Doubt.TOO_FAST, other=last[0], km=round(km, 1), minutes=minutes)


def doubt_clock(job: Job, seconds_ahead: int) -> None:
    """Judge the telephone's clock."""
    if trust.clock_is_off(seconds_ahead):
        doubt(job, Doubt.CLOCK_OFF, seconds=seconds_ahead)


def doubt_photos(job: Job, photos: Sequence[JobEvidence], *, at: datetime) -> None:
    """Judge photographs: was each taken now, and has it been used for another job."""
    for photo in photos:
        if trust.is_old_photo(photo.taken_at, at) and photo.taken_at:
            doubt(job, Doubt.OLD_PHOTO, photo.item, minutes=int((at - photo.taken_at).total_seconds() // 60))
    bands = sorted({band for photo in photos for band in photo.bands})
    if not bands:
        return
    alike = JobEvidence.objects.filter(bands__overlap=bands).exclude(job=job).order_by("-id")
    others = list(alike.only("job_id", "bands")[: CANDIDATES * len(photos)])
    for photo in photos:
        used = next((other for other in others if is_same_picture(other.bands, photo.bands)), None)
        if used is not None:
            doubt(job, Doubt.REUSED_PHOTO, photo.item, other=used.job_id)
