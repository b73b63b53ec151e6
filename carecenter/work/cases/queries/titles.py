"""Titles of tasks: other modules register a sentence for each code."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TITLES: dict[str, str | Promise] = {
    "cases.follow_up": _("跟进客户"),
    "cases.recovery": _("回访不满意的客户"),
    "cases.inner": _("协办工单 %(number)s"),
}


def register_task_title(code: str, sentence: str | Promise) -> None:
    """Register the sentence of a title code, such as _("服务单 %(job)s 不满意回访")."""
    TITLES[code] = sentence


def title_of(code: str, params: Mapping[str, object]) -> str:
    """Return the title in the reader's language; the bare code where its module is gone."""
    sentence = str(TITLES.get(code, code))
    try:
        return sentence % dict(params)
    except (KeyError, ValueError, TypeError):
        return sentence
