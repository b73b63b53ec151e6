"""Hold the state machine of a job as data. Source: domain reference §8.2."""

from carecenter.work.field_service.rules.guards import GUARDS
from carecenter.work.field_service.types import (
    REJECTIONS_BEFORE_PERSON,
    JobMove,
    JobState,
    Obstacle,
    Step,
    StepFacts,
    Transition,
)

BEFORE_SITE = (
    JobState.NEW,
    JobState.DISPATCHED,
    JobState.ACCEPTED,
    JobState.ASSIGNED,
    JobState.BOOKED,
    JobState.EN_ROUTE,
    JobState.FAILED_VISIT,
)
# Until a technician is under way the dispatcher may take a job back and give it to another provider.
RECALLABLE = (
    JobState.DISPATCHED,
    JobState.ACCEPTED,
    JobState.ASSIGNED,
    JobState.BOOKED,
    JobState.FAILED_VISIT,
)
ENDED = (JobState.CLOSED, JobState.CANCELLED, JobState.DECLINED)
PROVIDER_STAMPS = ("dispatched_at", "accepted_at", "assigned_at", "booked_at")
N, M = JobState, JobMove

TRANSITIONS: tuple[Transition, ...] = (
    Transition(N.NEW, M.DISPATCH, N.DISPATCHED, ("provider_is_eligible",), ("dispatched_at",)),
    Transition(N.DISPATCHED, M.ACCEPT, N.ACCEPTED, (), ("accepted_at",)),
    Transition(N.DISPATCHED, M.REJECT, N.NEW, ("has_reason",), (), PROVIDER_STAMPS),
    Transition(N.DISPATCHED, M.TIME_OUT, N.NEW, (), (), PROVIDER_STAMPS),
    *(Transition(s, M.RECALL, N.NEW, ("has_reason",), (), PROVIDER_STAMPS) for s in RECALLABLE),
    *(
        Transition(s, M.ASSIGN, N.ASSIGNED, ("technician_is_qualified",), ("assigned_at",), ("booked_at",))
        for s in (N.ACCEPTED, N.ASSIGNED)
    ),
    # A booked visit keeps its window when another technician takes over.
    Transition(N.BOOKED, M.ASSIGN, N.BOOKED, ("technician_is_qualified",), ("assigned_at",)),
    Transition(N.ASSIGNED, M.BOOK, N.BOOKED, ("window_is_bookable", "customer_agreed"), ("booked_at",)),
    Transition(N.FAILED_VISIT, M.BOOK, N.BOOKED, ("window_is_bookable", "customer_agreed"), ("booked_at",)),
    Transition(
        N.BOOKED,
        M.REBOOK,
        N.BOOKED,
        ("window_is_bookable", "customer_agreed", "has_reason", "may_rebook"),
        ("booked_at",),
    ),
    Transition(N.BOOKED, M.DEPART, N.EN_ROUTE, (), ("departed_at",)),
    Transition(N.EN_ROUTE, M.CHECK_IN, N.ON_SITE, ("is_at_the_place", "device_time_is_fresh"), ("arrived_at",)),
    Transition(
        N.ON_SITE,
        M.CUSTOMER_ABSENT,
        N.FAILED_VISIT,
        ("absence_is_proven",),
        ("failed_at",),
        ("departed_at", "arrived_at"),
    ),
    Transition(N.ON_SITE, M.NEED_PART, N.WAIT_PART, ("part_is_named",), ("wait_started_at",)),
    Transition(
        N.WAIT_PART,
        M.PART_ARRIVED,
        N.ASSIGNED,
        (),
        ("part_arrived_at",),
        ("booked_at", "departed_at", "arrived_at"),
    ),
    Transition(N.ON_SITE, M.QUOTE, N.QUOTED, ("has_price_list",), ("quoted_at",)),
    Transition(N.QUOTED, M.ACCEPT_QUOTE, N.ON_SITE, ("quote_is_signed",), ("quote_accepted_at",)),
    Transition(N.QUOTED, M.DECLINE_QUOTE, N.DECLINED, (), ("declined_at",)),
    Transition(N.ON_SITE, M.COMPLETE, N.COMPLETED, ("evidence_is_complete", "safety_is_complete"), ("completed_at",)),
    Transition(N.COMPLETED, M.SIGN, N.SIGNED, ("customer_signed",), ("signed_at",)),
    Transition(N.SIGNED, M.VERIFY, N.CLOSED, ("is_verified",), ("closed_at",)),
    *(Transition(s, M.CANCEL, N.CANCELLED, ("has_reason",), ("cancelled_at",)) for s in BEFORE_SITE),
    Transition(N.WAIT_PART, M.CANCEL, N.CANCELLED, ("has_reason",), ("cancelled_at",)),
    Transition(N.ON_SITE, M.SAFETY_STOP, N.SAFETY_HOLD, ("has_reason",), ("safety_stopped_at",)),
    Transition(N.SAFETY_HOLD, M.SAFETY_CLEAR, N.ON_SITE, ("has_reason", "lead_approved"), ("safety_cleared_at",)),
    Transition(N.SAFETY_HOLD, M.CANCEL, N.CANCELLED, ("has_reason",), ("cancelled_at",)),
)
TABLE: dict[tuple[JobState, JobMove], Transition] = {(t.source, t.move): t for t in TRANSITIONS}


def next_step(facts: StepFacts, move: JobMove) -> Step | Obstacle:
    """Return the step a move leads to, or the obstacle: not from this state, or every guard that fails."""
    row = TABLE.get((facts.state, move))
    if row is None:
        return Obstacle("NOT_FROM_HERE")
    failed = tuple(name for name in row.guards if not GUARDS[name](facts))
    if failed:
        return Obstacle("GUARD", failed)
    return Step(row.target, row.stamps, row.clears)


def moves_from(state: JobState) -> tuple[JobMove, ...]:
    """Return the moves that exist in a state, whatever the guards say; for the buttons of a page."""
    return tuple(move for source, move in TABLE if source is state)


def must_escalate(rejections: int) -> bool:
    """Tell whether a job was refused so often (two rejections or time-outs) that a person must place it."""
    return rejections >= REJECTIONS_BEFORE_PERSON


def is_ended(state: JobState) -> bool:
    """Tell whether nothing more happens to a job in this state."""
    return state in ENDED
