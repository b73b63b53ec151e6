"""The clock of rankings."""

from datetime import timedelta

from procrastinate.contrib.django import app

from carecenter.assurance.rankings.actions.ranking import run_ranking
from carecenter.assurance.rankings.queries.boards import has_run
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor

FIRST_LOCAL_HOUR = 2


# The worker may run in any zone, so the task asks every hour whether it is past two in Asia/Shanghai.
@app.periodic(cron="10 * * * *")
@app.task(name="rankings.freeze", queueing_lock="rankings.freeze")
def freeze_yesterday(timestamp: int) -> None:
    """Freeze yesterday from ten past two on; later hours find it frozen, or make up for a night that was missed."""
    yesterday = clock.today() - timedelta(days=1)
    if clock.now().astimezone(clock.SHANGHAI).hour >= FIRST_LOCAL_HOUR and not has_run(day=yesterday):
        run_ranking(actor=system_actor("rankings"), day=yesterday)
