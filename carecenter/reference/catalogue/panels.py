"""What the catalogue adds to the frame: the rail, and the brand that the pages speak for."""

import time

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import Brand, NavItem, register_brand, register_nav
from carecenter.reference.catalogue.access import VIEW
from carecenter.reference.catalogue.queries.products import brand

BRAND_SECONDS = 60

register_nav(
    NavItem("catalogue", _("产品目录"), "package", "catalogue", VIEW, section="setup", order=20),
    NavItem("catalogue_prices", _("价格表"), "receipt", "catalogue_prices", VIEW, section="setup", order=22),
    NavItem("catalogue_jobs", _("服务类型"), "list-check", "catalogue_jobs", VIEW, section="setup", order=24),
)


_known: dict[str, tuple[float, Brand]] = {}


def present_brand(request: HttpRequest) -> Brand:
    """Return the brand; each process reads it anew once a minute, from memory in between."""
    now = time.monotonic()
    read_at, known = _known.get("brand", (0.0, None))
    if known is None or now - read_at > BRAND_SECONDS:
        row = brand()
        known = Brand(row.name, row.accent or "#0f6278", row.hotline) if row else Brand(str(_("客户关怀中心")))
        if row:
            _known["brand"] = (now, known)
    return known


register_brand(present_brand)
