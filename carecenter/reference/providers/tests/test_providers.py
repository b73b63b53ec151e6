"""Providers: admission, scope, papers, coverage, and who sees them."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.urls import reverse

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted, NotThere
from carecenter.foundation.testing import at_most_queries, events_of, person_actor
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.actions.expiry import tell_expiring_documents
from carecenter.reference.providers.errors import AdmissionIncomplete, WrongProviderState
from carecenter.reference.providers.queries.coverage import coverage_of, uncovered_by_province
from carecenter.reference.providers.types import DocumentKind, ProviderState

SYSTEM = system_actor()
pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    return organisation.open_unit(
        actor=SYSTEM, code="nanjing", name="南京", kind=UnitKind.OFFICE, parent_id=hq.id, regions=["3201"]
    )


def enter(office, code="gao", **more):
    return providers.enter_provider(actor=SYSTEM, name="高氏", unit_code=code, parent_unit_id=office.id, **more)


def sign(provider_id, **more):
    values = {
        "valid_from": date(2026, 1, 1),
        "valid_until": date(2026, 12, 31),
        "regions": ["3201"],
        "line_codes": ["ES"],
        "job_types": ["WH-INSTALL-E"],
        "daily_capacity": 2,
    }
    return providers.sign_contract(actor=SYSTEM, provider_id=provider_id, **{**values, **more})


def choose(on=date(2026, 6, 1), region="320106", line="ES", job="WH-INSTALL-E", **more):
    return providers.choose_provider(region_code=region, line_code=line, job_type=job, on=on, **more)


def test_entering_a_provider_opens_its_unit_under_the_office(office):
    provider_id = enter(office)
    facts = providers.providers_by_id(ids=[provider_id])[provider_id]
    assert (facts.unit_path, facts.office_path, facts.state) == ("hq.nanjing.gao", "hq.nanjing", "CANDIDATE")
    providers.open_team(actor=SYSTEM, provider_id=provider_id, code="gao_1", name="一队")
    assert providers.provider_of_unit(unit_path="hq.nanjing.gao.gao_1").id == provider_id
    assert providers.provider_of_unit(unit_path="hq.nanjing") is None


def test_a_candidate_is_admitted_only_with_everything(office):
    provider_id = enter(office)
    with pytest.raises(AdmissionIncomplete) as refused:
        providers.set_state(actor=SYSTEM, provider_id=provider_id, state=ProviderState.ACTIVE, reason="通过")
    assert refused.value.params["missing"] == "有效的营业执照、有效的保险、有效的合同、至少 2 名技师"
    apps.get_model("organisation", "Post").objects.create(code="technician", name="技师")
    unit = organisation.unit_by_code(code="gao")
    for number in "12":
        organisation.enter_person(
            actor=SYSTEM, name=f"技师{number}", employee_no=number, unit_id=unit.id, post_code="technician"
        )
    sign(provider_id, valid_until=clock.today() + timedelta(days=9))
    for kind in (DocumentKind.LICENCE, DocumentKind.INSURANCE):
        providers.record_document(actor=SYSTEM, provider_id=provider_id, kind=kind)
    providers.set_state(actor=SYSTEM, provider_id=provider_id, state=ProviderState.ACTIVE, reason="通过")
    with pytest.raises(WrongProviderState):
        providers.set_state(actor=SYSTEM, provider_id=provider_id, state=ProviderState.EXITED, reason="x")


def test_the_choice_keeps_to_the_contracts_days_and_scope(office):
    provider_id = enter(office, admitted=True)
    assert choose().provider_id is None
    sign(provider_id)
    assert choose().provider_id == provider_id
    assert choose(on=date(2026, 12, 31)).provider_id == provider_id
    for wish, reason in (
        ({"on": date(2027, 1, 1)}, "CONTRACT_NOT_IN_FORCE:2026-12-31"),
        ({"line": "GI"}, "PRODUCT_NOT_IN_SCOPE"),
        ({"job": "WH-REPAIR"}, "JOB_TYPE_NOT_IN_SCOPE"),
        ({"loads": {provider_id: 2}}, "NO_CAPACITY:2026-06-01"),
        ({"exclude": [provider_id]}, "REFUSED_BEFORE"),
    ):
        found = choose(**wish)
        assert (found.provider_id, found.rejected) == (None, [(provider_id, reason)])
    # Of two thousand providers those that never signed the region are neither weighed nor named.
    elsewhere = choose(region="320506")
    assert (elsewhere.provider_id, elsewhere.rejected) == (None, [])


def test_an_ended_contract_gives_nothing_from_the_next_day(office):
    provider_id = enter(office, admitted=True)
    contract = sign(provider_id)
    providers.end_contract(actor=SYSTEM, contract_id=contract, on=date(2026, 5, 31), reason="协商")
    assert choose(on=date(2026, 5, 31)).provider_id == provider_id
    assert choose().provider_id is None


def test_a_contract_that_cannot_be_is_refused(office):
    provider_id = enter(office)
    for wrong in (
        {"valid_until": date(2025, 1, 1)},
        {"regions": []},
        {"regions": ["3A"]},
        {"line_codes": []},
        {"daily_capacity": 0},
    ):
        with pytest.raises(BadInput):
            sign(provider_id, **wrong)
    assert providers.contracts_of(provider_id=provider_id) == []


def test_an_ending_document_is_told_once_a_threshold(office):
    provider_id = enter(office, admitted=True)
    end = date(2026, 6, 30)
    providers.record_document(actor=SYSTEM, provider_id=provider_id, kind=DocumentKind.INSURANCE, valid_until=end)
    told = [
        tell_expiring_documents(actor=SYSTEM, on=end - timedelta(days=days))
        for days in (31, 30, 29, 14, 13, 3, 2, 0, -1)
    ]
    assert told == [0, 1, 0, 1, 0, 1, 0, 1, 0]
    assert [e.event().days_before for e in events_of("provider.document_expiring")] == [30, 14, 3, 0]


def test_the_coverage_shows_main_backup_and_nobody(office):
    main, backup = enter(office, admitted=True), enter(office, "bei", admitted=True)
    today = clock.today()
    span = {"valid_from": today, "valid_until": today}
    sign(main, regions=["320106"], **span)
    sign(backup, regions=["3201"], backup=True, **span)
    rows = coverage_of(actor=SYSTEM, region_code="32", line_code="ES", job_type="WH-INSTALL-E", on=today)
    levels = {row.region_code: row.level for row in rows}
    assert (levels["320106"], levels["320104"], levels["320506"]) == ("MAIN", "BACKUP_ONLY", "NONE")
    bare = uncovered_by_province(
        actor=SYSTEM, provinces=["32", "33", "71"], line_code="ES", job_type="WH-INSTALL-E", on=today
    )
    none = sum(level == "NONE" for level in levels.values())
    assert bare["32"] == (none, len(levels)) and 0 < none < len(levels)
    assert bare["33"][0] == bare["33"][1] > 80


def test_another_offices_manager_sees_and_changes_nothing(office):
    provider_id = enter(office, admitted=True)
    qiu = person_actor(2, "hq.suzhou", Reach.TREE, "providers.view", "providers.manage")
    with pytest.raises(NotThere):
        providers.set_weight(actor=qiu, provider_id=provider_id, weight=2, reason="x")
    with pytest.raises(NotPermitted):
        providers.set_weight(actor=person_actor(3, "hq"), provider_id=provider_id, weight=2, reason="x")
    with pytest.raises(NotThere):
        providers.enter_provider(actor=qiu, name="乙", unit_code="yi", parent_unit_id=office.id)
    rows = coverage_of(actor=qiu, region_code="3201", line_code="", job_type="", on=clock.today())
    assert {row.level for row in rows} == {"NONE"}


def test_the_pages_work_and_stay_cheap(office, client):
    from carecenter.reference.accounts.public import open_account

    provider_id = enter(office, admitted=True)
    sign(provider_id)
    grants = {"providers.view": Reach.TREE, "providers.manage": Reach.TREE}
    organisation.define_role(actor=SYSTEM, code="pm", name="服务商经理", grants=grants)
    user = open_account(actor=SYSTEM, username="lin", password="Right-horse-9")
    person = organisation.enter_person(actor=SYSTEM, name="林", employee_no="1", unit_id=office.id, user_id=user)
    organisation.give_role(actor=SYSTEM, person_id=person, role_code="pm")
    assert client.get(reverse("providers")).status_code == 302
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=user))
    for name in ("provider", "provider_contracts", "provider_people", "provider_documents"):
        assert client.get(reverse(name, args=[provider_id])).status_code == 200, name
    for name in ("provider_contract_new", "provider_document_new", "provider_state"):
        assert client.get(reverse(name, args=[provider_id])).status_code == 200, name
    with at_most_queries(9):
        page = client.get(reverse("provider_coverage")).content.decode()
    assert "无人覆盖" in page and 'class="pm-44"' in page
    with at_most_queries(7):
        assert "高氏" in client.get(reverse("providers")).content.decode()
    sent = {"state": "SUSPENDED", "reason": "安全造假"}
    assert client.post(reverse("provider_state", args=[provider_id]), sent).status_code == 302
    assert providers.providers_by_id(ids=[provider_id])[provider_id].state == "SUSPENDED"
