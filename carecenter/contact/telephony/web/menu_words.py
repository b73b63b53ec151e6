"""Words of voice menus on pages."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State

STATES = {
    "DRAFT": State(_("草稿"), "attention"),
    "TESTED": State(_("已测试"), "info"),
    "PUBLISHED": State(_("使用中"), "good"),
    "RETIRED": State(_("已停用"), "neutral"),
}
KINDS = {
    "say": _("播放"),
    "menu": _("按键菜单"),
    "hours": _("营业时间"),
    "fact": _("客户情况"),
    "region": _("号码归属地"),
    "http": _("外部查询"),
    "queue": _("排队（全忙、等一次、仍忙）"),
    "voicemail": _("留言"),
    "callback": _("约定回电"),
    "end": _("结束"),
}
PROBLEMS = {
    "MISSING_TARGET": _("指向不存在的环节"),
    "UNKNOWN_KIND": _("没有这种环节"),
    "MISSING_PROMPT": _("没有这段语音"),
    "DEAD_END": _("没有写明下一步"),
    "HUMAN_IS_NO_QUEUE": _("按 0 应转到人工队列"),
    "TOO_MANY_OPTIONS": _("选项超过 4 个"),
    "KEY_IS_TAKEN": _("0 键和紧急键不能作选项"),
    "UNREACHABLE": _("没有任何路能走到"),
    "NOTICE_TOO_LONG": _("录音提示超过 5 秒"),
    "FIRST_OPTION_TOO_LATE": _("20 秒内听不到第一个选项"),
    "LOOP": _("会绕回原处"),
    "TOO_DEEP": _("菜单超过两层"),
}
