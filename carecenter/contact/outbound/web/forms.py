"""The form that opens a list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.contact.outbound.queries.sources import sources_for
from carecenter.contact.outbound.queries.words import PURPOSES
from carecenter.design.forms import KitForm, offer
from carecenter.foundation.plain.actors import Actor

MOST_LINES = 500


class NewListForm(KitForm):
    """A name, where the customers come from, what for; or customers line by line."""

    name = forms.CharField(
        label=_("名单名称"), max_length=60, widget=forms.TextInput(attrs={"placeholder": _("例：11月保养提醒")}),
        help_text=_("写已有的名称，就是往那个名单里补充。"),
    )  # fmt: skip
    source = forms.ChoiceField(label=_("客户来源"), required=False)
    customers = forms.CharField(
        label=_("手工填写客户"), required=False,
        widget=forms.Textarea(attrs={"rows": 5, "placeholder": _("每行一位：客户编号或电话")}),
        help_text=_("选了来源就不必填；也可以在来源之外再补几位。"),
    )  # fmt: skip
    purpose = forms.ChoiceField(
        label=_("外呼目的"), required=False, help_text=_("时段、次数和拒接名单按目的在拨打的那一刻检查。")
    )

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups: list[tuple[Any, Any]] = [("", _("手工填写"))]
        for source in sources_for(actor):
            if source.choices is None:
                groups.append((source.code, source.title))
                continue
            options = [(f"{source.code}|{key}", f"{source.title} · {word}") for key, word in source.choices(actor)]
            if options:
                groups.append((source.title, options))
        offer(self, "source", groups)
        offer(self, "purpose", [("", _("按来源")), *PURPOSES.items()])

    def clean_customers(self) -> list[str]:
        """Return the lines; too many are refused."""
        lines = [line.strip() for line in self.cleaned_data["customers"].splitlines() if line.strip()]
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(_("一次最多 500 行。"))
        return lines

    def clean(self) -> dict[str, Any]:
        """A list by hand needs customers and a purpose."""
        data = super().clean() or self.cleaned_data
        if not data.get("source"):
            if not data.get("customers") and "customers" not in self.errors:
                self.add_error("customers", _("请选择来源，或每行写一位客户。"))
            if not data.get("purpose"):
                self.add_error("purpose", _("请选择外呼目的。"))
        return data
