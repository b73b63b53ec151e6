"""Whatever is typed, nothing breaks and nothing is shown unescaped."""

import json
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from carecenter.foundation.plain.actors import Reach
from carecenter.reference.customers.models import Customer
from carecenter.reference.customers.testing import EVERYTHING, enter, open_country, person

FILE = Path(__file__).parents[5] / "shared" / "data" / "robustness" / "strings" / "blns.json"
pytestmark = [pytest.mark.django_db, pytest.mark.shared_data]


def naughty():
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else []


STRINGS = [*naughty(), "\x00", "a\x00b", "%", "_", "\\", "'; DROP TABLE customers_key; --", "陈" * 5000, "1" * 5000]


@pytest.fixture
def lin():
    if not naughty():
        pytest.skip(f"SHARED DATA ABSENT: {FILE}")
    user_id, _, token = person(open_country(), "lin", "nanjing", Reach.NATION, *EVERYTHING)
    client = Client()
    client.force_login(get_user_model().objects.get(pk=user_id))
    enter()
    return client, token


def test_no_string_breaks_the_look_up_or_finds_what_it_does_not_name(lin):
    client, token = lin
    headers = {"Authorization": f"Bearer {token}"}
    for text in STRINGS:
        page = client.get("/lookup/", {"q": text})
        assert page.status_code == 200, text
        answer = client.get("/api/v1/customers/", {"q": text}, headers=headers)
        assert answer.status_code in (200, 422), text


def test_no_string_breaks_the_form_and_every_kept_name_is_escaped(lin):
    client, _ = lin
    for n, text in enumerate(STRINGS):
        told = {"phone": f"139{n:08d}", "name": text, "address": text, "language": ""}
        page = client.post("/customers/new/", told)
        assert page.status_code in (200, 302), text
        page = client.post("/customers/new/", {"phone": text, "name": "王伟", "address": ""})
        assert page.status_code in (200, 302), text
        assert client.get("/customers/similar/", told).status_code == 200, text
    shown = client.get("/customers/").content.decode()
    assert "<script>alert" not in shown
    assert Customer.objects.count() > 100
