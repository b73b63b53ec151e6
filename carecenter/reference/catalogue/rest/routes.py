"""The API of the catalogue."""

from dataclasses import asdict
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query

from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.catalogue.queries.lists import model_rows
from carecenter.reference.catalogue.queries.products import model_facts
from carecenter.reference.catalogue.rest.schemas import ModelsOut


@api.get("/models/", response=ModelsOut, tags=["catalogue"], summary="List the product models")
def list_models(
    request: HttpRequest,
    q: Annotated[str, Query(max_length=100)] = "",
    line: Annotated[str, Query(max_length=40)] = "",
    on_sale: bool = False,
) -> dict[str, Any]:
    """Return models by a part of code or name, a product line, or only those on sale; by line and code."""
    actor = acting(request)
    rows = model_rows(actor=actor, text=q.replace("\x00", ""), line=line.replace("\x00", ""), on_sale=on_sale)
    return {"models": [asdict(model_facts(row)) for row in rows.order_by("line__code", "code")]}
