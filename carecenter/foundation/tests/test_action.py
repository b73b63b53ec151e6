"""The action: transaction, actor, audit line and events in one."""

import time
from dataclasses import dataclass
from typing import ClassVar

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from carecenter.foundation import clock
from carecenter.foundation.action import action, all_or_nothing, caused_by, note, record
from carecenter.foundation.eventlog import housekeeping, reading
from carecenter.foundation.eventlog.cursors import CursorRunner
from carecenter.foundation.eventlog.dead_letters import retry
from carecenter.foundation.eventlog.reading import Position
from carecenter.foundation.eventlog.subscribers import SUBSCRIBERS, Subscriber
from carecenter.foundation.models import AuditLine, DeadLetter, Mark
from carecenter.foundation.plain.actors import Actor, system_actor
from carecenter.foundation.plain.events import Envelope, Event
from carecenter.foundation.plain.refusals import BadInput


@dataclass(frozen=True, kw_only=True)
class LampLit(Event):
    kind: ClassVar[str] = "test.lamp_lit"
    subject_kind: ClassVar[str] = "lamp"
    watts: int


@action("test.light")
def light(*, actor: Actor, lamp_id: int, fail: bool = False) -> int:
    record(LampLit(subject_id=lamp_id, unit_path="hq.east", customer_id=9, watts=40))
    note(colour="white")
    if fail:
        raise BadInput("lamp", "这盏灯坏了。")
    return lamp_id


@action("test.light_all")
def light_all(*, actor: Actor) -> None:
    note(subject=("house", 1))
    light(actor=actor, lamp_id=1)
    light(actor=actor, lamp_id=2)


@pytest.fixture
def subscribers():
    before = dict(SUBSCRIBERS)
    SUBSCRIBERS.clear()
    yield SUBSCRIBERS
    SUBSCRIBERS.clear()
    SUBSCRIBERS.update(before)


def soon(ask):
    """Ask until there is an answer: a transaction of another test's database on this server holds the horizon back."""
    ends_at = time.monotonic() + 60
    while not (answer := ask()) and time.monotonic() < ends_at:
        time.sleep(0.1)
    return answer


def runner() -> CursorRunner:
    made = CursorRunner(settled_only=False)
    made.start()
    return made


def test_an_action_must_be_keyword_only_and_take_an_actor():
    with pytest.raises(TypeError, match="must be keyword-only"):

        @action("test.bad")
        def bad(actor, lamp_id):  # pragma: no cover
            pass

    with pytest.raises(TypeError, match="must be keyword-only and take actor"):

        @action("test.bad")
        def worse(*, lamp_id):  # pragma: no cover
            pass


@pytest.mark.django_db
def test_an_action_without_an_actor_is_refused():
    with pytest.raises(TypeError, match="an Actor as actor"):
        light(lamp_id=1)
    assert AuditLine.objects.count() == 0


@pytest.mark.django_db
def test_an_action_leaves_one_audit_line_and_its_event():
    assert light(actor=system_actor(), lamp_id=7) == 7
    line = AuditLine.objects.get()
    assert (
        line.action,
        line.subject_kind,
        line.subject_id,
        line.customer_id,
        line.unit_path,
        line.facts,
    ) == (
        "test.light",
        "lamp",
        7,
        9,
        "hq.east",
        {"colour": "white"},
    )
    logged = reading.read_after(Position(), settled_only=False)
    assert [e.event() for e in logged] == [LampLit(subject_id=7, unit_path="hq.east", customer_id=9, watts=40)]
    assert logged[0].envelope.depth == 0


@pytest.mark.django_db
def test_a_refused_action_changes_nothing():
    with pytest.raises(BadInput):
        light(actor=system_actor(), lamp_id=7, fail=True)
    assert AuditLine.objects.count() == 0
    assert reading.read_after(Position(), settled_only=False) == []


@pytest.mark.django_db
def test_actions_inside_an_action_share_its_transaction_and_instant():
    light_all(actor=system_actor())
    lines = list(AuditLine.objects.order_by("id"))
    assert [(line.action, line.subject_id) for line in lines] == [
        ("test.light_all", 1),
        ("test.light", 1),
        ("test.light", 2),
    ]
    assert len({line.at for line in lines}) == 1


@pytest.mark.django_db(transaction=True)
def test_in_a_batch_that_stands_or_falls_as_one_a_refusal_undoes_everything_and_nothing_costs_a_savepoint():
    with CaptureQueriesContext(connection) as captured, transaction.atomic(), all_or_nothing():
        light(actor=system_actor(), lamp_id=1)
    assert not [query for query in captured.captured_queries if "SAVEPOINT" in query["sql"]]
    assert AuditLine.objects.count() == 1
    with pytest.raises(BadInput), transaction.atomic(), all_or_nothing():
        light(actor=system_actor(), lamp_id=2)
        light(actor=system_actor(), lamp_id=3, fail=True)
    assert AuditLine.objects.count() == 1
    with pytest.raises(TransactionManagementError), transaction.atomic(), all_or_nothing():
        with pytest.raises(BadInput):
            light(actor=system_actor(), lamp_id=4, fail=True)
        light(actor=system_actor(), lamp_id=5)  # who goes on after a refusal is told so
    assert AuditLine.objects.count() == 1


