"""The words of stock's states and kinds."""

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.work.stock.models import Piece
from carecenter.work.stock.types import (
    CountState,
    MovementKind,
    OldPartRule,
    OldPartState,
    RequestState,
    SerialState,
    Shelf,
    StoreKind,
    TransferState,
    WaiveReason,
)

STORE_KINDS = {StoreKind.HQ: _("总仓"), StoreKind.PROVIDER: _("服务站仓"), StoreKind.VAN: _("车载仓")}
SHELVES = {Shelf.GOOD: _("良品"), Shelf.BAD: _("坏件")}
MOVEMENTS = {
    MovementKind.GOODS_IN: _("采购入库"),
    MovementKind.SENT: _("调拨发出"),
    MovementKind.RECEIVED: _("调拨收到"),
    MovementKind.ISSUED: _("领料"),
    MovementKind.USED: _("上门使用"),
    MovementKind.UNUSED: _("退回未用"),
    MovementKind.OLD_TAKEN: _("带回旧件"),
    MovementKind.OLD_RETURNED: _("旧件入库"),
    MovementKind.COUNTED: _("盘点调整"),
    MovementKind.SPOILED: _("转坏件"),
    MovementKind.WRITTEN_OFF: _("报废"),
}
REQUESTS = {
    RequestState.WAITING: (_("待货"), "attention"),
    RequestState.RESERVED: (_("待发料"), "info"),
    RequestState.ISSUED: (_("已领"), "good"),
    RequestState.USED: (_("已用"), "neutral"),
    RequestState.RELEASED: (_("已取消"), "neutral"),
}
OLD_PARTS = {
    OldPartState.OWED: (_("待交回"), "attention"),
    OldPartState.HANDED_IN: (_("已交，待确认"), "info"),
    OldPartState.RECEIVED: (_("已收回"), "good"),
    OldPartState.WAIVED: (_("免交"), "neutral"),
}
TRANSFERS = {
    TransferState.PREPARED: (_("待发出"), "attention"),
    TransferState.SENT: (_("在途"), "info"),
    TransferState.RECEIVED: (_("已收货"), "good"),
    TransferState.CANCELLED: (_("已取消"), "neutral"),
}
COUNTS = {
    CountState.OPEN: (_("盘点中"), "info"),
    CountState.SUBMITTED: (_("待复核"), "attention"),
    CountState.APPROVED: (_("已入账"), "good"),
    CountState.REJECTED: (_("已退回"), "neutral"),
}
SERIALS = {
    SerialState.IN_STORE: _("在库"),
    SerialState.IN_TRANSIT: _("在途"),
    SerialState.USED: _("已装机"),
    SerialState.LOST: _("缺失"),
    SerialState.WRITTEN_OFF: _("已报废"),
}
WAIVE_REASONS = {
    WaiveReason.KEPT_BY_CUSTOMER: _("客户留存"),
    WaiveReason.DESTROYED: _("现场已损毁"),
    WaiveReason.LOST: _("遗失，按价赔偿"),
}
OLD_PART_RULES = {OldPartRule.WARRANTY: _("保内件"), OldPartRule.ALL: _("全部"), OldPartRule.NONE: _("不要求")}


def where_is(piece: Piece | None) -> str:
    """Return in words where a piece is."""
    if piece is None:
        return _t("没有登记过")
    if piece.store is not None:
        return f"{piece.store.name} · {SHELVES[Shelf(piece.shelf)]}"
    return str(SERIALS[SerialState(piece.state)])
