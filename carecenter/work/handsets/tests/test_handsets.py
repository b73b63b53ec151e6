"""Deeds from a telephone without signal: stored first, done once, in order, refused in words."""

import json
import uuid
from datetime import timedelta

import pytest
from django.apps import apps

from carecenter.foundation import clock
from carecenter.foundation.testing import at_most_queries
from carecenter.foundation.web.refusals import sentence_of
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.testing import GOOD, SERIAL, a_job, a_world, bring, picture
from carecenter.work.handsets import public as handsets
from carecenter.work.handsets.errors import KeyOfAnotherDeed
from carecenter.work.handsets.models import Phone, PhoneDeed
from carecenter.work.handsets.types import SentDeed

Job, JobDoubt, JobSignature, JobStamp = (
    apps.get_model("field_service", name) for name in ("Job", "JobDoubt", "JobSignature", "JobStamp")
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return a_world()


class Handset:
    """A telephone that numbers what is done on it."""

    def __init__(self, world, name="tie"):
        self.actor, self.device, self.seq = world.actors[name], uuid.uuid4().hex, 0

    def deed(self, job_id, kind, file=None, at=None, **body):
        self.seq += 1
        return SentDeed(self.seq, f"{self.device}-{self.seq}", kind, job_id, body, at or clock.now(), file)

    def sync(self, *deeds, ahead=0):
        answers = handsets.sync_phone(
            actor=self.actor,
            device=self.device,
            deeds=deeds,
            sent_at=clock.now() + timedelta(seconds=ahead),
            say=sentence_of,
        )
        return [(answer.state, answer.code) for answer in answers]


def a_visit(phone, job_id, at):
    """Everything a technician does in a cellar."""
    minutes = iter(range(100))

    def later():
        return at + timedelta(minutes=next(minutes))

    return [
        phone.deed(job_id, "depart", at=later()),
        phone.deed(job_id, "check_in", at=later(), lat=32.0603, lng=118.7969, accuracy=12),
        phone.deed(job_id, "answers", at=later(), answers=GOOD),
        phone.deed(job_id, "photo", picture(1), at=later(), item="before"),
        phone.deed(job_id, "photo", picture(2), at=later(), item="after"),
        phone.deed(job_id, "serial", at=later(), serial=SERIAL),
        phone.deed(job_id, "parts", at=later(), parts=[{"code": "P-1", "quantity": 1, "old_returned": True}]),
        phone.deed(job_id, "complete", at=later(), hardness=120),
        phone.deed(job_id, "sign", picture(9), at=later(), signer_name="陈淑芬"),
    ]


def test_a_whole_visit_comes_back_at_once_and_is_done_once_in_order_at_the_telephones_times(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    phone, begun = Handset(world), clock.now()
    with clock.standing_at(begun + timedelta(hours=2)):
        deeds = a_visit(phone, job_id, begun + timedelta(minutes=5))
        assert phone.sync(*deeds) == [("APPLIED", "")] * 9
        assert phone.sync(*deeds) == [("APPLIED", "")] * 9
    job = Job.objects.get(pk=job_id)
    assert job.state == "SIGNED"
    assert (job.departed_at, job.checked_in_at, job.completed_at) == tuple(
        begun + timedelta(minutes=m) for m in (5, 6, 12)
    )
    assert job.signed_at == begun + timedelta(hours=2)
    assert list(PhoneDeed.objects.order_by("place").values_list("seq", flat=True)) == list(range(1, 10))
    assert list(PhoneDeed.objects.values_list("body", "raw_as").distinct()) == [({}, "")]
    assert JobStamp.objects.filter(job_id=job_id, move="COMPLETE").count() == 1
    assert job.parts.get().old_returned is True
    assert JobSignature.objects.get(job_id=job_id).signed_at == job.signed_at


def test_what_comes_before_its_predecessor_waits_for_it(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    phone = Handset(world)
    first, second = phone.deed(job_id, "depart"), phone.deed(job_id, "check_in", lat=32.06, lng=118.78)
    assert phone.sync(second) == [("WAITS", "")]
    assert Job.objects.get(pk=job_id).state == "BOOKED"
    assert phone.sync(first) == [("APPLIED", "")]
    assert phone.sync(second) == [("APPLIED", "")]
    assert Job.objects.get(pk=job_id).state == "ON_SITE"


def test_a_refused_deed_holds_up_its_own_job_only_until_it_is_given_up(world):
    one, other = a_job(world), a_job(world, type_code="WH-REPAIR")
    for job_id in (one, other):
        bring(world, job_id, "BOOKED")
    field_service.cancel_job(actor=world.actors["lin"], job_id=one, reason="客户取消")
    phone = Handset(world)
    lost, after, fine = phone.deed(one, "depart"), phone.deed(one, "check_in"), phone.deed(other, "depart")
    assert phone.sync(lost, after, fine) == [("REFUSED", "wrong_job_state"), ("WAITS", ""), ("APPLIED", "")]
    assert "已取消" in PhoneDeed.objects.get(key=lost.key).sentence
    handsets.settle_deed(actor=phone.actor, device=phone.device, key=lost.key, again=True)
    assert phone.sync(lost) == [("REFUSED", "wrong_job_state")]
    handsets.settle_deed(actor=phone.actor, device=phone.device, key=lost.key, again=False)
    assert phone.sync(lost, after) == [("DROPPED", ""), ("REFUSED", "wrong_job_state")]
    assert Job.objects.get(pk=one).state == "CANCELLED"


def test_the_same_key_with_another_content_is_refused_and_nothing_is_stored(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    phone = Handset(world)
    first = phone.deed(job_id, "depart")
    phone.sync(first)
    with pytest.raises(KeyOfAnotherDeed):
        phone.sync(SentDeed(1, first.key, "complete", job_id, {}, None))
    assert PhoneDeed.objects.count() == 1


def test_a_check_in_older_than_a_day_is_held_until_the_leader_lets_it_count(world):
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    phone, then = Handset(world), clock.now()
    old = phone.deed(job_id, "check_in", at=then, lat=32.06, lng=118.78)
    note = phone.deed(job_id, "answers", at=then, answers={"earth": "1.2"})
    with clock.standing_at(then + timedelta(hours=25)):
        assert phone.sync(old, note) == [("HELD", "too_old_check_in"), ("WAITS", "")]
        deed_id = PhoneDeed.objects.get(key=old.key).pk
        for stranger in ("tie", "qiu"):
            with pytest.raises(Exception, match=r"^$|not") as refused:
                handsets.approve_late_check_in(actor=world.actors[stranger], deed_id=deed_id, say=sentence_of)
            assert type(refused.value).__name__ in {"NotPermitted", "NotThere"}
        handsets.approve_late_check_in(actor=world.actors["lin"], deed_id=deed_id, say=sentence_of)
        assert phone.sync(old, note) == [("APPLIED", ""), ("APPLIED", "")]
    assert Job.objects.get(pk=job_id).checked_in_at == then


def test_nobody_is_there_counts_the_minutes_on_the_telephone_not_those_until_the_signal(world):
    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    phone, at = Handset(world), clock.now()
    deeds = [
        phone.deed(job_id, "check_in", at=at, lat=32.06, lng=118.78),
        phone.deed(job_id, "absent", picture(4), at=at + timedelta(minutes=3), calls=2),
    ]
    with clock.standing_at(at + timedelta(hours=3)):
        assert phone.sync(*deeds) == [("APPLIED", ""), ("REFUSED", "not_ready_yet")]
    assert Job.objects.get(pk=job_id).state == "ON_SITE"


def test_a_telephones_deeds_never_touch_the_job_of_another(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    phone = Handset(world, "lu")
    assert phone.sync(phone.deed(job_id, "depart")) == [("REFUSED", "not_there")]
    assert Job.objects.get(pk=job_id).state == "BOOKED"


def test_rubbish_is_kept_and_refused_without_stopping_the_rest(world):
    job_id = a_job(world)
    bring(world, job_id, "BOOKED")
    phone = Handset(world)
    rubbish = [
        phone.deed(2**62, "depart"),
        phone.deed(5, "dance"),
        phone.deed(6, "photo", b"<html>", item="before"),
        phone.deed(7, "check_in", lat="north"),
        phone.deed(8, "parts", parts={"a": 1}),
    ]
    states = phone.sync(*rubbish, phone.deed(job_id, "depart"))
    assert [state for state, _ in states] == ["REFUSED"] * 5 + ["APPLIED"]


def test_doubts_are_written_down_and_block_nothing(world):
    job_id, before = a_job(world, type_code="WH-REPAIR"), a_job(world)
    bring(world, job_id, "BOOKED")
    bring(world, before, "ON_SITE")
    noise = noisy(3)
    field_service.save_evidence(actor=world.actors["tie"], job_id=before, item="before", upload=noise, name="a.jpg")
    phone, now = Handset(world), clock.now()
    taken = (now - timedelta(hours=5)).isoformat()
    deeds = [
        phone.deed(job_id, "depart"),
        phone.deed(job_id, "check_in", lat=31.2304, lng=121.4737, accuracy=900),
        phone.deed(job_id, "photo", noise, item="old", taken_at=taken),
    ]
    assert phone.sync(*deeds, ahead=1200) == [("APPLIED", "")] * 3
    found = dict(JobDoubt.objects.filter(job_id=job_id).values_list("kind", "points"))
    assert found == {
        "NO_PLACE": 10,
        "INACCURATE": 10,
        "CLOCK_OFF": 15,
        "TOO_FAST": 20,
        "OLD_PHOTO": 15,
        "REUSED_PHOTO": 30,
    }
    assert field_service.trust_of(job_id=job_id).score == 0


def noisy(seed):
    from io import BytesIO

    from PIL import Image

    out = BytesIO()
    image = Image.new("L", (90, 80))
    image.putdata([(x // 10 * 37 * seed + y // 10 * 91) % 256 for y in range(80) for x in range(90)])
    image.convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


def test_a_signature_is_bound_to_what_the_telephone_showed(world):
    job_id = a_job(world, type_code="WH-DELIV")
    bring(world, job_id, "ON_SITE")
    phone = Handset(world)
    photo = picture(5)
    phone.sync(phone.deed(job_id, "photo", photo, item="box"), phone.deed(job_id, "complete"))
    shown = {"job": job_id, "type": "WH-DELIV", "answers": {}, "evidence": [], "parts": [], "completed_at": "x"}
    text = json.dumps(shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert phone.sync(phone.deed(job_id, "sign", picture(9), signer_name="陈", shown=text)) == [("APPLIED", "")]
    doubt = JobDoubt.objects.get(job_id=job_id, kind="OTHER_SIGNED")
    assert doubt.facts == {"differing": ["evidence"]}
    assert len(JobSignature.objects.get(job_id=job_id).shown_sha256) == 64


def test_judging_a_deed_needs_few_queries(world):
    job_id = a_job(world)
    bring(world, job_id, "ON_SITE")
    phone = Handset(world)
    phone.sync(phone.deed(job_id, "answers", answers={"earth": "1"}))
    with at_most_queries(40):
        phone.sync(phone.deed(job_id, "answers", answers={"earth": "2"}))
    assert Phone.objects.get().judged == 2


def test_the_leader_sees_the_late_check_in_on_the_jobs_page_and_lets_it_count(world, client):
    from django.urls import reverse

    job_id = a_job(world)
    bring(world, job_id, "EN_ROUTE")
    phone, then = Handset(world), clock.now() - timedelta(hours=25)
    phone.sync(phone.deed(job_id, "check_in", at=then, lat=32.06, lng=118.78))
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users["lin"]))
    assert "handset-deeds" in client.get(reverse("job", args=[job_id])).content.decode()
    panel = client.get(reverse("job_handset_deeds", args=[job_id])).content.decode()
    assert "确认补录签到" in panel
    deed = PhoneDeed.objects.get()
    assert client.post(reverse("late_check_in", args=[deed.pk])).status_code == 302
    assert Job.objects.get(pk=job_id).state == "ON_SITE"
    assert "证据可信度" in client.get(reverse("job_evidence", args=[job_id])).content.decode()
