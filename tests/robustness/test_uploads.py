"""Wrong files through every field that takes one: refused with a sentence, nothing kept, never a 5xx."""

import io
import zipfile

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from PIL import Image

from carecenter.foundation.models import StoredFile
from tests.robustness.crawl import Form, body_of, crawl

pytestmark = [pytest.mark.robustness, pytest.mark.django_db]
MEGABYTE = 1024 * 1024
GOOD_WORDS = {"phone": "13900001111", "address": "江苏省无锡市梁溪区中山路1号", "name": "周慧敏", "date": "2026-11-30"}


def picture(kind: str = "PNG", size: tuple[int, int] = (64, 48)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (20, 120, 90)).save(out, kind)
    return out.getvalue()


def workbook_with(content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", content)
        packed.writestr("xl/workbook.xml", content)
    return out.getvalue()


WRONG = {
    "empty": ("a.png", b"", "image/png"),
    "a program named picture": ("a.png", b"MZ\x90\x00" + b"\x00" * 400, "image/png"),
    "a page named picture": ("a.jpg", b"<html><script>alert(1)</script></html>", "image/jpeg"),
    "a picture named table": ("a.csv", picture(), "text/csv"),
    "a drawing with script": ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "image/svg+xml"),
    "a cut picture": ("a.png", picture(size=(800, 800))[:300], "image/png"),
    "a cut photograph": ("a.jpg", picture("JPEG", (800, 800))[:700], "image/jpeg"),
    "a cut workbook": ("a.xlsx", workbook_with(b"<x/>")[:60], "application/vnd.ms-excel"),
    "a workbook of nonsense": ("a.xlsx", workbook_with(b"<x/>"), "application/vnd.ms-excel"),
    "a bomb": ("a.xlsx", workbook_with(b"0" * 60 * MEGABYTE), "application/vnd.ms-excel"),
    "a bomb of pixels": ("a.png", picture(size=(9000, 9000)), "image/png"),
    "too large": ("a.png", picture() + b"\x00" * 25 * MEGABYTE, "image/png"),
    "too large a table": ("a.csv", b"a,b\n" + b"1,2\n" * (6 * MEGABYTE), "text/csv"),
    "a hostile name": ("../../../etc/passwd\x00.png", b"root:x:0:0", "image/png"),
    "half characters": ("a.csv", b"\xff\xfe\x00\xd8" * 50, "text/csv"),
}


@pytest.fixture
def admin(cast):
    client = Client()
    client.force_login(get_user_model().objects.get(pk=cast[0]))
    return client


def send(client: Client, form: Form, field: str, file: tuple[str, bytes, str]):
    name, content, kind = file
    data = {other: fitting(form, other) for other in form.text_fields}
    upload = SimpleUploadedFile("x", content, kind)
    upload._name = name
    with transaction.atomic():
        return client.post(form.action, {**data, field: upload}, headers={"Accept": "text/html"})


def fitting(form: Form, name: str) -> str:
    kind, value, choices = form.fields[name]
    word = next((word for part, word in GOOD_WORDS.items() if part in name), "1")
    return value or (choices[0] if choices else "") or word


def test_a_wrong_file_is_refused_in_every_field_and_nothing_of_it_is_kept(admin, upload_forms):
    faults = []
    for form in upload_forms:
        for field in form.file_fields:
            for wrong, file in WRONG.items():
                try:
                    answer = send(admin, form, field, file)
                except Exception as error:
                    faults.append(f"{form.action} {field} breaks on {wrong}: {error!r}"[:400])
                    continue
                if answer.status_code >= 500:
                    faults.append(f"{form.action} {field} answers {answer.status_code} to {wrong}")
                elif answer.status_code in {400, 409, 413, 422} and not says_why(answer):
                    faults.append(f"{form.action} {field} does not say why it refuses {wrong}")
                elif answer.status_code < 400 and is_kept(file):
                    faults.append(f"{form.action} {field} keeps {wrong}")
    assert faults == []


def says_why(answer) -> bool:
    """Tell whether the page says what is wrong, at a field or on top."""
    body = body_of(answer)
    return any(word in body for word in SENTENCES)


SENTENCES = ("form-errors", "文件太大", "文件是空的", "文件类型", "已损坏")


def is_kept(file: tuple[str, bytes, str]) -> bool:
    """Tell whether the content lies in the store as something it is not."""
    import hashlib

    rows = StoredFile.objects.filter(sha256=hashlib.sha256(file[1]).hexdigest())
    return any(row.content_type.startswith("image/") or len(file[1]) > 20 * MEGABYTE for row in rows)


@pytest.fixture
def upload_forms(admin):
    """Every form with a field for files, as the administrator and a store guide reach them."""
    forms = [form for form in crawl(admin)[1] if form.file_fields]
    assert forms, "no form takes a file"
    return forms
