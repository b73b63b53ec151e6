"""Answers about reference data, remembered for a moment in each process: units, models, job types, contracts."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from carecenter.foundation import clock
from carecenter.foundation.action import running_work
from carecenter.foundation.recall import is_recalling

P = ParamSpec("P")
R = TypeVar("R")
# For so long another process may still answer with what was true before a change.
SECONDS = 2.0
MOST = 2000


class Memory:
    """The remembered answers of one function. Threads of a process share it; nobody changes what it gives out."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self.kept: dict[Any, tuple[float, Any]] = {}
        self.generation = 0

    def answer(self, key: Any, ask: Callable[[], R]) -> R:
        """Return the remembered answer or ask; a transaction that changed the data always asks."""
        work = running_work()
        if work is not None and self in work.unsure:
            return ask()
        until, value = self.kept.get(key, (0.0, None))
        if until > time.monotonic() or (until and is_recalling()):
            found: R = value
            return found
        before = self.generation
        fresh = ask()
        # What was read while somebody changed the data may be old already; nothing found is asked again.
        if fresh is not None and before == self.generation:
            if len(self.kept) >= MOST:
                self.kept.clear()
            self.kept[key] = (time.monotonic() + self.seconds, fresh)
        return fresh

    def forget(self) -> None:
        """Forget everything."""
        self.generation += 1
        self.kept.clear()

    def changed(self, **_: object) -> None:
        """Take note of a change: forget now, and again when the running action has ended, however it ends."""
        self.forget()
        work = running_work()
        if work is not None and self not in work.unsure:
            work.unsure.add(self)
            work.at_end.append(self.forget)


_memories: list[Memory] = []


def remembered(*models: type[Model], seconds: float = SECONDS) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember a query's answers for so many seconds, until one of these models is saved or deleted in this process.

    For queries by hashable arguments that give out immutable facts of small, rarely changed tables; never for what
    decides a person's rights. Changing rows past save() and delete() needs forget_everything().
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        memory = Memory(seconds)
        _memories.append(memory)
        for model in models:
            post_save.connect(memory.changed, sender=model, weak=False)
            post_delete.connect(memory.changed, sender=model, weak=False)

        @wraps(function)
        def ask(*args: P.args, **kwargs: P.kwargs) -> R:
            key = (clock.today(), args, *sorted(kwargs.items()))
            return memory.answer(key, lambda: function(*args, **kwargs))

        return ask

    return decorate


def forget_everything() -> None:
    """Forget all remembered answers of this process."""
    for memory in _memories:
        memory.changed()
