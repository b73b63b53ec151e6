"""What the two registering pages share: say a refusal beside its field, ask about a second heater."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from carecenter.design.forms import blame
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.customers.public import place_of_text
from carecenter.work.sales.access import REGISTER
from carecenter.work.sales.errors import SaleLooksTwice
from carecenter.work.sales.queries.sales import known_customer
from carecenter.work.sales.types import SaleOutcome
from carecenter.work.sales.web.forms import SaleForm

_FIELDS = {"name": "customer_name", "model_id": "model", "store_code": "store", "promised_date": "other_day"}


def try_to_register(form: SaleForm, work: Callable[[], SaleOutcome]) -> tuple[SaleOutcome | None, str]:
    """Return the outcome, or None with the sentence that asks whether it is a second one ('' for other errors)."""
    try:
        return work(), ""
    except SaleLooksTwice as question:
        return None, sentence_of(question)
    except Refusal as refusal:
        if refusal.status in {403, 404}:
            raise
        blame(form, refusal, _FIELDS)
    return None, ""


@require_GET
def known(request: HttpRequest) -> HttpResponseBase:
    """Say, masked, whose number this is."""
    if (answer := refused(request, REGISTER)) is not None:
        return answer
    hit = known_customer(actor=actor_of(request), phone=request.GET.get("phone", ""))
    return render(request, "sales/known.html", {"hit": hit})


@require_GET
def place(request: HttpRequest) -> HttpResponseBase:
    """Say which district an address lies in, or offer the likely ones."""
    if (answer := refused(request, REGISTER)) is not None:
        return answer
    text = request.GET.get("address", "").strip()
    context: dict[str, Any] = {"guess": place_of_text(text=text) if len(text) >= 3 else None}
    return render(request, "sales/place.html", context)
