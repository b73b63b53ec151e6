"""What surveys do when others have news."""

from carecenter.assurance.surveys.actions.invitations import invite_customer
from carecenter.assurance.surveys.events import SurveyAnswered
from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day
from carecenter.assurance.surveys.rules.asking import needs_follow_up
from carecenter.assurance.surveys.rules.inviting import due_in_opening_hours
from carecenter.assurance.surveys.types import Satisfaction
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.work.cases.public import open_task
from carecenter.work.cases.types import TaskKind
from carecenter.work.field_service.events import JobSigned

SURVEYS = system_actor("surveys")


@subscriber("surveys.invite", JobSigned)
def invite(event: JobSigned, envelope: Envelope) -> None:
    """Ask about the signed job."""
    invite_customer(actor=SURVEYS, job_id=event.subject_id, signed_at=event.signed_at)


@subscriber("surveys.win_back", SurveyAnswered)
def win_back(event: SurveyAnswered, envelope: Envelope) -> None:
    """Open the task to win a dissatisfied customer back within the opening hours that the rules set; her answer stays as it is."""
    if not needs_follow_up(Satisfaction(event.level)):
        return
    at = event.answered_at.astimezone(SHANGHAI)
    open_task(
        actor=SURVEYS,
        kind=TaskKind.RECOVERY,
        customer_id=event.customer_id,
        about=("job", event.job_id),
        unit_path=event.unit_path,
        due_at=due_in_opening_hours(at, rules_of_day(day=at.date()).recovery_minutes),
        title_code="survey.win_back",
        params={"answer": event.subject_id},
        key=f"survey:{event.subject_id}",
    )
