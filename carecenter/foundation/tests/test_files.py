"""Private files and answers given once."""

import io
import threading

import pytest
from django.db import connection
from PIL import Image

from carecenter.foundation import clock
from carecenter.foundation.files.public import content_of, files_of, signed_url, store_file
from carecenter.foundation.idempotency import KeyWasUsedForAnother, once
from carecenter.foundation.models import GivenAnswer, StoredFile
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import BadInput

SYSTEM = system_actor()


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def picture(width=1200, height=800) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(out, "JPEG")
    return out.getvalue()


def store(content=None, name="安装 照片.jpg", **more):
    return store_file(
        actor=SYSTEM, upload=content or picture(), name=name, purpose="evidence", subject=("job", 7), **more
    )


@pytest.mark.django_db
def test_a_photo_is_kept_with_hash_type_and_thumbnail(client):
    facts = store()
    assert (facts.content_type, facts.is_image) == ("image/jpeg", True)
    assert content_of(file_id=facts.id) == picture()
    small = client.get(signed_url(facts.id, thumbnail=True))
    assert Image.open(io.BytesIO(b"".join(small.streaming_content))).size == (480, 320)
    assert [f.id for f in files_of(subject=("job", 7))] == [facts.id]


@pytest.mark.django_db
def test_a_small_picture_is_its_own_thumbnail_unless_the_camera_was_held_sideways(client):
    small, turned = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (320, 240), "white").save(small, "JPEG")
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (320, 240), "white").save(turned, "JPEG", exif=exif)
    assert StoredFile.objects.get(pk=store(small.getvalue()).id).thumbnail_as == ""
    shown = client.get(signed_url(store(turned.getvalue()).id, thumbnail=True))
    assert Image.open(io.BytesIO(b"".join(shown.streaming_content))).size == (240, 320)
    with pytest.raises(BadInput):
        store(small.getvalue()[:400])


@pytest.mark.django_db
def test_an_address_expires_and_cannot_be_forged(client):
    url = signed_url(store().id, minutes=1)
    assert client.get(url).status_code == 200
    assert client.get(url[:-3] + "x/", headers={"accept": "application/json"}).status_code == 404
    with clock.standing_at(clock.now().replace(year=2040)):
        assert client.get(url, headers={"accept": "application/json"}).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<html><script>", "a.jpg"),
        (b"MZ\x90\x00", "photo.png"),
        (b"\xff\xd8\xffgarbage", "broken.jpg"),
        (b"%PDF", "x"),
    ],
)
def test_a_mistyped_or_broken_upload_is_refused_and_nothing_is_kept(content, name):
    with pytest.raises(BadInput):
        store(content, name)
    assert StoredFile.objects.count() == 0


@pytest.mark.django_db
def test_too_large_a_file_is_refused():
    with pytest.raises(BadInput) as refused:
        store(picture(), max_bytes=1024)
    assert refused.value.field == "file"


@pytest.mark.django_db
def test_a_path_in_the_name_is_dropped():
    assert store(name="../../etc/passwd.jpg").name == "passwd.jpg"


@pytest.mark.django_db
def test_the_same_key_gets_the_same_answer_and_one_effect():
    done = []
    work = lambda: done.append(1) or {"id": len(done)}  # noqa: E731
    for _ in range(2):
        assert once(key="k1", actor=SYSTEM, content={"a": 1}, work=work) == {"id": 1}
    assert done == [1]
    with pytest.raises(KeyWasUsedForAnother):
        once(key="k1", actor=SYSTEM, content={"a": 2}, work=work)


@pytest.mark.django_db
def test_a_refused_request_may_use_its_key_again():
    def refuse():
        raise BadInput("phone", "号码不对。")

    with pytest.raises(BadInput):
        once(key="k1", actor=SYSTEM, content={}, work=refuse)
    assert once(key="k1", actor=SYSTEM, content={"fixed": 1}, work=lambda: {"id": 5}) == {"id": 5}


@pytest.mark.django_db(transaction=True)
def test_twins_at_the_same_moment_have_one_effect():
    answers, done = [], []

    def run():
        answers.append(once(key="k", actor=SYSTEM, content={}, work=lambda: done.append(1) or {"id": 1}))
        connection.close()

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (answers, done, GivenAnswer.objects.count()) == ([{"id": 1}] * 8, [1], 1)
