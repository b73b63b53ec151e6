"""A draft is changed, compared, weighed and published on screen; every problem stands at its step."""

import pytest
from django.contrib.auth import get_user_model

from carecenter.foundation.testing import at_most_queries
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.testing import a_repair

from .test_life import SYSTEM, ready

pytestmark = pytest.mark.django_db


def signed_in(client, user):
    client.force_login(get_user_model().objects.get(pk=user))


@pytest.fixture
def draft(people, client):
    version = standards.publish_reviewed(actor=SYSTEM, definition=a_repair())
    signed_in(client, people["起草-user"])
    return standards.begin_version(actor=people["起草"], version_id=version)


def definition(draft):
    return standards.definition_of(version_id=draft)


def revision(draft):
    return StandardVersion.objects.get(pk=draft).revision


def step_form(draft, **more):
    return {"name": "新一步", "accountable": "centre_leader", "responsible": ["agent"], "performer": "STAFF",
            "lane": "FRONT", "revision": revision(draft), **more}  # fmt: skip


def base(draft):
    return f"/standards/versions/{draft}"


def test_a_step_is_added_moved_and_taken_out(draft, client):
    with at_most_queries(26):
        page = client.get(f"{base(draft)}/draft/").content.decode()
    assert "没有问题" not in page
    added = client.post(f"{base(draft)}/steps/?kind=TASK&after=repair", step_form(draft, ola_minutes=60))
    assert added.status_code == 302
    assert added["Location"] == f"{base(draft)}/draft/#step-step_1"
    edges = {(e.source, e.target) for e in definition(draft).edges}
    assert {("repair", "step_1"), ("step_1", "judge")} <= edges
    client.post(f"{base(draft)}/edits/", {"deed": "up", "node": "step_1", "revision": revision(draft)})
    codes = [n.code for n in definition(draft).nodes if not n.stage]
    assert codes[:3] == ["receive", "step_1", "repair"]
    client.post(f"{base(draft)}/edits/", {"deed": "remove", "node": "step_1", "revision": revision(draft)})
    assert definition(draft).nodes == a_repair().nodes
    assert client.post(f"{base(draft)}/edits/", {"deed": "remove", "node": "none", "revision": 9}).status_code == 404


def test_what_is_wrong_stands_at_its_step(draft, client):
    wrong = step_form(draft, name="维修", accountable="", when="severity ==")
    assert client.post(f"{base(draft)}/steps/repair/", wrong).status_code == 302
    page = client.get(f"{base(draft)}/draft/").content.decode()
    at = page.index('id="step-repair"')
    here = page[at : page.index('id="step-judge"')]
    assert "负责人 A 应当正好一个，现在是 0 个" in here
    assert "条件「severity ==」" in here
    assert "mark-wrong" in page
    assert client.post(f"{base(draft)}/submit/").status_code == 302
    assert StandardVersion.objects.get(pk=draft).state == "DRAFT"


def test_a_way_with_guard_and_a_timer_are_added_and_changed(draft, client):
    way = {"source": "judge", "target": "done", "when": "cost > 100", "revision": revision(draft)}
    assert client.post(f"{base(draft)}/ways/?source=judge", way).status_code == 302
    at = len(definition(draft).edges) - 1
    assert definition(draft).edges[at].when == "cost > 100"
    changed = {**way, "when": "cost > 500", "revision": revision(draft)}
    assert client.post(f"{base(draft)}/ways/?at={at}", changed).status_code == 302
    assert definition(draft).edges[at].when == "cost > 500"
    client.post(f"{base(draft)}/edits/", {"deed": "way", "node": "judge", "at": at, "revision": revision(draft)})
    assert definition(draft).edges == a_repair().edges
    anywhere = {"source": "*", "target": "done", "revision": revision(draft)}
    assert client.post(f"{base(draft)}/ways/?source=*", anywhere).status_code == 422
    timer = {"code": "soon", "minutes": 30, "target": "tell", "revision": revision(draft)}
    assert client.post(f"{base(draft)}/parts/timers/?node=parts", timer).status_code == 302
    found = next(n for n in definition(draft).nodes if n.code == "parts")
    assert [(t.code, t.minutes, t.target) for t in found.timers] == [("late", 60, "tell"), ("soon", 30, "tell")]


