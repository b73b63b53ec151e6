"""A version goes from draft to use through other people's hands, and back."""

from datetime import date, timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import ChangedMeanwhile, NotPermitted
from carecenter.foundation.testing import at_most_queries, events_of, person_actor
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.errors import (
    DefinitionHasProblems,
    DepartmentIsNotAffected,
    EvidenceIsMissing,
    OwnWorkIsNotApproved,
    PublicationIsNotReady,
    StandardHasDraft,
    VersionIsNotDraft,
)
from carecenter.reference.standards.models import StandardVersion
from carecenter.reference.standards.tasks import activate_due
from carecenter.reference.standards.testing import a_definition, a_node, a_repair, a_task, an_edge
from carecenter.reference.standards.types import ApprovalRole, ItemKind, ReleaseKind, VersionState

SYSTEM = system_actor()
pytestmark = pytest.mark.django_db


def checked():
    check = {"code": "greet", "text": "报出姓名", "qa": True, "error": "XCE", "weight": 10}
    quiz = {"question": "先说什么", "options": ["姓名", "价格"], "answer": 0}
    nodes = [a_task("work", start=True, informs_customer=True, checks=[{**check, "quiz": quiz}]), a_node("done", "END")]
    return a_definition(nodes, [an_edge("work", "done")], departments=["repair"])


def state(version):
    return StandardVersion.objects.get(pk=version).state


def approved(people):
    version = standards.open_standard(actor=people["起草"], definition=checked())
    standards.submit_version(actor=people["起草"], version_id=version)
    standards.decide_version(actor=people["部门"], version_id=version, role=ApprovalRole.DEPARTMENT, agreed=True)
    standards.decide_version(actor=people["质管"], version_id=version, role=ApprovalRole.QUALITY, agreed=True)
    return version


def ready(people):
    version = approved(people)
    standards.note_dry_run(actor=SYSTEM, version_id=version, available=0, diverged=0, lines=[])
    task = standards.add_release_task(
        actor=people["起草"],
        version_id=version,
        kind=ReleaseKind.TRAINING,
        title="班前会讲解",
        audience=["agent"],
        due_date=date(2026, 12, 1),
    )
    return version, task


def test_a_draft_with_problems_is_not_submitted(people):
    wrong = a_definition([a_task("a", start=True, accountable=[]), a_node("done", "END")], [an_edge("a", "done")])
    version = standards.open_standard(actor=people["起草"], definition=wrong)
    with pytest.raises(DefinitionHasProblems) as refused:
        standards.submit_version(actor=people["起草"], version_id=version)
    assert [(p.node, p.code) for p in refused.value.problems] == [("a", "RACI_A_COUNT"), ("done", "NOT_INFORMED")]
    assert state(version) == VersionState.DRAFT


def test_the_writer_does_not_approve_nor_one_person_for_two(people):
    version = standards.open_standard(actor=people["起草"], definition=checked())
    standards.submit_version(actor=people["起草"], version_id=version)

    def decide(who, role):
        standards.decide_version(actor=people[who], version_id=version, role=role, agreed=True)

    with pytest.raises(OwnWorkIsNotApproved):
        decide("起草", ApprovalRole.QUALITY)
    with pytest.raises(DepartmentIsNotAffected):
        decide("质管", ApprovalRole.DEPARTMENT)
    decide("部门", ApprovalRole.DEPARTMENT)
    with pytest.raises(OwnWorkIsNotApproved):
        decide("部门", ApprovalRole.QUALITY)
    assert state(version) == VersionState.REVIEW
    decide("质管", ApprovalRole.QUALITY)
    assert state(version) == VersionState.APPROVED


def test_what_is_sent_back_needs_all_approvals_again(people):
    version = standards.open_standard(actor=people["起草"], definition=checked())
    standards.submit_version(actor=people["起草"], version_id=version)
    standards.decide_version(actor=people["部门"], version_id=version, role=ApprovalRole.DEPARTMENT, agreed=True)
    standards.decide_version(actor=people["质管"], version_id=version, role=ApprovalRole.QUALITY, agreed=False)
    assert state(version) == VersionState.DRAFT
    with clock.standing_at(clock.now() + timedelta(minutes=1)):
        standards.submit_version(actor=people["起草"], version_id=version)
    standards.decide_version(actor=people["质管"], version_id=version, role=ApprovalRole.QUALITY, agreed=True)
    assert state(version) == VersionState.REVIEW


def test_publication_needs_a_dry_run_and_training_and_then_holds(people):
    version = approved(people)
    with pytest.raises(PublicationIsNotReady) as refused:
        standards.publish_version(actor=people["起草"], version_id=version)
    assert refused.value.params["missing"] == "没有安排培训或公告；没有试跑"
    assert standards.version_in_force(code="repair") is None


