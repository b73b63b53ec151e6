"""The forms about what a person holds: roles, skills, certificates, deputies."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.design import widgets
from carecenter.design.forms import KitForm, offer
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.access import MANAGE_ROLES, visible_persons
from carecenter.reference.organisation.actions.duties import grant_qualification, suspend_qualification
from carecenter.reference.organisation.actions.persons import rate_skill
from carecenter.reference.organisation.actions.roles import appoint_deputy, give_role
from carecenter.reference.organisation.models import Person, QualificationKind, Role, Skill
from carecenter.reference.organisation.web.person_forms import OfPerson, unit_choices


class RoleForm(KitForm):
    """Which role, seen from where, how long."""

    role = forms.ChoiceField(label=gettext_lazy("角色"))
    unit = forms.ChoiceField(label=gettext_lazy("从哪个组织看"), help_text=gettext_lazy("「本组织」范围从这里算起。"))
    valid_until = forms.DateField(label=gettext_lazy("有效至"), required=False, widget=widgets.DateInput)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "role", list(Role.objects.order_by("name").values_list("code", "name")))
        offer(self, "unit", unit_choices(actor))


class GiveRole(OfPerson):
    """Give a role."""

    title = gettext_lazy("授予角色")
    deed = gettext_lazy("授予")
    permission = MANAGE_ROLES
    form_class = RoleForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the units in reach."""
        return {"actor": self.actor}

    def initial(self) -> dict[str, Any]:
        """Start with her own unit."""
        return {"unit": str(self.person.unit_id)}

    def perform(self, data: dict[str, Any]) -> str:
        """Give it."""
        give_role(
            actor=self.actor,
            person_id=self.person.pk,
            role_code=data["role"],
            unit_id=int(data["unit"]),
            valid_until=data["valid_until"],
        )
        return self.back_url()


class SkillForm(KitForm):
    """Which skill, how well."""

    skill = forms.ChoiceField(label=gettext_lazy("技能"))
    level = forms.ChoiceField(
        label=gettext_lazy("等级"),
        widget=widgets.ChoiceChips,
        choices=[("0", gettext_lazy("取消")), *[(str(n), str(n)) for n in range(1, 6)]],
        help_text=gettext_lazy("1 了解 · 3 独立完成 · 5 能带人"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "skill", list(Skill.objects.order_by("kind", "name").values_list("code", "name")))


class RateSkill(OfPerson):
    """Rate a skill."""

    title = gettext_lazy("评定技能")
    deed = gettext_lazy("评定")
    form_class = SkillForm

    def perform(self, data: dict[str, Any]) -> str:
        """Rate it."""
        rate_skill(actor=self.actor, person_id=self.person.pk, skill_code=data["skill"], level=int(data["level"]))
        return self.back_url()


class QualificationForm(KitForm):
    """Which certificate, from when to when."""

    kind = forms.ChoiceField(label=gettext_lazy("资质"))
    number = forms.CharField(label=gettext_lazy("证号"), required=False, max_length=60)
    valid_from = forms.DateField(label=gettext_lazy("生效"), widget=widgets.DateInput, initial=clock.today)
    valid_until = forms.DateField(
        label=gettext_lazy("有效至"),
        required=False,
        widget=widgets.DateInput,
        help_text=gettext_lazy("含当天；长期有效的留空。"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kind", list(QualificationKind.objects.order_by("name").values_list("code", "name")))

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        data = super().clean() or {}
        first, last = data.get("valid_from"), data.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("结束日期要晚于开始日期。"))
        return data


class GrantQualification(OfPerson):
    """Record or renew a certificate."""

    title = gettext_lazy("登记资质")
    deed = gettext_lazy("登记")
    form_class = QualificationForm

    def perform(self, data: dict[str, Any]) -> str:
        """Record it."""
        grant_qualification(
            actor=self.actor,
            person_id=self.person.pk,
            kind_code=data["kind"],
            valid_from=data["valid_from"],
            valid_until=data["valid_until"],
            number=data["number"],
        )
        return self.back_url()


class SuspendForm(KitForm):
    """Why a certificate is suspended; empty lets it count again."""

    reason = forms.CharField(
        label=gettext_lazy("原因"), required=False, max_length=200, help_text=gettext_lazy("留空则恢复有效。")
    )


class SuspendQualification(OfPerson):
    """Suspend a certificate or let it count again."""

    title = gettext_lazy("暂停或恢复资质")
    form_class = SuspendForm

    def prepare(self, **kwargs: Any) -> None:
        """Find person and kind."""
        super().prepare(**kwargs)
        self.kind_code = kwargs["kind_code"]

    def perform(self, data: dict[str, Any]) -> str:
        """Suspend it."""
        suspend_qualification(
            actor=self.actor, person_id=self.person.pk, kind_code=self.kind_code, reason=data["reason"]
        )
        return self.back_url()


class DeputyForm(KitForm):
    """Who acts for the person, between which days."""

    deputy = forms.ChoiceField(label=gettext_lazy("代理人"))
    from_date = forms.DateField(label=gettext_lazy("从"), widget=widgets.DateInput, initial=clock.today)
    until_date = forms.DateField(label=gettext_lazy("到"), widget=widgets.DateInput)

    def __init__(self, *args: Any, actor: Actor, principal: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = visible_persons(actor).filter(active=True).exclude(pk=principal.pk).select_related("unit")
        near = rows.order_by("name")[:500]
        offer(self, "deputy", [(str(one.pk), f"{one.name}（{one.unit.name}）") for one in near])


class AppointDeputy(OfPerson):
    """Appoint a deputy."""

    title = gettext_lazy("指定代理人")
    deed = gettext_lazy("指定")
    form_class = DeputyForm

    def form_kwargs(self) -> dict[str, Any]:
        """Offer the persons in reach."""
        return {"actor": self.actor, "principal": self.person}

    def perform(self, data: dict[str, Any]) -> str:
        """Appoint her."""
        appoint_deputy(
            actor=self.actor,
            principal_id=self.person.pk,
            deputy_id=int(data["deputy"]),
            from_date=data["from_date"],
            until_date=data["until_date"],
        )
        return self.back_url()
