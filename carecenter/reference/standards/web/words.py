"""What states, kinds and people are called."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.reference.standards.types import ApprovalRole, NodeKind, ReleaseKind, VersionState

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
ROLES = {ApprovalRole.DEPARTMENT: _("涉及部门"), ApprovalRole.QUALITY: _("质量管理")}
RELEASES = {ReleaseKind.TRAINING: _("培训"), ReleaseKind.BULLETIN: _("公告"), ReleaseKind.NOTICE: _("通知")}
