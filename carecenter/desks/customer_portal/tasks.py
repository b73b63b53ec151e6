"""The clock of the messages that lead to the customer's page."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.work.field_service import public as field_service


@app.periodic(cron="*/5 * * * *")
@app.task(name="customer_portal.remind", queueing_lock="customer_portal.remind")
def remind_customers(timestamp: int) -> None:
    """Remind customers the evening before and half an hour before, and warn them before their window is lost."""
    actor = system_actor("customer_portal")
    for job_id, template, window, minutes in field_service.reminders_at(at=clock.now()):
        field_service.tell_customer(
            actor=actor, job_id=job_id, template=template, window=window, minutes=minutes, once=window
        )
