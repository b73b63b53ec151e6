"""The people of the whole-product tests: the small world of field service and an administrator who may everything.

`tell()` opens them in a running installation and prints what a test needs to know, as one JSON line.
"""

import json
from datetime import date

from django.apps import apps

from carecenter.foundation import clock
from carecenter.foundation.action import action, record
from carecenter.foundation.permissions import PERMISSIONS
from carecenter.foundation.plain.actors import Actor, Reach, system_actor
from carecenter.reference.accounts.public import issue_token, open_account
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers import public as providers
from carecenter.work.field_service import public as field_service
from carecenter.work.field_service.events import JobBooked
from carecenter.work.field_service.testing import PASSWORD, a_provider, a_world

SYSTEM = system_actor()
ENDLESS = 1_000_000


def an_administrator() -> tuple[int, str]:
    """Open an account with every permission over the nation; return its id and a token with every scope."""
    everything = sorted(PERMISSIONS)
    organisation.define_role(
        actor=SYSTEM, code="everything", name="全部权限", grants=dict.fromkeys(everything, Reach.NATION)
    )
    hq = organisation.unit_by_code(code="hq")
    assert hq is not None
    user_id = open_account(actor=SYSTEM, username="admin", password=PASSWORD)
    person_id = organisation.enter_person(
        actor=SYSTEM, name="管理员", employee_no="admin", unit_id=hq.id, user_id=user_id
    )
    organisation.give_role(actor=SYSTEM, person_id=person_id, role_code="everything")
    return user_id, issue_token(actor=SYSTEM, user_id=user_id, name="test", scopes=everything)


def open_wuxi() -> int:
    """Open an office in Wuxi with a store and one provider whose days are never full; return the provider's id."""
    hq = organisation.unit_by_code(code="hq")
    assert hq is not None
    wuxi = organisation.open_unit(
        actor=SYSTEM, code="wuxi", name="无锡办事处", kind=UnitKind.OFFICE, parent_id=hq.id, regions=["3202"]
    )
    organisation.open_unit(
        actor=SYSTEM, code="wuxi_store", name="无锡梁溪门店", kind=UnitKind.STORE, parent_id=wuxi.id, regions=["3202"]
    )
    provider_id = a_provider(wuxi.id, "tai", "太湖安装", regions=["3202"], capacity=ENDLESS)
    assert providers.providers_by_id(ids=[provider_id])
    return provider_id


def tell() -> None:
    """Open everybody and print ids, tokens and names."""
    world = a_world()
    user_id, token = an_administrator()
    told = {
        "admin": {"user_id": user_id, "username": "admin", "password": PASSWORD, "token": token},
        "people": world.people,
        "users": world.users,
        "office_path": world.office_path,
        "provider_path": world.provider_path,
        "heater": {"customer_id": world.heater.customer_id, "equipment_id": world.heater.equipment_id},
        "busy_provider_id": open_wuxi(),
        "today": date.today().isoformat(),  # noqa: DTZ011
    }
    print(json.dumps(told))


def a_nanjing_job(*, customer_id: int, equipment_id: int) -> int:
    """Open a repair in Nanjing; return its id."""
    office = organisation.unit_by_code(code="nanjing")
    assert office is not None
    return field_service.open_job(
        actor=SYSTEM,
        type_code="WH-REPAIR",
        customer_id=customer_id,
        address_id=None,
        region_code="320106",
        unit_path=office.path,
        equipment_id=equipment_id,
    )


@action("tests.touch_job")
def touch_job(*, actor: Actor, job_id: int) -> None:
    """Record news of a job without moving it."""
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    record(
        JobBooked(
            subject_id=job_id,
            unit_path=job.unit_path,
            customer_id=job.customer_id,
            window_start=clock.now(),
            window_end=clock.now(),
            by_us=True,
        )
    )


def take_roles(*, person_id: int) -> None:
    """Take all roles of a person away, as an administrator does."""
    held = apps.get_model("organisation", "PersonRole").objects.filter(person_id=person_id)
    for role_id in list(held.values_list("pk", flat=True)):
        organisation.take_role(actor=SYSTEM, person_role_id=role_id)
