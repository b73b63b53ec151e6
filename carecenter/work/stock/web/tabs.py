"""The tabs above stock's pages."""

from django.urls import reverse
from django.utils.translation import gettext as _


def tabs_for() -> list[tuple[str, str, str]]:
    """Return key, word and address of each tab."""
    return [
        ("stock", _("库存"), reverse("stock")),
        ("requests", _("领料"), reverse("stock_requests")),
        ("transfers", _("调拨"), reverse("stock_transfers")),
        ("proposals", _("补货建议"), reverse("stock_proposals")),
        ("counts", _("盘点"), reverse("stock_counts")),
        ("old_parts", _("旧件"), reverse("stock_old_parts")),
        ("movements", _("流水"), reverse("stock_movements")),
        ("stores", _("仓库"), reverse("stock_stores")),
    ]
