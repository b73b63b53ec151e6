"""Clocks of settlement: the month's run, and silence that confirms."""

from procrastinate.contrib.django import app

from carecenter.assurance.settlement.actions.moving import confirm_silent
from carecenter.assurance.settlement.actions.runs import settle_month
from carecenter.assurance.settlement.queries.statements import silent_statements
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor

SETTLEMENT = system_actor("settlement")


@app.task(name="settlement.run", lock="settlement.run")
def run_month(run_id: int) -> None:
    """Draw up all statements of a month."""
    settle_month(actor=SETTLEMENT, run_id=run_id)


@app.periodic(cron="23 * * * *")
@app.task(name="settlement.confirm_silent", queueing_lock="settlement.confirm_silent")
def confirm_by_silence(timestamp: int) -> None:
    """Confirm what nobody disputed for seven days."""
    for statement_id in silent_statements(at=clock.now()):
        confirm_silent(actor=SETTLEMENT, statement_id=statement_id)
