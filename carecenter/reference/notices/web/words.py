"""The words of notices on pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.notices.types import Channel, NoticeClass

STATES = {
    "WAITING": State(_("待发送"), "neutral", "clock"),
    "SENT": State(_("已发出"), "good", "check"),
    "DELIVERED": State(_("已送达"), "good", "checks"),
    "FAILED": State(_("发送失败"), "danger", "alert-triangle"),
    "SUPPRESSED": State(_("未发送"), "attention", "ban"),
}
CLASSES = {
    NoticeClass.SERVICE: _("服务"),
    NoticeClass.MARKETING: _("营销"),
    NoticeClass.SAFETY: _("安全"),
    NoticeClass.INTERNAL: _("内部"),
}
CHANNELS = {Channel.SMS: _("短信"), Channel.MAIL: _("邮件")}
REASONS = {
    "REFUSED_BY_ADDRESSEE": _("对方已退订"),
    "CAP_REACHED": _("已达频次上限"),
    "number does not exist": _("号码不存在"),
    "carrier is busy": _("运营商忙，稍后重试"),
}
