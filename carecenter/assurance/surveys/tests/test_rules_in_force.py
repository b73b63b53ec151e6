"""Customers are asked by the rules in force, and keep those they were asked by."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.apps import apps
from django.test import Client

from carecenter.assurance.surveys import public as surveys
from carecenter.assurance.surveys.actions.pack import Surveys, check_surveys, load_surveys
from carecenter.assurance.surveys.models import Answer, Invitation, RulesVersion
from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day
from carecenter.assurance.surveys.testing import SYSTEM, VISITOR, a_closed_job, a_link, answer, deliver, grant_rating
from carecenter.assurance.surveys.testing import token_of
from carecenter.assurance.surveys.types import REASONS, Satisfaction, SurveyRules
from carecenter.foundation import clock
from carecenter.foundation.dated_rules import RulesAreDecided
from carecenter.foundation.packs import LoadContext, PackView
from carecenter.work.field_service.testing import a_world

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)  # Friday 12:00 in Shanghai
SECTION = {
    "version": "quick",
    "valid_from": "2026-11-20",
    "invitation": {"service_delay_hours": 3, "install_delay_hours": 48, "token_hours": 24, "days_between": 7},
    "reasons": {
        "VERY_SATISFIED": {"SINGS": "会唱歌", "ON_TIME": "准时上门"},
        "SATISFIED": {"ON_TIME": "准时上门"},
        "DISSATISFIED": {"LATE": "迟到"},
    },
    "follow_up": {"due_opening_hours": 1.5},
}


@pytest.fixture
def world():
    with clock.standing_at(NOON - timedelta(days=200)):
        made = a_world()
        grant_rating(made)
    return made


def load(**more: object) -> None:
    load_surveys(Surveys.model_validate(SECTION | more), LoadContext(SYSTEM, PackView({})))


def invited(world, at: datetime, **job: object) -> Invitation:
    job_id = a_closed_job(world, at=at, **job)
    with clock.standing_at(at):
        return Invitation.objects.get(pk=surveys.invite_customer(actor=SYSTEM, job_id=job_id, signed_at=at))


def test_before_any_pack_the_defaults_hold(db):
    assert rules_of_day(day=date(2026, 11, 20)) == SurveyRules()
    assert rules_of_day(day=date(2026, 11, 20)).reasons is REASONS


def test_who_is_asked_after_the_day_is_asked_by_the_new_rules(world):
    load()
    before = invited(world, NOON - timedelta(days=1))
    service, install = invited(world, NOON), invited(world, NOON, type_code="WH-INSTALL-E")
    delays = [each.due_at - each.completed_at for each in (before, service, install)]
    assert delays == [timedelta(hours=1), timedelta(hours=3), timedelta(hours=48)]
    assert [each.rules and each.rules.version for each in (before, service, install)] == [None, "quick", "quick"]


def test_a_link_lives_as_long_as_the_rules_of_its_invitation_say(world):
    load()
    paths = [a_link(a_closed_job(world, at=at), signed_at=at) for at in (NOON - timedelta(hours=20), NOON)]
    found = list(Invitation.objects.order_by("id").values_list("sent_at", "expires_at"))
    assert [end - start for start, end in found] == [timedelta(hours=72), timedelta(hours=24)]
    assert len(set(paths)) == 2


def test_a_customer_is_asked_again_after_the_days_of_the_rules(world):
    load()
    states = [invited(world, NOON + timedelta(days=n), phone="13911112222").silence for n in (0, 6, 8)]
    assert states == ["", "ASKED_RECENTLY", ""]


def test_the_page_offers_the_reasons_of_the_rules_and_only_those_are_kept(world):
    load()
    link = a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    with clock.standing_at(NOON + timedelta(hours=2)):
        page = Client().get(link).content.decode()
        ticked = ["ON_TIME", "SKILLED", "SINGS"]
        surveys.answer_survey(
            actor=VISITOR, token=token_of(link), level="VERY_SATISFIED", reasons=ticked
        )
    assert "会唱歌" in page and "手艺好" not in page
    assert Answer.objects.get().reasons == ["SINGS", "ON_TIME"]


def test_a_dissatisfied_customer_is_called_back_within_the_hours_of_the_rules(world):
    load()
    answer(world, "DISSATISFIED", at=NOON + timedelta(hours=2))  # Friday 14:00
    deliver(NOON + timedelta(hours=2))
    task = apps.get_model("cases", "Task").objects.get(kind="RECOVERY")
    assert task.due_at == NOON + timedelta(hours=3, minutes=30)


def test_a_decided_version_is_not_changed(db):
    load()
    load()
    with pytest.raises(RulesAreDecided):
        load(follow_up={"due_opening_hours": 8})
    assert RulesVersion.objects.get().content["recovery_minutes"] == 90
    assert rules_of_day(day=date(2026, 11, 20)).reasons[Satisfaction.SATISFIED] == ("ON_TIME",)


def test_the_section_is_checked(db):
    no_reason = Surveys.model_validate(SECTION | {"reasons": {"SATISFIED": {"A": "甲"}, "DISSATISFIED": {"A": "乙"}}})
    assert [loc for loc, _said in check_surveys(no_reason, PackView({}))] == [
        ("reasons",),
        ("reasons", "DISSATISFIED", "A"),
    ]
    assert list(check_surveys(Surveys.model_validate(SECTION), PackView({}))) == []
    with pytest.raises(ValueError, match="texts"):
        Surveys.model_validate(SECTION | {"texts": {}})
