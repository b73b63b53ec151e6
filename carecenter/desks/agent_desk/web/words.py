"""Words of the desk."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State

STATES = {
    "ENTRY": State(_("接入"), "info"),
    "MENU": State(_("听菜单"), "info"),
    "QUEUE": State(_("排队"), "attention"),
    "RINGING": State(_("振铃"), "attention"),
    "TALK": State(_("通话中"), "good"),
    "HOLD": State(_("保持"), "attention"),
    "CONSULT": State(_("咨询同事"), "info"),
    "DIALING": State(_("呼出"), "info"),
    "SURVEY": State(_("客户评分中"), "info"),
    "VOICEMAIL": State(_("留言"), "info"),
    "ENDED": State(_("已结束"), "neutral"),
}
LANGUAGES = {"zh": _("普通话"), "yue": _("粤语"), "en": _("英语")}
OUTCOMES = {
    "SOLVED": _("已解决"),
    "CASE": _("已建工单"),
    "CALL_AGAIN": _("需再联系"),
    "TRANSFERRED": _("已转接"),
    "WRONG_NUMBER": _("打错"),
    "OTHER": _("其他"),
}
