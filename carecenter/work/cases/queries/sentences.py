"""Sentences for what is wrong in a type's own form."""

from django.utils.translation import get_language, gettext, gettext_lazy

from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.cases.types.definitions import CaseTypeDefinition, FieldDefinition, FieldProblem, ReasonFacts

SENTENCES = {
    "unknown": gettext_lazy("这种工单没有这个字段。"),
    "required": gettext_lazy("「%(label)s」必须填写。"),
    "text": gettext_lazy("「%(label)s」要写文字。"),
    "too_long": gettext_lazy("「%(label)s」最多 %(most)s 个字。"),
    "pattern": gettext_lazy("「%(label)s」格式不对。%(help)s"),
    "choice": gettext_lazy("「%(label)s」请从选项里选。"),
    "number": gettext_lazy("「%(label)s」要写数字。"),
    "date": gettext_lazy("「%(label)s」要写日期，如 2026-11-22。"),
    "phone": gettext_lazy("「%(label)s」号码不完整。手机 11 位，固话带区号。"),
}


def in_english() -> bool:
    """Tell whether the reader chose English."""
    return (get_language() or "").startswith("en")


def label_of(field: FieldDefinition) -> str:
    """Return a field's name in the reader's language."""
    return field.en if field.en and in_english() else field.label


def choices_of(field: FieldDefinition) -> list[tuple[str, str]]:
    """Return a field's choices in the reader's language."""
    english = in_english()
    return [(code, field.choices_en.get(code, word) if english else word) for code, word in field.choices.items()]


def type_name(kind: CaseTypeDefinition) -> str:
    """Return a type's name in the reader's language."""
    return kind.en if kind.en and in_english() else kind.name


def reason_name(reason: ReasonFacts) -> str:
    """Return a reason's name in the reader's language."""
    return reason.en if reason.en and in_english() else reason.name


def problem_of(kind: CaseTypeDefinition, problem: FieldProblem) -> BadInput:
    """Return the refusal that names the field and says what to change."""
    found = next((one for one in kind.fields if one.key == problem.key), None)
    label = label_of(found) if found else problem.key
    sentence = str(SENTENCES[problem.code]) % {"label": label, "most": "", "help": "", **problem.params}
    return BadInput(f"values.{problem.key}", gettext("%(sentence)s") % {"sentence": sentence})
