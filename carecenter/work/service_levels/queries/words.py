"""States, metrics and reasons in the reader's words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.work.service_levels.types import ClockState, Metric, PauseReason

STATES: dict[ClockState, State] = {
    ClockState.NOT_STARTED: State(_("未开始"), "neutral"),
    ClockState.RUNNING: State(_("计时中"), "info"),
    ClockState.PAUSED: State(_("暂停"), "attention"),
    ClockState.MET: State(_("按时完成"), "good"),
    ClockState.BREACHED: State(_("已超时"), "danger"),
    ClockState.LATE_MET: State(_("超时完成"), "danger"),
    ClockState.CANCELLED: State(_("已取消"), "neutral"),
}
METRICS: dict[str, str | Promise] = {
    Metric.ACKNOWLEDGE.value: _("响应"),
    Metric.FIRST_CONTACT.value: _("首次人工联系"),
    Metric.NEXT_UPDATE.value: _("下次进展"),
    Metric.RESOLVE.value: _("办结"),
    Metric.OLA.value: _("内部协作"),
}
REASONS: dict[str, str | Promise] = {
    PauseReason.CUSTOMER.value: _("等客户"),
    PauseReason.PARTS.value: _("等配件"),
    PauseReason.THIRD_PARTY.value: _("等第三方"),
    PauseReason.FORCE_MAJEURE.value: _("不可抗力"),
}


def metric_word(metric: str) -> str | Promise:
    """Return what is promised; a metric nobody worded reads as its code."""
    return METRICS.get(metric, metric)
