"""Grades, entitlements and steps in the reader's words, and the explanation of a grade (PIPL 24)."""

from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from carecenter.design.details import State
from carecenter.foundation.plain.refusals import msg
from carecenter.reference.grading.types import (
    Entitlement,
    Floor,
    GradeFacts,
    GradeSource,
    GradingRules,
    RestrictionState,
    Tier,
)

TIERS: dict[Tier, State] = {
    Tier.S: State(_("钻石 S"), "good"),
    Tier.A: State(_("金 A"), "info"),
    Tier.B: State(_("银 B"), "neutral"),
    Tier.C: State(_("普通 C"), "neutral"),
}
ENTITLEMENTS: dict[Entitlement, str | Promise] = {
    Entitlement.QUEUE_WEIGHT: _("排队优先"),
    Entitlement.SLA_PERCENT: _("处理时长（%）"),
    Entitlement.VISIT_HOURS: _("上门时限（小时）"),
    Entitlement.SERVICE_MANAGER: _("专属服务经理"),
    Entitlement.CHECKS_PER_YEAR: _("每年主动检查"),
    Entitlement.GOODWILL_LIMIT: _("坐席心意额度（元）"),
    Entitlement.FESTIVE_CARE: _("节日关怀（0 无 1 贺卡 2 礼品）"),
}
FLOORS: dict[Floor, str | Promise] = {
    Floor.COURTESY: _("问候与礼貌用语"),
    Floor.QM_SCORECARD: _("质检评分表"),
    Floor.QM_WEIGHTS: _("质检权重"),
    Floor.COMPLAINT_ACCESS: _("投诉渠道"),
    Floor.COMPLAINT_CLOCKS: _("投诉时限"),
    Floor.SAFETY_RESPONSE: _("安全响应"),
    Floor.STATUTORY_RIGHTS: _("法定权利"),
    Floor.DATA_RIGHTS: _("个人信息权利"),
    Floor.RECORDING_NOTICE: _("录音告知"),
    Floor.CALLBACK_OFFER_SECONDS: _("多久内提供回拨"),
    Floor.SURVEY: _("满意度调查"),
}
PROBLEMS: dict[str, str] = {
    "TOUCHES_FLOOR": msg("这一项对所有客户一样，不能分级"),
    "UNKNOWN": msg("没有这项权益"),
    "MISSING_TIER": msg("应为 S、A、B、C 各写一个值，且权益齐全"),
    "BELOW_FLOOR": msg("任何等级都不应低于 C 的底线，C 不应低于对所有客户的承诺"),
    "OUT_OF_RANGE": msg("数值超出允许的范围"),
}
RESTRICTIONS: dict[RestrictionState, State] = {
    RestrictionState.PROPOSED: State(_("已提出"), "attention"),
    RestrictionState.LEGAL_REVIEW: State(_("法务已审"), "attention"),
    RestrictionState.DECIDED: State(_("总经理已决定"), "attention"),
    RestrictionState.NOTIFIED: State(_("已通知客户"), "attention"),
    RestrictionState.ACTIVE: State(_("生效中"), "danger"),
    RestrictionState.LIFTED: State(_("已解除"), "good"),
    RestrictionState.REFUSED: State(_("未通过"), "neutral"),
}
DEEDS: dict[str, str | Promise] = {
    "PROPOSE": _("提出"),
    "SUBMIT": _("法务审核通过"),
    "DECIDE": _("决定限制"),
    "NOTIFY": _("通知客户"),
    "ACTIVATE": _("开始限制"),
    "REFUSE": _("不予限制"),
    "LIFT": _("解除限制"),
    "APPEAL": _("客户申诉"),
    "EXPIRE": _("到期解除"),
}


def explanation_of(grade: GradeFacts, rules: GradingRules) -> str:
    """Return why a customer has her grade, in one sentence that may be read to her."""
    if grade.source is GradeSource.OPTED_OUT:
        return _t("客户选择不参与分级，按普通客户的标准服务。")
    if grade.source is GradeSource.NONE or grade.percentiles is None:
        return _t("尚未分级，按普通客户的标准服务。")
    first, second, third = rules.weights
    said = _t(
        "同组客户中贡献排在前 %(c)s %%、影响力前 %(i)s %%、潜力前 %(g)s %%；"
        "按 %(w1)s/%(w2)s/%(w3)s 加权得 %(score)s 分。"
    ) % {
        "c": _top(grade.percentiles.contribution),
        "i": _top(grade.percentiles.influence),
        "g": _top(grade.percentiles.growth),
        "w1": first,
        "w2": second,
        "w3": third,
        "score": f"{grade.score:.1f}",
    }
    if grade.source is GradeSource.OVERRIDE:
        said += _t("经审批人工调整，有效至 %(day)s。") % {"day": grade.expires_on}
    elif grade.below_runs:
        said += _t("本季度低于分数线，再有一个季度仍低才会下调。")
    return said


def _top(percentile: float) -> str:
    return f"{100 - percentile:.0f}"


def amount_text(value: Decimal) -> str:
    """Return an entitlement's value without needless zeros."""
    return f"{value.normalize():f}"
