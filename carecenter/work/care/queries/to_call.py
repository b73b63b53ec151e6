"""Whom to call: customers whose maintenance is due, and owners of a model that is recalled."""

from datetime import timedelta

from carecenter.contact.outbound.types import MOST_PROPOSALS, Proposal
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.catalogue.public import active_models
from carecenter.reference.equipment.public import equipment_by_id, equipment_of_model
from carecenter.work.care.access import visible_plans
from carecenter.work.care.queries.plans import suppressed_customers
from carecenter.work.care.types import OPEN_STATES, PlanState


def due_to_call(actor: Actor, days: str) -> list[Proposal]:
    """Return one proposal a customer for plans due within some days and not booked, the longest due first."""
    until = clock.today() + timedelta(days=int(days))
    waiting = [state for state in OPEN_STATES if state != PlanState.BOOKED]
    rows = (
        visible_plans(actor).filter(state__in=waiting, due_date__lte=until).order_by("due_date", "id")[:MOST_PROPOSALS]
    )
    plans = {plan.customer_id: plan for plan in reversed(rows)}
    quiet = suppressed_customers(customer_ids=plans)
    pieces = equipment_by_id(ids=[plan.equipment_id for plan in plans.values()])
    found = []
    for customer_id, plan in plans.items():
        piece = pieces.get(plan.equipment_id)
        if customer_id not in quiet and piece is not None:
            said = {"number": piece.number, "model": piece.model_name, "due": plan.due_date.isoformat()}
            found.append(Proposal(customer_id, ("equipment", plan.equipment_id), said))
    return found


def models_in_use(actor: Actor) -> list[tuple[str, str]]:
    """Return the models that a recall may concern: code and name."""
    return [(model.code, model.name) for model in active_models()]


def owners_of_model(actor: Actor, model_code: str) -> list[Proposal]:
    """Return who has a standing piece of a model, one proposal a customer."""
    pieces = {
        piece.customer_id: piece
        for piece in equipment_of_model(actor=actor, model_code=model_code, limit=MOST_PROPOSALS)
    }
    return [
        Proposal(customer_id, ("equipment", piece.id), {"number": piece.number, "model": piece.model_name})
        for customer_id, piece in pieces.items()
    ]
