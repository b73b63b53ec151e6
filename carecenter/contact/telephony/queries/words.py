"""Words of calls on pages."""

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
    "SURVEY": State(_("评分"), "info"),
    "VOICEMAIL": State(_("留言"), "info"),
    "ENDED": State(_("已结束"), "neutral"),
}
REASONS = {
    "SERVED": _("已接听"),
    "ABANDONED_MENU": _("菜单中放弃"),
    "ABANDONED_QUEUE": _("排队中放弃"),
    "CALLBACK": _("约定回电"),
    "VOICEMAIL": _("已留言"),
    "SELF": _("自助"),
    "SUGGESTED": _("听建议后结束"),
    "NO_ANSWER": _("无人接听"),
    "BUSY": _("占线"),
    "LOST": _("中断"),
}
KINDS = {
    "arrived": _("来电接入"),
    "menu": _("进入语音菜单"),
    "customer": _("认出客户"),
    "language": _("选择语言"),
    "heard": _("听完一段语音，秒"),
    "decided": _("接入规则"),
    "queued": _("开始排队"),
    "popped": _("弹屏"),
    "ringing": _("坐席振铃"),
    "returned": _("退回队列"),
    "talk": _("通话"),
    "hold": _("保持"),
    "consult": _("咨询同事"),
    "survey": _("请客户评分"),
    "voicemail": _("开始留言"),
    "promised": _("约定回电"),
    "dialing": _("呼出"),
    "outcome": _("通话结果"),
    "identified": _("身份已核对"),
    "muted": _("静音"),
    "recording_paused": _("暂停录音"),
    "supervised": _("班长加入"),
    "vanished": _("一方失去连接"),
    "left_queue": _("离开队列"),
    "ended": _("结束"),
}
