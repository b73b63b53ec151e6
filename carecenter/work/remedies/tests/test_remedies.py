"""Remedies within limits, approved by another, carried out with a proof; then the loop closes."""

from decimal import Decimal

import pytest
from django.apps import apps

from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs, NotThere
from carecenter.foundation.testing import events_of
from carecenter.reference.organisation import public as organisation
from carecenter.work.cases import public as cases
from carecenter.work.cases.errors import EightDMissing, NotTheOwner, OwnCase
from carecenter.work.cases.testing import SYSTEM, a_case, a_world
from carecenter.work.remedies import public as remedies
from carecenter.work.remedies.errors import BelowStatutoryMinimum, NoRemedy, RemediesUnfinished
from carecenter.work.remedies.models import Remedy
from carecenter.work.remedies.queries.rights import statutory_rights_of
from carecenter.work.service_levels.errors import BeyondAuthority
from carecenter.work.service_levels.public import clocks_of

END = {"outcome": "SOLVED", "wrap_up": "consult_use", "informed_by": "CALL", "told": "已电话告知"}

Case = apps.get_model("cases", "Case")


@pytest.fixture
def world(db):
    return a_world()


def state_of(case_id):
    return Case.objects.get(pk=case_id).state


def clocks(case_id):
    return {c.metric: c for c in clocks_of(subjects=[("case", case_id)])[("case", case_id)]}


def investigated(world, **more):
    """Return a complaint of Mrs Chen that Lin investigates."""
    lin, case_id = world.actors["lin"], a_case(world, "complaint", **more)
    cases.move_case(actor=lin, case_id=case_id, move="ACKNOWLEDGE")
    cases.assess_case(actor=lin, case_id=case_id, triggers=["ORDINARY"])
    cases.move_case(actor=lin, case_id=case_id, move="INVESTIGATE")
    return case_id


def executed(world):
    """Return a complaint whose apology was given."""
    lin, case_id = world.actors["lin"], investigated(world)
    remedy = remedies.add_remedy(actor=lin, case_id=case_id, kind="APOLOGY")
    cases.propose_plan(actor=lin, case_id=case_id, told="向您道歉")
    cases.move_case(actor=lin, case_id=case_id, move="ACCEPT")
    with pytest.raises(RemediesUnfinished):
        cases.resolve_case(actor=lin, case_id=case_id, **{**END, "wrap_up": "complaint_late"})
    remedies.finish_remedy(actor=lin, remedy_id=remedy, evidence="电话录音 17 号")
    return case_id


def test_a_complaint_runs_to_verification_by_another_with_its_root_cause(world):
    case_id, lin = executed(world), world.actors["lin"]
    Case.objects.filter(pk=case_id).update(severity=2)
    cases.resolve_case(actor=lin, case_id=case_id, **{**END, "wrap_up": "complaint_late", "outcome": "REMEDIED"})
    assert state_of(case_id) == "VERIFYING"
    Case.objects.filter(pk=case_id).update(owner_id=world.people["wei"])
    with pytest.raises(OwnCase):
        cases.verify_case(actor=world.actors["wei"], case_id=case_id, satisfied=True, words="满意")
    mo = world.actors["mo"]
    with pytest.raises(BadInput) as caught:
        cases.verify_case(actor=mo, case_id=case_id, satisfied=True, words="满意")
    assert caught.value.field == "root_cause"
    cases.verify_case(actor=mo, case_id=case_id, satisfied=True, words="满意", root_cause="SERVICE", preventable=True)
    case = Case.objects.get(pk=case_id)
    assert (case.state, case.verified_by_id, case.preventable) == ("CLOSED", world.people["mo"], True)
    assert events_of("case.closed")[0].facts["verified"] is True


def test_not_satisfied_reopens_one_step_severer_with_the_clocks_going_on(world):
    case_id, lin = executed(world), world.actors["lin"]
    Case.objects.filter(pk=case_id).update(severity=2)
    cases.resolve_case(actor=lin, case_id=case_id, **{**END, "wrap_up": "complaint_late"})
    started = clocks(case_id)["RESOLVE"].started_at
    cases.verify_case(actor=world.actors["wei"], case_id=case_id, satisfied=False, words="还是没人来")
    case = Case.objects.get(pk=case_id)
    assert (case.state, case.severity, case.reopened, case.outcome) == ("INVESTIGATING", 1, 1, "")
    resolve = clocks(case_id)["RESOLVE"]
    assert (resolve.state.value, resolve.started_at) == ("RUNNING", started)


