"""The list of persons, certificates that end soon, and the page of one person."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from carecenter.design.details import Action, Fact, Head, State
from carecenter.design.guard import actor_of, refused
from carecenter.design.lists import ChoiceFilter, Column, Filters, ListPage, TextFilter, ToggleFilter
from carecenter.foundation import clock
from carecenter.reference.accounts.types import MANAGE_ACCOUNTS
from carecenter.reference.organisation.access import (
    MANAGE_PEOPLE,
    MANAGE_ROLES,
    VIEW_PEOPLE,
    may_change_person,
    visible_persons,
    visible_units,
)
from carecenter.reference.organisation.actions.persons import person_leaves
from carecenter.reference.organisation.actions.roles import end_deputy, take_role
from carecenter.reference.organisation.models import Person, PersonRole, Post, Qualification, Role
from carecenter.reference.organisation.queries.directory import person_page, visible_qualifications
from carecenter.reference.organisation.rules.expiring import tone_of_days
from carecenter.reference.organisation.web.labels import ACTIVE, HOLDS, LANGUAGES, LEFT


def _units(actor: Any) -> list[tuple[str, str]]:
    return [(unit.path, f"{'　' * unit.path.count('.')}{unit.name}") for unit in visible_units(actor).order_by("path")]


def _posts(actor: Any) -> list[tuple[str, str]]:
    return [(str(pk), name) for pk, name in Post.objects.order_by("name").values_list("pk", "name")]


def _roles(actor: Any) -> list[tuple[str, str]]:
    return [(code, name) for code, name in Role.objects.order_by("name").values_list("code", "name")]


class Persons(ListPage):
    """All persons that the actor sees."""

    title = gettext_lazy("人员")
    permission = VIEW_PEOPLE
    order = ("name", "id")
    columns = (
        Column("name", gettext_lazy("姓名"), "person", sortable=True),
        Column("number", gettext_lazy("工号"), sort="employee_no"),
        Column("unit", gettext_lazy("组织")),
        Column("post", gettext_lazy("岗位")),
        Column("phone", gettext_lazy("电话"), "phone"),
        Column("state", gettext_lazy("状态"), "pill"),
        Column("joined", gettext_lazy("入职"), "time"),
    )
    filters = (
        TextFilter("q", gettext_lazy("查找"), gettext_lazy("姓名、工号、电话")),
        ChoiceFilter("unit", gettext_lazy("组织"), _units),
        ChoiceFilter("post", gettext_lazy("岗位"), _posts),
        ChoiceFilter("role", gettext_lazy("角色"), _roles),
        ChoiceFilter(
            "active",
            gettext_lazy("状态"),
            [("yes", gettext_lazy("在职")), ("no", gettext_lazy("离职"))],
            default="yes",
        ),
        ToggleFilter("held", gettext_lazy("停派停接")),
    )
    primary: ClassVar[Action | None] = Action(
        gettext_lazy("登记人员"), reverse_lazy("person-enter"), "user-plus", permission=MANAGE_PEOPLE
    )
    empty_title = gettext_lazy("没有符合条件的人员")
    empty_text = gettext_lazy("坐席、派工员、服务商、师傅和导购都在这里登记，各属一个组织。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return who fits."""
        rows = visible_persons(actor).select_related("unit", "post")
        if text := filters["q"]:
            rows = rows.filter(Q(name__icontains=text) | Q(employee_no__startswith=text) | Q(phone__startswith=text))
        if filters["unit"]:
            rows = rows.filter(unit_path__inside=filters["unit"])
        if filters["post"]:
            rows = rows.filter(post_id=filters["post"])
        if filters["role"]:
            rows = rows.filter(Exists(PersonRole.objects.filter(person=OuterRef("pk"), role__code=filters["role"])))
        if filters["active"]:
            rows = rows.filter(active=filters["active"] == "yes")
        if filters["held"]:
            rows = rows.filter(holds__lifted_at=None, holds__isnull=False).distinct()
        return rows

    def to_row(self, thing: Person) -> Mapping[str, object]:
        """Return the values of a row."""
        return {
            "name": thing.name,
            "number": thing.employee_no,
            "unit": thing.unit.name,
            "post": thing.post.name if thing.post else "",
            "phone": thing.phone,
            "state": ACTIVE if thing.active else LEFT,
            "joined": thing.joined_date,
        }

    def row_url(self, thing: Person) -> str:
        """Return the page of the person."""
        return reverse("person", args=[thing.pk])


