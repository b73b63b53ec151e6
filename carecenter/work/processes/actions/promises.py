"""The inner agreement of a task as a clock of service_levels."""

from datetime import datetime

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


def move(actor: Actor, task: ProcessTask, node: Node, customer_id: int | None) -> datetime | None:
    """Let the task's clock promise what another version says; what was used stays used. Return when it is due."""
    subject, key = (SUBJECT, task.pk), f"{SUBJECT}:{task.pk}:OLA"
    known = service_levels.clocks_of(subjects=[subject])[subject]
    if node.ola is None:
        service_levels.cancel_clocks(actor=actor, subject=subject)
        return None
    if known and known[0].plan != plan_of_limit(node.ola):
        service_levels.replan_clock(actor=actor, key=key, plan=plan_of_limit(node.ola))
    elif not known:
        service_levels.start_clock(
            actor=actor, subject=subject, plan=plan_of_limit(node.ola), key=key, unit_path=task.unit_path,
            customer_id=customer_id, owner_id=task.owner_id, at=task.opened_at,
        )  # fmt: skip
    return service_levels.clocks_of(subjects=[subject])[subject][0].due_at


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
