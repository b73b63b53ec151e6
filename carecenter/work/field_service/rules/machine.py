"""The states of a job and what leads from one to another.

Source: domain reference §8.2. Guards that need values live with the deed they guard.
"""

from collections.abc import Mapping

from carecenter.work.field_service.types import JobEvent as E
from carecenter.work.field_service.types import JobState as S

_GIVEN = (S.DISPATCHED, S.ACCEPTED, S.ASSIGNED, S.BOOKED, S.EN_ROUTE)
_CANCELLABLE = (S.NEW, *_GIVEN, S.FAILED_VISIT, S.WAIT_PART, S.DECLINED, S.SAFETY_HOLD)

TABLE: Mapping[tuple[S, E], S] = {
    (S.NEW, E.DISPATCH): S.DISPATCHED,
    (S.DISPATCHED, E.ACCEPT): S.ACCEPTED,
    (S.DISPATCHED, E.REJECT): S.NEW,
    (S.DISPATCHED, E.TIME_OUT): S.NEW,
    (S.ACCEPTED, E.REJECT): S.NEW,
    **{(state, E.RECALL): S.NEW for state in (*_GIVEN, S.FAILED_VISIT, S.WAIT_PART)},
    (S.ACCEPTED, E.ASSIGN): S.ASSIGNED,
    (S.ASSIGNED, E.ASSIGN): S.ASSIGNED,
    (S.BOOKED, E.ASSIGN): S.BOOKED,
    (S.FAILED_VISIT, E.ASSIGN): S.FAILED_VISIT,
    (S.WAIT_PART, E.ASSIGN): S.WAIT_PART,
    (S.ASSIGNED, E.BOOK): S.BOOKED,
    (S.FAILED_VISIT, E.BOOK): S.BOOKED,
    (S.WAIT_PART, E.BOOK): S.BOOKED,
    (S.BOOKED, E.REBOOK): S.BOOKED,
    (S.BOOKED, E.DEPART): S.EN_ROUTE,
    (S.EN_ROUTE, E.CHECK_IN): S.ON_SITE,
    (S.ON_SITE, E.FAIL_VISIT): S.FAILED_VISIT,
    (S.ON_SITE, E.NEED_PART): S.WAIT_PART,
    (S.ON_SITE, E.QUOTE): S.QUOTED,
    (S.QUOTED, E.AGREE): S.ON_SITE,
    (S.QUOTED, E.DECLINE): S.DECLINED,
    (S.ON_SITE, E.COMPLETE): S.COMPLETED,
    (S.COMPLETED, E.SIGN): S.SIGNED,
    (S.SIGNED, E.VERIFY): S.CLOSED,
    **{(state, E.CANCEL): S.CANCELLED for state in _CANCELLABLE},
    (S.ON_SITE, E.SAFETY_STOP): S.SAFETY_HOLD,
    (S.SAFETY_HOLD, E.RELEASE): S.FAILED_VISIT,
}


def target(state: S, event: E) -> S | None:
    """Return the state that follows, or None where the event cannot happen."""
    return TABLE.get((state, event))


def possible(state: S) -> frozenset[E]:
    """Return the events that can happen in a state."""
    return frozenset(event for before, event in TABLE if before is state)
