"""The API of grading."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Schema

from carecenter.foundation.access import demand
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.customers.public import may_open_customer
from carecenter.reference.grading.access import VIEW
from carecenter.reference.grading.queries.grades import entitlements_of, grades_of, restriction_of
from carecenter.reference.grading.queries.rules_in_force import grading_rules
from carecenter.reference.grading.queries.words import explanation_of
from carecenter.reference.grading.types import Entitlement

Id = Annotated[int, Path(ge=1, le=2**62)]


class GradeOut(Schema):
    """A customer's grade with its explanation and what it gives her."""

    customer_id: int
    tier: str
    source: str
    score: float | None
    explanation: str
    expires_on: date | None
    entitlements: dict[str, float]
    stopped: list[str]


@api.get("/customers/{customer_id}/grade", response=GradeOut, tags=["customers"], summary="Read a customer's grade")
def read_grade(request: HttpRequest, customer_id: Id) -> dict[str, Any]:
    """Return the grade, why, and the entitlements; 404 outside the actor's reach."""
    actor = acting(request)
    demand(actor, VIEW)
    if not may_open_customer(actor, customer_id):
        raise NotThere()
    grade, restriction = grades_of(customer_ids=[customer_id])[customer_id], restriction_of(customer_id=customer_id)
    return {
        "customer_id": customer_id,
        "tier": grade.tier,
        "source": grade.source,
        "score": grade.score,
        "explanation": explanation_of(grade, grading_rules()),
        "expires_on": grade.expires_on,
        "entitlements": {
            code.value: float(entitlements_of(customer_ids=[customer_id], code=code)[customer_id])
            for code in Entitlement
        },
        "stopped": sorted(restriction.stops) if restriction else [],
    }
