"""Give a job to a provider and take it back."""

from collections.abc import Sequence

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers import public as customers
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderState
from carecenter.work.field_service.access import ACCEPT, DISPATCH, job_to_change
from carecenter.work.field_service.actions.moving import demand_from_here, keep_text, take_step
from carecenter.work.field_service.events import JobAccepted, JobDispatched, JobRejected
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import JobMove, JobState, StepFacts


@action("jobs.dispatch")
def dispatch_job(
    *,
    actor: Actor,
    job_id: int,
    provider_id: int,
    provider_path: str,
    reasons: Sequence[str],
    against: Sequence[str] = (),
    text: str = "",
) -> None:
    """Offer a job to a provider, whose unit becomes the job's; the reasons are kept on the stamp.

    The calling module (dispatch) has checked that the provider is fit. Raises WrongJobState.
    """
    job = job_to_change(actor, job_id, DISPATCH)
    demand_from_here(job, JobMove.DISPATCH)
    job.provider_id, job.unit_path, job.technician_id = provider_id, provider_path, None
    facts = StepFacts(
        JobState(job.state), has_provider=True, provider_is_eligible=_may_be_given_jobs(provider_id, provider_path)
    )
    take_step(
        job,
        JobMove.DISPATCH,
        actor=actor,
        facts=facts,
        provider_id=provider_id,
        reasons=list(reasons),
        against=list(against),
    )
    keep_text(job, "DISPATCH", text, actor)
    customers.add_timeline_line(
        customer_id=job.customer_id,
        at=clock.now(),
        unit_path=job.unit_path,
        kind="job_dispatched",
        subject=("job", job.pk),
        params={"number": job.number, "type": job.type_code},
    )
    record(
        JobDispatched(subject_id=job.pk, unit_path=provider_path, customer_id=job.customer_id, provider_id=provider_id)
    )


@action("jobs.accept")
def accept_job(*, actor: Actor, job_id: int) -> None:
    """Take an offered job; two hours to reach the customer begin. Raises WrongJobState."""
    job = job_to_change(actor, job_id, ACCEPT, DISPATCH)
    take_step(job, JobMove.ACCEPT, actor=actor, provider_id=job.provider_id)
    record(
        JobAccepted(
            subject_id=job.pk,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            provider_id=job.provider_id or 0,
        )
    )


@action("jobs.reject")
def reject_job(*, actor: Actor, job_id: int, reason: str, text: str = "") -> None:
    """Refuse an offered job; `reason` is a code. It goes back to the office. Raises WrongJobState, BadInput."""
    if not reason.strip():
        raise BadInput("reason", "请选择拒单的原因。")
    job = job_to_change(actor, job_id, ACCEPT)
    keep_text(job, "REJECT", text, actor)
    _take_back(job, JobMove.REJECT, actor, reason[:60])


@action("jobs.time_out")
def let_time_out(*, actor: Actor, job_id: int) -> bool:
    """Take an offered job back whose 60 minutes are over; return False where somebody was faster."""
    job = job_to_change(actor, job_id, DISPATCH)
    if job.due_at is None or job.due_at > clock.now() or job.state != "DISPATCHED":
        return False
    _take_back(job, JobMove.TIME_OUT, actor, "TIME_OUT")
    return True


@action("jobs.recall")
def recall_job(*, actor: Actor, job_id: int, reason: str) -> None:
    """Take a job back from its provider before the visit, to give it to another. Raises WrongJobState, BadInput."""
    if not reason.strip():
        raise BadInput("reason", "请选择改派的原因。")
    _take_back(job_to_change(actor, job_id, DISPATCH), JobMove.RECALL, actor, reason[:60])


def _may_be_given_jobs(provider_id: int, provider_path: str) -> bool:
    facts = providers.providers_by_id(ids=[provider_id]).get(provider_id)
    working = facts is not None and facts.state in {ProviderState.ACTIVE, ProviderState.WATCH}
    return working and facts is not None and facts.unit_path == provider_path


def _take_back(job: Job, move: JobMove, actor: Actor, reason: str) -> None:
    demand_from_here(job, move)
    provider_id, path = job.provider_id, job.unit_path
    job.provider_id, job.technician_id, job.unit_path = None, None, job.office_path
    job.window_start, job.window_end = None, None
    if move is not JobMove.RECALL:
        job.reject_count += 1
    facts = StepFacts(JobState(job.state), reason=reason)
    take_step(job, move, actor=actor, facts=facts, provider_id=provider_id, reason=reason)
    # The event carries the provider's path, so that both its pages and the office's above are told.
    record(
        JobRejected(
            subject_id=job.pk,
            unit_path=path,
            customer_id=job.customer_id,
            provider_id=provider_id or 0,
            reason=reason,
        )
    )
