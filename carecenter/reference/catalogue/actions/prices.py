"""Keep price lists; a new price ends the one before it, nothing is overwritten."""

from datetime import date, timedelta
from decimal import Decimal

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.catalogue.access import MANAGE
from carecenter.reference.catalogue.errors import PriceOverlaps
from carecenter.reference.catalogue.models import Price, PriceList
from carecenter.reference.catalogue.types import PriceKind


@action("catalogue.define_price_list")
def define_price_list(*, actor: Actor, code: str, name: str, kind: PriceKind) -> int:
    """Create or rename a price list; return its id."""
    demand(actor, MANAGE)
    row, _ = PriceList.objects.update_or_create(code=code, defaults={"name": name, "kind": kind})
    note(subject=("price_list", row.pk), code=code)
    return row.pk


@action("catalogue.define_price")
def define_price(
    *,
    actor: Actor,
    price_list: str,
    item_code: str,
    amount: Decimal,
    valid_from: date,
    model_class: str = "",
    region_code: str = "",
) -> int:
    """Let an amount in yuan hold from a day on; the price before it ends the day before. Return its id.

    Raises NotThere, BadInput for a negative amount, PriceOverlaps where a price of the same or a later day differs.
    """
    demand(actor, MANAGE)
    if amount < 0:
        raise BadInput("amount", "价格不能为负数。")
    owner = PriceList.objects.select_for_update().filter(code=price_list).first()
    if owner is None:
        raise NotThere(field="price_list")
    rows = owner.prices.filter(item_code=item_code, model_class=model_class, region_code=region_code)
    same = rows.filter(valid_from=valid_from, amount=amount).first()
    if same is not None:
        return same.pk
    last = rows.order_by("-valid_from").first()
    if last is not None:
        if last.valid_from >= valid_from:
            raise PriceOverlaps(field="valid_from", item=item_code, since=last.valid_from.isoformat())
        last.valid_until = valid_from - timedelta(days=1)
        last.save(update_fields=["valid_until"])
    made = Price.objects.create(
        price_list=owner,
        item_code=item_code,
        model_class=model_class,
        region_code=region_code,
        amount=amount,
        valid_from=valid_from,
    )
    note(subject=("price", made.pk), list=price_list, item=item_code, amount=str(amount))
    return made.pk
