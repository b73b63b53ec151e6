"""Questions about calls."""

from collections.abc import Iterable

from carecenter.contact.telephony.models import Call, CallLeg, CallLine
from carecenter.contact.telephony.rules.story import CallShape, Told, retell
from carecenter.contact.telephony.types import CallFacts, CallState, Direction


def call_facts(*, ids: Iterable[int]) -> dict[int, CallFacts]:
    """Return the facts of many calls in one query."""
    return {call.pk: facts_of(call) for call in Call.objects.filter(pk__in=set(ids))}


def facts_of(call: Call) -> CallFacts:
    """Return a row as other modules see it."""
    return CallFacts(
        call.pk, Direction(call.direction), CallState(call.state), call.customer_id, call.unit_path, call.agent_id,
        call.language, call.queue_code, call.started_at, call.talk_at, call.ended_at, call.end_reason,
        was_transferred=bool(call.facts.get("handed_on")),
    )  # fmt: skip


def calls_of_customer(*, customer_ids: Iterable[int], limit: int = 20) -> list[CallFacts]:
    """Return the last calls of one customer's identities, newest first."""
    rows = Call.objects.filter(customer_id__in=set(customer_ids)).order_by("-started_at", "-id")[:limit]
    return [facts_of(call) for call in rows]


def running_call_of(*, person_id: int) -> Call | None:
    """Return the call that is on a person's desk: her own, or the one a colleague asks her about."""
    # Her part of a call is over when the customer rates it.
    rows = Call.objects.filter(agent_id=person_id, ended_at=None).exclude(state=CallState.SURVEY)
    own = rows.select_related("hotline").order_by("-id").first()
    if own is not None:
        return own
    leg = CallLeg.objects.filter(person_id=person_id, gone_at=None, call__ended_at=None).order_by("-id").first()
    return Call.objects.select_related("hotline").get(pk=leg.call_id) if leg else None


def rebuilt(*, call_id: int) -> CallShape:
    """Build a call again from its story alone."""
    rows = CallLine.objects.filter(call_id=call_id).order_by("id")
    return retell(Told(row.at, row.kind, row.facts) for row in rows)