@pytest.mark.django_db
def test_audit_lines_and_events_cannot_be_changed():
    light(actor=system_actor(), lamp_id=7)
    for table in ("foundation_audit", "foundation_event"):
        for sql in (f"UPDATE {table} SET request_id = 'x'", f"DELETE FROM {table}"):
            with (
                pytest.raises(IntegrityError, match="append-only"),
                transaction.atomic(),
                connection.cursor() as c,
            ):
                c.execute(sql)


@pytest.mark.django_db
def test_a_subscriber_handles_each_event_once(subscribers):
    seen: list[int] = []
    subscribers["t"] = Subscriber("t", frozenset({"test.lamp_lit"}), lambda e, env: seen.append(e.subject_id))
    first = runner()
    light_all(actor=system_actor())
    assert first.run_all() == 2
    # A runner that lost its position before the crash reads again; the marks keep the effect single.
    again = runner()
    again.positions["t"] = Position()
    again.run_all()
    assert seen == [1, 2]
    assert Mark.objects.count() == 2


@pytest.mark.django_db
def test_a_failing_event_is_parked_with_the_later_ones_of_its_subject_only(subscribers):
    seen: list[int] = []
    broken = {"yes": True}

    def handler(event: LampLit, envelope: Envelope) -> None:
        if event.subject_id == 1 and broken["yes"]:
            raise ValueError("no bulb")
        seen.append(event.subject_id)

    subscribers["t"] = Subscriber("t", frozenset({"test.lamp_lit"}), handler)
    cursor = runner()
    for lamp_id in (1, 2, 1, 3):
        light(actor=system_actor(), lamp_id=lamp_id)
    cursor.run_all()
    assert seen == [2, 3]
    assert list(DeadLetter.objects.order_by("event_id").values_list("subject_id", "waits", "error")) == [
        (1, False, "ValueError: no bulb"),
        (1, True, ""),
    ]
    broken["yes"] = False
    assert retry(actor=system_actor(), letter_id=DeadLetter.objects.order_by("event_id")[0].pk) == ""
    assert seen == [2, 3, 1, 1]
    assert DeadLetter.objects.filter(settled_at=None).count() == 0


@pytest.mark.django_db
def test_what_an_event_causes_knows_its_cause_and_depth(subscribers):
    subscribers["t"] = Subscriber(
        "t",
        frozenset({"test.lamp_lit"}),
        lambda e, env: light(actor=system_actor(), lamp_id=e.subject_id + 1) and None if e.subject_id < 3 else None,
    )
    cursor = runner()
    light(actor=system_actor(), lamp_id=1)
    cursor.run_all()
    logged = reading.read_after(Position(), settled_only=False)
    assert [(e.subject_id, e.envelope.depth) for e in logged] == [(1, 0), (2, 1), (3, 2)]
    assert logged[2].envelope.caused_by == logged[1].id


@pytest.mark.django_db
def test_events_that_cause_each_other_without_end_are_stopped():
    deep = Envelope(5, clock.now(), None, "", None, 16)
    with caused_by(deep), pytest.raises(RuntimeError, match="16 events deep"):
        light(actor=system_actor(), lamp_id=1)


@pytest.mark.django_db(transaction=True)
def test_an_event_that_commits_late_is_not_lost(subscribers):
    """Reading "id > last" would lose it: its id is lower than one that was read already."""
    import threading

    seen: list[int] = []
    subscribers["t"] = Subscriber("t", frozenset({"test.lamp_lit"}), lambda e, env: seen.append(e.subject_id))
    cursor = CursorRunner()
    cursor.start()
    wrote, may_commit = threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            light(actor=system_actor(), lamp_id=1)
            wrote.set()
            may_commit.wait(10)
        connection.close()

    thread = threading.Thread(target=slow)
    thread.start()
    assert wrote.wait(10)
    light(actor=system_actor(), lamp_id=2)
    assert cursor.run_all() == 0
    may_commit.set()
    thread.join()
    assert soon(lambda: cursor.run_all() and len(seen) == 2)
    assert seen == [1, 2]


@pytest.mark.django_db
def test_time_stands_still_inside_an_action():
    seen = []

    @action("test.look_twice")
    def look_twice(*, actor: Actor) -> None:
        seen.append(clock.now())
        seen.append(clock.now())

    look_twice(actor=system_actor())
    assert seen[0] == seen[1]


@pytest.mark.django_db(transaction=True)
def test_the_audit_chain_notices_a_changed_line():
    light_all(actor=system_actor())
    assert soon(lambda: housekeeping.seal_audit(clock.now())) == 3
    light(actor=system_actor(), lamp_id=5)
    assert soon(lambda: housekeeping.seal_audit(clock.now())) == 1
    assert housekeeping.first_broken_seal() is None
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE foundation_audit DISABLE TRIGGER USER")
        cursor.execute("UPDATE foundation_audit SET subject_id = 99 WHERE action = 'test.light_all'")
        cursor.execute("ALTER TABLE foundation_audit ENABLE TRIGGER USER")
    assert housekeeping.first_broken_seal() is not None


@pytest.mark.django_db
def test_partitions_are_made_ahead_once():
    now = clock.now().replace(year=2031, month=11, day=3)
    made = housekeeping.ensure_partitions(now)
    assert made[0] == "foundation_event_203111"
    assert len(made) == 8
    assert housekeeping.ensure_partitions(now) == []