class ExpiringQualifications(ListPage):
    """Certificates that ended or end soon."""

    title = gettext_lazy("资质到期")
    permission = VIEW_PEOPLE
    order = ("valid_until", "id")
    columns = (
        Column("person", gettext_lazy("姓名"), "person"),
        Column("kind", gettext_lazy("资质")),
        Column("state", gettext_lazy("剩余"), "pill"),
        Column("until", gettext_lazy("有效至"), "time"),
        Column("number", gettext_lazy("证号")),
        Column("unit", gettext_lazy("组织")),
    )
    filters = (
        ChoiceFilter(
            "within",
            gettext_lazy("范围"),
            [
                ("0", gettext_lazy("已过期")),
                ("30", gettext_lazy("30 天内")),
                ("90", gettext_lazy("90 天内")),
                ("365", gettext_lazy("一年内")),
            ],
            default="90",
        ),
        ChoiceFilter("unit", gettext_lazy("组织"), _units),
    )
    empty_title = gettext_lazy("没有将到期的资质")
    empty_text = gettext_lazy("到期前 30、14、3 天会通知负责人；过期当天起不能再派需要它的服务单。")

    def rows(self, actor: Any, filters: Filters) -> Any:
        """Return the certificates, the earliest end first."""
        days = int(filters["within"] or 365)
        last = clock.today() + timedelta(days=days if days else -1)
        rows: Any = visible_qualifications(actor=actor, until=last)
        return rows.filter(person__unit_path__inside=filters["unit"]) if filters["unit"] else rows

    def to_row(self, thing: Qualification) -> Mapping[str, object]:
        """Return the values of a row."""
        return {
            "person": thing.person.name,
            "kind": thing.kind.name,
            "state": days_state(thing),
            "until": thing.valid_until,
            "number": thing.number,
            "unit": thing.person.unit.name,
        }

    def row_url(self, thing: Qualification) -> str:
        """Return the page of the person."""
        return reverse("person", args=[thing.person_id])


def days_state(held: Qualification) -> State:
    """Return what is left of a certificate, coloured."""
    if held.suspended_reason:
        return State(_("已暂停"), "danger", "player-pause")
    if held.valid_until is None:
        return State(_("长期有效"), "good")
    left = (held.valid_until - clock.today()).days
    if left < 0:
        return State(_("已过期 %(days)s 天") % {"days": -left}, "danger")
    return State(_("剩 %(days)s 天") % {"days": left}, tone_of_days(left))


def person(request: HttpRequest, person_id: int) -> Any:
    """Show a person with all she holds."""
    actor = actor_of(request)
    if (answer := refused(request, "" if actor and actor.person_id == person_id else VIEW_PEOPLE)) is not None:
        return answer
    shown = person_page(actor=actor, person_id=person_id)
    may_change = may_change_person(actor, shown.person.unit_path)
    words = dict(LANGUAGES)
    context = {
        "head": _head(shown.person, may_change),
        "shown": shown,
        "may_change": may_change,
        "may_roles": may_change and actor.may(MANAGE_ROLES),
        "may_account": may_change and actor.may(MANAGE_ACCOUNTS),
        "qualifications": [(held, days_state(held)) for held in shown.qualifications],
        "languages": "、".join(str(words.get(code, code)) for code in shown.person.languages),
        "holds": HOLDS,
    }
    return render(request, "organisation/person.html", context)


def _head(one: Person, may_change: bool) -> Head:
    menu = []
    if may_change and one.active:
        sure = _("账号会立刻停用，未完成的工作会转给别人。")
        menu = [Action(_("办理离职"), reverse("person-leave", args=[one.pk]), "user-off", "post", "danger", sure)]
    return Head(
        number=one.employee_no,
        title=one.name,
        state=ACTIVE if one.active else LEFT,
        facts=[
            Fact(_("组织"), one.unit.name, url=reverse("unit", args=[one.unit_id])),
            Fact(_("岗位"), one.post.name if one.post else ""),
            Fact(_("电话"), one.phone, "phone"),
        ],
        primary=Action(_("修改资料"), reverse("person-change", args=[one.pk]), "edit") if may_change else None,
        menu=menu,
    )


def _back(request: HttpRequest, person_id: int) -> Any:
    response = redirect("person", person_id)
    if request.headers.get("HX-Request"):
        response.status_code, response["HX-Redirect"] = 204, reverse("person", args=[person_id])
    return response


@require_POST
def person_leave(request: HttpRequest, person_id: int) -> Any:
    """End an employment."""
    if (answer := refused(request, MANAGE_PEOPLE)) is not None:
        return answer
    person_leaves(actor=actor_of(request), person_id=person_id)
    return _back(request, person_id)


@require_POST
def role_end(request: HttpRequest, person_id: int, held_id: int) -> Any:
    """Take a role away."""
    if (answer := refused(request, MANAGE_ROLES)) is not None:
        return answer
    take_role(actor=actor_of(request), person_role_id=held_id)
    return _back(request, person_id)


@require_POST
def deputy_end(request: HttpRequest, person_id: int, deputy_id: int) -> Any:
    """End a deputyship."""
    if (answer := refused(request, MANAGE_PEOPLE)) is not None:
        return answer
    end_deputy(actor=actor_of(request), deputy_id=deputy_id)
    return _back(request, person_id)
