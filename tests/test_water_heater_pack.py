"""The pack that is shipped loads into an empty installation, twice, and says what it should."""

import shutil
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from carecenter.assurance.rankings.queries.rules_in_force import rules_of_day as rules_of_ranking
from carecenter.assurance.rankings.types import RankingRules
from carecenter.assurance.settlement.queries.terms import terms_of_month
from carecenter.assurance.settlement.rules.statements import (
    COEFFICIENTS,
    GRADE_BORDERS,
    GRADE_WEIGHTS,
    coefficient_of,
)
from carecenter.assurance.settlement.types import Grade, Terms
from carecenter.assurance.surveys.queries.rules_in_force import rules_of_day as rules_of_surveys
from carecenter.assurance.surveys.types import SurveyRules
from carecenter.assurance.surveys.web.words import REASON_WORDS
from carecenter.foundation.clock import SHANGHAI
from carecenter.foundation.eventlog.reading import Position, read_after
from carecenter.foundation.packs import PackRefused, check_pack, load_pack
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Reach, system_actor
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.models import Price, ProductModel
from carecenter.reference.equipment.public import hardness_of_region
from carecenter.reference.notices.models import NoticeTemplate
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.models import OrgUnit, Role

SYSTEM = system_actor()
PACK = Path(__file__).resolve().parent.parent / "packs" / "water_heater"


@pytest.fixture
def loaded(db):
    return load_pack(actor=SYSTEM, folder=PACK)


def test_it_loads_whole(loaded):
    assert loaded.counts["organisation"]["units"] == 29
    assert loaded.counts["catalogue"] == {"lines": 3, "models": 17}
    assert loaded.counts["parts"] == {"parts": 42, "faults": 32}
    assert loaded.counts["job_types"] == {"job_types": 7}
    assert loaded.counts["roles"] == {"roles": 18}
    assert loaded.counts["stock"] == {"tiers": 2, "stores": 3, "levels": 100}
    assert [loaded.counts[name] for name in ("surveys", "rankings", "settlement")] == [
        {"rules": 1},
        {"rules": 1},
        {"terms": 1},
    ]


def test_loading_it_again_changes_nothing(loaded):
    before = (OrgUnit.objects.count(), Price.objects.count(), ProductModel.objects.count(), _news())
    again = load_pack(actor=SYSTEM, folder=PACK)
    assert again == loaded
    assert (OrgUnit.objects.count(), Price.objects.count(), ProductModel.objects.count(), _news()) == before


def _news():
    return len(read_after(Position(), limit=100000, settled_only=False))


@pytest.mark.parametrize(
    ("region", "office"),
    [("320106", "nanjing"), ("310104", "shanghai"), ("330106", "shanghai"), ("440106", "guangzhou")],
)
def test_a_district_has_its_office(loaded, region, office):
    assert organisation.office_of_region(region_code=region).code == office


def test_every_province_has_an_office(loaded):
    provinces = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split()  # noqa: SIM905
    assert {organisation.office_of_region(region_code=code).kind for code in provinces} == {"OFFICE"}


def test_the_fees_are_those_of_the_domain_reference(loaded):
    """§3.4 defaults: electric 80, gas 120, repair 60, descale 70, survey 50."""
    day = date(2025, 6, 1)
    fees = {
        code: catalogue.fee_of(price_list="PROVIDER", item_code=code, on=day)
        for code in ("WH-INSTALL-E", "WH-INSTALL-G", "WH-REPAIR", "WH-DESCALE", "WH-SURVEY")
    }
    assert list(fees.values()) == [Decimal(80), Decimal(120), Decimal(60), Decimal(70), Decimal(50)]
    maintenance = [
        catalogue.fee_of(price_list="PROVIDER", item_code="WH-MAINT", on=on) for on in (day, date(2026, 1, 1))
    ]
    assert maintenance == [Decimal(55), Decimal(60)]


def test_every_part_and_every_job_type_has_a_price(loaded):
    day = date(2026, 6, 1)
    assert all(part.price is not None for part in catalogue.parts(price_list="CUSTOMER", on=day))
    for kind in catalogue.job_types(on=day):
        assert catalogue.fee_of(price_list="PROVIDER", item_code=kind.code, on=day) > 0


def test_the_limits_of_the_checklists_are_stored(loaded):
    install = catalogue.job_type(code="WH-INSTALL-G", on=date(2025, 6, 1))
    items = {item.code: item for item in install.checklist}
    assert (items["co"].maximum, items["co"].safety) == (Decimal("0.05"), True)
    assert items["earth_resistance"].maximum == Decimal(4)
    assert (items["water_pressure"].minimum, items["water_pressure"].maximum) == (Decimal("0.05"), Decimal("0.8"))
    assert install.required_qualifications == ("gas_install", "company_install")
    assert install.starts_warranty


def test_the_calendar_counts_as_the_law_does(loaded):
    """G2.1: received 2025-09-30 17:30 and two business hours end 2025-10-09 10:30."""
    start = datetime(2025, 9, 30, 17, 30, tzinfo=SHANGHAI)
    assert organisation.due_after_open_minutes(start_at=start, minutes=120) == datetime(
        2025, 10, 9, 10, 30, tzinfo=SHANGHAI
    )


