"""Which move leads where. Source: domain reference §2.3; the simple flow is its short form."""

from collections.abc import Mapping
from enum import StrEnum

from carecenter.work.cases.types.cases import ENDED, CaseState, Flow

S = CaseState


class CaseMove(StrEnum):
    """What can happen to a case."""

    ACKNOWLEDGE = "ACKNOWLEDGE"
    ASSESS = "ASSESS"
    INVESTIGATE = "INVESTIGATE"
    WAIT = "WAIT"
    RESUME = "RESUME"
    PROPOSE = "PROPOSE"
    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    RESOLVE = "RESOLVE"
    CONFIRM = "CONFIRM"
    NOT_OK = "NOT_OK"
    REOPEN = "REOPEN"
    ESCALATE = "ESCALATE"
    WITHDRAW = "WITHDRAW"


M = CaseMove
SIMPLE: Mapping[tuple[S, M], S] = {
    (S.RECEIVED, M.ACKNOWLEDGE): S.ACKED,
    (S.RECEIVED, M.INVESTIGATE): S.INVESTIGATING,
    (S.ACKED, M.INVESTIGATE): S.INVESTIGATING,
    (S.INVESTIGATING, M.WAIT): S.PENDING,
    (S.ACKED, M.WAIT): S.PENDING,
    (S.PENDING, M.RESUME): S.INVESTIGATING,
    (S.RECEIVED, M.RESOLVE): S.VERIFYING,
    (S.ACKED, M.RESOLVE): S.VERIFYING,
    (S.INVESTIGATING, M.RESOLVE): S.VERIFYING,
    (S.VERIFYING, M.CONFIRM): S.CLOSED,
    (S.VERIFYING, M.NOT_OK): S.INVESTIGATING,
    (S.CLOSED, M.REOPEN): S.INVESTIGATING,
}
COMPLAINT: Mapping[tuple[S, M], S] = {
    (S.RECEIVED, M.ACKNOWLEDGE): S.ACKED,
    (S.ACKED, M.ASSESS): S.ASSESSED,
    (S.ASSESSED, M.INVESTIGATE): S.INVESTIGATING,
    (S.INVESTIGATING, M.WAIT): S.PENDING,
    (S.PENDING, M.RESUME): S.INVESTIGATING,
    (S.INVESTIGATING, M.PROPOSE): S.PROPOSED,
    (S.PROPOSED, M.ACCEPT): S.EXECUTING,
    (S.PROPOSED, M.REJECT): S.INVESTIGATING,
    (S.EXECUTING, M.RESOLVE): S.VERIFYING,
    (S.VERIFYING, M.CONFIRM): S.CLOSED,
    (S.VERIFYING, M.NOT_OK): S.INVESTIGATING,
    (S.CLOSED, M.REOPEN): S.INVESTIGATING,
}
FLOWS: Mapping[Flow, Mapping[tuple[S, M], S]] = {Flow.SIMPLE: SIMPLE, Flow.COMPLAINT: COMPLAINT}
STRIPS: Mapping[Flow, tuple[S, ...]] = {
    Flow.SIMPLE: (S.RECEIVED, S.ACKED, S.INVESTIGATING, S.VERIFYING, S.CLOSED),
    Flow.COMPLAINT: (
        S.RECEIVED,
        S.ACKED,
        S.ASSESSED,
        S.INVESTIGATING,
        S.PROPOSED,
        S.EXECUTING,
        S.VERIFYING,
        S.CLOSED,
    ),
}


def next_state(flow: Flow, state: CaseState, move: CaseMove) -> CaseState | None:
    """Return where a move leads, or None where it is not allowed; a withdrawal and an escalation are always open."""
    if move is M.WITHDRAW:
        return None if state in ENDED else S.WITHDRAWN
    if move is M.ESCALATE:
        return None if state in ENDED else state
    return FLOWS[flow].get((state, move))


def moves_from(flow: Flow, state: CaseState) -> list[CaseMove]:
    """Return the moves open in a state, the process's own first."""
    return [move for move in CaseMove if next_state(flow, state, move) is not None]


def forced_targets(flow: Flow, state: CaseState) -> list[CaseState]:
    """Return where an off-process step may lead: any stage before the resolution, never to an end (C1, C2)."""
    if state in ENDED:
        return []
    allowed = [s for s in STRIPS[flow] if s not in ENDED and s not in {S.VERIFYING, S.EXECUTING, S.PROPOSED}]
    return [s for s in allowed if s is not state]
