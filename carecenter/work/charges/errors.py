"""What can be wrong with charges."""

from carecenter.foundation.plain.refusals import Refusal, msg


class CoveredByWarranty(Refusal):
    """What the warranty covers is not sold without a leader's leave."""

    code = "charges_covered"
    sentence = msg("%(names)s 在保修期内，不能收费；属于保修除外的，请调度在服务单页面批准。")


class NoQuoteWaits(Refusal):
    """There is no offer to answer, or it was replaced meanwhile."""

    code = "charges_no_quote"
    sentence = msg("没有等待客户答复的报价，请刷新后查看。")


class NothingToPay(Refusal):
    """Everything agreed is paid."""

    code = "charges_nothing_to_pay"
    sentence = msg("这张服务单没有要收的钱。")


class PaymentIsOver(Refusal):
    """The payment is closed already."""

    code = "charges_payment_over"
    sentence = msg("这笔收款已经结束，请刷新后查看。")


class TooMuchRefunded(Refusal):
    """No more can be given back than was paid."""

    code = "charges_too_much"
    status = 422
    sentence = msg("最多还能退 ¥%(most)s。")


class OwnRefund(Refusal):
    """Who asks for a refund does not approve it."""

    code = "charges_own_refund"
    sentence = msg("自己申请的退款要由另一个人批准。")


class NoCash(Refusal):
    """There is no cash to hand in."""

    code = "charges_no_cash"
    sentence = msg("手里没有要上交的现金。")


class NewsNotGenuine(Refusal):
    """The signature of the payment news is wrong."""

    code = "charges_news_not_genuine"
    status = 403
    sentence = msg("付款通知的签名不对，未受理。")
