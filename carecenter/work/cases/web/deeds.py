"""Deeds on a case that need a form: each page is one form and one action."""

import json
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm, MoneyField
from carecenter.design.widgets import ChoiceChips, ManyChips, MomentInput, TextArea
from carecenter.foundation.plain.numbers import id_of
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.public import persons_with_permission, units_inside
from carecenter.work.cases import public as cases
from carecenter.work.cases.access import LEAD, VERIFY, WORK, case_to_see
from carecenter.work.cases.actions.closing import ROOT_CAUSES
from carecenter.work.cases.models import Case
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.rules.machine import forced_targets
from carecenter.work.cases.types.cases import CaseOutcome, CaseState, Flow, HoldReason, InformedBy, RemedyKind, Trigger
from carecenter.work.cases.web.case_words import CAUSES, INFORMED, OUTCOMES, REMEDIES, STATES, TRIGGERS, WAITS
from carecenter.work.cases.web.forms import ChangeForm, offer, reason_choices


def _one(label: Any, choices: Any = (), **more: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=ChoiceChips, **more)


def _text(label: Any, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, widget=TextArea, max_length=20000, **more)


class CaseDeed(FormPage):
    """The base of the pages: the case in reach, back to its page afterwards."""

    permission = WORK
    case: Case

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the case."""
        self.case = case_to_see(self.actor, kwargs["case_id"])

    def heading(self) -> Any:
        """Name the deed and the case."""
        return f"{self.title} {self.case.number}"

    def back_url(self) -> str:
        """Return the case's page."""
        return reverse("case", args=[self.case.pk])

    def perform(self, data: dict[str, Any]) -> str:
        """Do it and go back to the case."""
        self.act(data)
        return self.back_url()

    def act(self, data: dict[str, Any]) -> None:
        """Call the action."""
        raise NotImplementedError


