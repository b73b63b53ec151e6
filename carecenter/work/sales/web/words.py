"""What states, platforms and reasons are called."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.sales.types import CancelReason, SaleState

STATES = {
    SaleState.REGISTERED: State(_("待送货"), "info"),
    SaleState.DELIVERED: State(_("待安装"), "info"),
    SaleState.INSTALLED: State(_("已安装"), "good"),
    SaleState.CANCELLED: State(_("已取消"), "neutral"),
}
PLATFORMS = [
    ("", _("门店")),
    ("TMALL", _("天猫")),
    ("JD", _("京东")),
    ("DOUYIN", _("抖音")),
    ("OTHER", _("其他平台")),
]
REASONS = [
    (CancelReason.CUSTOMER.value, _("客户不要了")),
    (CancelReason.RETURNED.value, _("退货")),
    (CancelReason.UNFIT.value, _("不具备安装条件")),
    (CancelReason.MISTAKE.value, _("登记有误")),
    (CancelReason.PLATFORM.value, _("平台关闭订单")),
]
