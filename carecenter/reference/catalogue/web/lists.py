"""The lists of models, parts, faults and prices."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import Action
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.foundation import clock
from carecenter.reference.catalogue.access import MANAGE, VIEW
from carecenter.reference.catalogue.queries.lists import model_rows, price_lists, price_rows
from carecenter.reference.catalogue.queries.products import lines, model_facts
from carecenter.reference.catalogue.types import Fuel
from carecenter.reference.catalogue.web.words import FUELS, ON_SALE, RETIRED


def line_choices(actor: Any) -> list[tuple[str, str]]:
    """Return the product lines."""
    return [(line.code, line.name) for line in lines()]


def list_choices(actor: Any) -> list[tuple[str, str]]:
    """Return the price lists."""
    return [(row.code, row.name) for row in price_lists(actor=actor)]


class Models(ListPage):
    """All models by code."""

    title = _("产品目录")
    permission = VIEW
    order = ("code",)
    filters = (
        TextFilter("q", _("查找"), _("型号或名称")),
        ChoiceFilter("line", _("产品线"), choices=line_choices),
        ToggleFilter("on_sale", _("只看在售")),
    )
    columns = (
        Column("name", _("型号"), sub="code"),
        Column("line", _("产品线"), "code"),
        Column("fuel", _("能源"), "code"),
        Column("capacity", _("容量"), "code"),
        Column("launched", _("上市"), "time", sort="launched_date"),
        Column("state", _("状态"), "pill"),
    )
    empty_title = _("还没有型号")
    empty_text = _("加载配置包后，型号会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the models, narrowed."""
        return model_rows(actor=actor, text=filters["q"], line=filters["line"] or "", on_sale=bool(filters["on_sale"]))

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return the values of one row."""
        facts = model_facts(thing)
        return {
            "name": facts.name,
            "code": facts.code,
            "line": facts.line_name,
            "fuel": FUELS[Fuel(facts.fuel)],
            "capacity": f"{facts.capacity.normalize():f} {facts.capacity_unit}",
            "launched": thing.launched_date,
            "state": RETIRED if facts.retired else ON_SALE,
        }

    def row_url(self, thing: Any) -> str:
        """Return the page of a model."""
        return reverse("catalogue_model", args=[thing.pk])


class Prices(ListPage):
    """Prices with the days they hold."""

    title = _("价格表")
    permission = VIEW
    order = ("item_code", "id")
    filters = (
        TextFilter("q", _("项目"), _("服务类型或配件编号")),
        ChoiceFilter("list", _("价格表"), choices=list_choices),
        ToggleFilter("now", _("只看今天有效")),
    )
    columns = (
        Column("item", _("项目"), sub="list"),
        Column("class", _("型号类别"), "code"),
        Column("region", _("地区"), "code"),
        Column("amount", _("金额"), "money", sort="amount"),
        Column("from", _("生效"), "time", sort="valid_from"),
        Column("until", _("截止"), "time"),
    )
    primary = Action(_("新价格"), "/catalogue/prices/new/", "plus", permission=MANAGE)
    empty_title = _("还没有价格")
    empty_text = _("加载配置包或新增价格后会出现在这里。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the prices, narrowed."""
        on = clock.today() if filters["now"] else None
        return price_rows(actor=actor, price_list=filters["list"] or "", text=filters["q"], on=on)

    def to_row(self, thing: Any) -> Mapping[str, object]:
        """Return the values of one row."""
        return {
            "item": thing.item_code,
            "list": thing.price_list.name,
            "class": thing.model_class,
            "region": thing.region_code,
            "amount": thing.amount,
            "from": thing.valid_from,
            "until": thing.valid_until,
        }
