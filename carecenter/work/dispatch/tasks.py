"""Dispatch's clocks, and the planning that runs beside requests."""

from datetime import date, timedelta

from procrastinate.contrib.django import app

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.work.dispatch.actions.asking import ask_for_plan, days_running_late, days_to_plan
from carecenter.work.dispatch.actions.boards import count_watched_boards
from carecenter.work.dispatch.actions.placing import place_forgotten_jobs, take_back_late_offers
from carecenter.work.dispatch.actions.planning import REPLAN_SECONDS, plan_day


@app.periodic(cron="* * * * *")
@app.task(name="dispatch.clock", queueing_lock="dispatch.clock")
def watch_the_clock(timestamp: int) -> None:
    """Each minute: offers past their hour go on, jobs past theirs get a person."""
    actor = system_actor("dispatch")
    take_back_late_offers(actor=actor)
    place_forgotten_jobs(actor=actor)


@app.periodic(cron="*/2 * * * *")
@app.task(name="dispatch.late", queueing_lock="dispatch.late")
def watch_late_technicians(timestamp: int) -> None:
    """Every other minute: days on which somebody runs 20 minutes late are planned anew."""
    for provider_id, day in days_running_late():
        ask_for_plan(provider_id=provider_id, on=day, cause="LATE")


@app.periodic(cron="30 13 * * *")
@app.task(name="dispatch.night", queueing_lock="dispatch.night")
def plan_tomorrow(timestamp: int) -> None:
    """At 21:30 in Shanghai: every provider's tomorrow, each a background job of its own, so that workers share them."""
    tomorrow = clock.today() + timedelta(days=1)
    for provider_id in days_to_plan(on=tomorrow):
        ask_for_plan(provider_id=provider_id, on=tomorrow, cause="NIGHT")


@app.task(name="dispatch.plan_day")
def plan_one_day(provider_id: int, on: str, cause: str) -> None:
    """Plan one provider's day; changes of a running day get an answer within seconds."""
    seconds = None if cause in ("NIGHT", "ASKED") else REPLAN_SECONDS
    plan_day(
        actor=system_actor("dispatch"),
        provider_id=provider_id,
        on=date.fromisoformat(on),
        cause=cause,
        seconds=seconds,
    )


@app.task(name="dispatch.boards")
def count_boards() -> None:
    """Count the boards that somebody looks at and push them."""
    count_watched_boards()


@app.periodic(cron="* * * * *")
@app.task(name="dispatch.boards_clock", queueing_lock="dispatch.boards_clock")
def watch_the_boards(timestamp: int) -> None:
    """Each minute: jobs grow older and late without news."""
    count_watched_boards()