def test_a_check_with_its_question_and_a_field_are_written_in_forms(draft, client):
    check = {"code": "say", "text": "说清费用", "required": "on", "qa": "on", "error": "CCE", "weight": 20,
             "question": "先说什么", "options": "费用\n天气", "answer": 1, "revision": revision(draft)}  # fmt: skip
    assert client.post(f"{base(draft)}/parts/checks/?node=tell", {**check, "options": "费用"}).status_code == 422
    assert client.post(f"{base(draft)}/parts/checks/?node=tell", check).status_code == 302
    found = next(n for n in definition(draft).nodes if n.code == "tell").checks[0]
    assert (found.text, found.qa, found.quiz.options, found.quiz.answer) == ("说清费用", True, ("费用", "天气"), 0)
    field = {"code": "vip", "name": "贵宾", "kind": "FLAG", "choices": "", "revision": revision(draft)}
    assert client.post(f"{base(draft)}/parts/fields/", field).status_code == 302
    assert definition(draft).fields[-1].code == "vip"
    frame = {"name": "报修新", "purpose": "当天修好", "phase": "AFTER", "for_customer": "on",
             "owner_post": "centre_leader", "departments": ["repair"], "change_note": "更快",
             "revision": revision(draft)}  # fmt: skip
    assert client.post(f"{base(draft)}/frame/", frame).status_code == 302
    assert (definition(draft).name, definition(draft).departments) == ("报修新", ("repair",))
    assert client.get(f"{base(draft)}/steps/tell/").status_code == 200


def test_who_saves_over_another_is_told_and_nothing_changes(draft, client):
    form = step_form(draft)
    client.post(f"{base(draft)}/steps/tell/", form)
    before = StandardVersion.objects.values().get(pk=draft)
    assert client.post(f"{base(draft)}/steps/done/", form).status_code == 422
    assert client.post(f"{base(draft)}/edits/", {"deed": "up", "node": "tell", "revision": 1}).status_code == 302
    assert StandardVersion.objects.values().get(pk=draft) == before


def test_a_new_standard_begins_with_its_common_steps(people, client):
    signed_in(client, people["起草-user"])
    new = {"name": "上门清洗", "code": "cleaning", "purpose": "洗干净", "phase": "AFTER", "owner_post": "agent"}
    assert client.post("/standard-drafts/new/", new).status_code == 302
    assert client.post("/standard-drafts/new/", new).status_code == 422
    assert StandardVersion.objects.get().standard.name == "上门清洗"


def test_two_versions_stand_side_by_side_and_the_impact_is_said(draft, client):
    client.post(f"{base(draft)}/steps/?kind=TASK&after=repair", step_form(draft, ola_minutes=480, ola_business="on"))
    client.post(f"{base(draft)}/edits/", {"deed": "remove", "node": "ask_factory", "revision": revision(draft)})
    with at_most_queries(24):
        page = client.get("/standards/repair/comparison/").content.decode()
    assert page.count("standard-drawing") == 2
    assert "mark-added" in page
    assert "新一步" in page
    assert client.get("/standards/repair/comparison/?a=1&b=9").status_code == 404
    with at_most_queries(30):
        page = client.get(f"{base(draft)}/impact/").content.decode()
    assert "OLA" in page
    assert "1 个工作日" in page


def test_a_post_that_no_step_names_is_flagged(draft, client):
    with at_most_queries(24):
        page = client.get("/standard-posts/").content.decode()
    # Both posts are named by the repair.
    assert "无步骤" not in page
    from carecenter.reference.organisation import public as organisation

    organisation.define_post(actor=SYSTEM, code="cook", name="厨师")
    page = client.get("/standard-posts/").content.decode()
    assert page.index("厨师") < page.index("无步骤")


def test_the_decision_publication_and_rollback_are_forms(people, client):
    version, _ = ready(people)
    signed_in(client, people["起草-user"])
    page = client.get(f"{base(version)}/publication/").content.decode()
    assert "还不能发布" not in page
    assert client.post(f"{base(version)}/publication/", {"effective_at": ""}).status_code == 302
    assert standards.version_in_force(code="repair").id == version
    assert client.post(f"{base(version)}/rollback/", {"reason": "写错"}).status_code == 422
    second = standards.begin_version(actor=people["起草"], version_id=version)
    standards.submit_version(actor=people["起草"], version_id=second)
    signed_in(client, people["部门-user"])
    back = {"role": "DEPARTMENT", "agreed": "no", "remark": ""}
    assert client.post(f"{base(second)}/decision/", back).status_code == 422
    assert client.post(f"{base(second)}/decision/", {**back, "remark": "时限太紧"}).status_code == 302
    assert StandardVersion.objects.get(pk=second).state == "DRAFT"
    assert client.get(f"{base(second)}/publication/").content.decode().count("没有试跑") == 1


def test_strangers_and_readers_change_nothing(people, draft, client):
    client.logout()
    for path in ("draft", "frame", "impact", "decision", "publication", "rollback", "ways", "steps"):
        assert client.get(f"{base(draft)}/{path}/").status_code in {302, 401, 403}, path
    assert client.post(f"{base(draft)}/edits/", {"deed": "up", "node": "tell"}).status_code in {302, 401, 403}
    assert client.get("/standard-posts/").status_code in {302, 401, 403}
    assert client.get("/standards/repair/comparison/").status_code in {302, 401, 403}
