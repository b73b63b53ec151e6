"""The clock of reports."""

from procrastinate.contrib.django import app

from carecenter.foundation.plain.actors import system_actor
from carecenter.insight.reports.actions.grading import grade_customers


@app.periodic(cron="40 3 1 1,4,7,10 *")
@app.task(name="reports.grade_customers", queueing_lock="reports.grade_customers")
def grade_every_quarter(timestamp: int) -> None:
    """Grade the customers on the first day of a quarter."""
    grade_customers(actor=system_actor("reports"))
