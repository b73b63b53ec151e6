"""Words of the desk."""

from django.utils.translation import gettext_lazy as _

LANGUAGES = {"zh": _("普通话"), "yue": _("粤语"), "en": _("英语")}
PURPOSES = {
    "SERVICE": _("服务"),
    "SURVEY": _("回访"),
    "MARKETING": _("营销"),
    "SAFETY": _("安全通知"),
    "CALLBACK": _("回电"),
}
PREVIEW_OUTCOMES = {
    "REACHED": _("已联系上"),
    "NO_ANSWER": _("没有接"),
    "CALL_AGAIN": _("改时间再打"),
    "REFUSED": _("不愿再接来电"),
    "WRONG_NUMBER": _("号码不对"),
}
OUTCOMES = {
    "SOLVED": _("已解决"),
    "CASE": _("已建工单"),
    "CALL_AGAIN": _("需再联系"),
    "TRANSFERRED": _("已转接"),
    "WRONG_NUMBER": _("打错"),
    "OTHER": _("其他"),
}
