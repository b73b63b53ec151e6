"""The clock of the messages that lead to the customer's page."""

from datetime import timedelta

from procrastinate.contrib.django import app

from carecenter.desks.customer_portal.rules.reminding import reminders_at
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.work.field_service import public as field_service


@app.periodic(cron="*/5 * * * *")
@app.task(name="customer_portal.remind", queueing_lock="customer_portal.remind")
def remind_customers(timestamp: int) -> None:
    """Remind customers the evening before and half an hour before, and warn them before their window is lost."""
    actor = system_actor("customer_portal")
    at = clock.now()
    visits = field_service.visits_ahead(after=at, until=at + timedelta(days=2))
    for job_id, template, window, minutes in reminders_at(visits, at, clock.SHANGHAI):
        field_service.tell_customer(
            actor=actor, job_id=job_id, template=template, window=window, minutes=minutes, once=window
        )