class ResolveForm(KitForm):
    """Outcome, wrap-up, and how the customer learned it."""

    outcome = _one(lazy("办理结果"), [(o.value, OUTCOMES[o]) for o in CaseOutcome])
    wrap_up = forms.ChoiceField(label=lazy("小结码"))
    informed_by = _one(lazy("怎样告诉了客户"), [(i.value, INFORMED[i]) for i in InformedBy], required=False)
    told = _text(lazy("告诉客户的话"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "wrap_up", [("", "—"), *reason_choices(leaves_only=True)])


class Resolve(CaseDeed):
    """Give the case its outcome."""

    title, deed, done, form_class = lazy("办结"), lazy("办结"), lazy("已办结。"), ResolveForm

    def initial(self) -> dict[str, Any]:
        """Offer the reason it came with."""
        return {"wrap_up": self.case.reason_code or case_type(self.case.type_code).wrap_up}

    def act(self, data: dict[str, Any]) -> None:
        """Resolve."""
        cases.resolve_case(actor=self.actor, case_id=self.case.pk, **data)


class VerifyForm(KitForm):
    """What the customer said, and what it came from."""

    satisfied = _one(lazy("客户认为解决了吗"), [("yes", lazy("解决了")), ("no", lazy("没有"))])
    words = _text(lazy("客户原话"))
    root_cause = _one(lazy("根本原因"), [(code, CAUSES[code]) for code in ROOT_CAUSES], required=False)
    preventable = _one(lazy("可以避免吗"), [("yes", lazy("可以")), ("no", lazy("不可以"))], required=False)


class Verify(CaseDeed):
    """Ask the customer again."""

    permission = VERIFY
    title, deed, done, form_class = lazy("回访核实"), lazy("记下回访"), lazy("已记下。"), VerifyForm

    def act(self, data: dict[str, Any]) -> None:
        """Verify."""
        preventable = {"yes": True, "no": False}.get(data["preventable"])
        cases.verify_case(
            actor=self.actor,
            case_id=self.case.pk,
            satisfied=data["satisfied"] == "yes",
            words=data["words"],
            root_cause=data["root_cause"],
            preventable=preventable,
        )


class AssessForm(KitForm):
    """What the severity follows from."""

    triggers = forms.MultipleChoiceField(
        label=lazy("定级依据"), choices=[(t.value, TRIGGERS[t]) for t in Trigger], widget=ManyChips
    )
    reason_code = forms.ChoiceField(label=lazy("联系原因"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "reason_code", [("", "—"), *reason_choices(leaves_only=False)])


class Assess(CaseDeed):
    """Set the severity."""

    title, deed, form_class = lazy("定级"), lazy("定级"), AssessForm

    def initial(self) -> dict[str, Any]:
        """Show what was found already."""
        return {"triggers": self.case.triggers, "reason_code": self.case.reason_code}

    def act(self, data: dict[str, Any]) -> None:
        """Assess."""
        cases.assess_case(actor=self.actor, case_id=self.case.pk, **data)


class WaitForm(KitForm):
    """Why it waits, and the proof."""

    reason = _one(lazy("等什么"), [(r.value, WAITS[r]) for r in WAITS if isinstance(r, HoldReason)])
    proof = _text(lazy("凭据"), help_text=lazy("与谁约定了什么，几点；办结时钟暂停，响应与告知时钟不停。"))


class Wait(CaseDeed):
    """Let the case wait."""

    title, deed, form_class = lazy("挂起"), lazy("挂起"), WaitForm

    def act(self, data: dict[str, Any]) -> None:
        """Pause."""
        cases.pause_case(actor=self.actor, case_id=self.case.pk, **data)


class ReasonForm(KitForm):
    """A reason in words."""

    reason = _text(lazy("原因"))


class Reopen(CaseDeed):
    """Open it again."""

    title, deed, form_class = lazy("重开"), lazy("重开"), ReasonForm

    def act(self, data: dict[str, Any]) -> None:
        """Reopen."""
        cases.reopen_case(actor=self.actor, case_id=self.case.pk, **data)


class Escalate(CaseDeed):
    """Lift it a step."""

    title, deed, form_class = lazy("升级"), lazy("升级"), ReasonForm

    def act(self, data: dict[str, Any]) -> None:
        """Escalate."""
        cases.escalate_case(actor=self.actor, case_id=self.case.pk, **data)


class WithdrawForm(KitForm):
    """The customer's own words."""

    words = _text(lazy("客户撤诉原话"), help_text=lazy("逐字记录；撤诉后仍计入受理数。"))


class Withdraw(CaseDeed):
    """End it at her wish."""

    permission = LEAD
    title, deed, form_class = lazy("撤诉"), lazy("撤诉"), WithdrawForm

    def act(self, data: dict[str, Any]) -> None:
        """Withdraw."""
        cases.withdraw_case(actor=self.actor, case_id=self.case.pk, **data)


class OffProcessForm(KitForm):
    """Where to, and why."""

    state = _one(lazy("转到"))
    reason = _text(lazy("原因"), help_text=lazy("流程外操作会被计数。"))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = forced_targets(Flow(case.flow), CaseState(case.state))
        offer(self, "state", [(s.value, STATES[s].label) for s in found])


class OffProcess(CaseDeed):
    """Put it into another stage."""

    title, deed, form_class = lazy("流程外操作"), lazy("转到这一步"), OffProcessForm

    def form_kwargs(self) -> dict[str, Any]:
        """Give the case."""
        return {"case": self.case}

    def act(self, data: dict[str, Any]) -> None:
        """Step."""
        cases.step_off_process(actor=self.actor, case_id=self.case.pk, **data)


class PromiseForm(KitForm):
    """When she hears from us."""

    at = forms.DateTimeField(label=lazy("最晚什么时候再联系"), widget=MomentInput)


class Promise(CaseDeed):
    """Promise the next word."""

    title, deed, form_class = lazy("约定下次回复"), lazy("约定"), PromiseForm

    def act(self, data: dict[str, Any]) -> None:
        """Promise."""
        cases.promise_update(actor=self.actor, case_id=self.case.pk, **data)


class AssignForm(KitForm):
    """Who owns it now."""

    person_id = _one(lazy("转给"), required=False)

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "person_id", [("", _("退回队列")), *people])


class Assign(CaseDeed):
    """Give it to somebody."""

    title, deed, form_class = lazy("转派"), lazy("转派"), AssignForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer those who may work on it."""
        from carecenter.reference.organisation.public import persons_by_id

        ids = persons_with_permission(permission=WORK, unit_path=self.case.unit_path)[:60]
        people = persons_by_id(ids=ids)
        return {"people": [(str(pk), p.name) for pk, p in people.items() if pk != self.case.about_person_id]}

    def act(self, data: dict[str, Any]) -> None:
        """Assign."""
        given = data["person_id"]
        cases.assign_case(actor=self.actor, case_id=self.case.pk, person_id=int(given) if given else None)


class Change(CaseDeed):
    """Change what is known."""

    title, deed, done, form_class = lazy("修改资料"), lazy("保存修改"), lazy("已保存。"), ChangeForm

    def form_kwargs(self) -> dict[str, Any]:
        """Give the type."""
        return {"kind": case_type(self.case.type_code)}

    def initial(self) -> dict[str, Any]:
        """Show what is stored, and remember it for the comparison on saving."""
        words = {True: "yes", False: "no"}
        shown = {f"values.{k}": words.get(v, v) if isinstance(v, bool) else v for k, v in self.case.text.values.items()}
        was = {**self.case.text.values, "subject": self.case.text.subject}
        return {"subject": self.case.text.subject, "was": json.dumps(was, ensure_ascii=False), **shown}

    def perform(self, data: dict[str, Any]) -> str:
        """Change, told what she saw at first."""
        values = {k.removeprefix("values."): v for k, v in data.items() if k.startswith("values.")}
        kept = {key: value for key, value in values.items() if value not in ("", [], None)}
        try:
            was = json.loads(data["was"]) if data["was"] else None
        except ValueError as error:
            raise BadInput("was", "请刷新后再改。") from error
        cases.change_case(actor=self.actor, case_id=self.case.pk, subject=data["subject"], values=kept, was=was)
        return self.back_url()


class RemedyForm(KitForm):
    """What she gets."""

    kind = _one(lazy("补救方式"), [(k.value, REMEDIES[k]) for k in RemedyKind])
    amount = MoneyField(label=lazy("金额"), required=False)
    statutory = forms.BooleanField(label=lazy("这是法定应给的"), required=False)
    text = _text(lazy("说明"), required=False)


class AddRemedy(CaseDeed):
    """Add a remedy."""

    title, deed, form_class = lazy("添加补救"), lazy("添加"), RemedyForm

    def act(self, data: dict[str, Any]) -> None:
        """Add."""
        cases.add_remedy(actor=self.actor, case_id=self.case.pk, **{**data, "amount": data["amount"] or 0})


class ToldForm(KitForm):
    """What the customer is told."""

    told = _text(lazy("告诉客户的方案"))


class Propose(CaseDeed):
    """Tell her the plan."""

    title, deed, form_class = lazy("提出方案"), lazy("告诉客户"), ToldForm

    def act(self, data: dict[str, Any]) -> None:
        """Propose."""
        cases.propose_remedies(actor=self.actor, case_id=self.case.pk, **data)


class AskForm(KitForm):
    """Whom to ask for what, until when."""

    unit_path = forms.ChoiceField(label=lazy("请谁协办"))
    text = _text(lazy("要对方做什么"))
    hours = forms.IntegerField(label=lazy("时限（工作小时）"), min_value=1, max_value=160, initial=8)

    def __init__(self, *args: Any, units: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit_path", units)


class Ask(CaseDeed):
    """Ask a department."""

    title, deed, done, form_class = lazy("请求协办"), lazy("请求协办"), lazy("已请求协办。"), AskForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the units of the house."""
        return {"units": unit_choices(self.case.unit_path)}

    def act(self, data: dict[str, Any]) -> None:
        """Ask."""
        minutes = data["hours"] * 60
        cases.ask_department(
            actor=self.actor,
            case_id=self.case.pk,
            unit_path=data["unit_path"],
            text=data["text"],
            ola_minutes=minutes,
        )


def unit_choices(near: str) -> list[tuple[str, str]]:
    """Return the units of the house in the order of the tree, indented by depth."""
    units = units_inside(path=near.split(".")[0])
    return [(u.path, f"{'　' * u.path.count('.')}{u.name}") for u in units if u.active]


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


class EightDPage(CaseDeed):
    """Sign the 8D report."""

    title, deed, done, form_class = lazy("8D 报告"), lazy("签署报告"), lazy("已签署。"), EightDForm

    def act(self, data: dict[str, Any]) -> None:
        """Sign."""
        cases.write_eight_d(actor=self.actor, case_id=self.case.pk, content=data)


TIES = [
    ("RELATED", lazy("相关")),
    ("PARENT", lazy("作为上级")),
    ("MERGE", lazy("把这张并入那张")),
]


class TieForm(KitForm):
    """Which other case, and how."""

    number = forms.CharField(label=lazy("另一张工单的编号"), max_length=12, help_text="K00000012")
    how = _one(lazy("关系"), TIES)


class Tie(CaseDeed):
    """Link or merge."""

    title, deed, form_class = lazy("关联或合并"), lazy("关联"), TieForm

    def act(self, data: dict[str, Any]) -> None:
        """Link or merge."""
        other = id_of("K", data["number"])
        if other is None:
            raise BadInput("number", "请填工单编号，如 K00000012。")
        if data["how"] == "MERGE":
            cases.merge_case(actor=self.actor, case_id=self.case.pk, into_id=other)
        else:
            cases.link_cases(actor=self.actor, case_id=self.case.pk, other_id=other, kind=data["how"])
