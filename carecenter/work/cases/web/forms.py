"""Forms of cases; the type's own fields come from its definition."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carecenter.design.forms import KitForm, PhoneField, offer
from carecenter.design.widgets import ChoiceChips, DateInput, ManyChips, MoneyInput, PhoneInput, TextArea
from carecenter.work.cases.queries.definitions import contact_reasons
from carecenter.work.cases.queries.sentences import choices_of, label_of, reason_name
from carecenter.work.cases.types.cases import Channel
from carecenter.work.cases.types.definitions import CaseTypeDefinition, FieldDefinition, FieldKind
from carecenter.work.cases.web.case_words import CHANNELS

YES_NO = [("yes", gettext_lazy("是")), ("no", gettext_lazy("否"))]


def reason_choices(*, leaves_only: bool) -> list[tuple[str, str]]:
    """Return the reasons as "投诉 · 收费争议", the leaves alone or all."""
    reasons = contact_reasons()
    found = []
    for reason in reasons.values():
        if leaves_only and not reason.leaf:
            continue
        parent = reasons.get(reason.parent)
        found.append((reason.code, f"{reason_name(parent)} · {reason_name(reason)}" if parent else reason_name(reason)))
    return found


def own_field(one: FieldDefinition) -> forms.Field:
    """Return a form field for a field of a type; whether it is required is judged on the server by the rules."""
    more: dict[str, Any] = {"label": label_of(one), "required": False, "help_text": one.help}
    choices = choices_of(one)
    if one.kind is FieldKind.CHOICE:
        return forms.ChoiceField(choices=choices, widget=ChoiceChips, **more)
    if one.kind is FieldKind.MANY:
        return forms.MultipleChoiceField(choices=choices, widget=ManyChips, **more)
    if one.kind is FieldKind.BOOL:
        return forms.ChoiceField(choices=YES_NO, widget=ChoiceChips, **more)
    widget = {
        FieldKind.LONG: TextArea,
        FieldKind.DATE: DateInput,
        FieldKind.MONEY: MoneyInput,
        FieldKind.PHONE: PhoneInput,
    }.get(one.kind, forms.TextInput)
    return forms.CharField(widget=widget, max_length=one.most, **more)


class OwnFieldsForm(KitForm):
    """A form that carries the fields of a type as `values.KEY`."""

    def __init__(self, *args: Any, kind: CaseTypeDefinition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in kind.fields:
            field = own_field(one)
            if one.shown_when is not None:
                when = {"field": f"values.{one.shown_when.field}", "values": list(one.shown_when.values)}
                field.widget.attrs["data-shown-when"] = json.dumps(when)
            self.fields[f"values.{one.key}"] = field

    def values(self) -> dict[str, Any]:
        """Return what was filled into the type's own fields."""
        found = {k.removeprefix("values."): v for k, v in self.cleaned_data.items() if k.startswith("values.")}
        return {key: value for key, value in found.items() if value not in ("", [], None)}


class NewCaseForm(OwnFieldsForm):
    """What is asked when a case is opened; customer and phone stand above it."""

    subject = forms.CharField(label=gettext_lazy("一句话"), max_length=200, required=False)
    text = forms.CharField(label=gettext_lazy("客户的话"), required=False, max_length=20000, widget=TextArea)
    channel = forms.ChoiceField(label=gettext_lazy("来源"), widget=ChoiceChips)
    equipment_id = forms.ChoiceField(label=gettext_lazy("设备"), required=False, widget=ChoiceChips)
    reason_code = forms.ChoiceField(label=gettext_lazy("联系原因"), required=False)

    def __init__(self, *args: Any, pieces: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [c for c in Channel if c not in {Channel.IMPORT, Channel.API}]
        offer(self, "channel", [(c.value, CHANNELS[c]) for c in told])
        offer(self, "reason_code", [("", "—"), *reason_choices(leaves_only=False)])
        offer(self, "equipment_id", [("", _("不涉及设备")), *pieces])
        if not pieces:
            del self.fields["equipment_id"]
        order = [name for name in self.fields if name.startswith("values.")]
        self.order_fields(["subject", *order, "text", "channel", "equipment_id", "reason_code"])


class FindForm(KitForm):
    """The number that finds the customer."""

    phone = PhoneField(label=gettext_lazy("客户电话"))


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that two people changed: how it was when this one began, how it is stored now, what she wants."""

    key: str
    label: str
    was: str
    theirs: str
    mine: str


class ChangeForm(OwnFieldsForm):
    """Subject and own fields of a case under way; where two people changed the same, which value stays."""

    subject = forms.CharField(label=gettext_lazy("一句话"), max_length=200)
    was = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, clashes: Sequence[Clash] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in clashes:
            self.fields[f"keep.{one.key}"] = forms.ChoiceField(
                label=_("%(field)s：保留哪一个") % {"field": one.label},
                choices=[
                    ("theirs", _("对方刚存的：%(value)s") % {"value": one.theirs}),
                    ("mine", _("我写的：%(value)s") % {"value": one.mine}),
                ],
                help_text=_("您打开时是：%(value)s") % {"value": one.was} if one.was != "—" else "",
                widget=ChoiceChips,
                error_messages={"required": _("请选一个。")},
            )
        self.order_fields([f"keep.{one.key}" for one in clashes])
