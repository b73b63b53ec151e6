"""A case waits for something else and goes on by itself when it has come."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.work.cases.access import locked_case
from carecenter.work.cases.actions.closing import finish_resolution
from carecenter.work.cases.actions.story import add_step, tell
from carecenter.work.cases.actions.talking import mark_informed
from carecenter.work.cases.errors import CaseIsEnded
from carecenter.work.cases.events import CaseHeld, CaseReleased
from carecenter.work.cases.models import Case, CaseHold, CaseTask
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.rules.machine import CaseMove, next_state
from carecenter.work.cases.types import TaskState
from carecenter.work.cases.types.cases import ENDED, CaseOutcome, CaseState, Flow, HoldReason, InformedBy


@action("cases.hold")
def hold_case(*, actor: Actor, case_id: int, holder: tuple[str, int], reason: str) -> None:
    """Keep the case open until the holder releases it; once per holder. The caller has checked its actor.

    Holding by a job or a task pauses no clock: the promise to the customer runs on. Raises CaseIsEnded.
    """
    case = locked_case(case_id)
    if case.state in ENDED:
        raise CaseIsEnded(number=case.number)
    _, made = CaseHold.objects.get_or_create(
        case=case,
        holder_kind=holder[0],
        holder_id=holder[1],
        until=None,
        defaults={"reason": HoldReason(reason).value, "since": clock.now()},
    )
    if not made:
        return
    case.holds += 1
    case.save(update_fields=["holds"])
    add_step(case, "HELD", actor, holder=list(holder), reason=reason)
    tell(CaseHeld, case, holder_kind=holder[0], holder_id=holder[1], reason=reason)


@action("cases.release")
def release_case(*, actor: Actor, case_id: int, holder: tuple[str, int], done: bool = False) -> None:
    """Take a hold back; nothing where there is none. `done`: what was waited for solved the customer's problem."""
    case = locked_case(case_id)
    note(subject=("case", case.pk), done=done)
    rows = CaseHold.objects.filter(case=case, holder_kind=holder[0], holder_id=holder[1], until=None)
    if rows.update(until=clock.now()) == 0:
        return
    case.holds -= 1
    case.save(update_fields=["holds"])
    add_step(case, "RELEASED", actor, holder=list(holder), done=done)
    tell(CaseReleased, case, holder_kind=holder[0], holder_id=holder[1])
    if done and case.holds == 0:
        _close_loop(actor, case)


def _close_loop(actor: Actor, case: Case) -> None:
    """Resolve a simple case by itself: the customer was there when what she waited for was done and signed."""
    kind = case_type(case.type_code)
    wrap_up = case.reason_code or kind.wrap_up
    tasks = CaseTask.objects.filter(about_kind="case", about_id=case.pk).exclude(state=TaskState.DONE.value)
    if next_state(Flow(case.flow), CaseState(case.state), CaseMove.RESOLVE) is None or not wrap_up or tasks.exists():
        return
    mark_informed(actor, case, InformedBy.VISIT)
    finish_resolution(actor, case, CaseOutcome.SOLVED, wrap_up)
