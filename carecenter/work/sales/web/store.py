"""The store guide's phone: register a sale in under a minute, see what became of it."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from carecenter.design.guard import actor_of, refused
from carecenter.foundation.files.public import files_of, signed_url, store_file
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.rows import only_row
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.customers.public import masked_contacts
from carecenter.reference.equipment.public import equipment_by_id
from carecenter.reference.organisation.types import UnitFacts
from carecenter.work.sales.access import REGISTER, VIEW, sale_to_see, visible_sales
from carecenter.work.sales.models import Sale
from carecenter.work.sales.public import register_sale
from carecenter.work.sales.queries.sales import recent_models, store_of_actor
from carecenter.work.sales.types import SaleState
from carecenter.work.sales.web.chain import steps_of
from carecenter.work.sales.web.forms import SaleForm
from carecenter.work.sales.web.registering import try_to_register
from carecenter.work.sales.web.words import STATES

PAGE = 30


def new_sale(request: HttpRequest) -> HttpResponseBase:
    """Register a sale from the shop floor."""
    if (answer := refused(request, REGISTER)) is not None:
        return answer
    actor = actor_of(request)
    store = store_of_actor(actor=actor)
    if store is None:
        return render(request, "sales/no_store.html", status=200)
    form = SaleForm(request.POST or None, request.FILES or None, recent=recent_models(store_id=store.id))
    asks = ""
    if request.method == "POST" and form.is_valid():
        photo = form.cleaned_data.get("photo")
        if _photo_is_wrong(form, photo):
            return _form(request, form, store, "")
        outcome, asks = try_to_register(
            form,
            lambda: register_sale(
                actor=actor, store_code=store.code, guide_id=actor.person_id, source="STORE", **form.wanted()
            ),
        )
        if outcome is not None:
            _keep_photo(actor, outcome.sale_id, photo)
            return redirect("store_sale", outcome.sale_id)
    return _form(request, form, store, asks)


def _form(request: HttpRequest, form: SaleForm, store: UnitFacts, asks: str) -> HttpResponse:
    status = 422 if form.errors else 409 if asks else 200
    return render(request, "sales/store_new.html", {"form": form, "store": store, "asks": asks}, status=status)


def _photo_is_wrong(form: SaleForm, photo: object) -> bool:
    size = getattr(photo, "size", 0)
    if size > 10 * 1024 * 1024:
        form.add_error("photo", sentence_of(BadInput("photo", "照片太大，请重新拍摄。")))
    return bool(form.errors)


def _keep_photo(actor: Actor, sale_id: int, photo: object) -> None:
    """Keep the nameplate's photo; a sale is never lost because its photo could not be kept."""
    sale = only_row(visible_sales(actor).filter(pk=sale_id))
    if photo is None or sale is None:
        return
    try:
        store_file(
            actor=actor,
            upload=photo,  # type: ignore[arg-type]
            name=str(getattr(photo, "name", "photo")),
            purpose="nameplate",
            subject=("sale", sale_id),
            unit_path=sale.unit_path,
            customer_id=sale.customer_id,
            allowed=("image",),
        )
    except BadInput:
        return


@require_GET
def my_sales(request: HttpRequest) -> HttpResponseBase:
    """List what the guide's store sold."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    actor = actor_of(request)
    store = store_of_actor(actor=actor)
    rows = visible_sales(actor).select_related("model")
    rows = rows.filter(store_id=store.id) if store else rows.filter(guide_id=actor.person_id)
    before = request.GET.get("before", "")
    if before.isdigit():
        rows = rows.filter(pk__lt=int(before[:18]))
    sales = list(rows.order_by("-id")[: PAGE + 1])
    contacts = masked_contacts(ids=[sale.customer_id for sale in sales])
    lines = [
        {"sale": sale, "contact": contacts.get(sale.customer_id), "state": STATES[SaleState(sale.state)]}
        for sale in sales[:PAGE]
    ]
    more = sales[PAGE - 1].pk if len(sales) > PAGE else None
    return render(request, "sales/store_list.html", {"lines": lines, "store": store, "more": more})


@require_GET
def my_sale(request: HttpRequest, sale_id: int) -> HttpResponseBase:
    """Show one sale on the phone: what happens next and when."""
    if (answer := refused(request, VIEW)) is not None:
        return answer
    sale = sale_to_see(actor_of(request), sale_id)
    context = {**_facts(sale), "steps": steps_of(sale), "photos": _photos(sale)}
    return render(request, "sales/store_sale.html", context)


def _facts(sale: Sale) -> dict[str, object]:
    contact = masked_contacts(ids=[sale.customer_id]).get(sale.customer_id)
    equipment = equipment_by_id(ids=[sale.equipment_id or 0]).get(sale.equipment_id or 0)
    return {"sale": sale, "state": STATES[SaleState(sale.state)], "contact": contact, "equipment": equipment}


def _photos(sale: Sale) -> list[str]:
    return [signed_url(file.id, thumbnail=True) for file in files_of(subject=("sale", sale.pk))]
