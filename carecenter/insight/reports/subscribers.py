"""News that reports keep, or hand down for grading."""

from carecenter.assurance.surveys.events import SurveyAnswered
from carecenter.contact.routing.events import WorkFinished
from carecenter.foundation.eventlog.subscribers import subscriber
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.events import Envelope
from carecenter.insight.reports.actions.grading import sample_promise, sample_satisfaction
from carecenter.insight.reports.actions.recording import keep_contact
from carecenter.work.service_levels.events import ClockStopped


@subscriber("reports.contacts", WorkFinished)
def keep(event: WorkFinished, envelope: Envelope) -> None:
    """Keep a contact for the figures; what its owner withdrew was never the customer's."""
    if event.outcome != "WITHDRAWN":
        keep_contact(actor=system_actor("reports"), event=event)


@subscriber("reports.satisfaction_by_grade", SurveyAnswered)
def compare_satisfaction(event: SurveyAnswered, envelope: Envelope) -> None:
    """Let an answer count for the comparison of grades."""
    if event.customer_id is not None:
        sample_satisfaction(
            actor=system_actor("reports"), answer_id=event.subject_id, customer_id=event.customer_id,
            level=event.level, at=event.answered_at,
        )  # fmt: skip


@subscriber("reports.promises_by_grade", ClockStopped)
def compare_promises(event: ClockStopped, envelope: Envelope) -> None:
    """Let a case's kept or broken promise count for the comparison of grades."""
    if event.about_kind == "case" and event.customer_id is not None:
        sample_promise(
            actor=system_actor("reports"), clock_id=event.subject_id, customer_id=event.customer_id,
            kept=not event.late,
        )  # fmt: skip
