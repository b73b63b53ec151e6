"""Settle a whole month, one provider a transaction."""

from collections.abc import Callable
from datetime import date
from typing import Any

from procrastinate.contrib.django import app

from carecenter.assurance.settlement.access import MANAGE, demand_nation
from carecenter.assurance.settlement.actions.drafting import draw_up
from carecenter.assurance.settlement.errors import MonthIsNotOver, PeriodIsLocked
from carecenter.assurance.settlement.models import CancelledSale, SettlementRun, TermsVersion
from carecenter.assurance.settlement.queries.statements import is_issued_since, is_locked
from carecenter.assurance.settlement.queries.terms import terms_from
from carecenter.foundation import clock
from carecenter.foundation.action import action, note
from carecenter.foundation.dated_rules import RulesAreDecided
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.periods import first_of_month, last_of_month
from carecenter.foundation.plain.refusals import BadInput, Refusal
from carecenter.reference.providers.public import active_providers
from carecenter.work.field_service.public import job_performance


@action("settlement.ask_for_run")
def ask_for_run(*, actor: Actor, month: date) -> int:
    """Note that a month shall be settled; the worker does it. Raises MonthIsNotOver, PeriodIsLocked."""
    demand_nation(actor, MANAGE)
    month = first_of_month(month)
    if clock.today() <= last_of_month(month):
        raise MonthIsNotOver(month=f"{month:%Y-%m}")
    if is_locked(month=month):
        raise PeriodIsLocked(month=f"{month:%Y-%m}")
    run = SettlementRun.objects.create(month=month, asked_at=clock.now(), asked_by_id=actor.person_id)
    note(subject=("settlement_run", run.pk), month=f"{month:%Y-%m}")
    return run.pk


def hand_to_worker(*, run_id: int) -> None:
    """Queue a pass that was asked for; the worker does it in the background."""
    app.configure_task("settlement.run", queueing_lock="settlement.run").defer(run_id=run_id)


def settle_month(*, actor: Actor, run_id: int, say: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Draw up every provider's statement; each in a transaction of its own, so one refusal stops nobody else."""
    run = SettlementRun.objects.get(pk=run_id)
    providers = _providers_of(run.month)
    _save(run, state="RUNNING", started_at=clock.now(), total=len(providers), done=0, failed=[])
    failed: list[dict[str, Any]] = []
    for done, provider_id in enumerate(providers, 1):
        try:
            draw_up(actor=actor, provider_id=provider_id, month=run.month)
        except Refusal as refusal:
            failed.append({"provider": provider_id, "code": refusal.code, "params": dict(refusal.params)})
        _save(run, done=done, failed=failed)
        say(done, len(providers))
    _save(run, state="DONE", finished_at=clock.now())


def _providers_of(month: date) -> list[int]:
    worked = {job.provider_id for job in job_performance(from_date=month, until_date=last_of_month(month))}
    return sorted({p.id for p in active_providers()} | {each for each in worked if each is not None})


def _save(run: SettlementRun, **values: Any) -> None:
    for name, value in values.items():
        setattr(run, name, value)
    run.save(update_fields=[*values])


@action("settlement.sale_cancelled")
def remember_cancelled_sale(*, actor: Actor, sale_id: int) -> None:
    """Remember a cancelled sale; what was paid for its jobs is taken back with the next statement."""
    CancelledSale.objects.get_or_create(sale_id=sale_id, defaults={"cancelled_at": clock.now()})
    note(subject=("sale", sale_id))


@action("settlement.define_terms")
def define_terms(*, actor: Actor, valid_from: date, amounts: dict[str, Any]) -> None:
    """Let other amounts hold from a month on; months before keep theirs. The same amounts again change nothing.

    Raises BadInput, PeriodIsLocked, RulesAreDecided where a statement was issued by the amounts of that day.
    """
    demand_nation(actor, MANAGE)
    valid_from = first_of_month(valid_from)
    known = TermsVersion.objects.select_for_update().filter(valid_from=valid_from).first()
    if known is not None and known.amounts == amounts:
        return
    if is_locked(month=valid_from):
        raise PeriodIsLocked(month=f"{valid_from:%Y-%m}")
    try:
        terms_from(amounts, valid_from.isoformat())
    except (KeyError, ValueError, ArithmeticError) as error:
        raise BadInput("amounts", "结算标准里有不认识的项目或不是数字的金额。") from error
    if known is not None and is_issued_since(month=valid_from):
        raise RulesAreDecided(day=valid_from.isoformat(), version=valid_from.isoformat())
    TermsVersion.objects.update_or_create(
        valid_from=valid_from,
        defaults={"amounts": amounts, "defined_at": clock.now(), "defined_by_id": actor.person_id},
    )
    note(subject=("settlement_terms", valid_from.toordinal()), amounts={k: str(v) for k, v in amounts.items()})
