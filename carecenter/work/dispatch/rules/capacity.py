"""How many customers a window can still be promised to.

A window's free places: the technicians on duty in it, each as many jobs as its two hours hold, less what is booked,
held or planned there. A job of 90 minutes takes one place and a half, so room is counted in minutes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

TRAVEL_SHARE = 0.8  # of a technician's window is work, the rest is the way


@dataclass(frozen=True, slots=True)
class Duty:
    """A technician's time on a day, and what certificates she holds."""

    technician_id: int
    start_at: datetime
    end_at: datetime
    skills: frozenset[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """Work promised for a window; its skills, so that an electrician's booking leaves the gas fitter free."""

    start_at: datetime
    end_at: datetime
    minutes: int
    skills: frozenset[str]


def free_minutes(
    window: tuple[datetime, datetime], skills: frozenset[str], crew: Sequence[Duty], taken: Iterable[Taken]
) -> float:
    """Return the minutes of work that a window still holds for a job of these skills.

    The tightest set counts: every set of skills that holds the job's own and is asked for must fit those who hold it
    (Hall's condition over the skill sets that occur).
    """
    promised = [each for each in taken if each.start_at < window[1] and each.end_at > window[0]]
    groups = {skills | each.skills for each in promised} | {skills, frozenset()}
    room = []
    for group in groups:
        able = [each for each in crew if _joins(group, each, skills, promised)]
        have = sum(_overlap(window, each) for each in able) * TRAVEL_SHARE
        used = sum(_share(window, each) for each in promised if _needs(each, able, crew))
        room.append(have - used)
    able = [each for each in crew if skills <= each.skills]
    return min(room) if able else 0.0


def _joins(group: frozenset[str], duty: Duty, skills: frozenset[str], promised: Sequence[Taken]) -> bool:
    """Tell whether a technician can do the job itself or anything in the group."""
    return skills <= duty.skills or any(each.skills <= duty.skills and each.skills <= group for each in promised)


def _needs(each: Taken, able: Sequence[Duty], crew: Sequence[Duty]) -> bool:
    """Tell whether work can be done by nobody outside of a group."""
    ids = {duty.technician_id for duty in able}
    return all(duty.technician_id in ids for duty in crew if each.skills <= duty.skills)


def _overlap(window: tuple[datetime, datetime], duty: Duty) -> float:
    start, end = max(window[0], duty.start_at), min(window[1], duty.end_at)
    return max(0.0, (end - start).total_seconds() / 60)


def _share(window: tuple[datetime, datetime], each: Taken) -> float:
    """Return the part of promised work that falls into the window."""
    whole = (each.end_at - each.start_at).total_seconds()
    start, end = max(window[0], each.start_at), min(window[1], each.end_at)
    return each.minutes * max(0.0, (end - start).total_seconds()) / whole if whole > 0 else 0.0
