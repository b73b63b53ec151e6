"""The machine of an agent's states: one table, read by every action. Source: domain reference §9."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from carecenter.contact.routing.types import AgentState as S
from carecenter.contact.routing.types import AuxCode

RING_SECONDS = 15
WRAP_SECONDS = 60
MOST_EXTENSION_SECONDS = 600
# A browser in the background wakes its timers once a minute; two missed signs of life are enough.
LOST_AFTER_SECONDS = 90
NO_RULE_NEEDED = frozenset({AuxCode.MEAL, AuxCode.FAULT, AuxCode.CASES, AuxCode.OUTBOUND, AuxCode.SUPPORT})
RECALLABLE = frozenset({AuxCode.TRAINING, AuxCode.MEETING, AuxCode.COACHING, AuxCode.OUTBOUND, AuxCode.CASES})

STEPS: Mapping[tuple[S, str], S] = MappingProxyType(
    {
        (S.LOGGED_OUT, "sign_on"): S.AUX,
        (S.AUX, "go_available"): S.AVAILABLE,
        (S.ACW, "go_available"): S.AVAILABLE,
        (S.AVAILABLE, "offer"): S.RINGING,
        (S.RINGING, "answer"): S.TALK,
        (S.RINGING, "miss"): S.AUX,
        (S.RINGING, "decline"): S.AVAILABLE,
        (S.RINGING, "withdraw"): S.AVAILABLE,
        (S.TALK, "hold"): S.HOLD,
        (S.HOLD, "resume"): S.TALK,
        (S.TALK, "end"): S.ACW,
        (S.HOLD, "end"): S.ACW,
        (S.ACW, "wrap_done"): S.AVAILABLE,
        (S.ACW, "extend"): S.ACW,
        (S.AVAILABLE, "aux"): S.AUX,
        (S.ACW, "aux"): S.AUX,
        (S.AUX, "aux"): S.AUX,
        (S.AUX, "join"): S.TALK,  # a colleague's contact handed over while they spoke
        (S.AVAILABLE, "join"): S.TALK,
        **{(state, "sign_off"): S.LOGGED_OUT for state in (S.AVAILABLE, S.RINGING, S.ACW, S.AUX)},
        **{(state, "lost"): S.LOGGED_OUT for state in (S.AVAILABLE, S.RINGING, S.ACW, S.AUX)},
    }
)


def next_state(state: S, step: str) -> S | None:
    """Return the state after a step, or None where the step is not possible."""
    return STEPS.get((state, step))


@dataclass(frozen=True, slots=True)
class AuxVerdict:
    """Whether an AUX may begin at once, and why not: SERVICE_LEVEL_LOW waits for a leader or better figures."""

    granted: bool
    reason: str = ""


def may_pause(code: AuxCode, *, service_level: float | None, target: float) -> AuxVerdict:
    """Decide a request for AUX by the floor rule: SL of the last 15 min ≥ target, or a leader approves.

    Meals always lie within the legal break; faults are nobody's choice; with nothing offered there is nothing to spoil.
    """
    if code in NO_RULE_NEEDED or service_level is None or service_level >= target:
        return AuxVerdict(True)
    return AuxVerdict(False, "SERVICE_LEVEL_LOW")


def wrap_until(now: datetime, due_at: datetime | None, began_at: datetime, seconds: int) -> datetime:
    """Return the end of wrap-up after an extension, at most MOST_EXTENSION_SECONDS after its beginning."""
    asked = max(due_at or now, now) + timedelta(seconds=seconds)
    return min(asked, began_at + timedelta(seconds=MOST_EXTENSION_SECONDS))


def is_lost(state: S, heard_at: datetime, now: datetime) -> bool:
    """Tell whether an agent vanished: no sign of life, and no call whose own end would tell."""
    if state in (S.LOGGED_OUT, S.TALK, S.HOLD):
        return False
    return (now - heard_at).total_seconds() > LOST_AFTER_SECONDS
