"""How routing's words are shown."""

from django.utils.translation import gettext_lazy as _

from carecenter.contact.routing.types import AgentState, AuxCode, Channel, OfferState, WorkState
from carecenter.design.details import State

CHANNELS = {
    Channel.CALL: _("来电"),
    Channel.CALLBACK: _("回拨"),
    Channel.CHAT: _("在线会话"),
    Channel.MESSAGE: _("留言"),
    Channel.CASE: _("工单"),
}
AUX = {
    AuxCode.BREAK: _("小休"),
    AuxCode.MEAL: _("用餐"),
    AuxCode.TRAINING: _("培训"),
    AuxCode.MEETING: _("会议"),
    AuxCode.COACHING: _("辅导"),
    AuxCode.OUTBOUND: _("外呼"),
    AuxCode.CASES: _("处理工单"),
    AuxCode.FAULT: _("系统故障"),
    AuxCode.SUPPORT: _("支援"),
    AuxCode.START: _("刚上线"),
    AuxCode.RONA: _("未接"),
    AuxCode.DUTY: _("待处理后上岗"),
}
AGENT_STATES = {
    AgentState.LOGGED_OUT: State(_("离线"), "neutral"),
    AgentState.AVAILABLE: State(_("示闲"), "good"),
    AgentState.RINGING: State(_("振铃"), "info"),
    AgentState.TALK: State(_("通话"), "info"),
    AgentState.HOLD: State(_("保持"), "attention"),
    AgentState.ACW: State(_("话后"), "neutral"),
    AgentState.AUX: State(_("示忙"), "neutral"),
}
WORK_STATES = {
    WorkState.WAITING: State(_("排队中"), "attention"),
    WorkState.OFFERED: State(_("振铃"), "info"),
    WorkState.ACTIVE: State(_("处理中"), "info"),
    WorkState.WRAPPING: State(_("话后"), "neutral"),
    WorkState.DONE: State(_("已完成"), "good"),
    WorkState.ABANDONED: State(_("已放弃"), "danger"),
    WorkState.WITHDRAWN: State(_("已撤回"), "neutral"),
}
OFFER_STATES = {
    OfferState.OPEN: State(_("等待应答"), "info"),
    OfferState.ACCEPTED: State(_("已接"), "good"),
    OfferState.DECLINED: State(_("拒接"), "attention"),
    OfferState.MISSED: State(_("未接"), "danger"),
    OfferState.WITHDRAWN: State(_("已撤回"), "neutral"),
}
STEPS = {
    "STICKY": _("先等上次接待的人"),
    "EXACT": _("语言和技能都符合"),
    "LANGUAGE": _("语言符合，技能放宽"),
    "OVERFLOW": _("语言符合，其他中心也可"),
    "MANDARIN": _("客户同意用普通话"),
    "HANDED": _("同事咨询后当面转交"),
}
OTHERS = {
    "LESS_IDLE": _("也空闲，但等得更短"),
    "BUSY": _("正在接待"),
    "AUX": _("示忙"),
    "UNABLE": _("空闲，但语言、技能或证件不符合"),
    "ELSEWHERE": _("空闲，但不在这一步可派的中心"),
}
