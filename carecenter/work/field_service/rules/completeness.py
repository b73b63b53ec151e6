<<<<<<< HEAD
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
=======
"""Score how complete a job's evidence is.

Source: domain reference §8.1 (mandatory evidence), §8.2 (complete).
"""

from collections.abc import Mapping, Sequence

from carecenter.work.field_service.types import Answer, ChecklistItem, Completeness, ItemKind


def completeness(items: Sequence[ChecklistItem], answers: Mapping[str, Answer]) -> Completeness:
    """Return the weighed score of a checklist with what is missing, invalid or unsafe.

    An item with `only_if` is asked only when the other item has that answer. A photo's answer is the number
    of photos.
    An optional item counts only once it is answered. A safety check must be true.
    """
    done = asked = 0
    missing: list[str] = []
    invalid: list[str] = []
    unsafe: list[str] = []
    for item in items:
        if not is_asked(item, answers):
            continue
        answer = answers.get(item.code)
        if _is_empty(item, answer):
            if item.is_required:
                asked += item.weight
                missing.append(item.code)
            if item.is_safety:
                unsafe.append(item.code)
            continue
        asked += item.weight
        if is_valid(item, answer):
            done += item.weight
        else:
            (unsafe if item.is_safety else invalid).append(item.code)
    return Completeness(done, asked, tuple(missing), tuple(invalid), tuple(unsafe))


def is_asked(item: ChecklistItem, answers: Mapping[str, Answer]) -> bool:
    """Tell whether an item applies, given the other answers."""
    if item.only_if is None:
        return True
    code, wanted = item.only_if
    found = answers.get(code)
    return (str(found).lower() if isinstance(found, bool) else str(found)) == wanted


def is_valid(item: ChecklistItem, answer: Answer) -> bool:
    """Tell whether an answer holds.

    Enough photos, a measure within its bounds, a known choice, a check ticked.
    """
    if item.kind is ItemKind.PHOTO:
        return _is_number(answer) and answer >= item.photos  # type: ignore[operator]
    if item.kind is ItemKind.MEASURE:
        return _is_number(answer) and _within(float(answer), item)  # type: ignore[arg-type]
    if item.kind is ItemKind.CHOICE:
        return answer in item.choices
    if item.kind is ItemKind.CHECK:
        return answer is True if item.is_safety else isinstance(answer, bool)
    return isinstance(answer, str)


def _within(value: float, item: ChecklistItem) -> bool:
    # NaN is no measure: both comparisons must hold.
    return (
        (item.low is None or value >= item.low)
        and (item.high is None or value <= item.high)
        and value == value
    )


def _is_number(answer: Answer) -> bool:
    return isinstance(answer, int | float) and not isinstance(answer, bool)


def _is_empty(item: ChecklistItem, answer: Answer) -> bool:
    if answer is None or (isinstance(answer, str) and not answer.strip()):
        return True
    return item.kind is ItemKind.PHOTO and answer == 0
>>>>>>> rules
