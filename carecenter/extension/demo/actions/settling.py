"""The office's calendar: nightly rankings, monthly statements, and the product's own clocks."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from procrastinate.contrib.django import app

from carecenter.assurance.rankings import public as rankings
from carecenter.assurance.settlement import public as settlement
from carecenter.extension.demo.actions.placing import local_now
from carecenter.extension.demo.actions.stage import Stage, doing, on_event
from carecenter.extension.demo.actions.world import SYSTEM
from carecenter.foundation import clock
from carecenter.foundation.eventlog.reading import LoggedEvent
from carecenter.foundation.plain.periods import add_months

OBJECTOR = "p_suda"
# When messages may leave, and once more for what the first round has caused.
CLOCK_HOURS = (8, 10)
# The ground's own housekeeping has nothing to do with the business; the ranking has its rhythm here; a day's tours are
# planned for the days that are still to come (`_plan_the_next_days`).
NOT_PLAYED = ("foundation.", "rankings.freeze", "dispatch.night", "dispatch.late", "dispatch.boards_clock")
# What can have something to do again when the others have had their turn.
ONCE_MORE = ("notices.", "surveys.send", "dispatch.clock", "integrations.")


def plan_day(stage: Stage, day: date) -> None:
    """Put the office's calendar of a day on the stage."""

    def at(hour: int, minute: int = 0) -> datetime:
        return datetime.combine(day, time(hour, minute), clock.SHANGHAI)

    last_days = stage.until.astimezone(clock.SHANGHAI).date() - day
    for hour in CLOCK_HOURS:
        stage.plan(at(hour, 5), "clocks", hour=hour)
    if day.weekday() == 0 or day.day == 1 or last_days.days < 14:
        stage.plan(at(2, 10), "rank")
    if day.day == 2:
        stage.plan(at(9, 30), "settle")
    if day.day == 27:
        stage.plan(at(17, 30), "lock")


@doing("clocks")
def run_clocks(stage: Stage, hour: int) -> None:
    """Run the product's periodic tasks of this day as the worker would have done."""
    is_first = hour == CLOCK_HOURS[0]
    for periodic in app.periodic_registry.periodic_tasks.values():
        name, days = periodic.task.name, " ".join(periodic.cron.split()[2:])
        if name.startswith(NOT_PLAYED) or not (is_first or name.startswith(ONCE_MORE)):
            continue
        if periodic.croniter.match(f"* * {days}", local_now()):
            periodic.task.func(int(clock.now().timestamp()))


@doing("rank")
def rank(stage: Stage) -> None:
    """Freeze yesterday's ranking."""
    rankings.run_ranking(actor=SYSTEM, day=local_now().date() - timedelta(days=1))


@doing("settle")
def settle(stage: Stage) -> None:
    """Draw up last month's statements and hand them out the next morning."""
    month = add_months(local_now().date().replace(day=1), -1)
    run_id = settlement.ask_for_run(actor=stage.world.actor("finance"), month=month)
    settlement.settle_month(actor=SYSTEM, run_id=run_id)
    stage.plan_in(25 * 60, "issue", month=month.isoformat())


@doing("issue")
def issue(stage: Stage, month: str) -> None:
    """Hand the statements to the providers."""
    settlement.issue_month(actor=stage.world.actor("finance"), month=date.fromisoformat(month))


@doing("lock")
def lock(stage: Stage) -> None:
    """Close last month's books."""
    month = add_months(local_now().date().replace(day=1), -1)
    settlement.lock_period(actor=stage.world.actor("finance"), month=month)


@on_event("statement.moved", at_office=True)
def hear_of_statement(stage: Stage, event: LoggedEvent) -> None:
    """Providers confirm, object or keep silent; finance answers and pays."""
    script = stage.world.scripts.get(event.facts["provider_id"])
    if script is None:
        return
    dice = stage.dice("statement", script.code, event.facts["month"], event.facts["after"])
    facts = {"statement_id": event.subject_id, "code": script.code}
    luck, after = dice.random(), event.facts["after"]
    end = stage.until.astimezone(clock.SHANGHAI).date()
    if date.fromisoformat(str(event.facts["month"])[:10]) == add_months(end.replace(day=1), -1):
        # Of last month's statements one is in dispute and some are not paid yet.
        if after == "DISPUTED" or (after == "CONFIRMED" and luck < 0.6):
            return
        luck = 0.0 if script.code == OBJECTOR else luck
    if after == "ISSUED" and luck < 0.10 + 0.3 * (1 - script.punctual):
        stage.plan_in(dice.randint(1200, 6500), "dispute", **facts)
    elif (after == "ISSUED" and luck < 0.85) or after == "ADJUSTED":
        stage.plan_in(dice.randint(600, 7000), "confirm", **facts)
    elif after == "DISPUTED":
        stage.plan_in(dice.randint(900, 4000), "adjust", **facts)
    elif after == "CONFIRMED":
        stage.plan_in(dice.randint(1500, 9000), "pay", statement_id=event.subject_id)


@doing("dispute")
def dispute(stage: Stage, statement_id: int, code: str) -> None:
    """Object."""
    text = "有两单因客户要求改约，不应计为迟到，请核对。"
    settlement.dispute_statement(actor=stage.world.actor(f"{code}_m"), statement_id=statement_id, text=text)


@doing("adjust")
def adjust(stage: Stage, statement_id: int, code: str) -> None:
    """Answer an objection: mostly a small sum, now and then nothing."""
    amount = stage.dice("adjust", code, local_now().date()).choice((0, 40, 60, 80))
    settlement.adjust_statement(
        actor=stage.world.actor("finance"),
        statement_id=statement_id,
        reason="已核对改约记录，补付误扣金额。" if amount else "记录无误，维持原结算。",
        extra_amount=Decimal(amount),
    )


@doing("confirm")
def confirm(stage: Stage, statement_id: int, code: str) -> None:
    """Agree."""
    settlement.confirm_statement(actor=stage.world.actor(f"{code}_m"), statement_id=statement_id)


@doing("pay")
def pay(stage: Stage, statement_id: int) -> None:
    """Mark as paid."""
    settlement.pay_statement(actor=stage.world.actor("finance"), statement_id=statement_id)
