"""The tree of units, one unit, and the forms that change it."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from carecenter.design import widgets
from carecenter.design.details import Action, Fact, Head, State
from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast_next
from carecenter.foundation.access import reaches
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of
from carecenter.reference.organisation.access import MANAGE_PEOPLE, VIEW_PEOPLE, unit_to_see
from carecenter.reference.organisation.actions.units import change_unit, open_unit, set_unit_active
from carecenter.reference.organisation.models import OrgUnit
from carecenter.reference.organisation.queries.directory import unit_page, unit_tree
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.organisation.web.labels import KIND_ICONS, KINDS


def units(request: HttpRequest) -> Any:
    """Show the tree."""
    if (answer := refused(request, VIEW_PEOPLE)) is not None:
        return answer
    roots = unit_tree(actor=actor_of(request))
    context = {
        "roots": roots,
        "kinds": {kind.value: word for kind, word in KINDS.items()},
        "icons": {kind.value: icon for kind, icon in KIND_ICONS.items()},
        "persons": sum(root.below for root in roots),
        "may_manage": actor_of(request).may(MANAGE_PEOPLE),
    }
    return render(request, "organisation/units.html", context)


def unit(request: HttpRequest, unit_id: int) -> Any:
    """Show one unit: where it stands, who works there, for which regions it answers."""
    if (answer := refused(request, VIEW_PEOPLE)) is not None:
        return answer
    actor = actor_of(request)
    shown = unit_page(actor=actor, unit_id=unit_id)
    may_change = reaches(actor, MANAGE_PEOPLE, shown.unit.path)
    context = {
        "head": _head(shown.unit, len(shown.persons), may_change),
        "shown": shown,
        "may_change": may_change,
        "kinds": {kind.value: word for kind, word in KINDS.items()},
        "icons": {kind.value: icon for kind, icon in KIND_ICONS.items()},
    }
    return render(request, "organisation/unit.html", context)


def _head(one: OrgUnit, persons: int, may_change: bool) -> Head:
    menu = []
    if may_change:
        menu = [
            Action(_("新增下级组织"), f"{reverse('unit-open')}?parent={one.pk}", "plus"),
            Action(_("修改名称与区域"), reverse("unit-change", args=[one.pk]), "edit"),
        ]
        word, sure = (_("停用"), _("停用后不能再放入人员。")) if one.active else (_("启用"), "")
        menu.append(Action(word, reverse("unit-state", args=[one.pk]), "power", "post", confirm=sure))
    return Head(
        title=one.name,
        state=State(_("启用"), "good") if one.active else State(_("停用"), "neutral", "ban"),
        facts=[
            Fact(_("类型"), KINDS[UnitKind(one.kind)]),
            Fact(_("编号"), one.code),
            Fact(_("人员"), persons, "number"),
        ],
        primary=Action(_("登记人员"), f"{reverse('person-enter')}?unit={one.pk}", "user-plus")
        if may_change and one.active
        else None,
        menu=menu,
    )


def _regions(text: str) -> list[str]:
    return text.replace("，", " ").replace(",", " ").replace("、", " ").split()


class UnitForm(KitForm):
    """A new unit."""

    name = forms.CharField(label=gettext_lazy("名称"), max_length=120)
    kind = forms.ChoiceField(
        label=gettext_lazy("类型"),
        choices=[(k.value, word) for k, word in KINDS.items()],
        widget=widgets.ChoiceChips,
        initial=UnitKind.DEPARTMENT.value,
    )
    code = forms.CharField(
        label=gettext_lazy("编号"),
        max_length=40,
        help_text=gettext_lazy("小写字母、数字和下划线；以后不能修改。"),
        widget=forms.TextInput({"placeholder": gettext_lazy("例：nanjing_office")}),
    )
    regions = forms.CharField(
        label=gettext_lazy("负责的行政区划"),
        required=False,
        help_text=gettext_lazy("行政区划代码，2 位省、4 位市、6 位区县，用空格隔开。"),
        widget=forms.TextInput({"placeholder": gettext_lazy("例：3201 321183")}),
    )


class UnitChangeForm(KitForm):
    """What of a unit may change."""

    name = forms.CharField(label=gettext_lazy("名称"), max_length=120)
    regions = forms.CharField(
        label=gettext_lazy("负责的行政区划"),
        required=False,
        help_text=gettext_lazy("行政区划代码，2 位省、4 位市、6 位区县，用空格隔开。"),
    )


class OpenUnit(FormPage):
    """Add a unit under another."""

    title = gettext_lazy("新增组织")
    deed = gettext_lazy("新增组织")
    deed_icon = "plus"
    done = gettext_lazy("组织已新增")
    permission = MANAGE_PEOPLE
    form_class = UnitForm

    def prepare(self, **kwargs: Any) -> None:
        """Find the unit above."""
        number = self.request.GET.get("parent", "")
        self.parent = unit_to_see(self.actor, int(number)) if number.isdigit() else None

    def heading(self) -> str:
        """Say under what."""
        return _("在 %(name)s 下新增组织") % {"name": self.parent.name} if self.parent else str(self.title)

    def back_url(self) -> str:
        """Return to the unit above."""
        return reverse("unit", args=[self.parent.pk]) if self.parent else reverse("units")

    def perform(self, data: dict[str, Any]) -> str:
        """Open the unit."""
        made = open_unit(
            actor=self.actor,
            code=data["code"],
            name=data["name"],
            kind=UnitKind(data["kind"]),
            parent_id=self.parent.pk if self.parent else None,
            regions=_regions(data["regions"]),
        )
        return reverse("unit", args=[made.id])


class ChangeUnit(FormPage):
    """Rename a unit or give it other regions."""

    title = gettext_lazy("修改组织")
    deed = gettext_lazy("保存")
    deed_icon = "check"
    done = gettext_lazy("已保存")
    permission = MANAGE_PEOPLE
    form_class = UnitChangeForm

    def prepare(self, **kwargs: Any) -> None:
        """Find the unit."""
        self.unit = unit_to_see(self.actor, kwargs["unit_id"])

    def initial(self) -> dict[str, Any]:
        """Show what it is now."""
        return {"name": self.unit.name, "regions": " ".join(self.unit.regions)}

    def back_url(self) -> str:
        """Return to the unit."""
        return reverse("unit", args=[self.unit.pk])

    def perform(self, data: dict[str, Any]) -> str:
        """Change it."""
        regions = _regions(data["regions"])
        change_unit(actor=self.actor, unit_id=self.unit.pk, name=data["name"], regions=regions)
        return self.back_url()


@require_POST
def unit_state(request: HttpRequest, unit_id: int) -> Any:
    """Close a unit or open it again."""
    if (answer := refused(request, MANAGE_PEOPLE)) is not None:
        return answer
    actor = actor_of(request)
    now = unit_to_see(actor, unit_id)
    try:
        set_unit_active(actor=actor, unit_id=unit_id, active=not now.active)
    except Refusal as refusal:
        toast_next(request, sentence_of(refusal), tone="danger")
    response = redirect("unit", unit_id)
    if request.headers.get("HX-Request"):
        response.status_code, response["HX-Redirect"] = 204, reverse("unit", args=[unit_id])
    return response
