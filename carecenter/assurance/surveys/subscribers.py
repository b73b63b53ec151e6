"""What surveys do when others have news."""

from carecenter.assurance.surveys.actions.invitations import invite_customer
from carecenter.assurance.surveys.actions.ratings import rate_call
from carecenter.assurance.surveys.events import SurveyAnswered
from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day
from carecenter.assurance.surveys.rules.asking import needs_follow_up
from carecenter.assurance.surveys.rules.inviting import due_in_opening_hours
from carecenter.assurance.surveys.types import Satisfaction
from carecenter.contact.telephony.events import DigitsCollected
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.work.cases.public import open_task
from carecenter.work.cases.types import TaskKind
from carecenter.work.field_service.events import JobSigned

SURVEYS = system_actor("surveys")
RATING_REFERENCE = "rating"  # telephony's own question after a conversation


@subscriber("surveys.invite", JobSigned)
def invite(event: JobSigned, envelope: Envelope) -> None:
    """Ask about the signed job."""
    invite_customer(actor=SURVEYS, job_id=event.subject_id, signed_at=event.signed_at)


@subscriber("surveys.win_back", SurveyAnswered)
def win_back(event: SurveyAnswered, envelope: Envelope) -> None:
    """Open the task to win a dissatisfied customer back within the hours that the rules set; her answer stays."""
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


@subscriber("surveys.rate_call", DigitsCollected)
def keep_rating(event: DigitsCollected, envelope: Envelope) -> None:
    """Keep the rating that a caller pressed after the conversation."""
    if event.reference == RATING_REFERENCE:
        rate_call(
            actor=SURVEYS, call_id=event.subject_id, digits=event.digits, person_id=event.agent_id,
            customer_id=event.customer_id, unit_path=event.unit_path,
        )  # fmt: skip
