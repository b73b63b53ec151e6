"""Real arrivals through a menu: the seconds of peak text each caller would have heard, and those in vain (W7)."""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from carecenter.contact.telephony.rules.menus import Menu
from carecenter.contact.telephony.rules.peak import decide_peak

DEFAULT_HANDLING = 240
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Arrival:
    """One caller: second of the period, and how long she was served."""

    at: int
    handling: int


@dataclass(frozen=True, slots=True)
class Heard:
    """What one caller went through, in seconds; `in_vain` is peak text while somebody could have answered."""

    prompts: float
    peak: float
    in_vain: float
    waited: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Seconds of text before the queue, of the one wait, and of the peak text; `by_clock` is the seed's defect."""

    before_queue: float
    one_wait: float
    peak_text: float
    by_clock: tuple[int, int] | None = None


def plan_of(menu: Menu, *, by_clock: tuple[int, int] | None = None) -> Plan:
    """Return the seconds of a menu: all that is said on the way to its human queue, its wait, its longest peak text."""
    queue = menu.nodes[menu.human]
    before, key, seen = 0.0, menu.start, set()
    while key in menu.nodes and key not in seen and menu.nodes[key].kind != "queue":
        seen.add(key)
        node = menu.nodes[key]
        before += menu.prompts[node.prompt].lasts() if node.prompt else 0.0
        key = next(iter(node.exits()), "")
    peak = max((prompt.lasts() for prompt in menu.prompts.values() if prompt.is_peak), default=0.0)
    return Plan(before, float(queue.fields.get("wait_seconds", 30)), peak, by_clock)


def replay(arrivals: Iterable[Arrival], agents: int, plan: Plan) -> list[Heard]:
    """Let every caller through, first come first served by `agents` people; nobody gives up."""
    if agents < 1:
        raise ValueError("at least one agent")
    free = [0.0] * agents
    heapq.heapify(free)
    heard = []
    for arrival in sorted(arrivals, key=lambda each: each.at):
        queued = arrival.at + plan.before_queue
        soonest = free[0]
        if plan.by_clock is not None:
            peak = plan.peak_text if _in_peak(arrival.at, plan.by_clock) else 0.0
            in_vain = max(0.0, queued + peak - max(soonest, queued)) if peak else 0.0
            entered = queued + peak
        else:
            peak, in_vain, entered = _by_rule(queued, soonest, plan), 0.0, queued
        answered = max(entered, soonest)
        heapq.heapreplace(free, answered + arrival.handling)
        heard.append(Heard(plan.before_queue + peak, peak, in_vain, answered - queued))
    return heard


def _by_rule(queued: float, soonest: float, plan: Plan) -> float:
    """Return the seconds of peak text by the rule of §12.1: cut short the moment somebody is free."""
    busy = soonest > queued
    after_wait = queued + plan.one_wait
    decision = decide_peak(False, busy, True if busy else None, soonest > after_wait if busy else None, True)
    return min(plan.peak_text, soonest - after_wait) if decision.peak_text else 0.0


def _in_peak(at: int, hours: tuple[int, int]) -> bool:
    return hours[0] * 3600 <= at % DAY < hours[1] * 3600


def read_arrivals(lines: Sequence[str]) -> list[Arrival]:
    """Read a table with date (YYMMDD), vru_entry (H:MM:SS), ser_time and outcome; what is no call is left out.

    Raises ValueError when a column is missing.
    """
    head = lines[0].rstrip("\n").split("\t") if lines else []
    at = {name: head.index(name) for name in ("date", "vru_entry", "outcome", "ser_time")}
    found = []
    for line in lines[1:]:
        cells = line.rstrip("\n").split("\t")
        if len(cells) < len(head) or cells[at["outcome"]] == "PHANTOM":
            continue
        try:
            hour, minute, second = (int(part) for part in cells[at["vru_entry"]].split(":"))
            day, handling = int(cells[at["date"]][-2:]), int(cells[at["ser_time"]])
        except ValueError:
            continue
        second_of_period = day * DAY + hour * 3600 + minute * 60 + second
        found.append(Arrival(second_of_period, handling if handling > 0 else DEFAULT_HANDLING))
    return found
