"""Who fits which work, and who comes first. Everything a decision looks at is a set of tokens.

A token is a demand or an ability: `gas>2` (skill at level 2 or more), `lang:cantonese`, `cert:gas_install`, `person:7`.
An agent at level 3 holds `gas>1`, `gas>2`, `gas>3`; so "fits" is set inclusion, the same in Python and in SQL.
Sources: domain reference §4.2 (ageing), §9 (guard of an offer), §12.2 (order of relaxing).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from carecenter.contact.routing.types import EXCLUSIVE, Channel, Requirements

AGEING_SECONDS = 10  # the weight grows by 1 in so many seconds
MANDARIN = "mandarin"
CAPACITY: Mapping[Channel, int] = {Channel.CHAT: 3, Channel.MESSAGE: 3, Channel.CASE: 5}


def abilities(
    skills: Mapping[str, int], kinds: Mapping[str, str], licences: Iterable[str], person_id: int
) -> list[str]:
    """Return the tokens of an agent; a skill of kind LANGUAGE counts as a language at any level."""
    tokens = {f"person:{person_id}", *(f"cert:{code}" for code in licences)}
    for code, level in skills.items():
        tokens.update(f"{code}>{step}" for step in range(1, level + 1))
        if kinds.get(code) == "LANGUAGE":
            tokens.add(f"lang:{code}")
    return sorted(tokens)


def sites_of(unit_path: str) -> list[str]:
    """Return a unit and all above it: an agent stands in each of them."""
    parts = unit_path.split(".")
    return [".".join(parts[:length]) for length in range(1, len(parts) + 1)]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a queue relaxes its demands by time, in seconds since entry; None: never."""

    home: str
    overflow: tuple[str, ...] = ()
    relax_skills_after: int | None = 40
    overflow_after: int | None = 60
    mandarin_after: int | None = 120
    sticky_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Demand:
    """What is asked for at one step: all `needs`, in one of `sites`. `until` is when the next step begins."""

    step: str
    needs: frozenset[str]
    sites: tuple[str, ...]
    until: int | None


def demands(plan: Plan, required: Requirements, queue_skills: Mapping[str, int], sticky: int | None) -> list[Demand]:
    """Return the steps in order (§12.2): her own agent, all demands at home, language at home, overflow, Mandarin.

    Certificates are never relaxed: a licence is the law's, not the queue's.
    """
    skills = {**queue_skills, **required.skills}
    law = {f"cert:{code}" for code in required.licences}
    tongue = {f"lang:{required.language}"} if required.language else set()
    wanted = {f"{code}>{level}" for code, level in skills.items() if level}
    home, everywhere = (plan.home,), (plan.home, *plan.overflow)
    steps: list[tuple[int, Demand]] = []
    if sticky and plan.sticky_seconds:
        steps.append((0, Demand("STICKY", frozenset({f"person:{sticky}"} | law), (), None)))
    begin = plan.sticky_seconds if steps else 0
    steps.append((begin, Demand("EXACT", frozenset(law | tongue | wanted), home, None)))
    if plan.relax_skills_after is not None and wanted:
        steps.append((plan.relax_skills_after, Demand("LANGUAGE", frozenset(law | tongue), home, None)))
    if plan.overflow and plan.overflow_after is not None:
        kept = frozenset(law | tongue) if plan.relax_skills_after is not None else frozenset(law | tongue | wanted)
        steps.append((plan.overflow_after, Demand("OVERFLOW", kept, everywhere, None)))
    foreign = required.language not in ("", MANDARIN)
    if foreign and required.mandarin_will_do and plan.mandarin_after is not None:
        mandarin = frozenset(law | {f"lang:{MANDARIN}"})
        steps.append((plan.mandarin_after, Demand("MANDARIN", mandarin, everywhere, None)))
    return _timed(steps)


def _timed(steps: list[tuple[int, Demand]]) -> list[Demand]:
    """Let every step last until the next begins; a step that would begin before its forerunner follows it."""
    starts: list[int] = []
    for begin, _ in steps:
        starts.append(max(begin, starts[-1] if starts else 0))
    ends: list[int | None] = [*starts[1:], None]
    return [replace(demand, until=end) for (_, demand), end in zip(steps, ends, strict=True)]


def demand_at(steps: list[Demand], waited_seconds: float) -> Demand:
    """Return the step that holds after so many seconds of waiting."""
    for step in steps:
        if step.until is None or waited_seconds < step.until:
            return step
    return steps[-1]


def fits(demand: Demand, able: Iterable[str], sites: Iterable[str]) -> bool:
    """Tell whether an agent meets a demand."""
    return demand.needs <= set(able) and (not demand.sites or bool(set(demand.sites) & set(sites)))


def has_room(channel: Channel, *, busy: bool, chats: int, cases: int) -> bool:
    """Tell whether an agent who is available can take one more: a call needs her whole, cases lie in the background."""
    if busy:
        return False
    if channel in EXCLUSIVE:
        return chats == 0
    return (cases if channel is Channel.CASE else chats) < CAPACITY[channel]


def order_key(entered_at: datetime, weight: int) -> datetime:
    """Return the instant work is ordered by: each point of weight is a head start of ten seconds.

    weight + waited/10 is larger for A than for B exactly when entered − 10·weight is earlier; the order of two
    contacts never changes while they wait, and nobody can be overtaken by one who comes 10·(highest weight) s later.
    """
    return entered_at - timedelta(seconds=AGEING_SECONDS * weight)
