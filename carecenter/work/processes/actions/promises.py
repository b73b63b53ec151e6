"""The inner agreement of a task as a clock of service_levels."""

from carecenter.foundation.plain.actors import Actor
from carecenter.reference.standards.types import Node, TimeLimit
from carecenter.work.processes.models import ProcessTask
from carecenter.work.service_levels import public as service_levels
from carecenter.work.service_levels.types import ClockPlan, Metric

SUBJECT = "process_task"


def start(actor: Actor, task: ProcessTask, node: Node, customer_id: int | None) -> None:
    """Start the clock of a task whose step has an inner agreement."""
    if node.ola is None:
        return
    service_levels.start_clock(
        actor=actor,
        subject=(SUBJECT, task.pk),
        plan=plan_of_limit(node.ola),
        key=f"{SUBJECT}:{task.pk}:OLA",
        unit_path=task.unit_path,
        customer_id=customer_id,
        owner_id=task.owner_id,
    )


def plan_of_limit(limit: TimeLimit) -> ClockPlan:
    """Return the clock's plan of a limit; calendar minutes run on the calendar that is always open."""
    calendar = limit.calendar or ("CN" if limit.business else "24x7")
    warn_at = tuple(sorted({percent for percent in limit.warn_at if percent <= 100})) or (100,)
    return ClockPlan(metric=Metric.OLA, minutes=limit.minutes, calendar=calendar, warn_at=warn_at)


def end(actor: Actor, task: ProcessTask, *, kept: bool) -> None:
    """Stop the task's clock, or cancel it where the task was withdrawn."""
    if kept:
        service_levels.stop_clock(actor=actor, subject=(SUBJECT, task.pk))
    else:
        service_levels.cancel_clocks(actor=actor, subject=(SUBJECT, task.pk))
