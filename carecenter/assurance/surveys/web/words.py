"""The words for levels, reasons, doubts and states, as pages say them."""

from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day
from carecenter.assurance.surveys.types import Doubt, Satisfaction, SurveyRules, SurveyState, Validity
from carecenter.design.details import State
from carecenter.foundation import clock

LEVELS: dict[str, Promise] = {
    Satisfaction.VERY_SATISFIED.value: _("非常满意"),
    Satisfaction.SATISFIED.value: _("满意"),
    Satisfaction.DISSATISFIED.value: _("不满意"),
}
LEVEL_TONES = {
    Satisfaction.VERY_SATISFIED.value: ("good", "mood-happy"),
    Satisfaction.SATISFIED.value: ("info", "mood-smile"),
    Satisfaction.DISSATISFIED.value: ("danger", "mood-sad"),
}
REASON_WORDS: dict[str, Promise] = {
    "ON_TIME": _("准时上门"),
    "SKILLED": _("手艺好"),
    "EXPLAINED": _("讲解清楚"),
    "CLEAN": _("收拾干净"),
    "POLITE": _("有礼貌"),
    "WAITED": _("等得有点久"),
    "UNCLEAR": _("讲解不够清楚"),
    "PRICE": _("收费偏高"),
    "LATE": _("迟到"),
    "NOT_FIXED": _("问题没解决"),
    "EXTRA_CHARGE": _("乱收费"),
    "RUDE": _("态度不好"),
    "MESS": _("现场没收拾"),
}
DOUBT_WORDS: dict[str, Promise] = {
    Doubt.SAME_DEVICE.value: _("多位客户用同一台设备评价"),
    Doubt.SAME_ADDRESS.value: _("多位客户从同一网络评价"),
    Doubt.TOO_FAST.value: _("完工后不到 60 秒就评价"),
    Doubt.BY_HAND.value: _("人工判定"),
}
SILENCE_WORDS: dict[str, Promise] = {
    "RATER_IS_RATED": _("技师电话与客户电话相同"),
    "ASKED_RECENTLY": _("近期已邀请过"),
    "ASKED_LATER": _("送货后还要安装，安装完再问"),
    "NO_CHANNEL": _("没有可用的电话"),
    "OPTED_OUT": _("客户不愿被打扰"),
}
INVITATION_STATES: dict[str, tuple[Promise, str]] = {
    SurveyState.SCHEDULED.value: (_("待发送"), "neutral"),
    SurveyState.SENT.value: (_("已发送"), "info"),
    SurveyState.OPENED.value: (_("已打开"), "info"),
    SurveyState.ANSWERED.value: (_("已评价"), "good"),
    SurveyState.EXPIRED.value: (_("已过期"), "neutral"),
    SurveyState.SUPPRESSED.value: (_("未邀请"), "attention"),
}
VALIDITY_WORDS: dict[str, Promise] = {Validity.VALID.value: _("计入"), Validity.QUARANTINED.value: _("暂不计入")}


def word_of_reason(code: str, rules: SurveyRules) -> str:
    """Return the pack's word for a reason, translated where a translation of it is known; else the module's."""
    own = rules.words.get(code, "")
    return gettext(own) if own else str(REASON_WORDS.get(code, code))


def words_of_reasons(codes: Sequence[str]) -> list[str]:
    """Return the words that hold today for the reasons of one answer; one query."""
    rules = rules_of_day(day=clock.today())
    return [word_of_reason(code, rules) for code in codes]


def level_state(level: str) -> State:
    """Return the level as a pill."""
    tone, icon = LEVEL_TONES[level]
    return State(LEVELS[level], tone, icon)


def validity_state(validity: str) -> State:
    """Return whether the answer counts as a pill."""
    return State(VALIDITY_WORDS[validity], "good" if validity == Validity.VALID else "attention")


def invitation_state(state: str) -> State:
    """Return where the invitation stands as a pill."""
    word, tone = INVITATION_STATES[state]
    return State(word, tone)
