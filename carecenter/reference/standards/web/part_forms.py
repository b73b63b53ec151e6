"""The forms of the small things at a step (outcome, check, evidence, timer) and of the whole (field, input, output)."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from carecenter.design.forms import KitForm, offer
from carecenter.design.widgets import TextArea
from carecenter.reference.organisation.public import calendar_codes
from carecenter.reference.standards.rules.editing import Content
from carecenter.reference.standards.types import ErrorClass, FieldKind, NodeKind, Timer
from carecenter.reference.standards.web.words import ERRORS, FIELD_KINDS, limit_words

CODE = r"^[a-z][a-z0-9_]{0,39}$"
CODE_HELP = _("小写字母开头，字母、数字、下划线。")


class PartForm(KitForm):
    """The base: a hidden revision; `initial_of` and `made` turn a part into fields and back."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, content: Content, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.content = content

    @classmethod
    def initial_of(cls, part: Content) -> dict[str, Any]:
        """Return what the form shows of a part."""
        return {name: value for name, value in part.items() if name in cls.base_fields}

    def made(self, part: Content) -> Content:
        """Return the part as the form says; what it does not ask stays."""
        values = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        return {**part, **values}


class OutcomeForm(PartForm):
    """One way in which the task can be finished."""

    name = forms.CharField(label=_("名称"), max_length=80)
    code = forms.RegexField(
        r"^[A-Z][A-Z0-9_]{0,39}$", label=_("代码"), help_text=_("大写字母，例：OK；条件里这样写：outcome == 'OK'。")
    )


class EvidenceForm(PartForm):
    """What proves the step."""

    name = forms.CharField(label=_("名称"), max_length=80)
    code = forms.RegexField(CODE, label=_("代码"), help_text=CODE_HELP)
    required = forms.BooleanField(label=_("必须有"), required=False, initial=True)


class CheckForm(PartForm):
    """One checkable behaviour and its other uses: quality item and question."""

    text = forms.CharField(label=_("检查什么"), max_length=200, help_text=_("写成看得见、听得到的行为。"))
    code = forms.RegexField(CODE, label=_("代码"), help_text=CODE_HELP)
    required = forms.BooleanField(label=_("必查"), required=False, initial=True)
    qa = forms.BooleanField(label=_("也是质检项"), required=False)
    error = forms.ChoiceField(label=_("质检差错类别"), choices=[(e.value, ERRORS[e]) for e in ErrorClass])
    weight = forms.IntegerField(label=_("质检权重"), min_value=0, max_value=100, initial=0)
    question = forms.CharField(label=_("测验题"), required=False, max_length=300)
    options = forms.CharField(label=_("选项（一行一个）"), required=False, widget=TextArea)
    answer = forms.IntegerField(label=_("第几个选项是对的"), required=False, min_value=1, max_value=6)
    because = forms.CharField(label=_("为什么"), required=False, max_length=300)

    @classmethod
    def initial_of(cls, part: Content) -> dict[str, Any]:
        """Show the question flat beside the check."""
        quiz = part.get("quiz") or {}
        shown = {"error": ErrorClass.NONE.value, "required": True, **super().initial_of(part)}
        if quiz:
            shown |= {"question": quiz["question"], "options": "\n".join(quiz["options"])}
            shown |= {"answer": quiz["answer"] + 1, "because": quiz.get("because", "")}
        return shown

    def clean(self) -> dict[str, Any]:
        """Demand options and the right one where there is a question."""
        values = super().clean() or {}
        options = [line.strip() for line in values.get("options", "").splitlines() if line.strip()]
        if values.get("question") and not 2 <= len(options) <= 6:
            self.add_error("options", gettext("写 2 到 6 个选项，一行一个。"))
        elif values.get("question") and not 1 <= (values.get("answer") or 0) <= len(options):
            self.add_error("answer", gettext("应是选项中的一个。"))
        return {**values, "options": options}

    def made(self, part: Content) -> Content:
        """Put the question back into the check."""
        values = dict(self.cleaned_data)
        quiz = {"question": values["question"], "options": values["options"], "answer": (values["answer"] or 1) - 1,
                "because": values["because"]}  # fmt: skip
        own = {name: values[name] for name in ("code", "text", "required", "qa", "error", "weight")}
        return {**part, **own, "quiz": quiz if values["question"] else None}


