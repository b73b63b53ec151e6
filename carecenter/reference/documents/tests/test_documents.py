"""A controlled document goes through other people's hands, holds from its day, and is read by its audience."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, transaction

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, ChangedMeanwhile, NotPermitted
from carecenter.foundation.testing import at_most_queries, events_of
from carecenter.reference.accounts.public import open_account
from carecenter.reference.documents import public as documents
from carecenter.reference.documents.errors import DocumentHasDraft, EditionIsNot, NotForYou, NumberIsTaken, OwnDocument
from carecenter.reference.documents.models import Edition, Reading
from carecenter.reference.documents.queries.reading import editions_to_read
from carecenter.reference.documents.rules.texts import blocks_of
from carecenter.reference.documents.tasks import activate_due
from carecenter.reference.documents.types import DocumentKind
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind

SYSTEM = system_actor()
GRANTS = {
    "writer": ["documents.view", "documents.edit", "documents.approve"],
    "boss": ["documents.view", "documents.edit", "documents.approve"],
    "agent": ["documents.view"],
    "guide": ["documents.view"],
}
TEXT = "# 总则\n接听要快。\n态度要好。\n\n- 三声内接起\n- 报出姓名"
pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    found = {}
    for name, grants in GRANTS.items():
        organisation.define_post(actor=SYSTEM, code=name, name=name)
        organisation.define_role(actor=SYSTEM, code=name, name=name, grants=dict.fromkeys(grants, Reach.NATION))
        user = open_account(actor=SYSTEM, username=name, password="Right-horse-9")
        person = organisation.enter_person(
            actor=SYSTEM, name=name, employee_no=name, unit_id=hq.id, user_id=user, post_code=name
        )
        organisation.give_role(actor=SYSTEM, person_id=person, role_code=name)
        found[name] = organisation.actor_of_person(person_id=person)
    return found


def drafted(people, **more):
    values = {"number": "KF-001", "kind": DocumentKind.NORM, "title": "接听规范", "body": TEXT, "audience": ["agent"]}
    return documents.open_document(actor=people["writer"], **{**values, **more})


def in_force(people, **more):
    edition = drafted(people, **more)
    documents.submit_edition(actor=people["writer"], edition_id=edition)
    documents.decide_edition(actor=people["boss"], edition_id=edition, agreed=True)
    return edition


def state(edition):
    return Edition.objects.get(pk=edition).state


def signed_in(client, name):
    client.force_login(get_user_model().objects.get(username=name))


def test_another_person_approves_and_the_edition_holds(people):
    edition = drafted(people)
    with pytest.raises(EditionIsNot):
        documents.decide_edition(actor=people["boss"], edition_id=edition, agreed=True)
    documents.submit_edition(actor=people["writer"], edition_id=edition)
    with pytest.raises(OwnDocument):
        documents.decide_edition(actor=people["writer"], edition_id=edition, agreed=True)
    with pytest.raises(BadInput):
        documents.decide_edition(actor=people["boss"], edition_id=edition, agreed=False)
    assert state(edition) == "REVIEW"
    documents.decide_edition(actor=people["boss"], edition_id=edition, agreed=True)
    found = documents.edition_in_force(number="KF-001")
    assert (found.id, found.edition, found.effective_date) == (edition, 1, clock.today())
    assert [e.facts["edition"] for e in events_of("document.in_force")] == [1]


def test_an_edition_for_later_holds_from_its_day_and_the_one_before_ends(people):
    first = in_force(people)
    second = documents.begin_edition(actor=people["writer"], edition_id=first)
    with pytest.raises(DocumentHasDraft):
        documents.begin_edition(actor=people["writer"], edition_id=first)
    documents.submit_edition(actor=people["writer"], edition_id=second)
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(BadInput):
        documents.decide_edition(
            actor=people["boss"], edition_id=second, agreed=True, effective_date=clock.today() - timedelta(days=1)
        )
    documents.decide_edition(actor=people["boss"], edition_id=second, agreed=True, effective_date=tomorrow)
    activate_due(0)
    assert (state(first), state(second)) == ("ACTIVE", "APPROVED")
    with clock.standing_at(clock.now() + timedelta(days=1)):
        activate_due(0)
    assert (state(first), state(second)) == ("RETIRED", "ACTIVE")


def test_only_the_audience_confirms_and_only_once_and_each_edition_anew(people):
    edition = in_force(people)
    agent = people["agent"]
    assert [e.pk for e in editions_to_read(person_id=agent.person_id)] == [edition]
    with pytest.raises(NotForYou):
        documents.confirm_reading(actor=people["guide"], edition_id=edition)
    documents.confirm_reading(actor=agent, edition_id=edition)
    documents.confirm_reading(actor=agent, edition_id=edition)
    assert list(Reading.objects.values_list("person_id", flat=True)) == [agent.person_id]
    assert not editions_to_read(person_id=agent.person_id)
    assert len(events_of("document.read")) == 1
    second = documents.begin_edition(actor=people["writer"], edition_id=edition)
    documents.submit_edition(actor=people["writer"], edition_id=second)
    documents.decide_edition(actor=people["boss"], edition_id=second, agreed=True)
    assert [e.pk for e in editions_to_read(person_id=agent.person_id)] == [second]
    with pytest.raises(DatabaseError), transaction.atomic():
        Reading.objects.update(read_at=clock.now())


def test_drafts_are_written_by_who_may_and_not_over_each_other(people):
    edition = drafted(people)
    with pytest.raises(NumberIsTaken):
        drafted(people, number="kf-001")
    with pytest.raises(NotPermitted):
        drafted(people | {"writer": people["agent"]}, number="KF-002")
    change = {"title": "接听", "body": "新", "audience": []}
    assert documents.save_edition(actor=people["writer"], edition_id=edition, revision=1, **change) == 2
    with pytest.raises(ChangedMeanwhile):
        documents.save_edition(actor=people["boss"], edition_id=edition, revision=1, **change)
    with pytest.raises(BadInput):
        documents.save_edition(
            actor=people["boss"], edition_id=edition, revision=2, title="x", body="y", audience=["nobody"]
        )
    assert Edition.objects.get(pk=edition).body == "新"


def test_the_text_is_read_as_headings_lists_and_paragraphs():
    assert blocks_of(TEXT) == [
        ("head", "总则"),
        ("text", "接听要快。\n态度要好。"),
        ("list", ["三声内接起", "报出姓名"]),
    ]
    assert blocks_of("") == []
    assert blocks_of("一\n\n二") == [("text", "一"), ("text", "二")]


def test_the_pages_show_what_holds_and_keep_drafts_to_those_who_work_on_them(people, client):
    edition = in_force(people)
    assert client.get("/documents/KF-001/").status_code in {302, 401, 403}
    signed_in(client, "agent")
    with at_most_queries(24):
        assert "接听规范" in client.get("/documents/").content.decode()
    with at_most_queries(24):
        page = client.get("/documents/KF-001/").content.decode()
    assert "三声内接起" in page
    assert "我已阅读" in page
    assert client.get("/document-drafts/new/").status_code == 403
    assert client.post(f"/documents/editions/{edition}/reading/").status_code == 302
    assert Reading.objects.count() == 1
    draft = documents.begin_edition(actor=people["writer"], edition_id=edition)
    assert "v2 草稿" not in client.get("/documents/KF-001/").content.decode()
    assert client.get("/documents/KF-001/?edition=2").status_code == 404
    assert client.get(f"/documents/editions/{draft}/pdf/").status_code == 404


def test_the_whole_way_on_the_pages(people, client):
    signed_in(client, "writer")
    new = {"number": "kf-9", "kind": "POLICY", "title": "投诉制度", "body": "# 一\n当日回电", "audience": ["agent"]}
    assert client.post("/document-drafts/new/", {**new, "number": "a b"}).status_code == 422
    assert client.post("/document-drafts/new/", new).status_code == 302
    edition = Edition.objects.get().pk
    saved = {"title": "投诉处理制度", "body": "# 一\n两小时内回电", "audience": ["agent"], "revision": 1}
    assert client.post(f"/documents/editions/{edition}/draft/", saved).status_code == 302
    assert client.post(f"/documents/editions/{edition}/draft/", saved).status_code == 422
    assert client.post(f"/documents/editions/{edition}/submit/").status_code == 302
    decision = {"agreed": "yes", "remark": ""}
    assert client.post(f"/documents/editions/{edition}/decision/", decision).status_code == 422
    signed_in(client, "boss")
    assert client.post(f"/documents/editions/{edition}/decision/", decision).status_code == 302
    assert "agent" in client.get("/documents/KF-9/").content.decode()
    printed = client.get(f"/documents/editions/{edition}/pdf/")
    assert printed.content[:5] in {b"%PDF-", b"<!doc"}
    assert client.post(f"/documents/editions/{edition}/withdrawal/", {"reason": "并入总则"}).status_code == 302
    assert state(edition) == "RETIRED"
