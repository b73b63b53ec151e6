"""The forms of deeds on a case."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from carecenter.design.forms import KitForm, offer
from carecenter.design.widgets import ChoiceChips, ManyChips, MomentInput, TextArea
from carecenter.work.cases.actions.closing import ROOT_CAUSES
from carecenter.work.cases.models import Case
from carecenter.work.cases.rules.machine import forced_targets
from carecenter.work.cases.types.cases import CaseOutcome, CaseState, Flow, HoldReason, InformedBy, Trigger
from carecenter.work.cases.web.case_words import CAUSES, INFORMED, OUTCOMES, STATES, TRIGGERS, WAITS
from carecenter.work.cases.web.forms import reason_choices


def _one(label: Any, choices: Any = (), **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=ChoiceChips, **more)


def _text(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=TextArea, max_length=20000, **more)


class ResolveForm(KitForm):
    """Outcome, wrap-up, and how the customer learned it."""

    outcome = _one(lazy("办理结果"), [(o.value, OUTCOMES[o]) for o in CaseOutcome])
    wrap_up = forms.ChoiceField(label=lazy("小结码"))
    informed_by = _one(lazy("怎样告诉了客户"), [(i.value, INFORMED[i]) for i in InformedBy], required=False)
    told = _text(lazy("告诉客户的话"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "wrap_up", [("", "—"), *reason_choices(leaves_only=True)])


class VerifyForm(KitForm):
    """What the customer said, and what it came from."""

    satisfied = _one(lazy("客户认为解决了吗"), [("yes", lazy("解决了")), ("no", lazy("没有"))])
    words = _text(lazy("客户原话"))
    root_cause = _one(lazy("根本原因"), [(code, CAUSES[code]) for code in ROOT_CAUSES], required=False)
    preventable = _one(lazy("可以避免吗"), [("yes", lazy("可以")), ("no", lazy("不可以"))], required=False)


class AssessForm(KitForm):
    """What the severity follows from."""

    triggers = forms.MultipleChoiceField(
        label=lazy("定级依据"), choices=[(t.value, TRIGGERS[t]) for t in Trigger], widget=ManyChips
    )
    reason_code = forms.ChoiceField(label=lazy("联系原因"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "reason_code", [("", "—"), *reason_choices(leaves_only=False)])


class WaitForm(KitForm):
    """Why it waits, and the proof."""

    reason = _one(lazy("等什么"), [(r.value, WAITS[r]) for r in WAITS if isinstance(r, HoldReason)])
    proof = _text(lazy("凭据"), help_text=lazy("与谁约定了什么，几点；办结时钟暂停，响应与告知时钟不停。"))


class ReasonForm(KitForm):
    """A reason in words."""

    reason = _text(lazy("原因"))


class WithdrawForm(KitForm):
    """The customer's own words."""

    words = _text(lazy("客户撤诉原话"), help_text=lazy("逐字记录；撤诉后仍计入受理数。"))


class OffProcessForm(KitForm):
    """Where to, and why."""

    state = _one(lazy("转到"))
    reason = _text(lazy("原因"), help_text=lazy("流程外操作会被计数。"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = forced_targets(Flow(case.flow), CaseState(case.state))
        offer(self, "state", [(s.value, STATES[s].label) for s in found])


class PromiseForm(KitForm):
    """When she hears from us."""

    at = forms.DateTimeField(label=lazy("最晚什么时候再联系"), widget=MomentInput)


class AssignForm(KitForm):
    """Who owns it now."""

    person_id = _one(lazy("转给"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "person_id", [("", _("退回队列")), *people])


class ToldForm(KitForm):
    """What the customer is told."""

    told = _text(lazy("告诉客户的方案"))


class AskForm(KitForm):
    """Whom to ask for what, until when."""

    unit_path = forms.ChoiceField(label=lazy("请谁协办"))
    text = _text(lazy("要对方做什么"))
    hours = forms.IntegerField(label=lazy("时限（工作小时）"), min_value=1, max_value=160, initial=8)

    def __init__(self, *args: Any, units: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit_path", units)


DISCIPLINES = (
    lazy("D1 小组"),
    lazy("D2 问题描述"),
    lazy("D3 临时遏制"),
    lazy("D4 根本原因"),
    lazy("D5 永久措施"),
    lazy("D6 实施验证"),
    lazy("D7 预防再发"),
    lazy("D8 总结确认"),
)


class EightDForm(KitForm):
    """The eight disciplines."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, label in enumerate(DISCIPLINES, 1):
            self.fields[f"d{number}"] = _text(label)


TIES = [
    ("RELATED", lazy("相关")),
    ("PARENT", lazy("作为上级")),
    ("MERGE", lazy("把这张并入那张")),
]


class TieForm(KitForm):
    """Which other case, and how."""

    number = forms.CharField(label=lazy("另一张工单的编号"), max_length=12, help_text="K00000012")
    how = _one(lazy("关系"), TIES)
