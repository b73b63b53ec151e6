"""Pages of voice menus: draft, test, publish, replay; refused to who may not design."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from carecenter.contact.telephony.models import MenuVersion
from carecenter.contact.telephony.testing import menu_data
from carecenter.foundation.testing import at_most_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def clients(line, people):
    """Mo may design, Lin may not."""
    found = {}
    for name, username in (("林", "u0"), ("莫", "u3")):
        found[name] = Client()
        found[name].login(username=username, password="Right-horse-9")
    return found


def test_a_draft_is_tested_and_published_and_running_versions_never_change(clients):
    import json

    mo, first = clients["莫"], MenuVersion.objects.get()
    data = menu_data(wait_seconds=20)
    answer = mo.post(f"/phone/menus/{first.pk}/draft/", {"data": json.dumps(data), "name": "热线"})
    draft = MenuVersion.objects.get(state="DRAFT")
    assert answer["Location"] == f"/phone/menus/{draft.pk}/"
    assert mo.post(f"/phone/menus/{draft.pk}/publish/").status_code == 404
    mo.post(f"/phone/menus/{draft.pk}/test/")
    mo.post(f"/phone/menus/{draft.pk}/publish/")
    assert list(MenuVersion.objects.order_by("version").values_list("state", flat=True)) == ["RETIRED", "PUBLISHED"]
    assert MenuVersion.objects.get(version=1).data["nodes"]["queue"]["wait_seconds"] == 30


def test_a_wrong_menu_is_kept_as_a_draft_shows_why_and_cannot_be_tested(clients):
    import json

    mo, first = clients["莫"], MenuVersion.objects.get()
    data = menu_data()
    data["nodes"]["lonely"] = {"kind": "end"}
    mo.post(f"/phone/menus/{first.pk}/draft/", {"data": json.dumps(data)})
    draft = MenuVersion.objects.get(state="DRAFT")
    assert "没有任何路能走到" in mo.get(f"/phone/menus/{draft.pk}/").content.decode()
    assert mo.post(f"/phone/menus/{draft.pk}/test/").status_code == 422
    assert MenuVersion.objects.get(pk=draft.pk).state == "DRAFT"


def test_real_arrivals_are_replayed(clients):
    mo, first = clients["莫"], MenuVersion.objects.get()
    table = "date\tvru_entry\toutcome\tser_time\n990101\t10:00:00\tAGENT\t60\n"
    sent = {"agents": "1", "arrivals": SimpleUploadedFile("calls.txt", table.encode())}
    shown = mo.post(f"/phone/menus/{first.pk}/replay/", sent).content.decode()
    assert "5.5" in shown and "1 通真实来电" in shown
    assert mo.post(f"/phone/menus/{first.pk}/replay/", {"agents": "0"}).status_code == 422


def test_who_may_not_design_sees_no_menu(clients):
    first = MenuVersion.objects.get()
    for address in ("/phone/menus/", f"/phone/menus/{first.pk}/"):
        assert clients["林"].get(address).status_code == 403
        assert Client().get(address).status_code == 302
    assert clients["林"].post(f"/phone/menus/{first.pk}/test/").status_code == 403


def test_the_pages_stay_within_their_queries(clients):
    first = MenuVersion.objects.get()
    for address in ("/phone/menus/", f"/phone/menus/{first.pk}/", "/calls/", "/phone/simulator/"):
        clients["莫"].get(address)
        with at_most_queries(12):
            assert clients["莫"].get(address).status_code == 200