def test_a_version_for_later_holds_from_its_day(people):
    version, task = ready(people)
    with pytest.raises(EvidenceIsMissing):
        standards.confirm_release_task(actor=people["起草"], task_id=task, evidence=" ")
    standards.confirm_release_task(actor=people["起草"], task_id=task, evidence="签到表 12 人")
    tomorrow = clock.now() + timedelta(days=1)
    standards.publish_version(actor=people["起草"], version_id=version, effective_at=tomorrow)
    activate_due(0)
    assert standards.version_in_force(code="repair") is None
    with clock.standing_at(tomorrow):
        activate_due(0)
        found = standards.version_in_force(code="repair")
    assert (found.id, found.number, found.state) == (version, 1, VersionState.ACTIVE)
    assert [e.facts["number"] for e in events_of("standard.published")] == [1]


def test_a_published_version_gives_checklist_quality_items_and_quiz(people):
    version, _ = ready(people)
    standards.publish_version(actor=people["起草"], version_id=version)
    items = standards.items_of_version(version_id=version)
    assert [(i.kind, i.code, i.text) for i in items] == [
        (ItemKind.CHECK, "greet", "报出姓名"),
        (ItemKind.QA, "greet", "报出姓名"),
        (ItemKind.QUIZ, "greet", "先说什么"),
    ]
    assert items[1].content == {"error": "XCE", "weight": 10}
    assert items[2].content["answer"] == 0


def test_a_rollback_is_asked_by_one_and_agreed_by_another(people):
    first = standards.publish_reviewed(actor=SYSTEM, definition=a_repair())
    second = standards.publish_reviewed(actor=SYSTEM, definition=a_repair(name="报修二"))
    assert [state(first), state(second)] == ["RETIRING", "ACTIVE"]
    standards.ask_rollback(actor=people["起草"], version_id=second, reason="时限写错")
    with pytest.raises(OwnWorkIsNotApproved):
        standards.agree_rollback(actor=people["起草"], version_id=second)
    standards.agree_rollback(actor=people["质管"], version_id=second)
    assert standards.version_in_force(code="repair").id == first
    assert [state(first), state(second)] == ["ACTIVE", "RETIRING"]


def test_two_writers_do_not_overwrite_each_other_and_the_published_stays(people):
    version = standards.publish_reviewed(actor=SYSTEM, definition=a_repair())
    assert standards.publish_reviewed(actor=SYSTEM, definition=a_repair()) == version
    with pytest.raises(VersionIsNotDraft):
        standards.save_draft(actor=people["起草"], version_id=version, revision=1, definition=a_repair())
    draft = standards.begin_version(actor=people["起草"], version_id=version)
    with pytest.raises(StandardHasDraft):
        standards.begin_version(actor=people["质管"], version_id=version)
    changed = a_repair(name="新报修")
    assert standards.save_draft(actor=people["起草"], version_id=draft, revision=1, definition=changed) == 2
    with pytest.raises(ChangedMeanwhile):
        standards.save_draft(actor=people["质管"], version_id=draft, revision=1, definition=a_repair())
    assert standards.definition_of(version_id=draft).name == "新报修"


def test_who_may_not_edit_changes_nothing(people):
    stranger = person_actor(1, "hq", Reach.TREE, "standards.view")
    with pytest.raises(NotPermitted):
        standards.open_standard(actor=stranger, definition=a_repair())
    assert not StandardVersion.objects.exists()


def test_the_pages_show_the_standard_and_refuse_strangers(people, client):
    version = standards.publish_reviewed(actor=SYSTEM, definition=a_repair())
    assert client.get("/standards/repair/").status_code in {302, 401, 403}
    client.force_login(_user(people["起草-user"]))
    assert "报修" in client.get("/standards/").content.decode()
    with at_most_queries(24):
        page = client.get("/standards/repair/").content.decode()
    assert page.count('class="standard-node ') == 7
    assert "style=" not in page.partition("standard-drawing")[2].partition("</svg>")[0]
    begun = client.post(f"/standards/versions/{version}/begin/", follow=True)
    assert "草稿" in begun.content.decode()
    draft = StandardVersion.objects.get(number=2)
    values = {"name": "登记报修", "responsible": ["agent"], "accountable": "centre_leader", "revision": 1}
    saved = client.post(f"/standards/versions/{draft.pk}/steps/record/", values)
    assert saved.status_code == 302
    assert "登记报修" in client.get("/standards/repair/?version=2").content.decode()
    late = client.post(f"/standards/versions/{draft.pk}/steps/record/", values)
    assert late.status_code == 422


def _user(pk):
    from django.contrib.auth import get_user_model

    return get_user_model().objects.get(pk=pk)
