"""Words of outbound on pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State

PURPOSES = {"SERVICE": _("服务"), "SURVEY": _("回访"), "MARKETING": _("营销"), "SAFETY": _("安全通知")}
OUTCOMES = {
    "REACHED": _("已联系上"),
    "DECLINED": _("这次不需要"),
    "NO_ANSWER": _("没有接"),
    "CALL_AGAIN": _("改时间再打"),
    "REFUSED": _("不愿再接来电"),
    "WRONG_NUMBER": _("号码不对"),
}
STATES = {
    "OPEN": State(_("待拨"), "info"),
    "TAKEN": State(_("坐席手上"), "attention"),
    "DONE": State(_("完成"), "good"),
    "GIVEN_UP": State(_("多次未接"), "neutral"),
    "BLOCKED": State(_("不可拨打"), "danger"),
    "CLOSED": State(_("移出"), "neutral"),
}
