"""The clock of care."""

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.work.care.actions.notices import notify_due, plans_to_notify


@app.periodic(cron="7 9-18 * * *")
@app.task(name="care.notify_due", queueing_lock="care.notify_due")
def notify_due_plans(timestamp: int) -> None:
    """Tell the customers whose maintenance is due within a month, each in a transaction of its own."""
    actor = system_actor("care")
    for plan in plans_to_notify(today=clock.today()):
        notify_due(actor=actor, plan_id=plan.pk)
