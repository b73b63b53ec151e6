"""A small world for tests: an office, a provider with two technicians, job types, a customer with a heater."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO

from django.apps import apps
from django.test import Client

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor, Reach, system_actor
from carecenter.reference.accounts.public import open_account
from carecenter.reference.catalogue import public as catalogue
from carecenter.reference.catalogue.types import ChecklistItem, EvidenceItem, ItemKind
from carecenter.reference.equipment.testing import Heater, a_heater, small_catalogue
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import UnitKind
from carecenter.reference.providers import public as providers
from carecenter.work.field_service import public as field_service

SYSTEM = system_actor()
PASSWORD = "Right-horse-9"
SERIAL = "MC25E60A000123"
CHECKS = (
    ChecklistItem("earth", "接地电阻", ItemKind.NUMBER, True, None, Decimal("4"), "Ω", safety=True),
    ChecklistItem("valve", "安全阀排水正常", ItemKind.BOOL, True, safety=True),
    ChecklistItem("pressure", "进水压力", ItemKind.NUMBER, True, Decimal("0.05"), Decimal("0.6"), "MPa"),
    ChecklistItem("wall", "墙体", ItemKind.CHOICE, True, choices=("实心墙", "空心墙")),
    ChecklistItem("note", "备注", ItemKind.TEXT, required=False),
)
GOOD = {"earth": "1.2", "valve": "1", "pressure": "0.3", "wall": "实心墙"}
PROVIDER_GRANTS = {"jobs.view": Reach.TREE, "jobs.accept": Reach.TREE, "providers.view": Reach.TREE}
OFFICE = (
    "jobs.view jobs.open jobs.dispatch jobs.verify providers.view providers.manage customers.view customers.edit"
    " customers.reveal equipment.view people.view cases.view cases.work"
)


@dataclass
class World:
    """Who and what a test meets; actors by name."""

    office_path: str
    provider_id: int
    provider_path: str
    tie_id: int
    heater: Heater
    actors: dict[str, Actor]
    users: dict[str, int]
    people: dict[str, int]
    other_provider_id: int = 0
    photos: int = field(default=0)


def a_world() -> World:
    """Make Nanjing with Provider Gao, installers Tie and Lu (no licence), dispatcher Lin, and Suzhou with Qiu."""
    hq = organisation.open_unit(actor=SYSTEM, code="hq", name="总部", kind=UnitKind.HQ)
    nanjing, suzhou = (
        organisation.open_unit(
            actor=SYSTEM, code=code, name=name, kind=UnitKind.OFFICE, parent_id=hq.id, regions=[region]
        )
        for code, name, region in (("nanjing", "南京办事处", "3201"), ("suzhou", "苏州办事处", "3205"))
    )
    _roles()
    gao = a_provider(nanjing.id, "gao", "高氏安装", regions=["3201"])
    people, users = {}, {}
    facts = providers.providers_by_id(ids=[gao])[gao]
    for name, role, unit_id in (
        ("lin", "dispatcher", nanjing.id),
        ("qiu", "dispatcher", suzhou.id),
        ("gao", "provider_manager", facts.unit_id),
        ("tie", "technician", facts.unit_id),
        ("lu", "technician", facts.unit_id),
    ):
        people[name], users[name] = a_person(name, role, unit_id)
    organisation.grant_qualification(
        actor=SYSTEM,
        person_id=people["tie"],
        kind_code="electrician",
        valid_from=date(2020, 1, 1),
        valid_until=date(2035, 1, 1),
    )
    models = small_catalogue()
    job_types()
    heater = a_heater(model_id=models["MC-E60"], unit_path=nanjing.path)
    actors = {name: organisation.actor_of_person(person_id=person_id) for name, person_id in people.items()}
    known = {name: actor for name, actor in actors.items() if actor}
    return World(nanjing.path, gao, facts.unit_path, people["tie"], heater, known, users, people)


def sign_in(world: World, client: Client, name: str) -> Client:
    """Sign a person of the world in and return the client."""
    client.force_login(apps.get_model("accounts", "User").objects.get(pk=world.users[name]))
    return client


def _roles() -> None:
    post, certificate = (apps.get_model("organisation", name) for name in ("Post", "QualificationKind"))
    organisation.define_role(
        actor=SYSTEM, code="dispatcher", name="派工员", grants=dict.fromkeys(OFFICE.split(), Reach.TREE)
    )
    organisation.define_role(actor=SYSTEM, code="provider_manager", name="服务商经理", grants=PROVIDER_GRANTS)
    organisation.define_role(
        actor=SYSTEM, code="technician", name="技师", grants={"jobs.view": Reach.OWN, "jobs.perform": Reach.OWN}
    )
    post.objects.get_or_create(code="technician", defaults={"name": "技师"})
    certificate.objects.get_or_create(code="electrician", defaults={"name": "电工证", "statutory": True})
    certificate.objects.get_or_create(code="gas", defaults={"name": "燃气证", "statutory": True})


def a_person(name: str, role: str, unit_id: int) -> tuple[int, int]:
    """Enter a person with an account and a role; return her id and the account's."""
    user_id = open_account(actor=SYSTEM, username=name, password=PASSWORD)
    person_id = organisation.enter_person(
        actor=SYSTEM,
        name={"tie": "铁师傅", "lu": "陆师傅", "gao": "高经理", "lin": "林", "qiu": "仇"}.get(name, name),
        employee_no=name,
        unit_id=unit_id,
        post_code="technician" if role == "technician" else "",
        user_id=user_id,
    )
    organisation.give_role(actor=SYSTEM, person_id=person_id, role_code=role)
    return person_id, user_id


