"""Try a row for real and take everything back, so that a trial finds exactly what bringing it in would find."""

from collections.abc import Callable

from django.db import transaction

from carecenter.foundation.plain.refusals import ManyBadInputs, Refusal
from carecenter.foundation.tables.importers import Problem


class _TakenBack(Exception):
    """Ends the trial's transaction."""


def tried(work: Callable[[], object]) -> list[Problem]:
    """Run `work` in a transaction that never commits; return why it was refused, nothing where it was not."""
    try:
        with transaction.atomic():
            work()
            raise _TakenBack
    except _TakenBack:
        return []
    except Refusal as refusal:
        return problems_of(refusal)


def problems_of(refusal: Refusal) -> list[Problem]:
    """Return a refusal as problems of a row."""
    if isinstance(refusal, ManyBadInputs):
        return [problem for each in refusal.problems for problem in problems_of(each)]
    params = {name: value for name, value in refusal.params.items() if isinstance(value, str | int | float | bool)}
    reason = str(params.pop("reason", "")) if refusal.code == "bad_input" else ""
    return [Problem(refusal.field, reason or refusal.sentence, params)]
