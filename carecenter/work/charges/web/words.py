"""The words of charges."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.charges.models import Payment
from carecenter.work.charges.types import HandInState, PayBy, PaymentState, QuoteState, RefundState

WAYS: dict[str, Promise] = {
    PayBy.WECHAT.value: _("微信"),
    PayBy.ALIPAY.value: _("支付宝"),
    PayBy.CASH.value: _("现金"),
}
PAYMENTS: dict[str, State] = {
    PaymentState.WAITING.value: State(_("等客户付款"), "attention"),
    PaymentState.PAID.value: State(_("已收款"), "good"),
    PaymentState.CLOSED.value: State(_("未付，已关闭"), "neutral"),
}
QUOTES: dict[str, State] = {
    QuoteState.OFFERED.value: State(_("等客户确认"), "attention"),
    QuoteState.AGREED.value: State(_("客户已签字同意"), "good"),
    QuoteState.DECLINED.value: State(_("客户不同意"), "neutral"),
}
HAND_INS: dict[str, State] = {
    HandInState.HANDED.value: State(_("待清点"), "attention"),
    HandInState.RECEIVED.value: State(_("已收到"), "good"),
}
REFUNDS: dict[str, State] = {
    RefundState.ASKED.value: State(_("待批准"), "attention"),
    RefundState.DONE.value: State(_("已退款"), "good"),
    RefundState.REFUSED.value: State(_("未批准"), "neutral"),
}


def state_of(row: Payment) -> State:
    """Return a payment's state; what was given back says so."""
    if row.refunded and row.refunded == row.amount:
        return State(_("已全部退款"), "neutral")
    return State(_("已部分退款"), "info") if row.refunded else PAYMENTS[row.state]
