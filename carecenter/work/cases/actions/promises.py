"""The clocks of the promise to the customer (domain reference §2.2, §5.3)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.grading.public import entitlement_of
from carecenter.reference.grading.types import Entitlement
from carecenter.work.cases.models import Case
from carecenter.work.cases.types.cases import Flow, HoldReason
from carecenter.work.cases.types.definitions import CaseTypeDefinition
from carecenter.work.service_levels import public as service_levels
from carecenter.work.service_levels.types import ClockPlan, Metric, PauseReason

PAUSES = {
    HoldReason.CUSTOMER: PauseReason.CUSTOMER,
    HoldReason.PART: PauseReason.PARTS,
    HoldReason.EXTERNAL: PauseReason.THIRD_PARTY,
    HoldReason.FORCE_MAJEURE: PauseReason.FORCE_MAJEURE,
}
# An hour agreed with a customer is an hour of her day, whatever our calendar says.
AROUND_THE_CLOCK, WARN_AT = "24x7", (75, 100)
BY_PRIORITY = {0: "SEV1", 1: "SEV2", 2: "SEV3", 3: "SEV3", 4: "SEV4"}


def subject_of(case: Case) -> tuple[str, int]:
    """Return what the clocks of a case belong to."""
    return ("case", case.pk)


def plans_for(case: Case, *, external: bool) -> tuple[ClockPlan, ...]:
    """Return the promises of a case: those of its severity, and for a transfer those of §2.4 in their place.

    The grade of a customer shortens the times of inquiries and requests (§4.2); a complaint, a transfer and whatever
    has a severity or is urgent for safety run on the floor that is everyone's.
    """
    code = f"SEV{case.severity}" if case.severity else BY_PRIORITY[case.priority]
    plans = {plan.metric: plan for plan in service_levels.plans_of(code=code) if plan.metric != Metric.OLA}
    if external:
        plans |= {plan.metric: plan for plan in service_levels.plans_of(code="EXTERNAL")}
    percent = 100 if case.severity or case.priority == 0 or external else _percent_of(case)
    return tuple(replace(plan, minutes=max(1, plan.minutes * percent // 100)) for plan in plans.values())


def _percent_of(case: Case) -> int:
    if case.customer_id is None or case.flow == Flow.COMPLAINT:
        return 100
    return min(100, int(entitlement_of(customer_id=case.customer_id, code=Entitlement.SLA_PERCENT)))


def start_promises(actor: Actor, case: Case, kind: CaseTypeDefinition) -> None:
    """Start the clocks that the case's severity promises, from its receipt."""
    plans = {f"case:{case.pk}:{plan.metric}": plan for plan in plans_for(case, external=kind.external)}
    service_levels.start_clocks(
        actor=actor,
        subject=subject_of(case),
        plans=plans,
        unit_path=case.unit_path,
        customer_id=case.customer_id,
        owner_id=case.owner_id,
        at=case.received_at,
    )


def replan_promises(actor: Actor, case: Case, *, external: bool) -> None:
    """Promise what the changed severity promises; what was used stays used."""
    for plan in plans_for(case, external=external):
        service_levels.replan_clock(actor=actor, key=f"case:{case.pk}:{plan.metric}", plan=plan)


def keep_update_promise(actor: Actor, case: Case, informed_at: datetime, *, external: bool) -> None:
    """Stop the running promise of the next word to the customer and give the next one."""
    subject = subject_of(case)
    service_levels.stop_clock(actor=actor, subject=subject, metric=Metric.NEXT_UPDATE.value)
    plan = next((p for p in plans_for(case, external=external) if p.metric == Metric.NEXT_UPDATE), None)
    if plan is None:
        return
    key = f"case:{case.pk}:{plan.metric}:{informed_at:%Y%m%d%H%M%S%f}"
    service_levels.start_clock(
        actor=actor,
        subject=subject,
        plan=plan,
        key=key,
        unit_path=case.unit_path,
        customer_id=case.customer_id,
        owner_id=case.owner_id,
    )


def promise_word(actor: Actor, case: Case, at: datetime) -> None:
    """Let the agreed instant run as a clock of its own, beside the rhythm of the severity, until she is informed.

    A promise that she was given before and that is not broken yet gives way to the new one.
    """
    subject, former = subject_of(case), case.next_update_at
    if former is not None and former >= clock.now():
        service_levels.cancel_clocks(actor=actor, subject=subject, key=promised_key(case.pk, former))
    minutes = -((clock.now() - at) // timedelta(minutes=1))  # rounded up
    plan = ClockPlan(Metric.NEXT_UPDATE.value, minutes, AROUND_THE_CLOCK, WARN_AT)
    # A clock counts whole minutes: it starts within the last one, so that it is due at the very instant.
    service_levels.start_clock(
        actor=actor,
        subject=subject,
        plan=plan,
        key=promised_key(case.pk, at),
        unit_path=case.unit_path,
        customer_id=case.customer_id,
        owner_id=case.owner_id,
        at=at - timedelta(minutes=minutes),
    )


def promised_key(case_id: int, at: datetime) -> str:
    """Return the key of the clock of a word that was promised for an instant."""
    return f"{promised_prefix(case_id)}{at.astimezone(UTC):%Y%m%d%H%M%S%f}"


def promised_prefix(case_id: int) -> str:
    """Return how the keys of all such clocks of a case begin."""
    return f"case:{case_id}:PROMISED:"


def stop_promise(actor: Actor, case: Case, *metrics: Metric) -> None:
    """Stop these promises of a case."""
    for metric in metrics:
        service_levels.stop_clock(actor=actor, subject=subject_of(case), metric=metric.value)
