"""Rules of ranking hold from a day on; a frozen day keeps those it was frozen with."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from carecenter.assurance.rankings.actions.pack import Rankings, define_rules, load_rankings
from carecenter.assurance.rankings.models import RankingRun, RulesVersion
from carecenter.assurance.rankings.queries.proof import proof_of
from carecenter.assurance.rankings.queries.rules_in_force import rules_of_day
from carecenter.assurance.rankings.tests.test_freezing import DAY, NEXT_MORNING, answers, freeze, row, world
from carecenter.assurance.rankings.types import RankingRules
from carecenter.assurance.surveys.testing import SYSTEM, deliver
from carecenter.foundation.dated_rules import RulesAreDecided
from carecenter.foundation.packs import LoadContext, PackView
from carecenter.reference.providers.public import providers_by_id

__all__ = ["world"]

pytestmark = pytest.mark.django_db
FIVE = RankingRules(version="five", min_sample=5, window_days=30, prior_weight=10, highest_weight=1.05)
SECTION = {
    "version": "five",
    "valid_from": "2026-11-21",
    "window_days": 30,
    "minimum_sample": 5,
    "prior_weight": 10,
    "confidence_z": 1.959964,
    "dispatch_weight": {"lowest": 0.5, "highest": 1.05},
}


def define(rules: RankingRules = FIVE, valid_from: date = DAY) -> int:
    return define_rules(actor=SYSTEM, valid_from=valid_from, rules=rules)


def test_before_any_pack_the_defaults_hold(db):
    assert rules_of_day(day=DAY) == RankingRules()


def test_rules_hold_from_their_day_until_the_next_version(db):
    define(valid_from=DAY)
    define(RankingRules(version="six", min_sample=6), DAY + timedelta(days=2))
    days = [rules_of_day(day=DAY + timedelta(days=n)).min_sample for n in (-1, 0, 1, 2)]
    assert days == [10, 5, 5, 6]
    assert rules_of_day(day=DAY) == FIVE


def test_a_smaller_minimum_sample_gives_a_place(world):
    answers(world, 5, 1)
    define(valid_from=DAY + timedelta(days=1))
    by_default = freeze()
    following = freeze(DAY + timedelta(days=1), NEXT_MORNING + timedelta(days=1))
    found = [(run.rule_version, row(run, "PROVIDER", world.provider_id).rank) for run in (by_default, following)]
    assert found == [("ranking-1", None), ("five", 1)]
    assert following.first_day == date(2026, 10, 23)
    assert (by_default.rules, following.rules.version) == (None, "five")


def test_a_frozen_day_is_counted_again_by_the_rules_it_was_frozen_with(world):
    answers(world, 5, 1)
    first = freeze()
    define(valid_from=DAY - timedelta(days=30))  # decided later, for days that are frozen already
    again = freeze(at=NEXT_MORNING + timedelta(days=3))
    assert (again.pk, again.digest, again.rule_version) == (first.pk, first.digest, "ranking-1")
    assert RankingRun.objects.count() == 1
    assert proof_of(row=row(first, "PROVIDER", world.provider_id)).same


def test_the_weight_of_dispatch_stays_within_the_borders_of_the_rules(world):
    from carecenter.assurance.rankings.tests.test_freezing import second_provider

    define(RankingRules(version="narrow", highest_weight=1.05))
    answers(world, 40, 0)
    answers(second_provider(world), 5, 35)
    freeze()
    deliver(NEXT_MORNING)
    assert str(providers_by_id(ids=[world.provider_id])[world.provider_id].weight) == "1.05"


def test_a_decided_version_is_not_changed_by_anyone(db):
    first = define()
    assert define() == first
    with pytest.raises(RulesAreDecided):
        define(RankingRules(version="five", min_sample=7))
    with pytest.raises(RulesAreDecided):
        define(FIVE, DAY + timedelta(days=9))
    with pytest.raises(DatabaseError, match="append-only|append"), transaction.atomic():
        RulesVersion.objects.update(content={})
    assert RulesVersion.objects.count() == 1


def test_the_section_of_a_pack_is_the_version(db):
    context = LoadContext(SYSTEM, PackView({}))
    load_rankings(Rankings.model_validate(SECTION), context)
    stored = RulesVersion.objects.get()
    assert (stored.valid_from, stored.decided_by) == (date(2026, 11, 21), None)
    assert rules_of_day(day=date(2026, 11, 21)) == FIVE
    assert context.counts == {"rules": 1}


def test_the_section_refuses_an_unknown_key(db):
    with pytest.raises(ValueError, match="window_day"):
        Rankings.model_validate({**SECTION, "window_day": 3})
