"""What is remembered is forgotten in time."""

import pytest
from django.db import transaction

from carecenter.foundation.action import action, write_later, write_now
from carecenter.foundation.models import Cursor
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.remembered import SECONDS, remembered
from carecenter.foundation.testing import at_most_queries

SYSTEM = system_actor("tests")
pytestmark = pytest.mark.django_db


@remembered(Cursor)
def place_of(name: str) -> int | None:
    """Stand for a query about reference data."""
    return Cursor.objects.filter(name=name).values_list("event_id", flat=True).first()


@action("tests.move")
def move(*, actor: Actor, to: int, fail: bool = False) -> int | None:
    """Change the data, ask inside the change, perhaps fail."""
    row = Cursor.objects.get(name="a")
    row.event_id = to
    row.save()
    seen = place_of("a")
    if fail:
        raise ValueError("undone")
    return seen


@pytest.fixture
def cursor_a() -> Cursor:
    return Cursor.objects.create(name="a", event_id=1)


def test_an_answer_is_asked_once(cursor_a):
    with at_most_queries(1):
        assert [place_of("a"), place_of("a")] == [1, 1]


def test_what_was_not_found_is_asked_again():
    assert place_of("a") is None
    Cursor.objects.bulk_create([Cursor(name="a", event_id=3)])  # tells nobody
    assert place_of("a") == 3


def test_an_answer_ends_after_its_time(cursor_a, monkeypatch):
    assert place_of("a") == 1
    Cursor.objects.update(event_id=2)  # as another process would
    assert place_of("a") == 1
    from carecenter.foundation import remembered as module

    later = module.time.monotonic() + SECONDS
    monkeypatch.setattr(module.time, "monotonic", lambda: later)
    assert place_of("a") == 2


def test_a_change_is_seen_at_once_and_its_undoing_too(cursor_a):
    assert place_of("a") == 1
    assert move(actor=SYSTEM, to=5) == 5
    assert place_of("a") == 5
    with pytest.raises(ValueError, match="undone"), transaction.atomic():
        move(actor=SYSTEM, to=9, fail=True)
    assert place_of("a") == 5


def test_a_deletion_is_seen_at_once(cursor_a):
    assert place_of("a") == 1
    cursor_a.delete()
    assert place_of("a") is None


@action("tests.write")
def write(*, actor: Actor, now: bool = False) -> int:
    """Write two rows and count what stands before the end."""
    for name in ("b", "c"):
        write_later(Cursor(name=name, event_id=1))
    if now:
        write_now(Cursor)
    return Cursor.objects.count()


def test_rows_for_later_go_in_together_at_the_end_of_the_action():
    assert write(actor=SYSTEM) == 0
    assert Cursor.objects.count() == 2


def test_who_reads_them_before_writes_them_first():
    assert write(actor=SYSTEM, now=True) == 2
    assert Cursor.objects.count() == 2


def test_outside_of_actions_later_is_now():
    write_later(Cursor(name="b", event_id=1))
    assert Cursor.objects.count() == 1
