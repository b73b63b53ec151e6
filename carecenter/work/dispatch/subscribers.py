"""What dispatch does when jobs are opened, come back, or turn a planned day over."""

from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope, Event
from carecenter.work.dispatch.actions.asking import replan_after
from carecenter.work.dispatch.actions.boards import ask_for_boards
from carecenter.work.dispatch.actions.placing import place_job
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.events import (
    JobAccepted,
    JobAssigned,
    JobBooked,
    JobCancelled,
    JobCheckedIn,
    JobClosed,
    JobCompleted,
    JobDeparted,
    JobDispatched,
    JobOpened,
    JobRejected,
    JobSafetyHeld,
    JobSigned,
    JobVisitFailed,
    JobWaitsForPart,
)

REPLANS: dict[type, str] = {
    JobAccepted: "URGENT",
    JobBooked: "MOVED",
    JobCancelled: "CANCELLED",
    JobVisitFailed: "VISIT_FAILED",
}


@subscriber("dispatch.place", JobOpened, JobRejected)
def place(event: JobOpened | JobRejected, envelope: Envelope) -> None:
    """Find a provider; a job that a dispatcher took back is left to her."""
    if isinstance(event, JobRejected) and event.reason == "RECALL":
        return
    place_job(actor=system_actor("dispatch"), job_id=event.subject_id)


@subscriber("dispatch.replan", JobAccepted, JobBooked, JobCancelled, JobVisitFailed)
def replan(event: JobAccepted | JobBooked | JobCancelled | JobVisitFailed, envelope: Envelope) -> None:
    """Plan a touched day anew; a day that nobody has planned yet waits for the night."""
    job = field_service.jobs_by_id(ids=[event.subject_id]).get(event.subject_id)
    if job is not None:
        replan_after(job=job, cause=REPLANS[type(event)])


@subscriber(
    "dispatch.boards",
    JobOpened,
    JobDispatched,
    JobAccepted,
    JobRejected,
    JobAssigned,
    JobBooked,
    JobDeparted,
    JobCheckedIn,
    JobVisitFailed,
    JobWaitsForPart,
    JobCompleted,
    JobSigned,
    JobClosed,
    JobCancelled,
    JobSafetyHeld,
)
def recount(event: Event, envelope: Envelope) -> None:
    """Have the live boards counted anew; many events become one count."""
    ask_for_boards()
