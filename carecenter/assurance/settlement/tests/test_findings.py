"""A grave fault, confirmed by a second person, takes the month's reward; nothing less does."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from carecenter.assurance.settlement import public as settlement
from carecenter.assurance.settlement.errors import FindingIsDecided, FindingIsReported, JobHasNoInstaller, OwnFinding
from carecenter.assurance.settlement.models import Finding, Line
from carecenter.assurance.settlement.testing import IN_MONTH, draw, user
from carecenter.assurance.settlement.types import FindingKind
from carecenter.assurance.surveys.testing import SYSTEM, a_closed_job, answer
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.foundation.testing import at_most_queries, person_actor
from carecenter.work.field_service.testing import a_job

pytestmark = pytest.mark.django_db


def good_month(world):
    """42 非常满意, 16 满意, 2 不满意 in October: 130 yuan by G3.10."""
    for i, level in enumerate(["VERY_SATISFIED"] * 42 + ["SATISFIED"] * 16 + ["DISSATISFIED"] * 2):
        answer(world, level, at=IN_MONTH + timedelta(minutes=i))
    return a_closed_job(world, at=IN_MONTH)


def report(world, job_id, actor=SYSTEM, at=IN_MONTH, kind=FindingKind.FORGED_SIGNATURE):
    with clock.standing_at(at):
        return settlement.report_finding(actor=actor, job_id=job_id, kind=kind, text="签名笔迹与客户不符")


def decide(finding_id, *, confirmed=True, at=IN_MONTH, actor=SYSTEM):
    with clock.standing_at(at):
        settlement.decide_finding(
            actor=actor, finding_id=finding_id, confirmed=confirmed, reason="客户电话里否认签过字"
        )


def reward_line(world):
    return Line.objects.get(line_set__statement=draw(world), kind="REWARD")


def test_a_confirmed_finding_of_the_month_takes_the_reward_and_leaves_the_reason(world):
    job_id = good_month(world)
    finding_id = report(world, job_id)
    assert reward_line(world).amount == Decimal("130.00")
    decide(finding_id)
    line = reward_line(world)
    assert (line.amount, line.facts["gate"], line.facts["points"]) == (Decimal("0.00"), "FATAL_FINDING", 26)
    assert (line.evidence_kind, line.evidence_id) == ("finding", finding_id)


@pytest.mark.parametrize(("confirmed", "at"), [(False, IN_MONTH), (True, IN_MONTH + timedelta(days=25))])
def test_a_dismissed_finding_or_one_of_another_month_takes_nothing(world, confirmed, at):
    job_id = good_month(world)
    decide(report(world, job_id), confirmed=confirmed, at=at)
    assert reward_line(world).amount == Decimal("130.00")


def test_who_reports_does_not_confirm_and_nothing_is_decided_twice(world):
    job_id = good_month(world)
    head = person_actor(world.people["gao"], "hq", Reach.NATION, "settlement.manage")
    finding_id = report(world, job_id, actor=head)
    with pytest.raises(OwnFinding):
        decide(finding_id, actor=head)
    with pytest.raises(FindingIsReported):
        report(world, job_id)
    with pytest.raises(BadInput):
        settlement.decide_finding(actor=SYSTEM, finding_id=finding_id, confirmed=True, reason="")
    assert Finding.objects.get().state == "REPORTED"
    decide(finding_id, confirmed=False)
    with pytest.raises(FindingIsDecided):
        decide(finding_id)
    assert Finding.objects.get().state == "DISMISSED"


def test_a_job_without_an_installer_and_a_person_without_the_right_are_refused(world):
    with pytest.raises(JobHasNoInstaller):
        report(world, a_job(world))
    job_id = good_month(world)
    with pytest.raises(NotPermitted):
        report(world, job_id, actor=person_actor(world.tie_id, "hq", Reach.TREE, "settlement.view"))
    assert not Finding.objects.exists()


def test_the_pages_show_a_provider_only_what_is_confirmed(world):
    job_id = good_month(world)
    finding_id = report(world, job_id)
    client = Client()
    client.force_login(user(world, "gao"))
    assert client.get(f"/settlement/findings/{finding_id}/").status_code == 404
    assert "签名笔迹" not in client.get("/settlement/findings/").content.decode()
    decide(finding_id)
    with at_most_queries(14):
        page = client.get("/settlement/findings/").content.decode()
    assert "签名笔迹" in page and "代签或伪造签名" in page
    with at_most_queries(14):
        assert "客户电话里否认" in client.get(f"/settlement/findings/{finding_id}/").content.decode()
    assert client.get(f"/settlement/jobs/{job_id}/finding/").status_code == 403
    client.force_login(user(world, "qiu"))
    assert client.get(f"/settlement/findings/{finding_id}/").status_code in {403, 404}
