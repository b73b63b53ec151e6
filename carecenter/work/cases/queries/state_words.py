"""What the states of a case are called."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.work.cases.types.cases import CaseState

STATE_WORDS: dict[CaseState, str | Promise] = {
    CaseState.RECEIVED: _("已受理"),
    CaseState.ACKED: _("已响应"),
    CaseState.ASSESSED: _("已定级"),
    CaseState.INVESTIGATING: _("处理中"),
    CaseState.PENDING: _("挂起"),
    CaseState.PROPOSED: _("已出方案"),
    CaseState.EXECUTING: _("执行中"),
    CaseState.VERIFYING: _("待回访"),
    CaseState.CLOSED: _("已结案"),
    CaseState.WITHDRAWN: _("已撤诉"),
    CaseState.MERGED: _("已并入"),
}


def word_of_state(state: CaseState) -> str:
    """Return a state's word in the reader's language."""
    return str(STATE_WORDS[state])
