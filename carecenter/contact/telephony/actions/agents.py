"""Agents' telephones: opened with a new secret for each session at the desk, closed when she goes."""

import secrets
from dataclasses import dataclass

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony.access import TAKE
from carecenter.contact.telephony.actions.story import command
from carecenter.contact.telephony.models import AgentPhone
from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput


@dataclass(frozen=True, slots=True)
class PhoneGiven:
    """What the desk needs to register; the secret is shown once."""

    kind: str
    name: str
    secret: str


@action("telephony.open_phone")
def open_phone(*, actor: Actor, kind: str, endpoint: str = "") -> PhoneGiven:
    """Give the actor a telephone: BROWSER (over WSS), DESK (an endpoint of the engine), SIMULATED; and sign her on.

    Whether she takes contacts is said to routing. Raises BadInput.
    """
    demand(actor, TAKE)
    if kind not in {"BROWSER", "DESK", "SIMULATED"}:
        raise BadInput("kind", "请选择话机类型。")
    if kind == "DESK" and not endpoint:
        raise BadInput("endpoint", "请填写桌面话机的分机号。")
    name = endpoint if kind == "DESK" else f"agent-{actor.person_id}"
    secret = secrets.token_urlsafe(24) if kind == "BROWSER" else ""
    now = clock.now()
    AgentPhone.objects.update_or_create(
        person_id=actor.person_id or 0,
        defaults={
            "kind": kind, "endpoint": name, "secret": secret, "opened_at": now, "closed_at": None,
        },
    )  # fmt: skip
    note(subject=("person", actor.person_id or 0), phone=kind)
    if actor.may(routing.SERVE):
        routing.sign_on(actor=actor)
    if kind == "BROWSER":
        command(None, "push_phone", name=name, secret=secret)
    return PhoneGiven(kind, name, secret)


@action("telephony.close_phone")
def close_phone(*, actor: Actor) -> None:
    """Take the actor's telephone away and sign her off; nothing rings there any more. Raises OpenWorkInHand."""
    if actor.may(routing.SERVE) and routing.state_of_agent(person_id=actor.person_id or 0) is not None:
        routing.sign_off(actor=actor)
    AgentPhone.objects.filter(person_id=actor.person_id or 0).update(closed_at=clock.now(), secret="")
    note(subject=("person", actor.person_id or 0))
