"""What goes out, when, to whom and what becomes of it."""

from datetime import datetime, timedelta

import pytest
from django.core import mail
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.testing import person_actor
from carecenter.reference.notices.access import visible_notices
from carecenter.reference.notices.errors import PromotionInService, UnknownPlaceholder
from carecenter.reference.notices.models import BellLine, Notice
from carecenter.reference.notices.public import (
    define_template,
    deliver_waiting,
    send_notice,
    suppress_address,
    tell_person,
    unread_count,
)
from carecenter.reference.notices.rules.timing import earliest_sending
from carecenter.reference.notices.types import Channel, NoticeClass

SYSTEM = system_actor()
NOON = datetime(2026, 3, 4, 11, 0, tzinfo=SHANGHAI)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def templates():
    define_template(
        actor=SYSTEM, code="visit", notice_class=NoticeClass.SERVICE, channel=Channel.SMS, text="师傅 {time} 上门。"
    )
    define_template(
        actor=SYSTEM, code="sale", notice_class=NoticeClass.MARKETING, channel=Channel.SMS, text="新品，拒收请回复R"
    )
    define_template(
        actor=SYSTEM, code="letter", notice_class=NoticeClass.SERVICE, channel=Channel.MAIL, text="您好", subject="回信"
    )


def send(key="k1", template="visit", address="13812345678", **more):
    return send_notice(
        actor=SYSTEM,
        template=template,
        address=address,
        params={"time": "14:00"},
        about=("job", 7),
        unit_path="hq.east",
        customer_id=9,
        key=key,
        **more,
    )


def states():
    return list(Notice.objects.order_by("id").values_list("state", "reason"))


def test_a_notice_leaves_once_however_often_it_is_asked_for():
    with clock.standing_at(NOON):
        first = send()
        assert send() is None
        assert deliver_waiting() == 1
        assert deliver_waiting() == 0
    notice = Notice.objects.get()
    assert (notice.pk, notice.state, notice.text, notice.sent_at) == (first, "SENT", "师傅 14:00 上门。", NOON)


def test_a_service_notice_waits_for_the_morning():
    with clock.standing_at(NOON.replace(hour=22)):
        send()
        deliver_waiting()
    assert Notice.objects.get().not_before == datetime(2026, 3, 5, 8, 0, tzinfo=SHANGHAI)
    assert states() == [("WAITING", "")]
    with clock.standing_at(NOON.replace(day=5, hour=8)):
        deliver_waiting()
    assert states() == [("SENT", "")]


@pytest.mark.parametrize(
    ("kind", "hour", "due"),
    [("MARKETING", 8, 9), ("MARKETING", 12, 14), ("MARKETING", 19, 19), ("SERVICE", 7, 8), ("SAFETY", 3, 3)],
)
def test_quiet_hours_depend_on_the_class(kind, hour, due):
    assert earliest_sending(NoticeClass(kind), NOON.replace(hour=hour)) == NOON.replace(hour=due)


def test_who_has_refused_gets_nothing_from_that_moment():
    with clock.standing_at(NOON):
        send("a", "sale")
        suppress_address(actor=SYSTEM, address="13812345678", notice_class=NoticeClass.MARKETING)
        send("b")
        deliver_waiting()
    assert states() == [("SUPPRESSED", "REFUSED_BY_ADDRESSEE"), ("SENT", "")]


def test_advertising_leaves_at_most_once_a_day_and_three_times_a_month():
    for day in range(5):
        for twin in "ab":
            with clock.standing_at(NOON + timedelta(days=2 * day)):
                send(f"{day}{twin}", "sale")
                deliver_waiting()
    assert [state for state, _ in states()].count("SENT") == 3


def test_a_passing_failure_is_tried_again_and_a_lasting_one_is_not():
    with clock.standing_at(NOON):
        send("a", address="13812340000")
        send("b", address="13812349999")
        deliver_waiting()
    assert states() == [("FAILED", "number does not exist"), ("WAITING", "carrier is busy")]
    at = NOON
    for _ in range(4):
        at += timedelta(minutes=70)
        with clock.standing_at(at):
            deliver_waiting()
    assert states()[1] == ("FAILED", "carrier is busy")


def test_mail_goes_through_the_mail_server(settings):
    with clock.standing_at(NOON):
        send(template="letter", address="chen@example.com")
        deliver_waiting()
    assert [(m.to, m.subject, m.body) for m in mail.outbox] == [(["chen@example.com"], "回信", "您好")]


def test_a_service_text_may_not_advertise():
    with pytest.raises(PromotionInService):
        define_template(actor=SYSTEM, code="x", notice_class=NoticeClass.SERVICE, channel=Channel.SMS, text="保养优惠")


def test_a_missing_value_is_named_and_nothing_is_queued():
    with pytest.raises(UnknownPlaceholder):
        send_notice(
            actor=SYSTEM,
            template="visit",
            address="1",
            params={},
            about=("job", 7),
            unit_path="hq",
            customer_id=None,
            key="z",
        )
    assert Notice.objects.count() == 0


def test_the_outbox_is_cut_to_the_reach():
    send()
    assert visible_notices(person_actor(1, "hq.east", Reach.TREE, "notices.view")).count() == 1
    assert visible_notices(person_actor(1, "hq.south", Reach.TREE, "notices.view")).count() == 0
    assert visible_notices(person_actor(1, "hq.east")).count() == 0


def test_a_person_is_told_once():
    for _ in range(2):
        tell_person(
            actor=SYSTEM,
            person_id=3,
            template="job_waits",
            params={"number": "J1"},
            about=("job", 1),
            url="/jobs/1/",
            key="job:1",
        )
    assert BellLine.objects.count() == 1
    assert unread_count(actor=person_actor(3)) == 1
    assert unread_count(actor=person_actor(4)) == 0


def test_a_stranger_is_sent_to_the_sign_in(client):
    assert client.get(reverse("outbox")).url.startswith("/accounts/login/")
