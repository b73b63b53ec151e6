"""The words for states, papers and reasons."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from carecenter.reference.customers.public import place_names
from carecenter.reference.providers.types import DocumentKind as D
from carecenter.reference.providers.types import ProviderState as S

STATE_WORDS: dict[S, str | Promise] = {
    S.CANDIDATE: gettext_lazy("候选"),
    S.ACTIVE: gettext_lazy("正式"),
    S.WATCH: gettext_lazy("观察"),
    S.SUSPENDED: gettext_lazy("暂停"),
    S.EXITING: gettext_lazy("退出中"),
    S.EXITED: gettext_lazy("已退出"),
}
STATE_TONES: dict[S, str] = {
    S.CANDIDATE: "info",
    S.ACTIVE: "good",
    S.WATCH: "attention",
    S.SUSPENDED: "danger",
    S.EXITING: "attention",
    S.EXITED: "neutral",
}
DOCUMENT_WORDS: dict[D, str | Promise] = {
    D.LICENCE: gettext_lazy("营业执照"),
    D.INSURANCE: gettext_lazy("保险"),
    D.GAS_PERMIT: gettext_lazy("燃气安装资质"),
    D.SAFETY: gettext_lazy("安全生产许可"),
    D.OTHER: gettext_lazy("其他"),
}
_REASONS: dict[str, str | Promise] = {
    "SCOPE": gettext_lazy("签约区域 %(value)s"),
    "BACKUP_SCOPE": gettext_lazy("备用区域 %(value)s"),
    "PREFERRED": gettext_lazy("客户上次的服务商"),
    "WEIGHT": gettext_lazy("派单权重 %(value)s"),
    "SHARE": gettext_lazy("按权重轮到它，当日已有 %(value)s 单"),
    "OWN_STAFF": gettext_lazy("品牌自有师傅"),
    "ON_WATCH": gettext_lazy("观察期，权重减半"),
    "CAPACITY_LEFT": gettext_lazy("当日还可接 %(value)s 单"),
    "STATE": gettext_lazy("状态为 %(value)s"),
    "CONTRACT_NOT_IN_FORCE": gettext_lazy("没有有效合同 %(value)s"),
    "NO_SCOPE": gettext_lazy("没有签约范围"),
    "REGION_NOT_IN_SCOPE": gettext_lazy("不含此区域"),
    "PRODUCT_NOT_IN_SCOPE": gettext_lazy("不含此产品线"),
    "JOB_TYPE_NOT_IN_SCOPE": gettext_lazy("不含此服务类型"),
    "NO_CAPACITY": gettext_lazy("当日已满 %(value)s"),
    "NO_WEIGHT": gettext_lazy("派单权重为 0"),
    "REFUSED_BEFORE": gettext_lazy("已拒绝或超时"),
    "MANUAL": gettext_lazy("派工员指定"),
}
_OF_A_REGION = {"SCOPE", "BACKUP_SCOPE"}
_EVERYWHERE = gettext_lazy("全国")


def reason_words(reasons: Iterable[str]) -> list[str]:
    """Return kept reasons such as 'WEIGHT:1' as words, a region by its name; an unknown one stays as it is."""
    said = []
    for reason in reasons:
        code, _mark, value = reason.partition(":")
        if code in _OF_A_REGION:
            value = place_names(codes=[value]).get(value, value) if value else str(_EVERYWHERE)
        if code == "STATE":
            value = str(STATE_WORDS.get(S(value), value)) if value in set(S) else value
        said.append(str(_REASONS[code]) % {"value": value} if code in _REASONS else reason)
    return said
