"""Words of the desk."""

from django.utils.translation import gettext_lazy as _

LANGUAGES = {"zh": _("普通话"), "yue": _("粤语"), "en": _("英语")}
OUTCOMES = {
    "SOLVED": _("已解决"),
    "CASE": _("已建工单"),
    "CALL_AGAIN": _("需再联系"),
    "TRANSFERRED": _("已转接"),
    "WRONG_NUMBER": _("打错"),
    "OTHER": _("其他"),
}
