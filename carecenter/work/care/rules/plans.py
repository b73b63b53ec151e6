"""What may follow what in a maintenance plan. Source: domain §8.4."""

from datetime import date, timedelta

from carecenter.work.care.types import PlanState, PlanStep

NOTICE_DAYS = 30
MAX_NOTICES = 2
TRIES_UNTIL_UNREACHABLE = 3
CYCLE_AFTER_REFUSAL_DAYS = 365

_STEPS: dict[tuple[PlanState, PlanStep], PlanState] = {
    (PlanState.PLANNED, PlanStep.NOTIFY): PlanState.NOTIFIED,
    (PlanState.NOTIFIED, PlanStep.NOTIFY): PlanState.NOTIFIED,
    (PlanState.BOOKED, PlanStep.UNBOOK): PlanState.NOTIFIED,
}
for _state in (PlanState.PLANNED, PlanState.NOTIFIED, PlanState.UNREACHABLE):
    _STEPS[_state, PlanStep.BOOK] = PlanState.BOOKED
    _STEPS[_state, PlanStep.DECLINE] = PlanState.DECLINED
    _STEPS[_state, PlanStep.SERVE] = PlanState.DONE
    _STEPS[_state, PlanStep.VOID] = PlanState.VOID
_STEPS[PlanState.BOOKED, PlanStep.SERVE] = PlanState.DONE
_STEPS[PlanState.BOOKED, PlanStep.DECLINE] = PlanState.DECLINED
_STEPS[PlanState.BOOKED, PlanStep.VOID] = PlanState.VOID


def next_state(state: PlanState, step: PlanStep, *, tries: int = 0) -> PlanState | None:
    """Return the state after a step, None where the step does not exist; `tries` counts this one too."""
    if step is PlanStep.MISS:
        if state not in (PlanState.PLANNED, PlanState.NOTIFIED):
            return None
        return PlanState.UNREACHABLE if tries >= TRIES_UNTIL_UNREACHABLE else state
    return _STEPS.get((state, step))


def notice_from(due: date) -> date:
    """Return the day from which the customer may be told: thirty days before."""
    return due - timedelta(days=NOTICE_DAYS)


def next_due_after_refusal(due: date, today: date) -> date:
    """Return when to ask again after a refusal: a year later, never in the past."""
    return max(due, today) + timedelta(days=CYCLE_AFTER_REFUSAL_DAYS)


def age_years(installed: date, on: date) -> int:
    """Return whole years of use."""
    return on.year - installed.year - ((on.month, on.day) < (installed.month, installed.day))
