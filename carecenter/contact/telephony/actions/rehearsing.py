"""A played floor: invented callers and played agents over the simulator, so that a newcomer sees a centre at work."""

from collections.abc import Sequence

from django.conf import settings

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony.access import SUPERVISE
from carecenter.contact.telephony.models import AgentPhone, PlayedFloor
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.public import actor_of_person

PLAYED = "PLAYED"
MOST_AGENTS, MOST_NUMBERS = 16, 5000


def floor_is_played() -> bool:
    """Tell whether invented callers call now."""
    return PlayedFloor.objects.filter(is_on=True).exists()


@action("telephony.play_floor")
def play_floor(*, actor: Actor, person_ids: Sequence[int], numbers: Sequence[str] = ()) -> int:
    """Let these people be played, and callers with these numbers call; return how many people play.

    Whoever sits at her own desk is left alone. Raises BadInput with a real engine or without anybody to play.
    """
    demand(actor, SUPERVISE)
    if settings.PHONE_ENGINE:
        raise BadInput("engine", "已连接真实话务引擎，不能开演示现场。")
    now, played = clock.now(), 0
    sitting = set(AgentPhone.objects.filter(closed_at=None).exclude(kind=PLAYED).values_list("person_id", flat=True))
    for person_id in [pk for pk in person_ids if pk not in sitting]:
        if played == MOST_AGENTS:
            break
        person = actor_of_person(person_id=person_id)
        if person is None or not person.may(routing.SERVE):
            continue
        AgentPhone.objects.update_or_create(
            person_id=person_id,
            defaults={
                "kind": PLAYED,
                "endpoint": f"played-{person_id}",
                "secret": "",
                "opened_at": now,
                "closed_at": None,
            },
        )
        routing.sign_on(actor=person)
        played += 1
    if not played:
        raise BadInput("person_ids", "没有可以扮演的坐席：他们需要「上线接待」权限，且没有人正在用。")
    PlayedFloor.objects.update_or_create(
        pk=1, defaults={"is_on": True, "numbers": list(numbers)[:MOST_NUMBERS], "started_at": now}
    )
    note(subject=("played_floor", 1), agents=played)
    return played


@action("telephony.stop_floor")
def stop_floor(*, actor: Actor) -> None:
    """End the play: nobody calls any more; played agents go when their last call is over."""
    demand(actor, SUPERVISE)
    PlayedFloor.objects.filter(pk=1).update(is_on=False)
    note(subject=("played_floor", 1))
