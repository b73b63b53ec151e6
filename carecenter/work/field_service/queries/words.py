"""The words for states and events; lazily translated."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.work.field_service.types import JobEvent as E
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

EVENT_WORDS: dict[E, str | Promise] = {
    E.CREATE: _("开单"),
    E.DISPATCH: _("派工"),
    E.ACCEPT: _("接单"),
    E.REJECT: _("拒单"),
    E.TIME_OUT: _("超时未接"),
    E.RECALL: _("收回改派"),
    E.ASSIGN: _("指派技师"),
    E.BOOK: _("预约"),
    E.REBOOK: _("改约"),
    E.DEPART: _("出发"),
    E.CHECK_IN: _("签到"),
    E.FAIL_VISIT: _("客户不在"),
    E.NEED_PART: _("缺配件"),
    E.QUOTE: _("报价"),
    E.AGREE: _("同意报价"),
    E.DECLINE: _("拒绝报价"),
    E.COMPLETE: _("完工"),
    E.SIGN: _("签收"),
    E.VERIFY: _("核验关闭"),
    E.CANCEL: _("取消"),
    E.SAFETY_STOP: _("安全停工"),
    E.RELEASE: _("解除停工"),
}
