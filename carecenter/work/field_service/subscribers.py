"""What customers and technicians are told about jobs."""

from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.foundation.rows import only_row
from carecenter.work.cases import public as cases
from carecenter.work.field_service.actions.for_cases import release_waiting_case
from carecenter.work.field_service.actions.telling import tell_customer, tell_part_ready, tell_technician
from carecenter.work.field_service.actions.visit import part_arrived
from carecenter.work.field_service.events import JobAssigned, JobBooked, JobCancelled, JobCompleted, JobSigned
from carecenter.work.field_service.models import Job
from carecenter.work.field_service.types import JobState
from carecenter.work.stock import public as stock
from carecenter.work.stock.events import PartReady


@subscriber("field_service.tell_booked", JobBooked)
def tell_booked(event: JobBooked, envelope: Envelope) -> None:
    """Tell the customer the window; the key holds it, so each window is told once."""
    start = event.window_start.astimezone(SHANGHAI)
    window = f"{start:%m-%d %H:%M}–{event.window_end.astimezone(SHANGHAI):%H:%M}"
    tell_customer(
        actor=system_actor("field_service"), job_id=event.subject_id, template="job_booked", window=window, once=window
    )


@subscriber("field_service.tell_sign_code", JobCompleted)
def tell_sign_code(event: JobCompleted, envelope: Envelope) -> None:
    """Send the customer the code by which she may confirm."""
    tell_customer(actor=system_actor("field_service"), job_id=event.subject_id, template="job_sign_code", once="sign")


@subscriber("field_service.tell_assigned", JobAssigned)
def tell_assigned(event: JobAssigned, envelope: Envelope) -> None:
    """Put the job under the technician's bell; what is kept for it goes to her."""
    stock.follow_job(actor=system_actor("field_service"), job_id=event.subject_id, technician_id=event.technician_id)
    tell_technician(
        actor=system_actor("field_service"),
        job_id=event.subject_id,
        person_id=event.technician_id,
        once=str(envelope.id),
    )


@subscriber("field_service.close_loop", JobSigned)
def close_loop(event: JobSigned, envelope: Envelope) -> None:
    """Let the case that waited for this job go on: the customer signed that it was done."""
    if cases.case_held_by(holder=("job", event.subject_id)):
        release_waiting_case(actor=system_actor("field_service"), job_id=event.subject_id, done=True)


@subscriber("field_service.give_back_case", JobCancelled)
def give_back_case(event: JobCancelled, envelope: Envelope) -> None:
    """Give the case back to its owner: nothing will be done by this job."""
    if cases.case_held_by(holder=("job", event.subject_id)):
        release_waiting_case(actor=system_actor("field_service"), job_id=event.subject_id, done=False)


@subscriber("field_service.part_ready", PartReady)
def part_ready(event: PartReady, envelope: Envelope) -> None:
    """Let the job that waited for this part go on, and tell its technician."""
    job = only_row(Job.objects.filter(pk=event.job_id or 0))
    if job is not None and job.state == JobState.WAIT_PART:
        part_arrived(actor=system_actor("stock"), job_id=job.pk)
        tell_part_ready(actor=system_actor("stock"), job_id=job.pk, once=str(envelope.id))


@subscriber("field_service.release_parts", JobCompleted, JobCancelled)
def release_parts(event: JobCompleted | JobCancelled, envelope: Envelope) -> None:
    """Let go what was kept for a job that needs it no more."""
    stock.release_job(actor=system_actor("field_service"), job_id=event.subject_id)
