"""Recall answers that cannot change meanwhile: for long batches in one process, never for requests.

A query of configuration (catalogue, units) marked `@recalled` asks the database each time, except inside `recalling()`,
where the caller vouches that nobody changes the configuration; there each question is asked once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")
_answers: ContextVar[dict[Any, Any] | None] = ContextVar("recalled_answers", default=None)


def is_recalling() -> bool:
    """Tell whether the caller vouches for the configuration."""
    return _answers.get() is not None


@contextmanager
def recalling() -> Iterator[None]:
    """Keep the answers of `@recalled` queries until the block ends, and those of `@remembered` ones until forgotten."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def recalled(query: Callable[P, R]) -> Callable[P, R]:
    """Mark a keyword-only query about configuration; its answer is a frozen value, or a dict or list of such."""

    @wraps(query)
    def ask(*none: P.args, **question: P.kwargs) -> R:
        answers = _answers.get()
        if answers is None:
            return query(*none, **question)
        frozen: dict[str, Any] = {name: _frozen(value) for name, value in question.items()}
        key = (query.__module__, query.__qualname__, *sorted(frozen.items()))
        if key not in answers:
            answers[key] = query(*none, **frozen)
        answer: R = answers[key]
        return cast(R, answer.copy()) if isinstance(answer, dict | list) else answer

    return ask


def _frozen(value: Any) -> Any:
    if isinstance(value, str) or not hasattr(value, "__iter__"):
        return value
    return tuple(sorted(value))
