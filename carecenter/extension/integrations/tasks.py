"""The worker's part of imports."""

from datetime import timedelta

from django.db import connection
from procrastinate.contrib.django import app

from carecenter.extension.integrations.actions.rows import apply_rows, check_rows
from carecenter.extension.integrations.actions.runs import start_work
from carecenter.extension.integrations.models import ImportRun
from carecenter.extension.integrations.types import WORKING, RunState
from carecenter.foundation import clock
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import actor_of_person

STALLED = timedelta(seconds=60)


@app.task(name="integrations.work_run", retry=3)
def work_run(run_id: int) -> None:
    """Check or apply a run in the name of who started it; only one worker at a time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext('carecenter.import'), %s)", [run_id])
        if not cursor.fetchone()[0]:
            return
    try:
        run = only_row(ImportRun.objects.filter(pk=run_id))
        actor = actor_of_person(person_id=run.person_id) if run else None
        if run is None or actor is None:
            return
        if run.state == RunState.CHECKING:
            check_rows(actor=actor, run_id=run_id)
        elif run.state == RunState.APPLYING:
            apply_rows(actor=actor, run_id=run_id)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(hashtext('carecenter.import'), %s)", [run_id])


@app.periodic(cron="* * * * *")
@app.task(name="integrations.resume_runs", queueing_lock="integrations.resume_runs")
def resume_runs(timestamp: int) -> None:
    """Take up runs whose worker was killed: nothing of them has moved for a minute."""
    still = ImportRun.objects.filter(state__in=WORKING, moved_at__lt=clock.now() - STALLED)
    for run_id in still.values_list("pk", flat=True):
        start_work(run_id)
