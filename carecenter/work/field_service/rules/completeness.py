"""Is everything there that a job type asks for.

Source: domain reference §8.2 (complete: all mandatory photos, measures, parts; safety checklist 100 %).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

YES = {"1", "true", "yes", "是", "合格"}
NO = {"0", "false", "no", "否", "不合格"}


@dataclass(frozen=True, slots=True)
class Asked:
    """One checklist item as the rule needs it; kind as in the catalogue."""

    code: str
    kind: str
    required: bool
    safety: bool
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Completeness:
    """What is missing (`item:CODE`, `photo:CODE`, `serial`), which safety items fail, and the share in percent."""

    missing: tuple[str, ...]
    unsafe: tuple[str, ...]
    percent: int

    @property
    def is_complete(self) -> bool:
        """Tell whether the job may be completed."""
        return not self.missing and not self.unsafe


def reading_problem(asked: Asked, value: str) -> str:
    """Return why a value cannot be an answer (NOT_A_NUMBER, NOT_YES_OR_NO, NOT_A_CHOICE) or an empty text."""
    if asked.kind == "NUMBER":
        return "" if _number(value) is not None else "NOT_A_NUMBER"
    if asked.kind == "BOOL":
        return "" if value.lower() in YES | NO else "NOT_YES_OR_NO"
    if asked.kind == "CHOICE":
        return "" if value in asked.choices else "NOT_A_CHOICE"
    return ""


def within_limits(asked: Asked, value: str) -> bool:
    """Tell whether a reading is good: a number inside both limits, a yes; other kinds always."""
    if asked.kind == "NUMBER":
        number = _number(value)
        low = asked.minimum is None or (number is not None and number >= asked.minimum)
        high = asked.maximum is None or (number is not None and number <= asked.maximum)
        return number is not None and low and high
    return value.lower() in YES if asked.kind == "BOOL" else True


def completeness(
    *,
    checklist: Sequence[Asked],
    answers: Mapping[str, str],
    photos_required: Mapping[str, int],
    photos: Mapping[str, int],
    serial_needed: bool = False,
    serial_known: bool = False,
) -> Completeness:
    """Compare what is asked with what is there; a failed safety item is unsafe even when answered."""
    needed = [item for item in checklist if item.required or item.safety]
    missing = [f"item:{item.code}" for item in needed if not answers.get(item.code, "").strip()]
    missing += [f"photo:{code}" for code, count in photos_required.items() if photos.get(code, 0) < count]
    if serial_needed and not serial_known:
        missing.append("serial")
    unsafe = [
        item.code
        for item in checklist
        if item.safety and answers.get(item.code, "").strip() and not within_limits(item, answers[item.code])
    ]
    total = len(needed) + len(photos_required) + int(serial_needed)
    return Completeness(tuple(missing), tuple(unsafe), _percent(total, missing))


def _percent(total: int, missing: Collection[str]) -> int:
    return 100 if not total else (total - len(missing)) * 100 // total


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
