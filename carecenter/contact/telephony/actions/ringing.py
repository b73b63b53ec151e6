"""Ring whom routing offers a call, silence what it takes back."""

from carecenter.contact.routing.public import withdraw
from carecenter.contact.routing.types import OfferFacts
from carecenter.contact.telephony.actions.connecting import LIVE, close_call, locked_call
from carecenter.contact.telephony.actions.queueing import give_back, lapsed_rings
from carecenter.contact.telephony.actions.story import (
    bridge_of,
    command,
    customer_leg,
    live_legs,
    open_leg,
    save_call,
    tell_call,
    tell_desk,
)  # fmt: skip
from carecenter.contact.telephony.events import CallPopped
from carecenter.contact.telephony.models import AgentPhone, Call, CallLeg
from carecenter.contact.telephony.types import CallState, Direction, EndReason, LegKind
from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.rows import only_row

# Routing takes an offer back after its own 15 s; the engine stops a little later whatever happens.
RING_SECONDS = 20


@action("telephony.ring_offer")
def ring_offer(*, actor: Actor, offer: OfferFacts) -> bool:
    """Put an offered call on the person's screen and then ring her telephone; False when it no longer waits."""
    call = only_row(Call.objects.select_for_update().filter(pk=offer.work[1]))
    if call is not None and call.offer_id == offer.id:
        return False
    if call is not None and call.item_id == offer.item_id and call.state in LIVE:
        _part(call)
    if call is None or call.item_id != offer.item_id or call.state != CallState.QUEUE:
        withdraw(actor=actor, item_id=offer.item_id, reason="WITHDRAWN")
        return False
    person_id, call.offer_id = offer.person_id, offer.id
    note(subject=("call", call.pk), unit_path=call.unit_path, person=person_id)
    phone = AgentPhone.objects.filter(person_id=person_id, closed_at=None).first()
    tell_call(call, "popped", agent_id=person_id, offer_id=offer.id)
    waited = clock.now() - (call.queued_at or call.started_at)
    record(
        CallPopped(
            subject_id=person_id,
            unit_path=call.unit_path,
            customer_id=call.customer_id,
            call_id=call.pk,
            milliseconds=int(waited.total_seconds() * 1000),
        )
    )
    if phone is None:
        give_back(call, "NO_PHONE")
    else:
        ring(call, LegKind.AGENT, phone)
        tell_call(call, "ringing")
    save_call(call)
    return phone is not None


def _part(call: Call) -> None:
    """Take the customer from an agent to whom she no longer belongs, such as one who left the house mid-call."""
    tell_desk(call)
    customer = customer_leg(call)
    command(call, "leave", bridge=bridge_of(call), channels=[customer])
    command(call, "music", channel=customer, on=True)
    for leg in live_legs(call, LegKind.AGENT, LegKind.CONSULT, LegKind.LEADER, LegKind.SNOOP):
        command(call, "hang_up", channel=leg.channel_id)
    tell_call(call, "queued", queue=call.queue_code, priority=call.priority)


@action("telephony.stop_ringing")
def stop_ringing(*, actor: Actor, call_id: int) -> None:
    """Silence a telephone whose offer was taken back: it lapsed, its agent went, a leader moved her."""
    call = locked_call(call_id)
    if call.pk not in lapsed_rings():
        return
    note(subject=("call", call.pk), unit_path=call.unit_path)
    if call.direction == Direction.OUT:
        call.facts["missed_by_us"] = True
        close_call(call, EndReason.NO_ANSWER)
    else:
        for leg in live_legs(call, LegKind.AGENT):
            command(call, "hang_up", channel=leg.channel_id)
        tell_desk(call)
        tell_call(call, "returned", reason="LAPSED")
    save_call(call)


def ring(call: Call, kind: LegKind, phone: AgentPhone) -> CallLeg:
    """Ring a colleague's telephone; her channel has our name, so that asking twice rings once."""
    count = CallLeg.objects.filter(call=call).count() + 1
    leg = open_leg(call, kind, f"leg-{call.pk}-{count}", phone.person_id)
    command(
        call, "dial", channel=leg.channel_id, endpoint=phone.endpoint, call=call.pk, seconds=RING_SECONDS,
        caller_id=call.number if call.direction == Direction.IN else "",
        simulated=phone.kind in {"SIMULATED", "PLAYED"},
    )  # fmt: skip
    return leg
