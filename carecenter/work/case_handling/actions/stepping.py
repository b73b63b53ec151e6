"""What people do with the open steps of a case on its page."""

from collections.abc import Collection

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.case_handling.access import demand_case
from carecenter.work.case_handling.events import CaseStandardMoved, CaseStepTicked
from carecenter.work.case_handling.models import StepTick
from carecenter.work.case_handling.queries.standing import CaseStandard, OpenStep, standard_of
from carecenter.work.cases import public as cases
from carecenter.work.processes import public as processes


def _step(actor: Actor, case_id: int, task_id: int) -> tuple[CaseStandard, OpenStep]:
    demand_case(actor, case_id)
    found = standard_of(case_id=case_id)
    for step in found.steps if found else ():
        if found is not None and step.task.id == task_id:
            return found, step
    raise NotThere()


@action("case_handling.tick")
def tick_step(*, actor: Actor, case_id: int, task_id: int, checks: Collection[str], evidence: str = "") -> None:
    """Keep what is ticked of an open step and its evidence. Raises NotThere for a step that is not open."""
    _, step = _step(actor, case_id, task_id)
    known = [check.code for check in step.node.checks if check.code in checks]
    values = {
        "case_id": case_id,
        "checks": known,
        "evidence": evidence.strip().replace("\x00", "")[:2000],
        "person_id": actor.person_id,
        "at": clock.now(),
    }
    StepTick.objects.update_or_create(task_id=task_id, defaults=values)
    case = cases.cases_by_id(ids=[case_id])[case_id]
    note(subject=("case", case_id), unit_path=case.unit_path, customer_id=case.customer_id, task=task_id)
    record(
        CaseStepTicked(
            subject_id=case_id,
            unit_path=case.unit_path,
            customer_id=case.customer_id,
            task_id=task_id,
            ticked=len(known),
        )
    )


@action("case_handling.finish_step")
def finish_step(
    *, actor: Actor, case_id: int, task_id: int, checks: Collection[str], evidence: str = "", outcome: str = ""
) -> None:
    """Finish an open step on the case's page.

    Raises ChecksAreMissing, EvidenceIsMissing, OutcomeIsUnknown, NotThere.
    """
    found, step = _step(actor, case_id, task_id)
    processes.finish_process_task(
        actor=actor, task_id=task_id, outcome=outcome, checks=sorted(checks), evidence=evidence
    )
    _moved(case_id, found, f"STEP:{step.task.node}")


@action("case_handling.open_step")
def open_step(*, actor: Actor, case_id: int, node: str) -> None:
    """Open a step that the standard offers where the case stands. Raises TaskCannotBeOpened, NotThere."""
    demand_case(actor, case_id)
    found = standard_of(case_id=case_id)
    if found is None:
        raise NotThere()
    processes.open_discretionary_task(actor=actor, subject=("case", case_id), node=node)
    _moved(case_id, found, f"OPENED:{node}")


def _moved(case_id: int, found: CaseStandard, move: str) -> None:
    case = cases.cases_by_id(ids=[case_id])[case_id]
    note(subject=("case", case_id), unit_path=case.unit_path, customer_id=case.customer_id, move=move)
    record(
        CaseStandardMoved(
            subject_id=case_id,
            unit_path=case.unit_path,
            customer_id=case.customer_id,
            process_id=found.standing.id,
            move=move,
        )
    )
