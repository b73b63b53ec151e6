"""The form of one step, with the fields that count for its kind."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, offer
from carecenter.design.widgets import ChoiceChips, ManyChips, TextArea
from carecenter.reference.organisation.public import calendar_codes, post_names
from carecenter.reference.standards.public import standard_names
from carecenter.reference.standards.rules.editing import Content
from carecenter.reference.standards.types import ANYWHERE, Lane, NodeKind, Performer
from carecenter.reference.standards.web.words import LANES, PERFORMERS

PLAIN = ("purpose", "script", "touchpoint", "effort_reason", "when", "process", "outcome", "informed_by", "performer",
         "lane", "stage")  # fmt: skip
FLAGS = ("discretionary", "must_finish", "moment_of_truth", "customer_visible", "informs_customer", "holds_stage")
PEOPLE = ("responsible", "consulted", "informed")
SLA = ("customer_visible", "sla_minutes", "sla_business", "sla_calendar")
OLA = ("ola_minutes", "ola_business", "ola_calendar")
SAID = ("script", "touchpoint", "moment_of_truth", "lane")
FIELDS: dict[str, tuple[str, ...]] = {
    NodeKind.STAGE: (*SLA, *SAID),
    NodeKind.TASK: ("stage", "discretionary", "must_finish", "when", *PEOPLE, "accountable", "performer",
                    "effort_reason", "informs_customer", *OLA, *SLA, *SAID),
    NodeKind.DECISION: (),
    NodeKind.WAIT: ("holds_stage", *SLA),
    NodeKind.SUBPROCESS: ("process", *SLA),
    NodeKind.END: ("outcome", "informed_by"),
}  # fmt: skip
ALWAYS = ("code", "name", "start", "purpose", "revision")


class StepForm(KitForm):
    """The words, people and limits of one step; the fields of other kinds are left out."""

    name = forms.CharField(label=_("名称"), max_length=80)
    code = forms.RegexField(
        r"^[a-z][a-z0-9_]{0,39}$",
        label=_("代码"),
        required=False,
        help_text=_("小写字母开头，字母、数字、下划线；不填则自动编号。定下后不再改。"),
    )
    stage = forms.ChoiceField(label=_("在哪里"), required=False)
    start = forms.BooleanField(label=_("流程从这里开始"), required=False)
    purpose = forms.CharField(label=_("目的"), required=False, max_length=4000, widget=TextArea)
    discretionary = forms.BooleanField(label=_("自选：需要时由人打开"), required=False)
    must_finish = forms.BooleanField(label=_("打开后须办完才能离开阶段"), required=False)
    when = forms.CharField(label=_("条件"), required=False, max_length=2000)
    responsible = forms.MultipleChoiceField(label=_("执行 R"), required=False, widget=ManyChips)
    accountable = forms.ChoiceField(label=_("负责 A"), required=False, help_text=_("正好一个岗位。"))
    consulted = forms.MultipleChoiceField(label=_("商议 C"), required=False, widget=ManyChips)
    informed = forms.MultipleChoiceField(label=_("知会 I"), required=False, widget=ManyChips)
    performer = forms.ChoiceField(
        label=_("谁来做"), required=False, choices=[(p.value, PERFORMERS[p]) for p in Performer], widget=ChoiceChips
    )
    effort_reason = forms.CharField(
        label=_("为什么要客户自己做"), required=False, max_length=300, help_text=_("只在由客户来做时填写。")
    )
    informs_customer = forms.BooleanField(label=_("这一步告知客户"), required=False)
    process = forms.ChoiceField(label=_("调用的标准"), required=False)
    holds_stage = forms.BooleanField(label=_("保留离开的阶段：回来后接着办"), required=False)
    ola_minutes = forms.IntegerField(
        label=_("内部时限 OLA（分钟）"),
        required=False,
        min_value=1,
        max_value=525_600,
        help_text=_("一个工作日 480 分钟。"),
    )
    ola_business = forms.BooleanField(label=_("OLA 只计营业时间"), required=False)
    ola_calendar = forms.ChoiceField(label=_("OLA 的日历"), required=False)
    customer_visible = forms.BooleanField(label=_("客户看得到的等待"), required=False)
    sla_minutes = forms.IntegerField(
        label=_("对客时限 SLA（分钟）"),
        required=False,
        min_value=1,
        max_value=525_600,
        help_text=_("一个工作日 480 分钟。"),
    )
    sla_business = forms.BooleanField(label=_("SLA 只计营业时间"), required=False)
    sla_calendar = forms.ChoiceField(label=_("SLA 的日历"), required=False)
    script = forms.CharField(label=_("话术"), required=False, max_length=4000, widget=TextArea)
    touchpoint = forms.CharField(label=_("触点"), required=False, max_length=300)
    moment_of_truth = forms.BooleanField(label=_("关键时刻"), required=False)
    lane = forms.ChoiceField(label=_("蓝图泳道"), required=False, choices=[(each.value, LANES[each]) for each in Lane])
    outcome = forms.CharField(label=_("结果代码"), required=False, max_length=40)
    informed_by = forms.CharField(
        label=_("客户怎么知道"), required=False, max_length=300, help_text=_("没有告知步骤而走到这里时填写。")
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, kind: NodeKind, content: Content, *args: Any, is_new: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = {*ALWAYS, *FIELDS[kind]} - (set() if is_new else {"code"})
        for name in set(self.fields) - kept:
            del self.fields[name]
        posts = list(post_names().items())
        stages = [(n["code"], n["name"]) for n in content["nodes"] if n["kind"] == NodeKind.STAGE]
        calendars = [("", _("默认")), *calendar_codes().items()]
        choices: dict[str, list[tuple[Any, Any]]] = {
            "responsible": [*posts, ("customer", _("客户"))],
            "consulted": [*posts, ("customer", _("客户"))],
            "informed": [*posts, ("customer", _("客户"))],
            "accountable": [("", "—"), *posts],
            "stage": [("", _("流程上的一步")), *stages, (ANYWHERE, _("任何时候（自选）"))],
            "ola_calendar": calendars,
            "sla_calendar": calendars,
            "process": [("", "—"), *((c, n) for c, n in standard_names().items() if c != content["code"])],
        }
        for name in choices.keys() & self.fields.keys():
            offer(self, name, choices[name])
        if "when" in self.fields:
            self.fields["when"].help_text = guard_help(content)


def guard_help(content: Content) -> str:
    """Return what a condition may ask for."""
    names = [field["code"] for field in content.get("fields", [])]
    words = "、".join([*names, "outcome", "outcomes['…']"])
    return _("例：severity == 'SEV1'。可用：%(names)s。") % {"names": words}


def initial_of(node: Content, revision: int) -> dict[str, Any]:
    """Return what the form shows of a node."""
    initial: dict[str, Any] = {name: node.get(name, "") for name in ("name", *PLAIN)}
    initial |= {name: node.get(name, False) for name in ("start", *FLAGS)} | {n: node.get(n, []) for n in PEOPLE}
    initial |= {"performer": node.get("performer", Performer.STAFF.value), "lane": node.get("lane", Lane.FRONT.value)}
    for limit in ("ola", "sla"):
        kept = node.get(limit) or {}
        initial[f"{limit}_minutes"] = kept.get("minutes")
        initial[f"{limit}_business"] = kept.get("business", True)
        initial[f"{limit}_calendar"] = kept.get("calendar", "")
    return {**initial, "accountable": next(iter(node.get("accountable", [])), ""), "revision": revision}


def changed_node(node: Content, values: dict[str, Any]) -> Content:
    """Return a node with what the form says; what its kind does not ask stays."""
    new = dict(node)
    for name in ("name", "start", *PLAIN, *FLAGS, *PEOPLE):
        if name in values:
            new[name] = values[name]
    if "accountable" in values:
        new["accountable"] = [values["accountable"]] if values["accountable"] else []
    for name, default in (("performer", Performer.STAFF.value), ("lane", Lane.FRONT.value)):
        if name in new:
            new[name] = new[name] or default
    for limit in ("ola", "sla"):
        minutes = values.get(f"{limit}_minutes")
        if f"{limit}_minutes" in values:
            kept = {"business": values[f"{limit}_business"], "calendar": values[f"{limit}_calendar"]}
            new[limit] = {**(node.get(limit) or {}), **kept, "minutes": minutes} if minutes else None
    return new
