"""What states, kinds and outcomes are called."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.cases.types import Outcome, TaskKind, TaskState

STATES = {
    TaskState.OPEN: State(_("待领取"), "attention"),
    TaskState.TAKEN: State(_("办理中"), "info"),
    TaskState.DONE: State(_("已办结"), "good"),
}
KINDS = {TaskKind.FOLLOW_UP: _("跟进"), TaskKind.RECOVERY: _("挽回"), TaskKind.INNER: _("协办")}
OUTCOMES = {
    Outcome.SOLVED: _("已解决"),
    Outcome.JOB_OPENED: _("已开服务单"),
    Outcome.NO_ANSWER: _("联系不上"),
    Outcome.DECLINED: _("客户不需要"),
    Outcome.NOT_NEEDED: _("无需处理"),
    Outcome.ANSWERED: _("已答复"),
}