def test_sev1_does_not_close_without_8d(world):
    case_id, lin = executed(world), world.actors["lin"]
    Case.objects.filter(pk=case_id).update(severity=1)
    end = {**END, "wrap_up": "complaint_late"}
    with pytest.raises(EightDMissing):
        cases.resolve_case(actor=lin, case_id=case_id, **end)
    with pytest.raises(ManyBadInputs):
        cases.write_eight_d(actor=lin, case_id=case_id, content={"d1": "组"})
    cases.write_eight_d(actor=lin, case_id=case_id, content={f"d{n}": "已做" for n in range(1, 9)})
    cases.resolve_case(actor=lin, case_id=case_id, **end)
    assert state_of(case_id) == "VERIFYING"


def test_one_active_owner_and_only_a_lead_beside_her(world):
    case_id = investigated(world)
    with pytest.raises(NotTheOwner):
        remedies.add_remedy(actor=world.actors["wei"], case_id=case_id, kind="APOLOGY")
    remedies.add_remedy(actor=world.actors["mo"], case_id=case_id, kind="APOLOGY")
    with pytest.raises(NotThere):
        cases.move_case(actor=world.actors["qiu"], case_id=case_id, move="ACKNOWLEDGE")


def test_money_beyond_the_limit_waits_for_another_and_cannot_be_split(world):
    organisation.define_role(actor=SYSTEM, code="manager", name="经理", grants={})
    organisation.give_role(actor=SYSTEM, person_id=world.people["mo"], role_code="manager")
    case_id, lin = investigated(world), world.actors["lin"]
    first = remedies.add_remedy(actor=lin, case_id=case_id, kind="COMPENSATION", amount=Decimal("1500"))
    second = remedies.add_remedy(actor=lin, case_id=case_id, kind="COMPENSATION", amount=Decimal("1500"))
    with pytest.raises(RemediesUnfinished):
        cases.propose_plan(actor=lin, case_id=case_id, told="赔您")
    mo = world.actors["mo"]
    remedies.decide_remedy(actor=mo, remedy_id=first, approve=True)
    with pytest.raises(BeyondAuthority):
        remedies.decide_remedy(actor=mo, remedy_id=second, approve=True)
    with pytest.raises(BadInput):
        remedies.decide_remedy(actor=mo, remedy_id=second, approve=False)
    remedies.decide_remedy(actor=mo, remedy_id=second, approve=False, reason="超出常例")
    assert list(Remedy.objects.order_by("id").values_list("state", flat=True)) == ["APPROVED", "REFUSED"]
    with pytest.raises(NotThere):
        remedies.decide_remedy(actor=mo, remedy_id=first, approve=True)


def test_a_plan_below_the_law_is_refused(world):
    lin = world.actors["lin"]
    case_id = investigated(
        world, values={"ground": "quality", "wanted": ["refund"]}, equipment_id=world.heater.equipment_id
    )
    rights = statutory_rights_of(cases.cases_by_id(ids=[case_id])[case_id])
    remedies.add_remedy(actor=lin, case_id=case_id, kind="APOLOGY")
    if {"REFUND", "EXCHANGE", "REPAIR_FREE"} & set(rights):
        with pytest.raises(BelowStatutoryMinimum):
            cases.propose_plan(actor=lin, case_id=case_id, told="道歉")
        assert state_of(case_id) == "INVESTIGATING"


def test_no_plan_without_a_remedy(world):
    case_id = investigated(world)
    with pytest.raises(NoRemedy):
        cases.propose_plan(actor=world.actors["lin"], case_id=case_id, told="请等")
    assert state_of(case_id) == "INVESTIGATING"


def test_the_panel_shows_what_is_open_and_refuses_another_centre(world, client):
    from django.contrib.auth import get_user_model

    case_id = investigated(world)
    row = remedies.add_remedy(actor=world.actors["lin"], case_id=case_id, kind="REFUND", amount=Decimal("99.50"))
    client.force_login(get_user_model().objects.get(username="mo"))
    assert "99.50" in client.get(f"/cases/{case_id}/remedies/").content.decode()
    assert client.get(f"/cases/{case_id}/remedy/").status_code == 200
    client.force_login(get_user_model().objects.get(username="qiu"))
    assert client.get(f"/cases/{case_id}/remedies/").status_code == 404
    assert client.post(f"/cases/remedies/{row}/proof/", {"evidence": "x"}).status_code == 404
    assert Remedy.objects.get().state == "WAITING"
