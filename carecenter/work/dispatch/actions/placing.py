"""Find a provider for a job; where none is found or two refused, a person must."""

from datetime import timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import RankedProvider
from carecenter.work.cases import public as cases
from carecenter.work.cases.types import TaskKind
from carecenter.work.dispatch.errors import ProviderNotFit
from carecenter.work.dispatch.queries.waiting import candidates_for, choice_for
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.types import REJECTIONS_BEFORE_PERSON, JobFacts, JobState

TASK_MINUTES = 30


@action("dispatch.place")
def place_job(*, actor: Actor, job_id: int) -> int | None:
    """Offer a waiting job to the best provider and return its id, or open a dispatcher's task and return None.

    A job that waits no longer is left alone.
    """
    job = field_service.jobs_by_id(ids=[job_id]).get(job_id)
    if job is None or job.state is not JobState.NEW:
        return None
    if job.reject_count >= REJECTIONS_BEFORE_PERSON:
        _ask_a_person(actor, job, "REFUSED_TWICE")
        return None
    choice = choice_for(job=job)
    if choice.provider_id is None:
        _ask_a_person(actor, job, "NOBODY")
        return None
    facts = providers.providers_by_id(ids=[choice.provider_id])[choice.provider_id]
    against = [f"{provider_id}={reason}" for provider_id, reason in choice.rejected[:20]]
    field_service.dispatch_job(
        actor=actor,
        job_id=job_id,
        provider_id=facts.id,
        provider_path=facts.unit_path,
        reasons=list(choice.reason_codes),
        against=against,
    )
    return facts.id


def _ask_a_person(actor: Actor, job: JobFacts, why: str) -> None:
    cases.open_task(
        actor=actor,
        kind=TaskKind.FOLLOW_UP,
        customer_id=job.customer_id,
        about=("job", job.id),
        unit_path=job.office_path,
        due_at=clock.now() + timedelta(minutes=TASK_MINUTES),
        title_code=f"dispatch.{why.lower()}",
        params={"number": job.number, "job": job.id},
        key=f"dispatch:{job.id}:{job.reject_count}",
    )
    note(subject=("job", job.id), unit_path=job.office_path, customer_id=job.customer_id, asked=why)


@action("dispatch.give")
def give_job(*, actor: Actor, job_id: int, provider_id: int, reason: str = "") -> None:
    """Give a waiting job to the provider that a dispatcher chose.

    Against the ranking's advice a reason is needed. Raises ProviderNotFit, BadInput, NotThere, WrongJobState.
    """
    job = field_service.jobs_by_id(ids=[job_id]).get(job_id)
    if job is None:
        raise NotThere()
    chosen = next((c for c in candidates_for(job=job) if c.provider_id == provider_id), None)
    if chosen is None:
        raise BadInput("provider_id", "这家服务商没有签约这个区域。")
    if not chosen.fit:
        _demand_override(chosen, reason)
    field_service.dispatch_job(
        actor=actor,
        job_id=job_id,
        provider_id=provider_id,
        provider_path=chosen.unit_path,
        reasons=["MANUAL", *chosen.reason_codes],
        text=reason,
    )


def _demand_override(chosen: RankedProvider, reason: str) -> None:
    """A full day, an earlier refusal or a neighbouring district may be talked over; state, line and job type may not."""
    soft = {"NO_CAPACITY", "REFUSED_BEFORE", "NO_WEIGHT", "REGION_NOT_IN_SCOPE"}
    hard = [code for code in chosen.reason_codes if code.partition(":")[0] not in soft]
    if hard or not reason.strip():
        said = "、".join(providers.reason_words(hard or chosen.reason_codes))
        raise ProviderNotFit(field="provider_id", name=chosen.name, reasons=said)


@action("dispatch.move")
def move_job(*, actor: Actor, job_id: int, provider_id: int, reason: str) -> None:
    """Take a job back from its provider and give it to another in one step."""
    field_service.recall_job(actor=actor, job_id=job_id, reason="RECALL")
    give_job(actor=actor, job_id=job_id, provider_id=provider_id, reason=reason)


def take_back_late_offers(*, actor: Actor) -> int:
    """Let every offer time out whose 60 minutes are over; each in its own action. Return how many."""
    late = field_service.offers_past_due(at=clock.now())
    return sum(field_service.let_time_out(actor=actor, job_id=job.id) for job in late)


def place_forgotten_jobs(*, actor: Actor) -> int:
    """Place the jobs whose dispatch clock has run out, whatever the reason; nothing stays without an owner."""
    count = 0
    for job in field_service.jobs_waiting_for_provider():
        if job.due_at is not None and job.due_at <= clock.now():
            place_job(actor=actor, job_id=job.id)
            count += 1
    return count
