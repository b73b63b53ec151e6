"""The catalogue in the reader's words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.catalogue.types import Fuel, ItemKind, PriceKind

FUELS: dict[Fuel, str | Promise] = {
    Fuel.ELECTRIC: _("电"),
    Fuel.GAS: _("燃气"),
    Fuel.HEAT_PUMP: _("空气能热泵"),
    Fuel.SOLAR: _("太阳能"),
    Fuel.NONE: _("无"),
}
GASES: dict[str, str | Promise] = {
    "NATURAL_GAS": _("天然气"),
    "LPG": _("液化石油气"),
    "TOWN_GAS": _("人工煤气"),
}
ON_SALE = State(_("在售"), "good")
RETIRED = State(_("已停售"), "neutral")
KINDS: dict[ItemKind, str | Promise] = {
    ItemKind.BOOL: _("是或否"),
    ItemKind.NUMBER: _("读数"),
    ItemKind.CHOICE: _("选择"),
    ItemKind.TEXT: _("文字"),
    ItemKind.SERIAL: _("序列号"),
}
PAYERS: dict[PriceKind, str | Promise] = {PriceKind.PROVIDER: _("付给服务商"), PriceKind.CUSTOMER: _("向客户收取")}
