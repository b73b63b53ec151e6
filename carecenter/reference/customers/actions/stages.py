"""Where a customer stands, and what a colleague must know."""

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.customers.access import customer_to_change, groups_of
from carecenter.reference.customers.actions.story import add_timeline_line
from carecenter.reference.customers.events import RiskFlagChanged, StageAdvanced
from carecenter.reference.customers.models import Customer, RiskFlag
from carecenter.reference.customers.rules.lifecycle import next_stage
from carecenter.reference.customers.types import RiskCode, Stage


@action("customers.advance_stage")
def advance_stage(*, actor: Actor, customer_id: int, stage: Stage) -> Stage:
    """Bring a customer to a stage and return where she stands now; a step back that makes no sense changes nothing.

    A door for modules whose own action decided that it happened: no permission is demanded. Raises NotThere.
    """
    customer = only_row(Customer.objects.select_for_update().filter(pk=customer_id))
    if customer is not None and customer.merged_into_id is not None:
        customer = Customer.objects.select_for_update().get(pk=next(iter(groups_of([customer_id]))))
    if customer is None:
        raise NotThere()
    before = Stage(customer.stage)
    after = next_stage(before, stage)
    note(subject=("customer", customer.pk), customer_id=customer.pk, unit_path=customer.unit_path, stage=after.value)
    if after is before:
        return before
    customer.stage = after.value
    customer.save(update_fields=["stage"])
    subject = ("customer", customer.pk)
    add_timeline_line(
        customer_id=customer.pk,
        at=clock.now(),
        unit_path=customer.unit_path,
        kind="customer.stage",
        subject=subject,
        params={"stage": after.value},
    )
    record(
        StageAdvanced(
            subject_id=customer.pk,
            unit_path=customer.unit_path,
            customer_id=customer.pk,
            stage=after.value,
            before=before.value,
        )
    )
    return after


@action("customers.set_risk_flag")
def set_risk_flag(*, actor: Actor, customer_id: int, code: RiskCode, flagged: bool) -> None:
    """Put a warning on a customer or lift it; doing it twice changes nothing."""
    customer = customer_to_change(actor, customer_id)
    rows = RiskFlag.objects.filter(customer=customer, code=code.value, lifted_at=None)
    if flagged == rows.exists():
        return
    if flagged:
        RiskFlag.objects.create(customer=customer, code=code.value, set_at=clock.now(), set_by=actor.person_id)
    else:
        rows.update(lifted_at=clock.now())
    record(
        RiskFlagChanged(
            subject_id=customer.pk,
            unit_path=customer.unit_path,
            customer_id=customer.pk,
            code=code.value,
            flagged=flagged,
        )
    )
