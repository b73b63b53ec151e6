"""Named writes: a transaction, an actor, an audit line and the events, none of which can be forgotten."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import transaction
from django.db.models import Model

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.events import Envelope, Event

P = ParamSpec("P")
R = TypeVar("R")
MAX_DEPTH = 16


@dataclass
class AuditDraft:
    """The audit line of one action while it runs."""

    action: str
    actor: Actor
    subject_kind: str = ""
    subject_id: int | None = None
    unit_path: str = ""
    customer_id: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass
class UnitOfWork:
    """All that one outermost action will write at its end."""

    at: datetime
    actor: Actor
    cause: Envelope | None
    events: list[tuple[Event, Actor]] = field(default_factory=list)
    audits: list[AuditDraft] = field(default_factory=list)
    open_audits: list[AuditDraft] = field(default_factory=list)
    rows: dict[type[Model], list[Model]] = field(default_factory=dict)
    unsure: set[Any] = field(default_factory=set)
    at_end: list[Callable[[], None]] = field(default_factory=list)


_work: ContextVar[UnitOfWork | None] = ContextVar("unit_of_work", default=None)
_cause: ContextVar[Envelope | None] = ContextVar("causing_event", default=None)
_whole: ContextVar[bool] = ContextVar("all_or_nothing", default=False)


class EventLoop(RuntimeError):
    """Events cause each other without end."""


def action(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a named action: keyword-only, with an actor, one transaction with audit line and events."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        parameters = inspect.signature(function).parameters.values()
        if any(p.kind is not inspect.Parameter.KEYWORD_ONLY for p in parameters) or "actor" not in {
            p.name for p in parameters
        }:
            raise TypeError(f"action {name}: {function.__qualname__} must be keyword-only and take actor")

        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            actor = kwargs.get("actor")
            if args or not isinstance(actor, Actor):
                raise TypeError(f"action {name} takes keywords only, and an Actor as actor")
            with _transaction(actor) as work, _audited(work, AuditDraft(name, actor)):
                return function(*args, **kwargs)

        return run

    return decorate


@contextmanager
def _transaction(actor: Actor) -> Iterator[UnitOfWork]:
    outer = _work.get()
    if outer is not None:
        yield outer
        return
    work = UnitOfWork(at=clock.now(), actor=actor, cause=_cause.get())
    if work.cause is not None and work.cause.depth >= MAX_DEPTH:
        raise EventLoop(f"event {work.cause.id} stands {MAX_DEPTH} events deep")
    token = _work.set(work)
    try:
        with transaction.atomic(savepoint=not is_all_or_nothing()), clock.standing_at(work.at):
            yield work
            _write(work)
    finally:
        _work.reset(token)
        for finish in work.at_end:
            finish()


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Let the actions inside stand and fall with the caller's transaction: for long batches that can be begun again.

    Each is checked, audited and heard of as ever, but gets no savepoint of its own: when one fails, the database takes
    no more and the caller has to undo everything. Two statements less for every action.
    """
    token = _whole.set(True)
    try:
        yield
    finally:
        _whole.reset(token)


def is_all_or_nothing() -> bool:
    """Tell whether what fails now undoes the whole batch around it."""
    return _whole.get() and transaction.get_connection().in_atomic_block


@contextmanager
def _audited(work: UnitOfWork, draft: AuditDraft) -> Iterator[None]:
    work.audits.append(draft)
    work.open_audits.append(draft)
    try:
        yield
    finally:
        work.open_audits.pop()


def _write(work: UnitOfWork) -> None:
    from carecenter.foundation.eventlog import store

    store.append(work)


def write_later(row: Model) -> None:
    """Insert a row at the end of the outermost action, in one statement with audit and events; at once outside.

    For rows that nobody points at and that the action itself does not read; who reads calls write_now before.
    """
    work = _work.get()
    if work is None:
        row.save(force_insert=True)
    else:
        work.rows.setdefault(type(row), []).append(row)


def write_now(model: type[Model]) -> None:
    """Insert the rows of a model that wait for the end of the action."""
    work = _work.get()
    rows = work.rows.pop(model, []) if work else []
    if rows:
        model._base_manager.bulk_create(rows)


def running_work() -> UnitOfWork | None:
    """Return what the running action will write, or None outside of actions."""
    return _work.get()


def record(event: Event) -> None:
    """Add an event to the running action; it reaches subscribers only after the commit."""
    work = _running()
    draft = work.open_audits[-1]
    work.events.append((event, draft.actor))
    if not draft.subject_kind:
        draft.subject_kind, draft.subject_id = event.subject_kind, event.subject_id
        draft.unit_path, draft.customer_id = event.unit_path, event.customer_id


def note(
    *,
    subject: tuple[str, int] | None = None,
    unit_path: str | None = None,
    customer_id: int | None = None,
    **facts: Any,
) -> None:
    """Say on the running action's audit line what was changed. Facts are ids, codes, amounts; no personal data."""
    draft = _running().open_audits[-1]
    if subject:
        draft.subject_kind, draft.subject_id = subject
    if unit_path is not None:
        draft.unit_path = unit_path
    if customer_id is not None:
        draft.customer_id = customer_id
    draft.facts.update(facts)


def _running() -> UnitOfWork:
    work = _work.get()
    if work is None:
        raise RuntimeError("record() and note() work only inside an action")
    return work


@contextmanager
def caused_by(envelope: Envelope) -> Iterator[None]:
    """Mark all actions inside as the consequence of an event."""
    token = _cause.set(envelope)
    try:
        yield
    finally:
        _cause.reset(token)
