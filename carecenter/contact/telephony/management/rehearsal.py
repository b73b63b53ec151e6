"""Play the floor: one step a second, from what stands in the store; a kill at any moment changes nothing."""

import logging
import random
import uuid
from datetime import datetime

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import AgentFacts, AgentState, AuxCode
from carecenter.contact.telephony.actions.hearing import store_event
from carecenter.contact.telephony.actions.rehearsing import PLAYED
from carecenter.contact.telephony.actions.talking import hang_up, hold, name_outcome, resume
from carecenter.contact.telephony.models import AgentPhone, Call, CallLeg, Hotline, PlayedFloor
from carecenter.contact.telephony.rules.rehearsal import arrivals, invented_number, script_of
from carecenter.contact.telephony.types import CallState, LegKind
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import actor_of_person

log = logging.getLogger("carecenter.phone")
PREFIX = "floor-"
STEP_SECONDS = 1.0
# Of an idle second: one break in about ten minutes of idleness, of one to four minutes.
BREAK_CHANCE, BREAKS = 1 / 600, (60, 240)


class Rehearsal:
    """One played floor; remembers only who has pressed his key already."""

    def __init__(self, luck: random.Random | None = None) -> None:
        self.luck = luck or random.Random()  # noqa: S311  (a play, no secret)
        self.pressed: set[str] = set()

    def step(self) -> None:
        """Let a second pass on the floor."""
        floor = only_row(PlayedFloor.objects.filter(pk=1))
        people = list(AgentPhone.objects.filter(kind=PLAYED, closed_at=None).values_list("person_id", flat=True))
        if floor is None:
            return
        now = clock.now()
        states = routing.states_of_agents(person_ids=people)
        for person_id in people:
            routing.heard(person_id)
            if (actor := actor_of_person(person_id=person_id)) is not None:
                self._try(self._own_calls, actor, now)
                self._try(self._agent, actor, states.get(person_id), now, floor.is_on)
        # When the last played agent has gone home nobody is left to serve the callers, so they leave too.
        is_deserted = not floor.is_on and not people
        for call in Call.objects.filter(ended_at=None, channel_id__startswith=PREFIX):
            if is_deserted:
                self._leave(call)
            else:
                self._try(self._caller, call, now)
        if floor.is_on and people:
            hour = now.astimezone(clock.SHANGHAI).hour
            for _ in range(arrivals(len(people), hour, STEP_SECONDS, self.luck)):
                self._arrive(floor)

    @staticmethod
    def _try(part: object, *values: object) -> None:
        try:
            part(*values)  # type: ignore[operator]  # one of the parts below
        except Refusal as refused:
            log.debug("a played deed was refused: %s", refused)

    def _arrive(self, floor: PlayedFloor) -> None:
        lines = list(Hotline.objects.filter(is_active=True).order_by("number").values_list("number", flat=True))
        if not lines:
            return
        called = lines[0] if self.luck.random() < 0.8 else self.luck.choice(lines)
        known = floor.numbers and self.luck.random() < 0.8
        number = self.luck.choice(floor.numbers) if known else invented_number(self.luck)
        channel = f"{PREFIX}{uuid.uuid4().hex}"
        body = {"args": ["inbound", called], "channel": {"id": channel, "caller": {"number": number}}}
        store_event(kind="StasisStart", channel_id=channel, body=body)

    def _caller(self, call: Call, now: datetime) -> None:
        script = script_of(call.pk)
        waited = (now - (call.queued_at or now)).total_seconds()
        if call.state == CallState.MENU and call.channel_id not in self.pressed:
            if (now - call.started_at).total_seconds() >= script.press_after:
                self.pressed.add(call.channel_id)
                store_event(kind="ChannelDtmfReceived", channel_id=call.channel_id, body={"digit": script.press})
        elif call.state == CallState.QUEUE and waited >= script.patience:
            suggested = call.place.get("phase") == "suggested" and call.channel_id not in self.pressed
            if suggested and script.wants_callback:
                self.pressed.add(call.channel_id)
                store_event(kind="ChannelDtmfReceived", channel_id=call.channel_id, body={"digit": "1"})
            else:
                self._leave(call)
        elif call.state == CallState.SURVEY and call.talk_ended_at:
            if (now - call.talk_ended_at).total_seconds() >= 4:
                if script.rating and call.facts.get("asking"):
                    store_event(kind="ChannelDtmfReceived", channel_id=call.channel_id, body={"digit": script.rating})
                else:
                    self._leave(call)
        elif call.state == CallState.VOICEMAIL and (now - call.started_at).total_seconds() > 90:
            self._leave(call)
        self._talk(call, now)

    def _talk(self, call: Call, now: datetime) -> None:
        """The conversation: a hold in the middle, then one of the two hangs up."""
        actor = actor_of_person(person_id=call.agent_id) if call.agent_id and call.talk_at else None
        played = AgentPhone.objects.filter(person_id=call.agent_id or 0, kind=PLAYED, closed_at=None)
        if actor is None or not played.exists():
            return
        script, talked = script_of(call.pk), (now - (call.talk_at or now)).total_seconds()
        if call.state == CallState.HOLD and call.held_at and (now - call.held_at).total_seconds() > 20:
            resume(actor=actor, call_id=call.pk)
        elif call.state == CallState.TALK and talked >= script.talk:
            self._leave(call) if script.caller_leaves and not script.rating else hang_up(actor=actor, call_id=call.pk)
        elif call.state == CallState.TALK and script.is_held and not call.hold_seconds and talked > script.talk / 3:
            hold(actor=actor, call_id=call.pk)

    @staticmethod
    def _leave(call: Call) -> None:
        store_event(kind="StasisEnd", channel_id=call.channel_id, body={"cause": 16})

    def _agent(self, actor: Actor, agent: AgentFacts | None, now: datetime, is_on: bool) -> None:
        since = (now - agent.since_at).total_seconds() if agent and agent.since_at else 0.0
        if agent is None or agent.state == AgentState.LOGGED_OUT:
            if is_on:
                routing.sign_on(actor=actor)
            else:
                AgentPhone.objects.filter(person_id=actor.person_id or 0, kind=PLAYED).update(closed_at=now)
        elif agent.state == AgentState.RINGING:
            self._pick_up(actor, now)
        elif agent.state == AgentState.ACW:
            self._wrap(actor, since)
        elif not is_on:
            routing.sign_off(actor=actor)
        elif agent.state == AgentState.AVAILABLE and not agent.pending_aux and self.luck.random() < BREAK_CHANCE:
            routing.go_aux(actor=actor, code=AuxCode.BREAK.value)
        elif agent.state == AgentState.AUX and agent.aux != AuxCode.DUTY and since > self._rest(actor, agent):
            routing.go_available(actor=actor)

    @staticmethod
    def _rest(actor: Actor, agent: AgentFacts) -> float:
        if agent.aux == AuxCode.START:
            return float((actor.person_id or 0) % 5)
        spread = BREAKS[1] - BREAKS[0]
        return BREAKS[0] + (actor.person_id or 0) * 37 % spread if agent.aux != AuxCode.OUTBOUND else 120.0

    @staticmethod
    def _pick_up(actor: Actor, now: datetime) -> None:
        leg = CallLeg.objects.filter(
            person_id=actor.person_id or 0, gone_at=None, up_at=None, kind=LegKind.AGENT
        ).first()
        if leg is None:
            return
        script = script_of(leg.call_id)
        if not script.is_missed and (now - leg.asked_at).total_seconds() >= script.answer_after:
            store_event(kind="StasisStart", channel_id=leg.channel_id, body={"args": ["leg"]})

    @staticmethod
    def _wrap(actor: Actor, since: float) -> None:
        last = Call.objects.filter(agent_id=actor.person_id).order_by("-started_at", "-id").first()
        if last is None or since >= script_of(last.pk).wrap:
            routing.go_available(actor=actor)

    def _own_calls(self, actor: Actor, now: datetime) -> None:
        """Say what came of the last call; end calls that were promised, since the simulated customer does not."""
        last = Call.objects.filter(agent_id=actor.person_id).order_by("-started_at", "-id").first()
        if last is not None and last.talk_ended_at and not last.outcome:
            name_outcome(actor=actor, call_id=last.pk, outcome=script_of(last.pk).outcome)
        running = Call.objects.filter(agent_id=actor.person_id, ended_at=None, direction="OUT", state=CallState.TALK)
        for call in running:
            self._talk(call, now)
