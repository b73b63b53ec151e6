"""What the states of a task are called."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.processes.types import TaskState

STATES = {
    TaskState.OPEN: State(_("待领取"), "attention"),
    TaskState.TAKEN: State(_("办理中"), "info"),
    TaskState.DONE: State(_("已办完"), "good"),
    TaskState.WITHDRAWN: State(_("已撤回"), "neutral"),
}
