"""Plans follow the equipment; the door and the pages move them."""

from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import set_fact
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.reference.equipment.types import EquipmentFacts
from carecenter.work.care.access import plan_of_equipment
from carecenter.work.care.errors import CareSuppressed, WrongPlanState
from carecenter.work.care.events import CarePlanMoved, CarePlanned
from carecenter.work.care.models import CarePlan
from carecenter.work.care.queries.plans import suppressed_customers
from carecenter.work.care.rules.plans import next_due_after_refusal, next_state
from carecenter.work.care.types import OPEN_STATES, PlanState, PlanStep
from carecenter.work.field_service.public import open_job

MAINTENANCE = "WH-MAINT"


@action("care.plan")
def plan_care(*, actor: Actor, equipment_id: int, due_date: date) -> None:
    """Give a piece of equipment its next day: a new plan, or another day for the open one that nobody has booked."""
    facts = equipment_by_id(ids=[equipment_id]).get(equipment_id)
    if facts is None:
        return
    plan = _open_plan(equipment_id)
    if plan is None:
        plan = _new_plan(facts, due_date)
    elif plan.due_date != due_date and plan.state != PlanState.BOOKED:
        plan.due_date, plan.unit_path, plan.region_code = due_date, facts.unit_path, facts.region_code
        plan.moved_at = clock.now()
        plan.save(update_fields=["due_date", "unit_path", "region_code", "moved_at"])
    else:
        return
    _tell(plan)
    record(
        CarePlanned(
            subject_id=plan.pk,
            unit_path=plan.unit_path,
            customer_id=plan.customer_id,
            equipment_id=equipment_id,
            due_date=due_date,
        )
    )


def _new_plan(facts: EquipmentFacts, due_date: date) -> CarePlan:
    now = clock.now()
    return CarePlan.objects.create(
        equipment_id=facts.id,
        customer_id=facts.customer_id,
        unit_path=facts.unit_path,
        region_code=facts.region_code[:6],
        line_code=facts.line_code,
        installed_date=facts.installed_at.astimezone(clock.SHANGHAI).date() if facts.installed_at else None,
        due_date=due_date,
        planned_at=now,
        moved_at=now,
    )


@action("care.serve")
def care_served(*, actor: Actor, equipment_id: int, job_id: int | None, next_due: date | None) -> None:
    """Close the cycle that a maintenance has served and plan the next one."""
    plan = _open_plan(equipment_id)
    if plan is not None:
        _move(plan, PlanStep.SERVE, job_id=job_id)
    if next_due is not None:
        plan_care(actor=actor, equipment_id=equipment_id, due_date=next_due)


@action("care.void")
def void_care(*, actor: Actor, equipment_id: int) -> None:
    """End the plan of equipment that is void, scrapped or replaced."""
    plan = _open_plan(equipment_id)
    if plan is not None:
        _move(plan, PlanStep.VOID)
        set_fact(customer_id=plan.customer_id, key="due_maintenance", value=None)


@action("care.unbook")
def care_job_cancelled(*, actor: Actor, job_id: int) -> None:
    """Take the plan back onto the list when its job will not be done."""
    plan = CarePlan.objects.select_for_update().filter(job_id=job_id, state=PlanState.BOOKED.value).first()
    if plan is not None:
        plan.job_id = None
        plan.save(update_fields=["job_id"])
        _move(plan, PlanStep.UNBOOK)


@action("care.open_due_job")
def open_due_job(*, actor: Actor, equipment_id: int, wanted_date: date | None = None) -> int:
    """Open the maintenance job of a piece that is due and return its id; a second click answers the same job.

    Raises CareSuppressed, WrongPlanState, NotThere, NotPermitted, JobIsOpenAlready.
    """
    plan = plan_of_equipment(actor, equipment_id)
    if plan.state == PlanState.BOOKED and plan.job_id:
        return plan.job_id
    reason = suppressed_customers(customer_ids=[plan.customer_id]).get(plan.customer_id)
    if reason:
        raise CareSuppressed(reason=reason)
    facts = equipment_by_id(ids=[equipment_id])[equipment_id]
    plan.job_id = open_job(
        actor=actor,
        type_code=MAINTENANCE,
        customer_id=facts.customer_id,
        address_id=facts.address_id,
        region_code=facts.region_code,
        unit_path=facts.unit_path,
        equipment_id=facts.id,
        model_id=facts.model_id,
        line_code=facts.line_code,
        wanted_date=wanted_date,
        key=f"care:{plan.pk}:{plan.moved_at.isoformat()}",
    )
    plan.save(update_fields=["job_id"])
    _move(plan, PlanStep.BOOK, job_id=plan.job_id)
    return plan.job_id


@action("care.decline")
def decline_care(*, actor: Actor, equipment_id: int) -> None:
    """Note that the customer does not want it this time and plan the next cycle a year on."""
    plan = plan_of_equipment(actor, equipment_id)
    _move(plan, PlanStep.DECLINE)
    due = next_due_after_refusal(plan.due_date, clock.today())
    plan_care(actor=actor, equipment_id=equipment_id, due_date=due)


@action("care.miss")
def care_missed(*, actor: Actor, equipment_id: int) -> None:
    """Note that nobody answered; after three tries the customer counts as unreachable."""
    plan = plan_of_equipment(actor, equipment_id)
    plan.tries += 1
    plan.save(update_fields=["tries"])
    _move(plan, PlanStep.MISS)


def _open_plan(equipment_id: int) -> CarePlan | None:
    rows = CarePlan.objects.select_for_update().filter(equipment_id=equipment_id, state__in=OPEN_STATES)
    return rows.first()


def _move(plan: CarePlan, step: PlanStep, *, job_id: int | None = None) -> None:
    before = PlanState(plan.state)
    then = next_state(before, step, tries=plan.tries)
    if then is None:
        raise WrongPlanState(state=before.value)
    plan.state, plan.moved_at = then.value, clock.now()
    plan.save(update_fields=["state", "moved_at"])
    note(step=step.value, job=job_id)
    record(
        CarePlanMoved(
            subject_id=plan.pk,
            unit_path=plan.unit_path,
            customer_id=plan.customer_id,
            equipment_id=plan.equipment_id,
            state=then.value,
            before=before.value,
            job_id=job_id,
        )
    )


def _tell(plan: CarePlan) -> None:
    set_fact(customer_id=plan.customer_id, key="due_maintenance", value=plan.due_date.isoformat())
