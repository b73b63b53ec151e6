"""What the states of a task are called."""

from collections.abc import Mapping

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.standards import errors as standard_errors
from carecenter.work.processes import errors
from carecenter.work.processes.types import TaskState

STATES = {
    TaskState.OPEN: State(_("待领取"), "attention"),
    TaskState.TAKEN: State(_("办理中"), "info"),
    TaskState.DONE: State(_("已办完"), "good"),
    TaskState.WITHDRAWN: State(_("已撤回"), "neutral"),
}

_SENTENCES = {
    found.code: found.sentence
    for module in (standard_errors, errors)
    for found in vars(module).values()
    if isinstance(found, type) and issubclass(found, Refusal)
}
# In a dry run the parameters of a refusal are not kept: only why.
_SHORT = {
    "process_has_ended": _("新版已在这之前结束"),
    "process_task_not_open": _("新版此时没有打开这个任务"),
    "outcome_unknown": _("新版没有这个办理结果"),
    "process_task_cannot_open": _("新版此时不能打开这个任务"),
    "signal_not_expected": _("新版在这里不接受这个信号"),
    "loop_limit_reached": _("超过新版的次数上限"),
    "fact_unknown": _("新版没有这个字段，或不接受它的值"),
    "timer_not_running": _("新版没有这个定时"),
    "still_open": _("历史到此为止，新版还没有走完"),
}


def why_words(code: str, params: Mapping[str, str]) -> str:
    """Return why a process went another way or could not be moved."""
    if code in _SHORT and not params:
        return str(_SHORT[code])
    sentence = _SENTENCES.get(code)
    return gettext(sentence) % params if sentence and params else code
