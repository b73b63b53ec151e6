"""The play: the same for the same seed, whole after a kill, and true to every rule of the house."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection

from carecenter.extension.demo.actions import history, player
from carecenter.extension.demo.models import DemoPart, DemoRun
from carecenter.extension.demo.public import begin, broken_invariants, fingerprint, known_logins, make_history
from carecenter.extension.demo.queries.orphans import orphan_files
from carecenter.extension.demo.queries.runs import history_is_unfinished
from carecenter.extension.demo.types import Part, Size
from carecenter.foundation.action import is_all_or_nothing
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.refusals import BadInput
from carecenter.foundation.worker import must_stand_by

UNTIL = datetime(2026, 11, 20, 15, 0, tzinfo=SHANGHAI)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _home(tmp_path, settings):
    settings.HOME, settings.MEDIA_ROOT = tmp_path, tmp_path / "files"


class Killed(BaseException):
    """What a kill looks like from inside: no handler runs, the day's transaction is gone."""


def _tiny(seed: int = 7) -> DemoRun:
    return begin(size=Size.TINY, seed=seed, until=UNTIL)


def _make(run: DemoRun) -> None:
    make_history(run=run, say=lambda done, total, text: None)


def _empty_everything() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(quote_ident(tablename), ',') FROM pg_tables WHERE schemaname = 'public'"
                       " AND tablename <> 'django_migrations' AND tablename NOT LIKE 'procrastinate%'")  # fmt: skip
        cursor.execute(f"TRUNCATE {cursor.fetchone()[0]} CASCADE")


def _ask(sql: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_a_history_holds_all_invariants_and_a_killed_one_ends_with_the_same_fingerprint(monkeypatch, settings):
    _make(_tiny())
    assert broken_invariants() == []
    first = fingerprint()
    _look_at_the_cast()
    _empty_everything()

    run = _tiny()
    doing, done = player.do, []

    def until_killed(stage, kind, args):
        done.append(kind)
        doing(stage, kind, args)
        if len(done) == 100:
            assert is_all_or_nothing()
            raise BadInput("", "a refusal: the day is played again")
        if len(done) == 160:
            raise Killed

    monkeypatch.setattr(player, "do", until_killed)
    with pytest.raises(Killed):
        _make(run)
    begun = DemoRun.objects.get()
    assert begun.next_day is not None and begun.finished_at is None
    assert min(DemoPart.objects.values_list("next_day", flat=True)) > begun.next_day
    assert history_is_unfinished() and must_stand_by()

    monkeypatch.setattr(player, "do", doing)
    _make(_tiny(seed=99))  # a begun history keeps its seed
    assert DemoRun.objects.get().seed == 7
    assert not history_is_unfinished()
    assert orphan_files(root=Path(settings.MEDIA_ROOT)) == []
    assert broken_invariants() == []
    assert fingerprint() == first

    _break_something()
    assert {each.rule for each in broken_invariants()} >= {
        "every serial can be looked up",
        "every event is handled",
    }


def _look_at_the_cast() -> None:
    """Mrs Chen bought from Xu at Xinjiekou, Gao's Tie installed, and she is very satisfied."""
    chen = _ask(
        "SELECT g.name, p.name, t.name, j.state FROM sales_sale s JOIN customers_customer c ON c.id = s.customer_id"
        " JOIN organisation_person g ON g.id = s.guide_id JOIN field_service_job j ON j.sale_id = s.id"
        " AND j.type_code = 'WH-INSTALL-E' JOIN providers_provider p ON p.id = j.provider_id"
        " JOIN organisation_person t ON t.id = j.technician_id WHERE c.name = '陈美玲'"
    )
    assert chen == [("许佳怡", "高记水暖服务部", "铁军", "CLOSED")]
    assert _ask("SELECT level FROM surveys_answer a JOIN customers_customer c ON c.id = a.customer_id"
                " WHERE c.name = '陈美玲'") == [("VERY_SATISFIED",)]  # fmt: skip
    assert _ask("SELECT count(*) FROM customers_customer") == [(15,)]
    assert _ask("SELECT count(*) FROM equipment_equipment WHERE sale_id IS NULL AND installed_at IS NOT NULL") == [(3,)]
    assert _ask("SELECT count(*) FROM sales_sale") == [(14,)]
    assert _ask("SELECT count(*) FROM foundation_deadletter") == [(0,)]
    assert _ask("SELECT count(*) FROM field_service_job WHERE state NOT IN ('CLOSED', 'CANCELLED')")[0][0] >= 4
    logins = known_logins(DemoRun.objects.get().state["accounts"])
    assert {one["username"] for one in logins} >= {"admin", "lin", "mo", "bai", "qiu", "gao", "tie", "xu"}
    assert len({one["role"] for one in logins}) == len(logins)


def _break_something() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM customers_key WHERE kind = 'SERIAL'")
        cursor.execute("DELETE FROM foundation_mark WHERE event_id = (SELECT min(event_id) FROM foundation_mark)")


def test_a_history_begins_on_its_first_day_and_never_in_the_future():
    run = _tiny()
    assert run.next_day is None
    with pytest.raises(history.Interrupted):
        make_history(run=run, say=lambda done, total, text: None, stop_after=date(2026, 10, 10))
    assert set(DemoPart.objects.values_list("next_day", flat=True)) == {date(2026, 10, 11)}
    assert _ask("SELECT max(at) FROM foundation_event")[0][0] < UNTIL - timedelta(days=39)


def test_a_day_that_another_process_has_played_is_not_played_again():
    run = _tiny()
    with pytest.raises(history.Interrupted):
        make_history(run=run, say=lambda done, total, text: None, stop_after=date(2026, 10, 9))
    late = player.Player(DemoRun.objects.get(), Part.EAST)
    player.Player(DemoRun.objects.get(), Part.EAST).play(date(2026, 10, 10))
    with pytest.raises(player.PlayedMeanwhile):
        late.play(date(2026, 10, 10))
