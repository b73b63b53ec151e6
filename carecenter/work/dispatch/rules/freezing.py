"""What a new plan may not touch: the job under way and the next stop. Source: domain reference §8.5."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from carecenter.work.dispatch.types import Stop, StopKind, TourJob, TourTechnician

NEXT_WITHIN = 3600  # the next stop stands when it begins within an hour


def frozen_of(started: Sequence[Stop], planned: Sequence[Stop], now: int, still_there: set[int]) -> list[Stop]:
    """Return the stops that stay: what is under way, then the next planned job if it begins soon and still exists."""
    kept = list(started)
    held = {stop.job_id for stop in kept}
    free = max((stop.end for stop in kept), default=now)
    for stop in planned:
        if stop.kind is not StopKind.JOB or stop.job_id in held or stop.job_id not in still_there:
            continue
        if stop.end <= now and not kept:
            continue
        if stop.start <= now + NEXT_WITHIN:
            begin = max(stop.start, free)
            kept.append(replace(stop, start=begin, end=begin + stop.end - stop.start))
        break
    return kept


def goes_on_from(
    person: TourTechnician,
    frozen: Sequence[Stop],
    work: Mapping[int, TourJob],
    now: int,
    planned: Sequence[Stop],
) -> TourTechnician:
    """Return the technician as of now: free after her frozen stops, at their last place, rested if she has rested."""
    rested = any(stop.kind is StopKind.BREAK and stop.end <= now for stop in planned)
    free = max([now, person.shift_start, *(stop.end for stop in frozen)])
    rest = None if rested or (person.rest and free > person.rest.latest) else person.rest
    last = work.get(frozen[-1].job_id or 0) if frozen else None
    place = last.place if last else person.start_place
    return replace(person, shift_start=free, start_place=place, rest=rest, frozen=tuple(frozen))
