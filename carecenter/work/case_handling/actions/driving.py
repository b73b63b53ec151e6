"""Let a case run on the standard of its type: its moves finish the standard's steps."""

from dataclasses import replace
from typing import Any

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.standards import public as standards
from carecenter.work.case_handling.events import CaseStandardMoved
from carecenter.work.case_handling.queries.standing import OpenStep, drives, standard_of
from carecenter.work.case_handling.rules.driving import is_proved
from carecenter.work.case_handling.types import Deed, DeedKind, Ticked
from carecenter.work.cases import public as cases
from carecenter.work.cases.types import ENDED, CaseFacts
from carecenter.work.processes import public as processes

SKIPPED = "工单已走到下一步，这一步的清单没有做完。"


@action("case_handling.start_standard")
def start_standard(*, actor: Actor, case_id: int) -> int | None:
    """Start the standard in force of a case's type and return the process; None for a type without one."""
    case = cases.cases_by_id(ids=[case_id])[case_id]
    version = _version(case)
    if version is None or case.state in ENDED:  # a letter of long ago came in answered
        return None
    subject = ("case", case_id)
    standing = processes.state_of(subject)
    if standing is not None and standing.ended_at is None:
        return standing.id
    process_id = processes.start_process(
        actor=actor,
        version_id=version,
        subject=subject,
        unit_path=case.unit_path,
        customer_id=case.customer_id,
        facts=_facts(version, case),
    )
    _tell(case, process_id, "STARTED")
    return process_id


def _version(case: CaseFacts) -> int | None:
    kind = cases.case_types().get(case.type_code)
    version = standards.version_in_force(code=kind.standard, at=clock.now()) if kind and kind.standard else None
    return version.id if version else None


def _facts(version_id: int, case: CaseFacts) -> dict[str, Any]:
    declared = {field.code for field in standards.definition_of(version_id=version_id).fields}
    known = {"severity": f"SEV{case.severity}"} if case.severity else {"severity": "SEV1"} if case.priority == 0 else {}
    return {name: value for name, value in known.items() if name in declared}


@action("case_handling.follow_move")
def follow_move(*, actor: Actor, case_id: int, move: str) -> None:
    """Do to the standard what a move of the case means; a step whose checklist is not done is counted as left out."""
    case = cases.cases_by_id(ids=[case_id])[case_id]
    found = standard_of(case_id=case_id)
    note(subject=("case", case_id), move=move)
    if found is None or found.standing.ended_at is not None:
        if move in {"REOPEN", "UNMERGED"}:
            start_standard(actor=actor, case_id=case_id)
        return
    subject, facts = ("case", case_id), _facts(found.standing.version_id, case)
    if facts.items() - found.standing.facts.items():
        processes.change_process_facts(actor=actor, subject=subject, facts=facts)
    for deed in drives().get(case.type_code, {}).get(move, ()):
        _do(actor, case, deed)
    _tell(case, found.standing.id, move)


def _do(actor: Actor, case: CaseFacts, deed: Deed) -> None:
    found = standard_of(case_id=case.id)
    if found is None or found.standing.ended_at is not None:
        return
    if deed.kind is DeedKind.SIGNAL:
        if deed.name in {signal for signal, _name in found.standing.signals}:
            processes.signal_process(actor=actor, subject=("case", case.id), signal=deed.name)
        return
    step = next((one for one in found.steps if one.task.node == deed.name), None)
    if step is not None:
        _finish(actor, case, step, deed.outcome)


def _finish(actor: Actor, case: CaseFacts, step: OpenStep, outcome: str) -> None:
    ticked = step.ticked
    if not ticked.evidence and cases.files_of_case(case_id=case.id):
        ticked = replace(ticked, evidence=case.number)  # the files of the case are its evidence
    if proved(step, ticked):
        processes.finish_process_task(
            actor=actor, task_id=step.task.id, outcome=outcome, checks=sorted(ticked.checks), evidence=ticked.evidence
        )
    else:
        processes.skip_process_task(actor=actor, task_id=step.task.id, outcome=outcome, reason=SKIPPED)


def proved(step: OpenStep, ticked: Ticked) -> bool:
    """Tell whether a step may be finished with what is ticked."""
    return is_proved(
        required_checks=frozenset(check.code for check in step.node.checks if check.required),
        evidence_required=any(each.required for each in step.node.evidence),
        ticked=ticked,
    )


def _tell(case: CaseFacts, process_id: int, move: str) -> None:
    record(
        CaseStandardMoved(
            subject_id=case.id, unit_path=case.unit_path, customer_id=case.customer_id, process_id=process_id, move=move
        )
    )
