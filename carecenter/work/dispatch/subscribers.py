"""What dispatch does when jobs are opened or come back."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.work.dispatch.actions.placing import place_job
from carecenter.work.field_service.events import JobOpened, JobRejected


@subscriber("dispatch.place", JobOpened, JobRejected)
def place(event: JobOpened | JobRejected, envelope: Envelope) -> None:
    """Find a provider; a job that a dispatcher took back is left to her."""
    if isinstance(event, JobRejected) and event.reason == "RECALL":
        return
    place_job(actor=system_actor("dispatch"), job_id=event.subject_id)
