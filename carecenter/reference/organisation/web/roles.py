"""The matrix of permission and role, and the form that changes a role."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from carecenter.design.form_page import FormPage
from carecenter.design.forms import KitForm
from carecenter.design.guard import actor_of, refused
from carecenter.foundation.permissions import PERMISSIONS, Permission
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.access import MANAGE_ROLES, VIEW_PEOPLE, demand_roles
from carecenter.reference.organisation.actions.roles import define_role
from carecenter.reference.organisation.models import Role
from carecenter.reference.organisation.queries.directory import role_matrix
from carecenter.reference.organisation.web.labels import AREAS, REACH_STATES, REACHES


def permissions_by_area() -> list[tuple[Any, list[Permission]]]:
    """Return all declared permissions, grouped in the order of their areas."""
    groups: dict[str, list[Permission]] = {}
    for one in sorted(PERMISSIONS.values(), key=lambda p: p.name):
        groups.setdefault(one.area, []).append(one)
    order = list(AREAS)
    keys = sorted(groups, key=lambda area: (order.index(area) if area in order else len(order), area))
    return [(AREAS.get(area, area), groups[area]) for area in keys]


def roles(request: HttpRequest) -> Any:
    """Show which role may do what, and how far."""
    if (answer := refused(request, VIEW_PEOPLE)) is not None:
        return answer
    found, reaches, holders = role_matrix()

    def cells(one: Permission) -> list[Any]:
        held = (reaches.get((one.name, role.pk)) for role in found)
        return [REACH_STATES[Reach(reach)] if reach else None for reach in held]

    areas = [(area, [(one, cells(one)) for one in group]) for area, group in permissions_by_area()]
    context = {
        "roles": [(role, holders[role.pk]) for role in found],
        "areas": areas,
        "span": len(found) + 1,
        "may_manage": actor_of(request).reaches_nation(MANAGE_ROLES),
    }
    return render(request, "organisation/roles.html", context)


class RoleForm(KitForm):
    """A role: its name and the reach of every permission."""

    code = forms.CharField(label=gettext_lazy("编号"), max_length=40)
    name = forms.CharField(label=gettext_lazy("名称"), max_length=80)

    def __init__(self, *args: Any, is_new: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_new:
            del self.fields["code"]
        choices = [("", gettext_lazy("无")), *((reach.value, word) for reach, word in REACHES.items())]
        for name, one in PERMISSIONS.items():
            self.fields[name] = forms.ChoiceField(
                label=str(one.label), choices=choices, required=False, widget=forms.RadioSelect
            )

    def areas(self) -> Iterable[tuple[Any, list[Any]]]:
        """Return the fields of permissions by area, for the template."""
        return [(area, [self[one.name] for one in group]) for area, group in permissions_by_area()]


class EditRole(FormPage):
    """Create or change a role."""

    title = gettext_lazy("角色")
    deed = gettext_lazy("保存角色")
    deed_icon = "check"
    done = gettext_lazy("角色已保存，立刻生效")
    permission = MANAGE_ROLES
    form_class = RoleForm
    template_name = "organisation/role.html"

    def prepare(self, **kwargs: Any) -> None:
        """Find the role, unless it is new."""
        demand_roles(self.actor)
        self.role = only_row(Role.objects.filter(pk=kwargs["role_id"])) if "role_id" in kwargs else None
        if "role_id" in kwargs and self.role is None:
            raise NotThere()

    def form_kwargs(self) -> dict[str, Any]:
        """Ask for a code only once."""
        return {"is_new": self.role is None}

    def initial(self) -> dict[str, Any]:
        """Show what the role holds."""
        if self.role is None:
            return {}
        return {"name": self.role.name, **dict(self.role.grants.values_list("permission", "reach"))}

    def heading(self) -> str:
        """Name the role."""
        return self.role.name if self.role else str(gettext_lazy("新增角色"))

    def back_url(self) -> str:
        """Return to the matrix."""
        return reverse("roles")

    def perform(self, data: dict[str, Any]) -> str:
        """Define the role."""
        grants = {name: Reach(data[name]) for name in PERMISSIONS if data.get(name)}
        code = self.role.code if self.role else data["code"]
        define_role(actor=self.actor, code=code, name=data["name"], grants=grants)
        return self.back_url()
