"""How credible a job's evidence is."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.foundation.plain.numbers import number
from carecenter.work.field_service.models import JobDoubt
from carecenter.work.field_service.rules.trust import Doubt, trust_score

WORDS: dict[Doubt, str | Promise] = {
    Doubt.FAR: gettext_lazy("签到点离客户地址 %(metres)s 米"),
    Doubt.NO_PLACE: gettext_lazy("签到位置无法与地址核对"),
    Doubt.INACCURATE: gettext_lazy("定位误差 %(accuracy)s 米"),
    Doubt.CLOCK_OFF: gettext_lazy("手机时间与服务器相差 %(minutes)s 分钟"),
    Doubt.TOO_FAST: gettext_lazy("%(minutes)s 分钟内移动 %(km)s 公里，来自 %(other)s"),
    Doubt.OLD_PHOTO: gettext_lazy("照片不是当时拍的，相差 %(minutes)s 分钟"),
    Doubt.REUSED_PHOTO: gettext_lazy("照片与 %(other)s 的相同"),
    Doubt.OTHER_SIGNED: gettext_lazy("客户签字时看到的内容与存档不同"),
}


@dataclass(frozen=True, slots=True)
class Trust:
    """A score from 0 to 100 with its reasons in words and the points each cost."""

    score: int
    reasons: tuple[tuple[str, int], ...]


def trust_of(*, job_id: int) -> Trust:
    """Return the credibility of a job's evidence."""
    rows = list(JobDoubt.objects.filter(job_id=job_id).order_by("-points", "id"))
    score = trust_score(Doubt(row.kind) for row in rows)
    return Trust(score, tuple((_said(row), row.points) for row in rows))


def _said(row: JobDoubt) -> str:
    facts: dict[str, Any] = dict(row.facts)
    if "seconds" in facts:
        facts["minutes"] = abs(facts["seconds"]) // 60
    if "other" in facts:
        facts["other"] = number("J", facts["other"])
    if isinstance(facts.get("minutes"), int):
        facts["minutes"] = abs(facts["minutes"])
    return _(str(WORDS[Doubt(row.kind)])) % facts