class TimerForm(PartForm):
    """A boundary timer: after its time it moves the process, or only tells."""

    name = forms.CharField(label=_("名称"), required=False, max_length=80)
    code = forms.RegexField(CODE, label=_("代码"), help_text=CODE_HELP)
    minutes = forms.IntegerField(label=_("多少分钟后"), min_value=1, max_value=525_600)
    business = forms.BooleanField(label=_("只计营业时间"), required=False)
    calendar = forms.ChoiceField(label=_("日历"), required=False)
    target = forms.ChoiceField(label=_("到时去哪里"), required=False, help_text=_("不选则只提醒，流程不动。"))

    def __init__(self, content: Content, *args: Any, **kwargs: Any) -> None:
        super().__init__(content, *args, **kwargs)
        offer(self, "calendar", [("", _("默认")), *calendar_codes().items()])
        offer(self, "target", [("", _("只提醒")), *outer_steps(content)])


class FieldForm(PartForm):
    """A fact that conditions may ask for."""

    name = forms.CharField(label=_("名称"), max_length=80)
    code = forms.RegexField(CODE, label=_("代码"), help_text=_("条件里用这个名字。"))
    kind = forms.ChoiceField(label=_("种类"), choices=[(k.value, FIELD_KINDS[k]) for k in FieldKind])
    choices = forms.CharField(label=_("可选值（一行一个）"), required=False, widget=TextArea)

    @classmethod
    def initial_of(cls, part: Content) -> dict[str, Any]:
        """Show choices as lines."""
        return {"kind": FieldKind.CODE.value, **super().initial_of(part), "choices": "\n".join(part.get("choices", []))}

    def made(self, part: Content) -> Content:
        """Read choices from lines."""
        lines = [line.strip() for line in self.cleaned_data["choices"].splitlines() if line.strip()]
        return {**super().made(part), "choices": lines}


class ExchangeForm(PartForm):
    """An input or output, and who gives or gets it."""

    name = forms.CharField(label=_("名称"), max_length=80)
    party = forms.CharField(label=_("谁给、给谁"), required=False, max_length=80)


FORMS: dict[str, type[PartForm]] = {
    "outcomes": OutcomeForm,
    "evidence": EvidenceForm,
    "checks": CheckForm,
    "timers": TimerForm,
    "fields": FieldForm,
    "inputs": ExchangeForm,
    "outputs": ExchangeForm,
}


def outer_steps(content: Content) -> list[tuple[str, str]]:
    """Return the steps to which a way may lead: those on the process itself, not the tasks inside a stage."""
    return [(node["code"], node["name"]) for node in content["nodes"] if not node.get("stage")]


def part_line(kind: str, part: Content) -> tuple[str, str]:
    """Return a part in one line: what it is, and the rest in small print."""
    if kind == "checks":
        uses = [gettext("质检") if part.get("qa") else "", gettext("测验") if part.get("quiz") else ""]
        must = "" if part.get("required", True) else gettext("选查")
        return part["text"], " · ".join(word for word in (must, *uses) if word)
    if kind == "timers":
        said = {"code": part["code"], "minutes": part["minutes"], "business": part.get("business", False)}
        target = f" → {part['target']}" if part.get("target") else f" · {gettext('只提醒')}"
        return part.get("name") or part["code"], limit_words(Timer(**said)) + target
    if kind == "fields":
        return part["name"], f"{part['code']} · {FIELD_KINDS[FieldKind(part.get('kind', 'CODE'))]}"
    if kind in {"inputs", "outputs"}:
        return part["name"], part.get("party", "")
    return part["name"], part["code"]


def joins(node: Content) -> bool:
    """Tell whether an edge may leave from this step."""
    return not node.get("stage") and node["kind"] != NodeKind.END
