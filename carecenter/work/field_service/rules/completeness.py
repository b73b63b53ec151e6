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
    return (item.low is None or value >= item.low) and (item.high is None or value <= item.high) and value == value


def _is_number(answer: Answer) -> bool:
    return isinstance(answer, int | float) and not isinstance(answer, bool)


def _is_empty(item: ChecklistItem, answer: Answer) -> bool:
    if answer is None or (isinstance(answer, str) and not answer.strip()):
        return True
    return item.kind is ItemKind.PHOTO and answer == 0
