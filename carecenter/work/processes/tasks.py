"""The schedule of boundary timers, which sleeps until the next one is due, and long work on many processes."""

from django.db.models import Min
from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.work.processes.actions.driving import fire_timer
from carecenter.work.processes.actions.runs import do_run
from carecenter.work.processes.models import ProcessTimer

BATCH = 100
IDLE_SECONDS = 3600.0


def announce() -> float:
    """Fire what is due, each timer in a transaction of its own; return the seconds until the next."""
    actor = system_actor("processes")
    due = ProcessTimer.objects.filter(due_at__lte=clock.now()).order_by("due_at", "id")
    for timer_id in list(due.values_list("pk", flat=True)[:BATCH]):
        fire_timer(actor=actor, timer_id=timer_id)
    next_due = ProcessTimer.objects.aggregate(at=Min("due_at"))["at"]
    return max((next_due - clock.now()).total_seconds(), 0.0) if next_due else IDLE_SECONDS


@app.task(name="processes.run")
def run(run_id: int) -> None:
    """Do a dry run or a migration."""
    do_run(run_id=run_id)
