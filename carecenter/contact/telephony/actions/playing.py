"""Play a caller, or an agent without a headset, over the simulator; nothing of this works with a real engine."""

import uuid

from django.conf import settings

from carecenter.contact.telephony.access import TAKE
from carecenter.contact.telephony.actions.hearing import store_event
from carecenter.contact.telephony.models import AgentPhone, Call, CallLeg, EngineCommand
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere

PREFIX = "played-"


def _demand_simulator() -> None:
    if settings.PHONE_ENGINE:
        raise BadInput("engine", "已连接真实话务引擎，不能使用模拟来电。")


@action("telephony.play_call")
def play_call(*, actor: Actor, number: str, called: str) -> str:
    """Let somebody call a hotline; returns the channel to play on. Raises BadInput with a real engine."""
    demand(actor, TAKE)
    _demand_simulator()
    if not number.isdigit() or not called.isdigit():
        raise BadInput("number", "主叫和被叫号码只能是数字。")
    channel = f"{PREFIX}{uuid.uuid4().hex}"
    body = {"args": ["inbound", called], "channel": {"id": channel, "caller": {"number": number}}}
    store_event(kind="StasisStart", channel_id=channel, body=body)
    note(subject=("engine_event", 0))
    return channel


@action("telephony.play_deed")
def play_deed(*, actor: Actor, channel: str, deed: str) -> None:
    """Let the played caller press a key (0–9), HANG_UP, or VANISH without a goodbye."""
    demand(actor, TAKE)
    _demand_simulator()
    if not channel.startswith(PREFIX):
        raise NotThere()
    if deed == "HANG_UP":
        store_event(kind="StasisEnd", channel_id=channel, body={"cause": 16})
    elif deed == "VANISH":
        store_event(kind="ChannelHangupRequest", channel_id=channel, body={"soft": True, "cause": 1})
        store_event(kind="StasisEnd", channel_id=channel, body={})
    elif len(deed) == 1 and deed in "0123456789*#":
        store_event(kind="ChannelDtmfReceived", channel_id=channel, body={"digit": deed})
    else:
        raise BadInput("deed", "只能按数字键。")
    note(subject=("engine_event", 0))


@action("telephony.answer_simulated")
def answer_simulated(*, actor: Actor, call_id: int) -> None:
    """Pick up the actor's simulated telephone."""
    phone = AgentPhone.objects.filter(person_id=actor.person_id or 0, closed_at=None, kind="SIMULATED").first()
    if phone is None:
        raise NotThere()
    demand(actor, TAKE)
    rows = CallLeg.objects.filter(call_id=call_id, person_id=actor.person_id or 0, gone_at=None, up_at=None)
    leg = rows.order_by("-id").first()
    if leg is None:
        raise NotThere()
    store_event(kind="StasisStart", channel_id=leg.channel_id, body={"args": ["leg"]})
    note(subject=("call", call_id))


def heard_by(channel: str) -> tuple[Call | None, list[str]]:
    """Return the call of a played channel and what was said to it, the latest last."""
    call = Call.objects.filter(channel_id=channel).first() if channel.startswith(PREFIX) else None
    if call is None:
        return None, []
    rows = EngineCommand.objects.filter(call=call, kind="play").order_by("id")
    return call, [str(row.args["text"]) for row in rows]
