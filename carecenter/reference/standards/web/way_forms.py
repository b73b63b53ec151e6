"""The form of one way between two steps."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, offer
from carecenter.reference.standards.rules.editing import Content
from carecenter.reference.standards.types import ANYWHERE
from carecenter.reference.standards.web.part_forms import joins, outer_steps
from carecenter.reference.standards.web.step_forms import guard_help

NAMES = ("source", "target", "name", "when", "default", "signal", "limit", "over")


class WayForm(KitForm):
    """Where from, where to, and when: by itself, under a condition, as the default, or on a signal."""

    source = forms.ChoiceField(label=_("从"))
    target = forms.ChoiceField(label=_("到"))
    name = forms.CharField(label=_("名称"), required=False, max_length=80, help_text=_("写在图上，例：客户撤回。"))
    when = forms.CharField(label=_("条件"), required=False, max_length=2000)
    default = forms.BooleanField(label=_("默认：其他条件都不成立时走这条"), required=False)
    signal = forms.RegexField(
        r"^([a-z][a-z0-9_]{0,39})?$",
        label=_("信号"),
        required=False,
        help_text=_("有人发出这个信号才走，例：withdraw。"),
    )
    limit = forms.IntegerField(
        label=_("最多走几次"), required=False, min_value=1, max_value=99, help_text=_("循环须有上限，一般 5 次。")
    )
    over = forms.ChoiceField(label=_("超过次数后去"), required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, content: Content, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sources = [(node["code"], node["name"]) for node in content["nodes"] if joins(node)]
        targets = outer_steps(content)
        offer(self, "source", [*sources, (ANYWHERE, _("任何一步（须有信号）"))])
        offer(self, "target", [("", "—"), *targets])
        offer(self, "over", [("", "—"), *targets])
        self.fields["when"].help_text = guard_help(content)

    def clean(self) -> dict[str, Any]:
        """Demand a signal of a way from anywhere."""
        values = super().clean() or {}
        if values.get("source") == ANYWHERE and not values.get("signal"):
            self.add_error("signal", gettext("从任何一步出发的连线须有信号。"))
        return values

    def made(self, way: Content) -> Content:
        """Return the edge as the form says."""
        return {**way, **{name: self.cleaned_data[name] for name in NAMES}}


def initial_of_way(way: Content) -> dict[str, Any]:
    """Return what the form shows of an edge."""
    return {name: way.get(name) for name in NAMES}
