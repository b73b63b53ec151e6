"""Sales through the API."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Header, Path, Query

from carecenter.foundation.access import demand
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.rest.api import api
from carecenter.foundation.web.acting import acting
from carecenter.reference.catalogue.public import model_by_code
from carecenter.reference.customers.types import AddressInput
from carecenter.work.sales.access import VIEW, sale_to_see, visible_sales
from carecenter.work.sales.public import cancel_sale, register_sale
from carecenter.work.sales.queries.sales import facts_of_sale
from carecenter.work.sales.rest.schemas import CancelIn, SaleIn, SaleOut, SaleRegisteredOut, SalesOut

BIGGEST = 2**62


@api.post("/sales/", response={200: SaleRegisteredOut, 201: SaleRegisteredOut}, tags=["sales"])
def post_sale(
    request: HttpRequest, body: SaleIn, idempotency_key: Annotated[str, Header(max_length=120)] = ""
) -> tuple[int, Any]:
    """Register a sale: 201, or 200 with the one there already; 409 sale_looks_twice asks for confirmed_second."""
    values = body.dict(exclude={"model_code", "address"})
    model = model_by_code(code=body.model_code)
    if model is None:
        raise BadInput("model_code", "没有这个型号，或已停售。")
    outcome = register_sale(
        actor=acting(request),
        model_id=model.id,
        address=AddressInput(**body.address.dict()),
        key=idempotency_key,
        source="API",
        **values,
    )
    return (200 if outcome.was_known else 201), outcome


@api.get("/sales/", response=SalesOut, tags=["sales"])
def get_sales(
    request: HttpRequest,
    before: Annotated[int, Query(ge=1, le=BIGGEST)] = BIGGEST,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> dict[str, Any]:
    """Return the sales in reach, newest first."""
    actor = acting(request)
    demand(actor, VIEW)
    found = list(visible_sales(actor).filter(pk__lt=before).order_by("-id")[: limit + 1])
    items = [facts_of_sale(sale) for sale in found[:limit]]
    return {"items": items, "next": items[-1].id if len(found) > limit else None}


@api.get("/sales/{sale_id}/", response=SaleOut, tags=["sales"])
def get_sale(request: HttpRequest, sale_id: Annotated[int, Path(ge=1, le=BIGGEST)]) -> Any:
    """Return one sale."""
    actor = acting(request)
    demand(actor, VIEW)
    return facts_of_sale(sale_to_see(actor, sale_id))


@api.post("/sales/{sale_id}/cancellation/", response={204: None}, tags=["sales"])
def post_cancellation(
    request: HttpRequest, sale_id: Annotated[int, Path(ge=1, le=BIGGEST)], body: CancelIn
) -> tuple[int, None]:
    """Cancel a sale: its open jobs stop and its equipment is void."""
    cancel_sale(actor=acting(request), sale_id=sale_id, reason=body.reason)
    return 204, None
