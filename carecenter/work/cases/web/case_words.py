"""What states, moves, channels, outcomes and remedies of cases are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.cases.queries.state_words import STATE_WORDS
from carecenter.work.cases.types.cases import (
    CaseOutcome,
    CaseState,
    Channel,
    HoldReason,
    InformedBy,
    MessageKind,
    Trigger,
)  # fmt: skip

TONES = {
    CaseState.RECEIVED: "attention",
    CaseState.PENDING: "neutral",
    CaseState.VERIFYING: "attention",
    CaseState.CLOSED: "good",
    CaseState.WITHDRAWN: "neutral",
    CaseState.MERGED: "neutral",
}
STATES = {state: State(word, TONES.get(state, "info")) for state, word in STATE_WORDS.items()}
PRIORITIES = {
    0: State(_("险情"), "danger", "alert-octagon"),
    1: State(_("紧急"), "danger"),
    2: State(_("高"), "attention"),
    3: State(_("中"), "info"),
    4: State(_("低"), "neutral"),
}
SEVERITIES = {1: _("一级"), 2: _("二级"), 3: _("三级"), 4: _("四级")}
CHANNELS: dict[Channel, str | Promise] = {
    Channel.PHONE: _("电话"),
    Channel.CHAT: _("在线"),
    Channel.EMAIL: _("邮件"),
    Channel.WECHAT: _("微信"),
    Channel.WEB: _("网站"),
    Channel.STORE: _("门店"),
    Channel.VISIT: _("上门"),
    Channel.LETTER: _("信函"),
    Channel.REGULATOR: _("监管部门"),
    Channel.INTERNAL: _("内部"),
    Channel.IMPORT: _("导入"),
    Channel.API: _("接口"),
}
TRIGGERS = {
    Trigger.INJURY: _("人身伤害"),
    Trigger.GAS: _("燃气泄漏"),
    Trigger.ELECTRIC: _("漏电"),
    Trigger.CO: _("一氧化碳"),
    Trigger.FLOOD: _("大量漏水"),
    Trigger.MEDIA: _("媒体曝光"),
    Trigger.REGULATOR: _("监管部门转办"),
    Trigger.DATA_LEAK: _("信息泄露"),
    Trigger.THREE_FAILURES: _("同机三次故障"),
    Trigger.REPEAT_30D: _("30 天内重复投诉"),
    Trigger.MISSED_TWICE: _("两次失约"),
    Trigger.CONDUCT: _("服务态度"),
    Trigger.OVERCHARGE: _("涉嫌乱收费"),
    Trigger.FRAUD: _("主张欺诈"),
    Trigger.ORDINARY: _("一般不满"),
    Trigger.SUGGESTION_LIKE: _("近似建议"),
}
OUTCOMES = {
    CaseOutcome.SOLVED: _("已解决"),
    CaseOutcome.EXPLAINED: _("已解释"),
    CaseOutcome.REMEDIED: _("已补救"),
    CaseOutcome.PASSED_ON: _("已转有关方"),
    CaseOutcome.NOT_SUPPORTED: _("不予支持"),
    CaseOutcome.NO_ACTION: _("无需处理"),
}
INFORMED = {
    InformedBy.CALL: _("电话告知"),
    InformedBy.REPLY: _("文字回复"),
    InformedBy.NOTICE: _("短信通知"),
    InformedBy.VISIT: _("当面告知"),
    InformedBy.LETTER: _("书面答复"),
    InformedBy.AUTHORITY: _("经转办单位答复"),
    InformedBy.NOBODY: _("匿名，无法告知"),
}
WAITS = {
    HoldReason.CUSTOMER: _("等客户"),
    HoldReason.PART: _("等配件"),
    HoldReason.EXTERNAL: _("等第三方"),
    HoldReason.FORCE_MAJEURE: _("不可抗力"),
}
MESSAGES = {
    MessageKind.REPLY: _("回复客户"),
    MessageKind.NOTE: _("内部备注"),
    MessageKind.CALL: _("通话记录"),
    MessageKind.INBOUND: _("客户来言"),
    MessageKind.VERBATIM: _("客户原话"),
}
CAUSES = {
    "PRODUCT": _("产品"),
    "INSTALLATION": _("安装"),
    "SERVICE": _("服务"),
    "PROCESS": _("流程"),
    "INFORMATION": _("信息不一致"),
    "LOGISTICS": _("物流"),
    "CUSTOMER": _("使用不当"),
    "OTHER": _("其他"),
}
STEPS: dict[str, str | Promise] = {
    "OPENED": _("登记工单"),
    "ACKNOWLEDGE": _("响应"),
    "ASSESS": _("定级"),
    "SEVERITY": _("调整定级"),
    "INVESTIGATE": _("开始处理"),
    "WAIT": _("挂起"),
    "RESUME": _("恢复处理"),
    "PROPOSE": _("提出方案"),
    "ACCEPT": _("客户接受方案"),
    "REJECT": _("客户不接受方案"),
    "RESOLVE": _("办结"),
    "CONFIRM": _("结案"),
    "NOT_OK": _("回访不满意，重开"),
    "REOPEN": _("重开"),
    "ESCALATE": _("升级"),
    "WITHDRAW": _("撤诉"),
    "OFF_PROCESS": _("流程外操作"),
    "ASSIGNED": _("转派"),
    "CHANGED": _("修改资料"),
    "PRIORITY": _("调整优先级"),
    "INFORMED": _("告知客户"),
    "PROMISED": _("约定下次回复"),
    "WATCHED": _("关注"),
    "UNWATCHED": _("取消关注"),
    "HELD": _("等待其他事项"),
    "RELEASED": _("等待结束"),
    "CONTACT": _("客户联系"),
    "LINKED": _("关联工单"),
    "MERGED": _("并入其他工单"),
    "UNMERGED": _("撤销合并"),
    "TOOK_IN": _("并入一张工单"),
    "GAVE_BACK": _("退回并入的工单"),
    "MESSAGE_MOVED": _("移动消息"),
    "ASKED": _("请求协办"),
    "ANSWERED": _("协办答复"),
    "DISPUTED": _("提出责任争议"),
    "JUDGED": _("责任裁定"),
    "REMEDY": _("补救措施"),
    "EIGHT_D": _("8D 报告"),
    "FILE": _("添加文件"),
}
