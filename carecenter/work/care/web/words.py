"""What states are called."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.care.types import PlanState

STATES = {
    PlanState.PLANNED: State(_("待通知"), "neutral"),
    PlanState.NOTIFIED: State(_("已通知"), "info"),
    PlanState.BOOKED: State(_("已预约"), "good"),
    PlanState.DONE: State(_("已保养"), "good"),
    PlanState.DECLINED: State(_("客户不做"), "neutral"),
    PlanState.UNREACHABLE: State(_("联系不上"), "attention"),
    PlanState.VOID: State(_("已作废"), "neutral"),
}
