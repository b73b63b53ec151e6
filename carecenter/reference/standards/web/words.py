"""What states, kinds, parts and people are called."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.standards.rules.comparing import Change
from carecenter.reference.standards.rules.validation import SENTENCES, Problem
from carecenter.reference.standards.types import (
    ApprovalRole,
    ErrorClass,
    FieldKind,
    ItemKind,
    Lane,
    NodeKind,
    Performer,
    ReleaseKind,
    VersionState,
)

STATES = {
    VersionState.DRAFT: State(_("草稿"), "neutral"),
    VersionState.REVIEW: State(_("审批中"), "attention"),
    VersionState.APPROVED: State(_("已批准"), "info"),
    VersionState.ACTIVE: State(_("生效"), "good"),
    VersionState.RETIRING: State(_("退出中"), "attention"),
    VersionState.RETIRED: State(_("已停用"), "neutral"),
}
KINDS = {
    NodeKind.STAGE: _("阶段"),
    NodeKind.TASK: _("任务"),
    NodeKind.DECISION: _("判断"),
    NodeKind.WAIT: _("等待"),
    NodeKind.SUBPROCESS: _("子流程"),
    NodeKind.END: _("结束"),
}
KIND_ICONS = {
    NodeKind.STAGE: "layout-list",
    NodeKind.TASK: "checkbox",
    NodeKind.DECISION: "arrows-split-2",
    NodeKind.WAIT: "hourglass",
    NodeKind.SUBPROCESS: "sitemap",
    NodeKind.END: "flag",
}
ROLES = {ApprovalRole.DEPARTMENT: _("涉及部门"), ApprovalRole.QUALITY: _("质量管理")}
RELEASES = {ReleaseKind.TRAINING: _("培训"), ReleaseKind.BULLETIN: _("公告"), ReleaseKind.NOTICE: _("通知")}
PERFORMERS = {Performer.STAFF: _("我们的人"), Performer.CUSTOMER: _("客户自己"), Performer.SYSTEM: _("系统")}
LANES = {
    Lane.EVIDENCE: _("有形展示"),
    Lane.CUSTOMER: _("客户行为"),
    Lane.FRONT: _("前台行为"),
    Lane.BACK: _("后台行为"),
    Lane.SUPPORT: _("支持过程"),
}
PARTS = {
    "outcomes": _("办理结果"),
    "checks": _("检查项"),
    "evidence": _("证据"),
    "timers": _("定时"),
    "fields": _("流程字段"),
    "inputs": _("输入"),
    "outputs": _("输出"),
}
FIELD_KINDS = {
    FieldKind.CODE: _("代码"),
    FieldKind.NUMBER: _("数字"),
    FieldKind.FEN: _("金额（分）"),
    FieldKind.FLAG: _("是否"),
    FieldKind.CODES: _("多个代码"),
}
ERRORS = {
    ErrorClass.CCE: _("客户致命 CCE"),
    ErrorClass.BCE: _("业务致命 BCE"),
    ErrorClass.XCE: _("合规致命 XCE"),
    ErrorClass.NONE: _("非致命"),
}
PHASES = {"PRE": _("售前"), "IN": _("售中"), "AFTER": _("售后")}
CHANGES = {
    Change.ADDED: State(_("新增"), "good"),
    Change.REMOVED: State(_("删除"), "danger"),
    Change.CHANGED: State(_("改动"), "attention"),
}
ITEMS = {ItemKind.CHECK: _("检查单"), ItemKind.QA: _("质检项"), ItemKind.QUIZ: _("测验题")}
ASPECTS: dict[str, str | Promise] = {
    "name": _("名称"),
    "kind": _("种类"),
    "purpose": _("目的"),
    "phase": _("阶段"),
    "for_customer": _("面向客户"),
    "owner_post": _("归口岗位"),
    "departments": _("涉及部门"),
    "kpis": _("指标"),
    "compensation": _("补救任务"),
    "start": _("起点"),
    "stage": _("所属阶段"),
    "discretionary": _("自选"),
    "must_finish": _("须办完"),
    "when": _("条件"),
    "performer": _("谁来做"),
    "effort_reason": _("客户动手的理由"),
    "accountable": _("负责 A"),
    "responsible": _("执行 R"),
    "consulted": _("商议 C"),
    "informed": _("知会 I"),
    "sla": _("对客时限 SLA"),
    "ola": _("内部时限 OLA"),
    "script": _("话术"),
    "touchpoint": _("触点"),
    "moment_of_truth": _("关键时刻"),
    "lane": _("蓝图泳道"),
    "customer_visible": _("客户可见"),
    "informs_customer": _("告知客户"),
    "holds_stage": _("保留阶段"),
    "process": _("子流程"),
    "outcome": _("结果代码"),
    "informed_by": _("客户怎么知道"),
    **PARTS,
}


def problem_words(problem: Problem) -> str:
    """Return a problem in the reader's language."""
    return gettext(SENTENCES[problem.code]) % {**problem.params, "node": problem.node}


def limit_words(limit: Any) -> str:
    """Return a time limit or timer with its unit: whole business days and hours where they divide evenly."""
    if limit is None:
        return ""
    day = 480 if limit.business else 1440
    for unit, word in ((day, gettext("个工作日") if limit.business else gettext("天")), (60, gettext("小时"))):
        if limit.minutes % unit == 0:
            amount = f"{limit.minutes // unit} {word}"
            break
    else:
        amount = f"{limit.minutes} {gettext('分钟')}"
    return amount if not limit.business or limit.minutes % day == 0 else gettext("营业 %(time)s") % {"time": amount}


def way_words(way: Mapping[str, Any]) -> str:
    """Return when an edge is taken."""
    words = []
    if way.get("signal"):
        words.append(gettext("收到「%(signal)s」") % {"signal": way.get("name") or way["signal"]})
    if way.get("when"):
        words.append(gettext("若 %(when)s") % {"when": way["when"]})
    if way.get("default"):
        words.append(gettext("否则"))
    if way.get("limit"):
        words.append(gettext("最多 %(n)s 次") % {"n": way["limit"]})
    return " · ".join(words)
