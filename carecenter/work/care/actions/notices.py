"""Tell customers a month before the maintenance is due: a service notice, two at most."""

from datetime import date, timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import contact_of_customer
from carecenter.reference.notices.errors import NoSuchTemplate
from carecenter.reference.notices.public import send_notice
from carecenter.work.care.events import CarePlanMoved
from carecenter.work.care.models import CarePlan
from carecenter.work.care.queries.plans import suppressed_customers
from carecenter.work.care.rules.plans import MAX_NOTICES, NOTICE_DAYS, next_state
from carecenter.work.care.types import PlanState, PlanStep

TEMPLATE = "care.due"
AGAIN_AFTER = timedelta(days=21)
BATCH = 200


def plans_to_notify(*, today: date, limit: int = BATCH) -> list[CarePlan]:
    """Return the plans whose customers may be told now: due within a month, told less than twice, three weeks apart."""
    rows = CarePlan.objects.filter(due_date__lte=today + timedelta(days=NOTICE_DAYS), notices__lt=MAX_NOTICES)
    first = rows.filter(state=PlanState.PLANNED.value)
    second = rows.filter(state=PlanState.NOTIFIED.value, moved_at__lt=clock.now() - AGAIN_AFTER)
    return list((first | second).order_by("due_date", "id")[:limit])


@action("care.notify")
def notify_due(*, actor: Actor, plan_id: int) -> bool:
    """Queue the notice of one plan; False where somebody was faster or the customer is not to be approached."""
    plan = CarePlan.objects.select_for_update().get(pk=plan_id)
    state = PlanState(plan.state)
    then = next_state(state, PlanStep.NOTIFY)
    if then is None or plan.notices >= MAX_NOTICES or suppressed_customers(customer_ids=[plan.customer_id]):
        return False
    contact = contact_of_customer(customer_id=plan.customer_id)
    if not contact.phone:
        return False
    try:
        send_notice(
            actor=actor,
            template=TEMPLATE,
            address=contact.phone,
            params={"due": plan.due_date.isoformat()},
            about=("care_plan", plan.pk),
            unit_path=plan.unit_path,
            customer_id=plan.customer_id,
            key=f"care:{plan.pk}:{plan.notices + 1}",
        )
    except NoSuchTemplate:
        # The brand's pack has no text for it: nothing is sent, the plan stays on the list.
        note(subject=("care_plan", plan.pk), no_template=True)
        return False
    plan.state, plan.notices, plan.moved_at = then.value, plan.notices + 1, clock.now()
    plan.save(update_fields=["state", "notices", "moved_at"])
    record(
        CarePlanMoved(
            subject_id=plan.pk,
            unit_path=plan.unit_path,
            customer_id=plan.customer_id,
            equipment_id=plan.equipment_id,
            state=then.value,
            before=state.value,
        )
    )
    return True
