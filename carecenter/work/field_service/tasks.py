"""The clock of field service."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.work.field_service.actions.telling import tell_customer
from carecenter.work.field_service.queries.reminding import reminders_at


@app.periodic(cron="*/5 * * * *")
@app.task(name="field_service.remind", queueing_lock="field_service.remind")
def remind_customers(timestamp: int) -> None:
    """Remind customers the evening before and half an hour before, and warn them before their window is lost."""
    actor = system_actor("field_service")
    for job_id, template, window, minutes in reminders_at(at=clock.now()):
        tell_customer(actor=actor, job_id=job_id, template=template, window=window, minutes=minutes, once=window)
