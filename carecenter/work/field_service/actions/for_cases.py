"""A case waits for its job: opened out of it, and given back when the job is done or cancelled."""

from collections.abc import Mapping
from typing import Any

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.work.cases import public as cases
from carecenter.work.field_service.actions.opening import request_job


@action("field_service.open_job_for_case")
def open_job_for_case(*, actor: Actor, case_id: int | None, customer_id: int, facts: Mapping[str, Any]) -> int:
    """Open a job as request_job does; with a case of the same customer, that case waits for it. Returns the job's id.

    Raises NotThere where the case is not the customer's or out of the actor's reach.
    """
    if case_id is not None:
        case = cases.cases_by_id(ids=[case_id]).get(case_id)
        if case is None or case.customer_id != customer_id or not cases.may_see_case(actor, case_id):
            raise NotThere(field="case_id")
    job_id = request_job(actor=actor, customer_id=customer_id, **facts)
    if case_id is not None:
        cases.hold_case(actor=actor, case_id=case_id, holder=("job", job_id), reason="JOB")
    note(subject=("job", job_id), case=case_id)
    return job_id


@action("field_service.release_waiting_case")
def release_waiting_case(*, actor: Actor, job_id: int, done: bool) -> None:
    """Let the case that waits for a job go on; nothing where none waits."""
    case = cases.case_held_by(holder=("job", job_id))
    note(subject=("job", job_id), done=done)
    if case is not None and case.held:
        cases.release_case(actor=actor, case_id=case.id, holder=("job", job_id), done=done)
