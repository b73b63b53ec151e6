"""A case waits for something else and goes on by itself when it has come."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.cases.actions.story import add_step, tell
from carecenter.work.cases.errors import CaseIsEnded
from carecenter.work.cases.events import CaseHeld, CaseReleased
from carecenter.work.cases.models import Case, CaseHold
from carecenter.work.cases.types.cases import ENDED, HoldReason


def locked_case(case_id: int) -> Case:
    """Return a case, locked, for a module whose own access allows it. Raises NotThere."""
    found = Case.objects.select_for_update(of=("self",)).filter(pk=case_id).first()
    if found is None:
        raise NotThere(field="case_id")
    return found


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
