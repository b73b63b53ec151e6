"""The words for states, lines and reasons of a statement."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.settlement.types import FindingKind, FindingState, LineKind, PenaltyKind, StatementState
from carecenter.design.details import Stage, State

STATES: dict[str, tuple[Promise, str]] = {
    StatementState.DRAFT.value: (_("草稿"), "neutral"),
    StatementState.ISSUED.value: (_("已发出"), "info"),
    StatementState.DISPUTED.value: (_("有异议"), "attention"),
    StatementState.ADJUSTED.value: (_("已调整"), "info"),
    StatementState.CONFIRMED.value: (_("已确认"), "good"),
    StatementState.PAID.value: (_("已付款"), "good"),
}
KINDS: dict[str, Promise] = {
    LineKind.FEE.value: _("服务费"),
    LineKind.TRAVEL.value: _("路费"),
    LineKind.EXTRA.value: _("补付"),
    LineKind.REWARD.value: _("60 分制奖励"),
    LineKind.PENALTY.value: _("扣款"),
    LineKind.REVERSAL.value: _("冲销"),
}
CODES: dict[str, Promise] = {
    PenaltyKind.LATE.value: _("迟到 30 分钟以上"),
    PenaltyKind.PHOTO_MISSING.value: _("资料不全"),
    PenaltyKind.REPEAT_FAULT.value: _("30 天内返修"),
    "TRAVEL": _("超出免费里程"),
    "REWARD": _("非常满意奖励"),
    "ADJUSTMENT": _("异议补付"),
}
FINDINGS: dict[str, Promise] = {
    FindingKind.FATAL_QUALITY.value: _("致命质量问题"),
    FindingKind.OVERCHARGE.value: _("私自或多收费用"),
    FindingKind.FORGED_SIGNATURE.value: _("代签或伪造签名"),
}
FINDING_STATES: dict[str, tuple[Promise, str]] = {
    FindingState.REPORTED.value: (_("待认定"), "attention"),
    FindingState.CONFIRMED.value: (_("已认定"), "danger"),
    FindingState.DISMISSED.value: (_("不成立"), "neutral"),
}
SCORES: dict[str, Promise] = {
    "very_satisfied": _("非常满意 35%"),
    "first_time_fix": _("一次修好 20%"),
    "on_time": _("准时 20%"),
    "complaints": _("无不满意 15%"),
    "evidence": _("资料完整 10%"),
    "total": _("综合分"),
}


def state_of(state: str) -> State:
    """Return the state as a pill."""
    word, tone = STATES[state]
    return State(word, tone)


def finding_state_of(state: str) -> State:
    """Return a finding's state as a pill."""
    word, tone = FINDING_STATES[state]
    return State(word, tone)


def stages_of(state: str) -> list[Stage]:
    """Return the stage strip; dispute and adjustment stand there only where they happened."""
    path = ["DRAFT", "ISSUED", "CONFIRMED", "PAID"]
    if state in {"DISPUTED", "ADJUSTED"}:
        path[2:2] = ["DISPUTED", "ADJUSTED"]
    place = path.index(state)
    return [
        Stage(STATES[each][0], "done" if i < place or state == "PAID" else "now" if i == place else "next")
        for i, each in enumerate(path)
    ]


def facts_in_words(kind: str, code: str, facts: dict[str, object]) -> str:
    """Say how a line's amount came about."""
    if kind == LineKind.REWARD:
        counts = _now("非常满意 %(very_satisfied)s、满意 %(satisfied)s、不满意 %(dissatisfied)s") % facts
        reached = _now("%(score)s 分，超 60 分 %(points)s 分") % facts
        held = f"；{_now('当月有认定的严重违规，奖励取消')}" if facts.get("gate") == "FATAL_FINDING" else ""
        return f"{counts} → {reached}{held}"
    if "km" in facts:
        return _now("%(km)s 公里，免费 %(free_km)s 公里") % facts
    if "minutes" in facts:
        return _now("迟到 %(minutes)s 分钟") % facts
    if "missing" in facts:
        return _now("缺：%(missing)s") % {"missing": "、".join(map(str, facts["missing"]))}  # type: ignore[call-overload]
    if "repeat_of" in facts:
        return _now("返修，不计服务费")
    if "sale" in facts:
        return _now("销售单已取消，收回已付费用")
    return ""
