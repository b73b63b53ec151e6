"""A day is frozen once, can be counted again, and gives the same."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client

from carecenter.assurance.rankings import public as rankings
from carecenter.assurance.rankings.errors import DayIsNotOver, SnapshotDiffers
from carecenter.assurance.rankings.models import RankingRun, RankRow
from carecenter.assurance.rankings.queries.proof import proof_of
from carecenter.assurance.rankings.tasks import freeze_yesterday
from carecenter.assurance.rankings.types import RankLevel
from carecenter.assurance.surveys import public as surveys
from carecenter.assurance.surveys.testing import SYSTEM, answer, deliver, grant_rating
from carecenter.assurance.surveys.types import Validity
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import NotPermitted
from carecenter.foundation.testing import at_most_queries
from carecenter.reference.providers.public import providers_by_id
from carecenter.work.field_service.testing import World, a_person, a_provider, a_world

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
NEXT_MORNING = datetime(2026, 11, 20, 18, 10, tzinfo=UTC)  # 02:10 on the 21st in Shanghai


@pytest.fixture
def world():
    with clock.standing_at(NOON - timedelta(days=200)):
        made = a_world()
        grant_rating(made)
    return made


def second_provider(world: World) -> World:
    """Return the world seen from another provider of the same province."""
    from carecenter.reference.organisation.public import unit_by_code

    office = unit_by_code(code="suzhou")
    provider_id = a_provider(office.id, "shen", "沈氏服务", regions=["3205"])
    facts = providers_by_id(ids=[provider_id])[provider_id]
    person_id, _ = a_person("shu", "technician", facts.unit_id)
    return World(office.path, provider_id, facts.unit_path, person_id, world.heater, {}, {}, {})


def answers(world: World, best: int, good: int, bad: int = 0, *, at: datetime = NOON, **job: object) -> list[int]:
    levels = ["VERY_SATISFIED"] * best + ["SATISFIED"] * good + ["DISSATISFIED"] * bad
    return [answer(world, level, at=at - timedelta(minutes=i), **job) for i, level in enumerate(levels)]


def freeze(day: date = DAY, at: datetime = NEXT_MORNING) -> RankingRun:
    with clock.standing_at(at):
        return RankingRun.objects.get(pk=rankings.run_ranking(actor=SYSTEM, day=day))


def row(run: RankingRun, level: str, key: object, type_code: str = "") -> RankRow:
    return RankRow.objects.select_related("run").get(run=run, level=level, key=str(key), type_code=type_code)


def test_the_same_day_gives_the_same_snapshot_whenever_it_is_counted(world):
    answers(world, 9, 3)
    first = freeze()
    answers(world, 5, 0, at=NEXT_MORNING + timedelta(hours=1))
    again = freeze(at=NEXT_MORNING + timedelta(days=9))
    assert (first.pk, first.digest, first.answers) == (again.pk, again.digest, 12)
    assert RankingRun.objects.count() == 1


def test_a_late_answer_counts_on_the_next_day(world):
    answers(world, 10, 0)
    first = freeze()
    answers(world, 0, 2, at=NEXT_MORNING - timedelta(hours=1))  # 01:10 on the 21st, before the freeze
    assert freeze().digest == first.digest
    following = freeze(DAY + timedelta(days=1), NEXT_MORNING + timedelta(days=1))
    assert (first.answers, following.answers) == (10, 12)


def test_a_judgement_of_the_next_day_leaves_the_frozen_day_alone(world):
    made = answers(world, 11, 0)
    first = freeze()
    with clock.standing_at(NEXT_MORNING + timedelta(hours=3)):
        surveys.judge_answer(actor=SYSTEM, answer_id=made[0], validity=Validity.QUARANTINED, reason="同一台设备")
    assert freeze().digest == first.digest
    following = freeze(DAY + timedelta(days=1), NEXT_MORNING + timedelta(days=1))
    assert row(following, "INSTALLER", world.tie_id).n == 10


def test_answers_that_vanish_behind_our_back_are_noticed(world):
    answers(world, 10, 0)
    run = freeze()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE surveys_answer DISABLE TRIGGER surveys_answer_append_only")
        cursor.execute("UPDATE surveys_answer SET level = 'SATISFIED' WHERE id = (SELECT min(id) FROM surveys_answer)")
        cursor.execute("ALTER TABLE surveys_answer ENABLE TRIGGER surveys_answer_append_only")
    with pytest.raises(SnapshotDiffers):
        freeze()
    assert not proof_of(row=row(run, "INSTALLER", world.tie_id)).same


def test_a_day_that_is_not_over_cannot_be_ranked(world):
    with pytest.raises(DayIsNotOver):
        freeze(at=NOON)
    with pytest.raises(NotPermitted):
        rankings.run_ranking(actor=world.actors["lin"], day=DAY)


def test_the_answers_older_than_ninety_days_are_out(world):
    start = datetime(2026, 8, 22, 16, 0, tzinfo=UTC)  # the first instant of 23 August in Shanghai
    answer(world, "SATISFIED", at=start - timedelta(seconds=1))
    answer(world, "VERY_SATISFIED", at=start)
    run = freeze()
    assert (run.first_day, run.answers) == (date(2026, 8, 23), 1)


def test_rank_goes_by_wilsons_lower_bound_inside_the_province(world):
    """G3.9 in small: 3 of 3 stands without a rank, 45 of 60 before 7 of 10 (G3.7, G3.8)."""
    other = second_provider(world)
    answers(world, 7, 3)
    answers(other, 9, 3, region_code="320508")
    third = World(
        other.office_path, other.provider_id, other.provider_path, world.people["lu"], world.heater, {}, {}, {}
    )
    answers(third, 3, 0, region_code="320508")
    run = freeze()
    gao, shen = row(run, "PROVIDER", world.provider_id), row(run, "PROVIDER", other.provider_id)
    assert (shen.rank, gao.rank, gao.ranked, gao.peer_code) == (1, 2, 2, "32")
    assert (gao.n, gao.very_satisfied, shen.n, shen.very_satisfied) == (10, 7, 15, 12)
    assert gao.lower == pytest.approx(0.396778, abs=1e-6)
    assert gao.base_rate == pytest.approx(19 / 25)
    assert gao.score == pytest.approx((7 + 30 * 19 / 25) / 40)
    few = row(run, "INSTALLER", world.people["lu"])
    assert (few.rank, few.n) == (None, 3) and few.score > 0
    cities = RankRow.objects.filter(run=run, level="CITY", type_code="").order_by("rank")
    assert [(c.key, c.rank, c.n) for c in cities] == [("3205", 1, 15), ("3201", 2, 10)]


def test_every_line_opens_exactly_its_answers(world):
    answers(world, 8, 4)
    answers(world, 2, 0, type_code="WH-INSTALL-E")
    run = freeze()
    for each in RankRow.objects.filter(run=run).select_related("run"):
        assert proof_of(row=each).same, each.key
    repair = row(run, "INSTALLER", world.tie_id, "WH-REPAIR")
    assert (repair.n, repair.very_satisfied) == (12, 8)
    client = Client()
    client.force_login(user(world, "lin"))
    page = client.get(f"/rankings/rows/{repair.pk}/").content.decode()
    assert "重算一致" in page
    url = f"/surveys/counted/installer/{world.tie_id}/2026-08-23/2026-11-20/WH-REPAIR/"
    assert url in page
    assert client.get(url).content.decode().count("data-row") == 12


def test_the_database_refuses_to_change_a_ranking(world):
    answers(world, 10, 0)
    freeze()
    for sql in (
        "UPDATE rankings_rankrow SET rank = 1",
        "DELETE FROM rankings_rankrow",
        "DELETE FROM rankings_rankingrun",
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


def test_the_newest_ranking_weighs_dispatch_and_an_old_one_does_not(world):
    other = second_provider(world)
    answers(world, 4, 36)
    answers(other, 38, 2, region_code="320508")
    run = freeze()
    deliver(NEXT_MORNING)
    found = providers_by_id(ids=[world.provider_id, other.provider_id])
    expected = row(run, "PROVIDER", world.provider_id)
    assert float(found[world.provider_id].weight) == round(expected.score / expected.base_rate, 2) == 0.54
    assert float(found[other.provider_id].weight) == 1.46
    freeze(DAY - timedelta(days=30))
    deliver(NEXT_MORNING)
    assert float(providers_by_id(ids=[world.provider_id])[world.provider_id].weight) == 0.54


def test_the_nightly_task_freezes_yesterday_once_and_the_command_proves_it(world):
    answers(world, 10, 0)
    with clock.standing_at(NEXT_MORNING - timedelta(minutes=20)):
        freeze_yesterday.func(0)
    assert RankingRun.objects.count() == 0  # 01:50
    for minutes in (0, 60):
        with clock.standing_at(NEXT_MORNING + timedelta(minutes=minutes)):
            freeze_yesterday.func(0)
    out = StringIO()
    with clock.standing_at(NEXT_MORNING):
        call_command("rank", "--day", "2026-11-20", stdout=out)
    run = RankingRun.objects.get()
    assert f"answers=10 rows={run.rows} digest={run.digest}" in out.getvalue()


def test_a_provider_sees_its_place_and_anonymous_peers_and_qiu_sees_no_name_of_nanjing(world):
    other = second_provider(world)
    answers(world, 10, 2)
    answers(other, 12, 1, region_code="320508")
    run = freeze()
    gao = row(run, "PROVIDER", world.provider_id)
    client = Client()
    client.force_login(user(world, "gao"))
    with clock.standing_at(NEXT_MORNING):
        panel = client.get(f"/rankings/of-provider/{world.provider_id}/").content.decode()
        assert "同组同行" in panel and "沈氏服务" not in panel and "medal-2" in panel
        assert client.get(f"/rankings/rows/{gao.pk}/").status_code == 200
        client.force_login(user(world, "qiu"))
        assert client.get(f"/rankings/rows/{gao.pk}/").status_code == 404
        board = client.get("/rankings/?city=3201").content.decode()
        assert "高氏安装" not in board and "同组同行" in board
        inside = client.get(f"/rankings/?city=3201&provider={world.provider_id}").content.decode()
        assert "铁师傅" not in inside
        assert "高氏安装" not in client.get(f"/rankings/of-provider/{world.provider_id}/").content.decode()


def test_the_crumbs_name_no_provider_outside_the_reach(world):
    answers(world, 10, 2)
    freeze()
    client = Client()
    client.force_login(user(world, "qiu"))
    with clock.standing_at(NEXT_MORNING):
        page = client.get(f"/rankings/?city=3201&provider={world.provider_id}").content.decode()
    assert "高氏安装" not in page


def test_the_board_drills_from_city_to_installer_with_few_queries(world):
    answers(world, 10, 2)
    freeze(DAY - timedelta(days=1), NEXT_MORNING + timedelta(days=5))
    answers(world, 1, 0)
    freeze()
    client = Client()
    client.force_login(user(world, "lin"))
    with clock.standing_at(NEXT_MORNING):
        for query in ("", "?city=3201", f"?city=3201&provider={world.provider_id}"):
            with at_most_queries(14):
                assert client.get(f"/rankings/{query}").status_code == 200
        assert "南京市" in client.get("/rankings/").content.decode()
        assert "高氏安装" in client.get("/rankings/?city=3201").content.decode()
        assert "铁师傅" in client.get(f"/rankings/?city=3201&provider={world.provider_id}").content.decode()


def test_rank_of_answers_the_newest_up_to_a_day(world):
    answers(world, 10, 2)
    freeze()
    found = rankings.rank_of(level=RankLevel.PROVIDER, key=str(world.provider_id), day=DAY)
    assert (found.rank, found.ranked, found.n, found.very_satisfied, found.day) == (1, 1, 12, 10, DAY)
    assert rankings.rank_of(level=RankLevel.PROVIDER, key=str(world.provider_id), day=DAY - timedelta(days=1)) is None


def user(world, name):
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(pk=world.users[name])
