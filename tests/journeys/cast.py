"""The fixed cast on the pack of the water-heater brand. `tell()` runs inside an installation and prints who is who."""

import json
from datetime import date
from pathlib import Path

from django.apps import apps

from carecenter.foundation.packs import load_pack
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import system_actor
from carecenter.reference.accounts.public import issue_token, open_account
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.providers import public as providers

SYSTEM = system_actor("journey")
PACK = Path(__file__).resolve().parents[2] / "packs" / "water_heater"
PASSWORD = "Right-horse-9"
ALWAYS = (date(2020, 1, 1), date(2035, 12, 31))
# name, post, role, own unit, unit the role is seen from; Gao's and Tie's unit is the provider's.
PEOPLE = {
    "lin": ("林晓梅", "agent", "agent", "centre_nanjing_hotline", "centre_nanjing"),
    "mo": ("莫丽华", "centre_leader", "leader", "centre_nanjing", "centre_nanjing"),
    "bai": ("白志强", "agent", "agent", "centre_guangzhou_hotline", "centre_guangzhou"),
    "shen": ("沈国平", "dispatcher", "dispatcher", "nanjing_dispatch", "nanjing"),
    "qiu": ("仇建国", "dispatcher", "dispatcher", "shanghai_dispatch", "shanghai"),
    "gao": ("高德明", "provider_manager", "provider_manager", "gao", "gao"),
    "tie": ("铁 军", "technician", "technician", "gao", "gao"),
    "xu": ("徐佳", "guide", "guide", "store_nj_xinjiekou", "store_nj_xinjiekou"),
    "fang": ("方敏", "finance_clerk", "finance", "finance_dept", "hq"),
    "pan": ("潘越", "planner", "planner", "service_dept", "hq"),
    "guan": ("关心怡", "care_agent", "care", "centre_nanjing_care", "centre_nanjing"),
    "dian": ("店长 殷", "guide", "store_manager", "store_nj_xinjiekou", "store_nj_xinjiekou"),
    "ji": ("纪工", "planner", "department", "technique_dept", "technique_dept"),
    "chang": ("常工", "planner", "department", "factory", "factory"),
    "jing": ("景文山", "office_manager", "manager", "nanjing", "nanjing"),
}


def open_cast() -> dict:
    """Load the pack, enter Provider Gao in Nanjing and everybody; return names, ids and tokens."""
    load_pack(actor=SYSTEM, folder=PACK)
    provider_id = _provider()
    told = {"provider_id": provider_id, "people": {}, "tokens": {}}
    for username, (name, post, role, unit, seen_from) in PEOPLE.items():
        person_id, user_id = _person(username, name, post, role, unit, seen_from)
        told["people"][username] = person_id
        actor = organisation.actor_of_person(person_id=person_id)
        scopes = sorted(set(actor.grants) & set(PERMISSIONS))
        told["tokens"][username] = issue_token(actor=SYSTEM, user_id=user_id, name="journey", scopes=scopes)
    for kind in apps.get_model("organisation", "QualificationKind").objects.values_list("code", flat=True):
        organisation.grant_qualification(
            actor=SYSTEM,
            person_id=told["people"]["tie"],
            kind_code=kind,
            valid_from=ALWAYS[0],
            valid_until=ALWAYS[1],
        )
    return told


def _provider() -> int:
    office = organisation.unit_by_code(code="nanjing")
    provider_id = providers.enter_provider(
        actor=SYSTEM, name="南京高氏热水器服务", unit_code="gao", parent_unit_id=office.id, admitted=True
    )
    providers.sign_contract(
        actor=SYSTEM,
        provider_id=provider_id,
        valid_from=ALWAYS[0],
        valid_until=ALWAYS[1],
        regions=["3201"],
        line_codes=[line.code for line in catalogue.lines()],
        job_types=[each.code for each in catalogue.job_types()],
        daily_capacity=50,
    )
    return provider_id


def _person(username: str, name: str, post: str, role: str, unit: str, seen_from: str) -> tuple[int, int]:
    user_id = open_account(actor=SYSTEM, username=username, password=PASSWORD)
    person_id = organisation.enter_person(
        actor=SYSTEM,
        name=name,
        employee_no=username,
        unit_id=organisation.unit_by_code(code=unit).id,
        post_code=post,
        phone=f"1360000{1000 + list(PEOPLE).index(username)}",
        user_id=user_id,
    )
    # The Nanjing centre works for the Nanjing office: its agents reach the office's jobs too.
    for code in (seen_from, "nanjing") if seen_from == "centre_nanjing" else (seen_from,):
        seen = organisation.unit_by_code(code=code)
        organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=role, unit_id=seen.id)
    return person_id, user_id


def tell() -> None:
    """Open everybody and print one JSON line."""
    print(json.dumps(open_cast()))