def a_provider(
    office_id: int,
    code: str,
    name: str,
    *,
    regions: list[str],
    capacity: int = 5,
    backup: bool = False,
    lines: tuple[str, ...] = ("ES", "GI", "HP"),
) -> int:
    """Enter an active provider with one contract for everything."""
    provider_id = providers.enter_provider(
        actor=SYSTEM, name=name, unit_code=code, parent_unit_id=office_id, admitted=True
    )
    providers.sign_contract(
        actor=SYSTEM,
        provider_id=provider_id,
        valid_from=date(2020, 1, 1),
        valid_until=date(2035, 12, 31),
        regions=regions,
        line_codes=lines,
        job_types=["WH-DELIV", "WH-INSTALL-E", "WH-INSTALL-G", "WH-REPAIR", "WH-MAINT", "WH-DESCALE"],
        daily_capacity=capacity,
        backup=backup,
    )
    return provider_id


def job_types() -> None:
    """Define delivery, electric and gas installation and repair."""
    day = date(2015, 1, 1)
    before = (EvidenceItem("before", "安装前"), EvidenceItem("after", "安装后"))
    for code, name, minutes, needs, checks, photos, more in (
        ("WH-DELIV", "送货", 30, [], [], [EvidenceItem("box", "外箱编码")], {}),
        ("WH-INSTALL-E", "电热水器安装", 90, ["electrician"], CHECKS, before, {"binds_serial": True}),
        ("WH-INSTALL-G", "燃气热水器安装", 120, ["gas"], CHECKS[2:3], before, {"binds_serial": True}),
        ("WH-REPAIR", "维修", 60, [], [], [EvidenceItem("old", "旧件")], {"urgent_hours": 4}),
    ):
        catalogue.define_job_type(
            actor=SYSTEM,
            code=code,
            name=name,
            valid_from=day,
            duration_minutes=minutes,
            required_qualifications=needs,
            checklist=checks,
            evidence=photos,
            starts_warranty=code.startswith("WH-INSTALL"),
            **more,
        )


def picture(shade: int = 0) -> bytes:
    """Return a small JPEG, another for each shade."""
    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (64, 48), (shade % 256, 120, 90)).save(out, "JPEG")
    return out.getvalue()


def a_job(world: World, *, type_code: str = "WH-INSTALL-E", **more: object) -> int:
    """Open a job at the world's heater."""
    heater = world.heater
    values: dict[str, object] = {
        "customer_id": heater.customer_id,
        "address_id": heater.address_id,
        "region_code": "320106",
        "unit_path": world.office_path,
        "equipment_id": heater.equipment_id,
        "model_id": heater.model_id,
    }
    return field_service.open_job(actor=SYSTEM, type_code=type_code, **{**values, **more})  # type: ignore[arg-type]


def bring(world: World, job_id: int, state: str) -> None:
    """Bring a fresh job to a state along the usual way: DISPATCHED … SIGNED, CLOSED."""
    gao, tie = world.actors["gao"], world.actors["tie"]
    start = clock.now() + timedelta(hours=1)
    steps = {
        "DISPATCHED": lambda: field_service.dispatch_job(
            actor=SYSTEM,
            job_id=job_id,
            provider_id=world.provider_id,
            provider_path=world.provider_path,
            reasons=["SCOPE:3201"],
        ),
        "ACCEPTED": lambda: field_service.accept_job(actor=gao, job_id=job_id),
        "ASSIGNED": lambda: field_service.assign_job(actor=gao, job_id=job_id, technician_id=world.tie_id),
        "BOOKED": lambda: field_service.book_job(
            actor=gao, job_id=job_id, window_start=start, window_end=start + timedelta(hours=2)
        ),
        "EN_ROUTE": lambda: field_service.depart(actor=tie, job_id=job_id),
        "ON_SITE": lambda: field_service.check_in(actor=tie, job_id=job_id, lat=32.06, lng=118.78),
        "COMPLETED": lambda: finish(world, job_id),
        "SIGNED": lambda: field_service.sign_job(actor=tie, job_id=job_id, signer_name="陈淑芬", image=picture(7)),
        "CLOSED": lambda: field_service.close_job(actor=SYSTEM, job_id=job_id),
    }
    for name, step in steps.items():
        step()
        if name == state:
            return
    raise ValueError(state)


def finish(world: World, job_id: int) -> None:
    """Bring everything a job on site asks for, and complete it."""
    tie = world.actors["tie"]
    job = field_service.jobs_by_id(ids=[job_id])[job_id]
    facts = catalogue.job_type(code=job.type_code)
    for item in facts.evidence:
        world.photos += 1
        field_service.save_evidence(
            actor=tie, job_id=job_id, item=item.code, upload=picture(world.photos), name="a.jpg"
        )
    if facts.binds_serial:
        field_service.bind_job_serial(actor=tie, job_id=job_id, serial=SERIAL)
    answers = {item.code: GOOD[item.code] for item in facts.checklist if item.code in GOOD}
    field_service.complete_job(actor=tie, job_id=job_id, answers=answers)


def a_signed_job(world: World, *, at: datetime | None = None, **more: object) -> int:
    """Open a job and bring it to SIGNED; with `at`, at that time."""
    with clock.standing_at(at or clock.now()):
        job_id = a_job(world, **more)  # type: ignore[arg-type]
        bring(world, job_id, "SIGNED")
    return job_id