def test_agents_see_customers_of_the_nation_and_jobs_of_their_own_tree(loaded):
    grants = {grant.permission: grant.reach for grant in Role.objects.get(code="agent").grants.all()}
    assert (grants["customers.view"], grants["equipment.view"]) == (Reach.NATION, Reach.NATION)
    assert (grants["cases.view"], grants["jobs.view"]) == (Reach.TREE, Reach.TREE)
    technician = {grant.permission: grant.reach for grant in Role.objects.get(code="technician").grants.all()}
    assert technician["jobs.perform"] == Reach.OWN
    assert "customers.view" not in technician


def test_every_permission_of_the_product_is_granted_to_some_role(loaded):
    granted = set(Role.objects.values_list("grants__permission", flat=True))
    assert sorted(set(PERMISSIONS) - granted) == []


def test_a_role_of_a_centre_reaches_the_nation_only_for_the_archive(loaded):
    """Architecture §6: customers and equipment are the nation's, the rest is one's tree.

    With them go what says how everybody works and what belongs to the archive: catalogue, standards, grades, documents.
    """
    archive = {"customers", "equipment", "catalogue", "standards", "grading", "documents"}
    for code in ("agent", "leader", "care"):
        grants = Role.objects.get(code=code).grants.all()
        nation = {grant.permission.partition(".")[0] for grant in grants if grant.reach == Reach.NATION}
        tree = {grant.permission.partition(".")[0] for grant in grants if grant.reach == Reach.TREE}
        assert (nation, nation & tree) == (archive, set())
    grants = {grant.reach for grant in Role.objects.get(code="technician").grants.exclude(permission="catalogue.view")}
    assert grants == {Reach.OWN}


@pytest.mark.parametrize("code", ["tmall", "jd", "douyin"])
def test_a_platform_has_its_store_below_headquarters(loaded, code):
    unit = organisation.unit_by_code(code=code)
    assert (unit.kind, unit.path) == ("STORE", f"hq.{code}")


def test_the_rules_of_the_pack_are_those_of_the_domain_reference(loaded):
    """The constants in rules/ and the shipped pack say the same; only the names of the versions differ."""
    day = date(2025, 6, 1)
    assert rules_of_ranking(day=day) == RankingRules()
    asked = rules_of_surveys(day=day)
    assert replace(asked, version="default", words={}) == SurveyRules()
    assert {code: str(word) for code, word in REASON_WORDS.items()} == asked.words
    paid = terms_of_month(month=day)
    assert {grade: coefficient_of(grade, paid) for grade in Grade} == COEFFICIENTS
    assert dict(paid.grade_weights) == GRADE_WEIGHTS
    assert [(int(paid.grade_borders[grade]), grade) for _border, grade in GRADE_BORDERS] == list(GRADE_BORDERS)
    plain = {"version": "default", "coefficients": {}, "grade_weights": {}, "grade_borders": {}}
    assert replace(paid, **plain) == Terms()


def test_the_water_of_a_city_is_its_default_until_enough_is_measured(loaded):
    assert hardness_of_region(region_code="370102", on=date(2026, 1, 1)) == 330
    assert hardness_of_region(region_code="659999", on=date(2026, 1, 1)) == 200


def test_the_texts_are_signed(loaded):
    assert NoticeTemplate.objects.filter(channel="SMS").exclude(text__startswith="【沐川】").count() == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("catalogue", "line: HP, capacity: 150", "line: XX, capacity: 150", "应为已定义的产品线之一"),
        ("prices", "item: VISIT, amount: 50.00", "item: VISIT, amount: -1", "「amount」应 ≥ 0"),
        ("roles", "equipment.view: TREE", "equipment.veiw: TREE", "没有权限「equipment.veiw」"),
        ("job_types", "kind: NUMBER, minimum: 0, maximum: 4", "kind: NUMBRE", "应为其中之一"),
        ("organisation", "parent: shanghai}", "parent: shangai}", "上级应是写在前面的组织"),
        ("calendars", '"2025-01-01": 元旦', '"2026-01-01": 元旦', "不在 2025 年"),
        ("warranty", "WHOLE: 36, TANK: 96", "TANK: 96", "应写明整机"),
        ("water", "hardness: 150", "hardness: soft", "「hardness」应为整数"),
        ("surveys", "token_hours: 72", "token_hours: 0", "「token_hours」应 ≥ 1"),
        ("rankings", "minimum_sample: 10", "minimum_sample: 0", "「minimum_sample」应 ≥ 1"),
        ("settlement", "price_list: PROVIDER", "price_list: PROVIDR", "应先在 prices.yaml 定义"),
        ("notices", "拒收请回复R", "", "营销短信应写明"),
    ],
)
def test_one_wrong_line_refuses_the_whole_pack_and_is_named(tmp_path, file, old, new, said):
    folder = tmp_path / "pack"
    shutil.copytree(PACK, folder)
    path = folder / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackRefused) as refused:
        check_pack(folder)
    found = refused.value.problems
    assert [(problem.file, problem.line) for problem in found] == [(f"{file}.yaml", line)]
    assert said in found[0].expected
