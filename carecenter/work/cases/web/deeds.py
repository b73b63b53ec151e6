"""Deeds on a case that need a form: each page is one form and one action."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as lazy

from carecenter.design.form_page import FormPage
from carecenter.foundation.plain.numbers import id_of
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.public import persons_by_id, persons_with_permission, units_inside
from carecenter.work.cases import public as cases
from carecenter.work.cases.access import LEAD, VERIFY, WORK, case_to_see
from carecenter.work.cases.models import Case
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.web.deed_forms import (
    AskForm,
    AssessForm,
    AssignForm,
    EightDForm,
    OffProcessForm,
    PromiseForm,
    ReasonForm,
    ResolveForm,
    TieForm,
    ToldForm,
    VerifyForm,
    WaitForm,
    WithdrawForm,
)  # fmt: skip


class CaseDeed(FormPage):
    """The base of the pages: the case in reach, back to its page afterwards."""

    permission = WORK
    case: Case
    verb: ClassVar[Callable[..., Any]]

    def prepare(self, **kwargs: Any) -> None:
        """Fetch the case."""
        self.case = case_to_see(self.actor, kwargs["case_id"])

    def heading(self) -> Any:
        """Name the deed and the case."""
        return f"{self.title} {self.case.number}"

    def back_url(self) -> str:
        """Return the case's page."""
        return reverse("case", args=[self.case.pk])

    def perform(self, data: dict[str, Any]) -> str | HttpResponse:
        """Do it and go back to the case."""
        self.act(data)
        return self.back_url()

    def act(self, data: dict[str, Any]) -> None:
        """Call the action with what the form holds."""
        self.verb(actor=self.actor, case_id=self.case.pk, **data)


class Resolve(CaseDeed):
    """Give the case its outcome."""

    title, deed, done, form_class = lazy("办结"), lazy("办结"), lazy("已办结。"), ResolveForm

    def initial(self) -> dict[str, Any]:
        """Offer the reason it came with."""
        return {"wrap_up": self.case.reason_code or case_type(self.case.type_code).wrap_up}

    verb = staticmethod(cases.resolve_case)


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


class Assess(CaseDeed):
    """Set the severity."""

    title, deed, form_class = lazy("定级"), lazy("定级"), AssessForm

    def initial(self) -> dict[str, Any]:
        """Show what was found already."""
        return {"triggers": self.case.triggers, "reason_code": self.case.reason_code}

    verb = staticmethod(cases.assess_case)


class Wait(CaseDeed):
    """Let the case wait."""

    title, deed, form_class = lazy("挂起"), lazy("挂起"), WaitForm
    verb = staticmethod(cases.pause_case)


class Reopen(CaseDeed):
    """Open it again."""

    title, deed, form_class = lazy("重开"), lazy("重开"), ReasonForm
    verb = staticmethod(cases.reopen_case)


class Escalate(CaseDeed):
    """Lift it a step."""

    title, deed, form_class = lazy("升级"), lazy("升级"), ReasonForm
    verb = staticmethod(cases.escalate_case)


class Withdraw(CaseDeed):
    """End it at her wish."""

    permission = LEAD
    title, deed, form_class = lazy("撤诉"), lazy("撤诉"), WithdrawForm
    verb = staticmethod(cases.withdraw_case)


class OffProcess(CaseDeed):
    """Put it into another stage."""

    title, deed, form_class = lazy("流程外操作"), lazy("转到这一步"), OffProcessForm

    def form_kwargs(self) -> dict[str, Any]:
        """Give the case."""
        return {"case": self.case}

    verb = staticmethod(cases.step_off_process)


class Promise(CaseDeed):
    """Promise the next word."""

    title, deed, form_class = lazy("约定下次回复"), lazy("约定"), PromiseForm
    verb = staticmethod(cases.promise_update)


class Assign(CaseDeed):
    """Give it to somebody."""

    title, deed, form_class = lazy("转派"), lazy("转派"), AssignForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer those who may work on it."""
        ids = persons_with_permission(permission=WORK, unit_path=self.case.unit_path)[:60]
        people = persons_by_id(ids=ids)
        return {"people": [(str(pk), p.name) for pk, p in people.items() if pk != self.case.about_person_id]}

    def act(self, data: dict[str, Any]) -> None:
        """Assign."""
        given = data["person_id"]
        cases.assign_case(actor=self.actor, case_id=self.case.pk, person_id=int(given) if given else None)


class Propose(CaseDeed):
    """Tell her the plan."""

    title, deed, form_class = lazy("提出方案"), lazy("告诉客户"), ToldForm
    verb = staticmethod(cases.propose_plan)


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


class EightDPage(CaseDeed):
    """Sign the 8D report."""

    title, deed, done, form_class = lazy("8D 报告"), lazy("签署报告"), lazy("已签署。"), EightDForm

    def act(self, data: dict[str, Any]) -> None:
        """Sign."""
        cases.write_eight_d(actor=self.actor, case_id=self.case.pk, content=data)


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
