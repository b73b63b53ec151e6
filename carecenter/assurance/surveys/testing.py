"""Answers for tests of surveys and of what stands above."""

from datetime import datetime, timedelta

from django.apps import apps

from carecenter.assurance.surveys import public as surveys
from carecenter.assurance.surveys.models import Answer
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor, ActorKind, Reach, system_actor
from carecenter.foundation.testing import deliver_events
from carecenter.reference.customers.public import enter_customer
from carecenter.reference.customers.types import AddressInput
from carecenter.reference.organisation import public as organisation
from carecenter.work.field_service.testing import World

SYSTEM = system_actor()
VISITOR = Actor(kind=ActorKind.CUSTOMER)
RATING = ("surveys.view", "surveys.manage", "rankings.view", "settlement.view")
PHONES = iter(range(13900000000, 13999999999))


def grant_rating(world: World) -> None:
    """Let Lin, Qiu and Gao see satisfaction, ranking and settlement in their subtree."""
    organisation.define_role(
        actor=SYSTEM,
        code="rating",
        name="满意度",
        grants=dict.fromkeys((*RATING, "settlement.dispute", "surveys.manage"), Reach.TREE),
    )
    for name in ("lin", "qiu", "gao"):
        organisation.give_role(actor=SYSTEM, person_id=world.people[name], role_code="rating")
        actor = organisation.actor_of_person(person_id=world.people[name])
        assert actor is not None
        world.actors[name] = actor


def a_closed_job(world: World, *, at: datetime, phone: str = "", **more: object) -> int:
    """Write a signed job of a new customer straight into the table; for figures, where its way does not matter."""
    entered = enter_customer(
        actor=SYSTEM,
        name="王芳",
        phone=phone or str(next(PHONES)),
        address=AddressInput(text="江苏省南京市鼓楼区汉中路 2 号", region_code="320106"),
        source="TEST",
    )
    values: dict[str, object] = {
        "type_code": "WH-REPAIR",
        "state": "SIGNED",
        "state_since": at,
        "customer_id": entered.id,
        "address_id": entered.address_id,
        "region_code": "320106",
        "unit_path": world.provider_path,
        "office_path": world.office_path,
        "provider_id": world.provider_id,
        "technician_id": world.tie_id,
        "opened_at": at - timedelta(days=1),
        "completed_at": at,
        "signed_at": at,
        "on_time": True,
        "is_complete": True,
    }
    return apps.get_model("field_service", "Job").objects.create(**{**values, **more}).pk


def a_link(job_id: int, *, signed_at: datetime) -> str:
    """Invite about a job and return the path of its link."""
    with clock.standing_at(signed_at):
        invitation_id = surveys.invite_customer(actor=SYSTEM, job_id=job_id, signed_at=signed_at)
    with clock.standing_at(signed_at + timedelta(hours=1)):
        return surveys.issue_link(actor=SYSTEM, invitation_id=invitation_id)


def token_of(path: str) -> str:
    """Return the token in a link's path."""
    return path.strip("/").split("/")[-1]


def answer(
    world: World, level: str, *, at: datetime, device: str = "", address: str = "", phone: str = "", **job: object
) -> int:
    """Let a new customer answer about a new job at a time; return the answer's id."""
    signed_at = at - timedelta(hours=2)
    path = a_link(a_closed_job(world, at=signed_at, phone=phone, **job), signed_at=signed_at)
    with clock.standing_at(at):
        return surveys.answer_survey(actor=VISITOR, token=token_of(path), level=level, device=device, address=address)


def deliver(at: datetime) -> None:
    """Let subscribers handle everything, at a time."""
    with clock.standing_at(at):
        deliver_events()


def newest_answer() -> tuple[int, str, list[str]]:
    """Return id, level and reasons of the newest answer."""
    found = Answer.objects.latest("id")
    return found.pk, found.level, found.reasons
