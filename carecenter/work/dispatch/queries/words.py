"""The words for obstacles, constraints and causes; lazily translated."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from carecenter.reference.organisation import public as organisation
from carecenter.work.dispatch.types import Obstacle

OBSTACLE_WORDS: dict[str, str | Promise] = {
    "SKILL": _("没有证书 %(detail)s"),
    "TOOL": _("没有工具 %(detail)s"),
    "PART": _("车上没有配件 %(detail)s"),
    "EXCLUDED": _("不派给这位技师"),
    "TOGETHER": _("同去的另一位"),
    "NOT_ON_DUTY": _("当天不上班"),
    "WINDOW_OUTSIDE_SHIFT": _("预约时段不在班次内"),
    "NO_ROOM": _("时段内排不下"),
    "NO_PAIR": _("需要两人同去"),
    "COSTS_MORE": _("绕路多 %(minutes)s 分钟"),
    "FAIRNESS": _("当天已较忙"),
    "NOBODY": _("当天没有技师"),
}
HELD_WORDS: dict[str, str | Promise] = {
    "SKILL": _("有证书 %(detail)s"),
    "TOOL": _("有工具 %(detail)s"),
    "PART": _("车上有配件 %(detail)s"),
    "WINDOW": _("赶上时段，余 %(detail)s 分钟"),
    "LATE": _("赶不上时段，会迟到"),
    "SHIFT": _("在班次内"),
    "REST": _("留有休息"),
}
COST_WORDS: dict[str, str | Promise] = {
    "travel": _("路程 %(minutes)s 分钟"),
    "work": _("作业 %(minutes)s 分钟"),
    "late": _("迟到 %(minutes)s 分钟"),
    "previous": _("上次的技师，优先 %(minutes)s 分钟"),
}
CAUSE_WORDS: dict[str, str | Promise] = {
    "NIGHT": _("夜间排程"),
    "ASKED": _("重新排程"),
    "MANUAL": _("人工调整"),
    "UNDO": _("撤销调整"),
    "CANCELLED": _("有单取消"),
    "VISIT_FAILED": _("客户不在"),
    "LATE": _("有技师延误"),
    "URGENT": _("插入急单"),
    "MOVED": _("客户改约"),
}


def obstacle_words(obstacles: Iterable[Obstacle]) -> list[str]:
    """Return obstacles as words; certificates by their names."""
    found = list(obstacles)
    names = organisation.qualification_names() if any(each.code == "SKILL" for each in found) else {}
    return [
        str(OBSTACLE_WORDS.get(each.code, each.code))
        % {"detail": names.get(each.detail, each.detail), "minutes": each.minutes or 0}
        for each in found
    ]


def held_words(held: Iterable[str]) -> list[str]:
    """Return the constraints that an assignment keeps as words."""
    pairs = [each.partition(":") for each in held]
    names = organisation.qualification_names() if any(code == "SKILL" for code, _mark, _detail in pairs) else {}
    return [str(HELD_WORDS.get(code, code)) % {"detail": names.get(detail, detail)} for code, _mark, detail in pairs]
