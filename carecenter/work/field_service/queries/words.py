"""The words for states, moves and guards; lazily translated."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.work.field_service.types import JobMove as M
from carecenter.work.field_service.types import JobState as S

STATE_WORDS: dict[S, str | Promise] = {
    S.NEW: _("待派"),
    S.DISPATCHED: _("已派"),
    S.ACCEPTED: _("已接单"),
    S.ASSIGNED: _("已指派"),
    S.BOOKED: _("已预约"),
    S.EN_ROUTE: _("在途"),
    S.ON_SITE: _("作业中"),
    S.FAILED_VISIT: _("空跑"),
    S.WAIT_PART: _("待配件"),
    S.QUOTED: _("待客户确认报价"),
    S.DECLINED: _("客户拒绝报价"),
    S.COMPLETED: _("已完工"),
    S.SIGNED: _("已签收"),
    S.CLOSED: _("已关闭"),
    S.CANCELLED: _("已取消"),
    S.SAFETY_HOLD: _("安全停工"),
}

STATE_TONES: dict[S, str] = {
    S.NEW: "attention",
    S.DISPATCHED: "info",
    S.ACCEPTED: "info",
    S.ASSIGNED: "info",
    S.BOOKED: "info",
    S.EN_ROUTE: "info",
    S.ON_SITE: "info",
    S.FAILED_VISIT: "attention",
    S.WAIT_PART: "attention",
    S.QUOTED: "attention",
    S.DECLINED: "attention",
    S.COMPLETED: "good",
    S.SIGNED: "good",
    S.CLOSED: "good",
    S.CANCELLED: "neutral",
    S.SAFETY_HOLD: "danger",
}

MOVE_WORDS: dict[M, str | Promise] = {
    M.OPEN: _("开单"),
    M.DISPATCH: _("派工"),
    M.ACCEPT: _("接单"),
    M.REJECT: _("拒单"),
    M.TIME_OUT: _("超时未接"),
    M.RECALL: _("收回改派"),
    M.ASSIGN: _("指派技师"),
    M.BOOK: _("预约"),
    M.REBOOK: _("改约"),
    M.DEPART: _("出发"),
    M.CHECK_IN: _("签到"),
    M.CUSTOMER_ABSENT: _("客户不在"),
    M.NEED_PART: _("缺配件"),
    M.PART_ARRIVED: _("配件已到"),
    M.QUOTE: _("报价"),
    M.ACCEPT_QUOTE: _("同意报价"),
    M.DECLINE_QUOTE: _("拒绝报价"),
    M.COMPLETE: _("完工"),
    M.SIGN: _("签收"),
    M.VERIFY: _("核验关闭"),
    M.CANCEL: _("取消"),
    M.SAFETY_STOP: _("安全停工"),
    M.SAFETY_CLEAR: _("解除停工"),
}

GUARD_WORDS: dict[str, str | Promise] = {
    "provider_is_eligible": _("服务商不能接单"),
    "has_reason": _("请写明原因"),
    "technician_is_qualified": _("技师的资质不符"),
    "window_is_bookable": _("预约时段不可用"),
    "customer_agreed": _("还没有与客户约定"),
    "may_rebook": _("我方改约次数已满"),
    "is_at_the_place": _("不在客户地址附近，也没有到访码"),
    "device_time_is_fresh": _("签到时间已超过 24 小时"),
    "absence_is_proven": _("请先电话联系 2 次、等候 15 分钟并拍照"),
    "part_is_named": _("请填写配件和预计到货日期"),
    "has_price_list": _("没有可用的价目表"),
    "quote_is_signed": _("客户还没有确认报价"),
    "evidence_is_complete": _("清单或照片不全"),
    "safety_is_complete": _("安全项没有全部合格"),
    "customer_signed": _("客户还没有签名"),
    "is_verified": _("还没有回访，或服务资料不全"),
    "lead_approved": _("需要主管确认"),
}

REJECT_REASONS: tuple[tuple[str, str | Promise], ...] = (
    ("NO_CAPACITY", _("排满了")),
    ("TOO_FAR", _("太远")),
    ("NO_SKILL", _("没有合格技师")),
    ("NO_PART", _("没有配件")),
    ("OTHER", _("其他")),
)
