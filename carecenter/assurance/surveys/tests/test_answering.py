"""A customer is asked once, answers once, and nobody changes what she said."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.test import Client

from carecenter.assurance.surveys import public as surveys
from carecenter.assurance.surveys.errors import AlreadyAnswered, LinkExpired, LinkUnknown, NothingToSend
from carecenter.assurance.surveys.models import Answer, AnswerText, Invitation, Judgement
from carecenter.assurance.surveys.queries.invitations import due_invitations, lapsed_invitations
from carecenter.assurance.surveys.tasks import close_lapsed, send_due
from carecenter.assurance.surveys.testing import (
    SYSTEM,
    VISITOR,
    a_closed_job,
    a_link,
    answer,
    deliver,
    grant_rating,
    token_of,
)
from carecenter.assurance.surveys.types import Validity
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.work.field_service.testing import a_signed_job, a_world

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)  # Friday 12:00 in Shanghai


@pytest.fixture
def world():
    with clock.standing_at(NOON - timedelta(days=200)):
        made = a_world()
        grant_rating(made)
    return made


def test_a_signed_installation_is_asked_about_a_day_later_by_a_notice_with_a_one_time_link(world):
    job_id = a_signed_job(world, at=NOON)
    deliver(NOON)
    invitation = Invitation.objects.get(job_id=job_id)
    assert invitation.state == "SCHEDULED"
    assert invitation.due_at - invitation.completed_at >= timedelta(hours=23, minutes=59)
    assert due_invitations(at=NOON + timedelta(hours=23)) == []
    with clock.standing_at(NOON + timedelta(hours=25)):
        send_due.func(0)
    invitation.refresh_from_db()
    notices = apps.get_model("notices", "Notice").objects.filter(template__code="survey_invitation")
    notice = notices.get(about_kind="job", about_id=job_id)
    token = token_of(notice.text.split("/s/")[1].split("/")[0])
    assert invitation.state == "SENT"
    assert invitation.expires_at == NOON + timedelta(hours=25 + 72)
    assert token not in invitation.token_hash and len(invitation.token_hash) == 64
    with clock.standing_at(NOON + timedelta(hours=26)):
        surveys.answer_survey(actor=VISITOR, token=token, level="VERY_SATISFIED")
    assert Answer.objects.get(job_id=job_id).level == "VERY_SATISFIED"


def test_a_customer_is_asked_once_in_thirty_days(world):
    first = a_closed_job(world, at=NOON, phone="13911112222")
    second = a_closed_job(world, at=NOON + timedelta(days=20), phone="13911112222")
    third = a_closed_job(world, at=NOON + timedelta(days=31), phone="13911112222")
    for job_id, days in ((first, 0), (second, 20), (third, 31)):
        at = NOON + timedelta(days=days)
        with clock.standing_at(at):
            surveys.invite_customer(actor=SYSTEM, job_id=job_id, signed_at=at)
    found = dict(Invitation.objects.values_list("job_id", "silence"))
    assert found == {first: "", second: "ASKED_RECENTLY", third: ""}


def test_a_technician_does_not_rate_herself(world):
    apps.get_model("organisation", "Person").objects.filter(pk=world.tie_id).update(phone="+86 139 8888 7777")
    job_id = a_closed_job(world, at=NOON, phone="13988887777")
    invitation_id = surveys.invite_customer(actor=SYSTEM, job_id=job_id, signed_at=NOON)
    invitation = Invitation.objects.get(pk=invitation_id)
    assert (invitation.state, invitation.silence) == ("SUPPRESSED", "RATER_IS_RATED")
    with pytest.raises(NothingToSend):
        surveys.issue_link(actor=SYSTEM, invitation_id=invitation_id)


def test_who_wants_to_be_left_alone_is_not_asked(world):
    job_id = a_closed_job(world, at=NOON)
    apps.get_model("customers", "Customer").objects.update(do_not_contact=True)
    invitation_id = surveys.invite_customer(actor=SYSTEM, job_id=job_id, signed_at=NOON)
    assert Invitation.objects.get(pk=invitation_id).silence == "OPTED_OUT"


def test_a_link_works_once_for_seventy_two_hours_and_no_other_link_works(world):
    path = a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    token = token_of(path)
    with pytest.raises(LinkUnknown):
        surveys.answer_survey(actor=VISITOR, token=token + "x", level="SATISFIED")
    with clock.standing_at(NOON + timedelta(hours=74)), pytest.raises(LinkExpired):
        surveys.answer_survey(actor=VISITOR, token=token, level="SATISFIED")
    assert lapsed_invitations(at=NOON + timedelta(hours=74)) == [Invitation.objects.get().pk]
    with clock.standing_at(NOON + timedelta(hours=3)):
        with pytest.raises(BadInput):
            surveys.answer_survey(actor=VISITOR, token=token, level="PERFECT")
        surveys.answer_survey(actor=VISITOR, token=token, level="SATISFIED")
        with pytest.raises(AlreadyAnswered):
            surveys.answer_survey(actor=VISITOR, token=token, level="VERY_SATISFIED")
    assert list(Answer.objects.values_list("level", flat=True)) == ["SATISFIED"]


def test_an_unanswered_invitation_expires(world):
    a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    with clock.standing_at(NOON + timedelta(hours=74)):
        close_lapsed.func(0)
    assert Invitation.objects.get().state == "EXPIRED"


def test_a_fresh_link_ends_the_former(world):
    job_id = a_closed_job(world, at=NOON)
    first = a_link(job_id, signed_at=NOON)
    second = a_link(job_id, signed_at=NOON)
    with clock.standing_at(NOON + timedelta(hours=2)):
        with pytest.raises(LinkUnknown):
            surveys.answer_survey(actor=VISITOR, token=token_of(first), level="SATISFIED")
        surveys.answer_survey(actor=VISITOR, token=token_of(second), level="SATISFIED")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE surveys_answer SET level = 'VERY_SATISFIED'",
        "DELETE FROM surveys_answer",
        "UPDATE surveys_judgement SET validity = 'VALID'",
        "DELETE FROM surveys_judgement",
        "DELETE FROM surveys_answertext",
    ],
)
def test_the_database_refuses_to_change_an_answer(world, sql):
    path = a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    with clock.standing_at(NOON + timedelta(hours=2)):
        made = surveys.answer_survey(actor=VISITOR, token=token_of(path), level="DISSATISFIED", text="漏水")
    surveys.judge_answer(actor=SYSTEM, answer_id=made, validity=Validity.QUARANTINED, reason="核查中，先不计入")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_words_can_be_blanked_and_the_answer_keeps_their_hash(world):
    path = a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    with clock.standing_at(NOON + timedelta(hours=2)):
        made = surveys.answer_survey(actor=VISITOR, token=token_of(path), level="SATISFIED", text="墙角没打胶")
    AnswerText.objects.filter(answer_id=made).update(text="")
    assert Answer.objects.get(pk=made).text_hash == sha256("墙角没打胶".encode()).hexdigest()


def test_a_dissatisfied_answer_opens_a_recovery_task_due_in_four_opening_hours(world):
    made = answer(world, "DISSATISFIED", at=NOON)  # 12:00: the lunch hour does not count
    answer(world, "SATISFIED", at=NOON)
    deliver(NOON)
    task = apps.get_model("cases", "CaseTask").objects.get(kind="RECOVERY")
    assert task.due_at == datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # 17:00
    assert (task.about_kind, task.about_id) == ("job", Answer.objects.get(pk=made).job_id)
    assert Answer.objects.get(pk=made).level == "DISSATISFIED"


def test_six_of_forty_customers_on_one_device_are_put_aside(world):
    """G3.14: 6 of 40 with base 2 % has a chance of 1.37e-4."""
    for i in range(34):
        answer(world, "VERY_SATISFIED", at=NOON + timedelta(minutes=i), device=f"phone-{i}")
    same = [answer(world, "VERY_SATISFIED", at=NOON + timedelta(hours=1, minutes=i), device="tie") for i in range(6)]
    aside = set(Judgement.objects.filter(validity="QUARANTINED").values_list("answer_id", flat=True))
    assert aside == set(same)
    assert Judgement.objects.get(answer_id=same[-1]).facts["chance"] == pytest.approx(1.3696e-4, rel=1e-4)
    rows = surveys.answers_between(from_date=NOON.date(), until_date=NOON.date())
    assert sum(row.valid for row in rows) == 34 and len(rows) == 40


def test_an_answer_within_a_minute_of_completion_is_put_aside(world):
    job_id = a_closed_job(world, at=NOON - timedelta(hours=2))
    path = a_link(job_id, signed_at=NOON - timedelta(hours=2))
    Invitation.objects.update(completed_at=NOON - timedelta(seconds=59))
    with clock.standing_at(NOON):
        made = surveys.answer_survey(actor=VISITOR, token=token_of(path), level="VERY_SATISFIED")
    assert Judgement.objects.get(answer_id=made).doubt == "TOO_FAST"


def test_a_person_judges_with_a_reason_and_each_judgement_stays(world):
    made = answer(world, "VERY_SATISFIED", at=NOON)
    lin = world.actors["lin"]
    with pytest.raises(BadInput):
        surveys.judge_answer(actor=lin, answer_id=made, validity=Validity.QUARANTINED, reason="")
    surveys.judge_answer(actor=lin, answer_id=made, validity=Validity.QUARANTINED, reason="客户说不是她本人评价")
    surveys.judge_answer(actor=lin, answer_id=made, validity=Validity.VALID, reason="电话核实过，是她丈夫")
    assert list(Judgement.objects.order_by("id").values_list("validity", flat=True)) == ["QUARANTINED", "VALID"]
    assert [row.valid for row in surveys.answers_between(from_date=NOON.date(), until_date=NOON.date())] == [True]
    assert [event.facts["validity"] for event in events_of("survey.judged")] == ["QUARANTINED", "VALID"]


def test_qiu_of_another_office_sees_and_judges_nothing(world):
    made = answer(world, "VERY_SATISFIED", at=NOON)
    qiu = world.actors["qiu"]
    with pytest.raises(NotThere):
        surveys.judge_answer(actor=qiu, answer_id=made, validity=Validity.QUARANTINED, reason="看不到才对")
    with pytest.raises(NotPermitted):
        surveys.judge_answer(
            actor=world.actors["tie"], answer_id=made, validity=Validity.QUARANTINED, reason="师傅不能判"
        )
    client = Client()
    client.force_login(_user(world, "qiu"))
    assert client.get(f"/surveys/{made}/").status_code == 404
    assert "J000" not in client.get("/surveys/").content.decode()
    job_id = Answer.objects.get(pk=made).job_id
    assert "非常满意" not in client.get(f"/surveys/of-job/{job_id}/").content.decode()
    assert Judgement.objects.count() == 0


def test_the_pages_show_the_answer_to_its_own_office_in_few_queries(world):
    ids = [answer(world, "VERY_SATISFIED", at=NOON + timedelta(minutes=i)) for i in range(5)]
    answer(world, "DISSATISFIED", at=NOON)
    client = Client()
    client.force_login(_user(world, "lin"))
    with clock.standing_at(NOON + timedelta(hours=1)):
        with at_most_queries(12):
            page = client.get("/surveys/").content.decode()
        assert "83.3%" in page and "100.0%" in page and "铁师傅" in page
        assert client.get("/surveys/?level=DISSATISFIED").content.decode().count("data-row") == 1
        with at_most_queries(14):
            page = client.get(f"/surveys/{ids[0]}/").content.decode()
    assert "是否计入排名和结算" in page
    answered = Answer.objects.get(pk=ids[0])
    assert "非常满意" in client.get(f"/surveys/of-job/{answered.job_id}/").content.decode()
    assert "非常满意" in client.get(f"/surveys/of-customer/{answered.customer_id}/").content.decode()
    assert client.get("/surveys/counted/installer/x/2026-11-01/2026-11-30/all/").status_code == 404


def test_a_stranger_is_sent_to_the_sign_in(world):
    for path in ("/surveys/", "/surveys/1/", "/surveys/of-job/1/"):
        assert Client().get(path).status_code == 302


def test_the_public_page_takes_the_answer_without_login_and_twice_does_no_harm(world):
    path = a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    client = Client()
    with clock.standing_at(NOON + timedelta(hours=2)):
        page = client.get(path)
        assert page.status_code == 200 and "这次服务，您觉得怎么样" in page.content.decode()
        assert len(page.content) < 100_000 and "<script" not in page.content.decode().replace("importmap", "")
        assert Invitation.objects.get().state == "OPENED"
        assert client.post(path, {}).status_code == 422
        values = {"level": "SATISFIED", "reasons": ["WAITED", "LATE"], "text": "等了一个小时"}
        assert client.post(path, values).status_code == 302
        assert client.post(path, {"level": "VERY_SATISFIED"}).status_code == 302
        assert "已收到您的评价" in client.get(path).content.decode()
    found = Answer.objects.get()
    assert (found.level, found.reasons) == ("SATISFIED", ["WAITED"])  # LATE belongs to 不满意
    assert found.device_mark and found.address_mark and "127.0.0.1" not in found.address_mark
    assert client.get("/s/unknown-token/").status_code == 404


def test_an_expired_link_says_so(world):
    path = a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    with clock.standing_at(NOON + timedelta(hours=80)):
        page = Client().get(path)
    assert page.status_code == 410 and "已过期" in page.content.decode()


def test_the_response_rate_comes_with_its_bounds(world):
    for _ in range(6):
        a_link(a_closed_job(world, at=NOON), signed_at=NOON)
    for i in range(3):
        answer(world, "VERY_SATISFIED", at=NOON + timedelta(minutes=i))
    answer(world, "SATISFIED", at=NOON)
    found = surveys.response_of(actor=SYSTEM, from_at=NOON - timedelta(days=1), until_at=NOON + timedelta(days=1))
    assert (found.sent, found.answered, found.observed) == (10, 4, 0.75)
    assert (found.low, found.high, found.response_rate) == (0.3, 0.9, 0.4)


def _user(world, name):
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(pk=world.users[name])


def test_a_delivery_is_not_asked_about_when_its_sale_goes_on_with_an_installation(world):
    from django.apps import apps

    job = apps.get_model("field_service", "Job")
    of_sale = a_closed_job(world, at=NOON, type_code="WH-DELIV")
    alone = a_closed_job(world, at=NOON, type_code="WH-DELIV")
    job.objects.filter(pk=of_sale).update(sale_id=1)
    with clock.standing_at(NOON):
        for job_id in (of_sale, alone):
            surveys.invite_customer(actor=SYSTEM, job_id=job_id, signed_at=NOON)
    job.objects.filter(pk=of_sale).update(sale_id=None)  # there is no sale 1; the database looks at the end
    found = dict(Invitation.objects.values_list("job_id", "silence"))
    assert found == {of_sale: "ASKED_LATER", alone: ""}
