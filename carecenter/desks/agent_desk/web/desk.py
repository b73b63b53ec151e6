"""The agent's one screen: three columns that stay put, a bar with the call, every deed by keyboard."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony import public as telephony
from carecenter.contact.telephony.types import TAKE_CALLS, DeskCall
from carecenter.design.guard import actor_of, refused
from carecenter.design.toasts import toast
from carecenter.desks.agent_desk.web.words import LANGUAGES, OUTCOMES
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.reference.customers.public import contact_of_customer, customers_by_id, facts_of, masked_contacts
from carecenter.reference.organisation.public import persons_by_id


def desk(request: HttpRequest) -> Any:
    """Show the frame of the desk; each column loads itself and is asked again when something changes."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    return render(
        request,
        "agent_desk/desk.html",
        {
            "topic": f"desk:{actor_of(request).person_id}",
            "presence_topic": f"presence:{actor_of(request).person_id}",
            "wss": settings.PHONE_WSS,
            "has_engine": bool(settings.PHONE_ENGINE),
        },
    )


def work(request: HttpRequest) -> Any:
    """Left: my telephone, who waits, what was promised, whom a leader may listen to."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    return render(request, "agent_desk/work.html", _work(request))


def _work(request: HttpRequest) -> dict[str, Any]:
    actor = actor_of(request)
    supervised = telephony.calls_to_supervise(actor=actor)
    names = persons_by_id(ids=[agent for _call, agent, _state in supervised if agent])
    return {
        "phone": telephony.desk_phone(actor=actor),
        "waiting": telephony.waiting_calls(actor=actor),
        "promised": telephony.promised_calls(actor=actor),
        "supervised": [
            (pk, names[agent].name if agent in names else "", telephony.CALL_STATES[state])
            for pk, agent, state in supervised
        ],
        "has_engine": bool(settings.PHONE_ENGINE),
        "now": clock.now(),
        "languages": LANGUAGES,
    }


def call(request: HttpRequest) -> Any:
    """Middle: the call, its deeds, who can be asked, what came of it."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor = actor_of(request)
    shown = telephony.desk_call(actor=actor)
    return render(
        request,
        "agent_desk/call.html",
        {
            **_call(shown),
            "colleagues": telephony.colleagues(actor=actor) if shown else [],
            "queues": routing.call_queues() if shown else [],
        },
    )


def bar(request: HttpRequest) -> Any:
    """The bar on top: state, time, next promise."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    actor = actor_of(request)
    promised = telephony.promised_calls(actor=actor, limit=1)
    shown = telephony.desk_call(actor=actor)
    return render(request, "agent_desk/bar.html", {**_call(shown), "next": promised[0] if promised else None})


def _call(shown: DeskCall | None) -> dict[str, Any]:
    if shown is None:
        return {"call": None}
    phone_state = telephony.CALL_STATES[shown.state]
    return {
        "call": shown,
        "state": phone_state,
        "language": LANGUAGES.get(shown.language, shown.language),
        "outcomes": OUTCOMES.items(),
        "is_live": shown.state in {"TALK", "HOLD", "CONSULT"},
        "is_simulated": not settings.PHONE_ENGINE,
    }


def customer(request: HttpRequest) -> Any:
    """Right: one customer's card, several to choose from, or a new one prefilled; masked until she is identified."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    shown = telephony.desk_call(actor=actor_of(request))
    return render(request, "agent_desk/customer.html", {**_call(shown), **_customer(shown)})


def _customer(shown: DeskCall | None) -> dict[str, Any]:
    if shown is None:
        return {}
    if shown.customer_id is None:
        cards = masked_contacts(ids=shown.candidates)
        return {"cards": [(pk, cards[pk]) for pk in shown.candidates if pk in cards]}
    facts = customers_by_id(ids=[shown.customer_id]).get(shown.customer_id)
    contact = (
        contact_of_customer(customer_id=shown.customer_id)
        if shown.is_identified
        else masked_contacts(ids=[shown.customer_id]).get(shown.customer_id)
    )
    calls = telephony.calls_of_customer(customer_ids=[shown.customer_id], limit=6)
    return {
        "facts": facts,
        "contact": contact,
        "known": facts_of(customer_id=shown.customer_id),
        "calls": [(each, telephony.CALL_STATES[each.state]) for each in calls if each.id != shown.id],
    }


Deed = Callable[[Any, int, Mapping[str, str]], object]
DEEDS: dict[str, Deed] = {
    "answer": lambda actor, pk, _sent: telephony.answer_simulated(actor=actor, call_id=pk),
    "hold": lambda actor, pk, _sent: telephony.hold(actor=actor, call_id=pk),
    "resume": lambda actor, pk, _sent: telephony.resume(actor=actor, call_id=pk),
    "mute": lambda actor, pk, sent: telephony.mute(actor=actor, call_id=pk, on=sent.get("on") == "1"),
    "pause": lambda actor, pk, sent: telephony.pause_recording(actor=actor, call_id=pk, on=sent.get("on") == "1"),
    "digits": lambda actor, pk, sent: telephony.send_digits(actor=actor, call_id=pk, digits=sent.get("digits", "")),
    "hang-up": lambda actor, pk, _sent: telephony.hang_up(actor=actor, call_id=pk),
    "outcome": lambda actor, pk, sent: telephony.name_outcome(actor=actor, call_id=pk, outcome=sent.get("outcome", "")),
    "transfer": lambda actor, pk, sent: telephony.transfer_blind(
        actor=actor, call_id=pk, queue_code=sent.get("queue", ""), summary=sent.get("summary", "")
    ),
    "consult": lambda actor, pk, sent: telephony.consult(actor=actor, call_id=pk, person_id=_number(sent, "person")),
    "complete": lambda actor, pk, sent: telephony.complete_transfer(
        actor=actor, call_id=pk, summary=sent.get("summary", "")
    ),
    "back": lambda actor, pk, _sent: telephony.cancel_consult(actor=actor, call_id=pk),
    "customer": lambda actor, pk, sent: telephony.choose_customer(
        actor=actor, call_id=pk, customer_id=_number(sent, "customer")
    ),
    "supervise": lambda actor, pk, sent: telephony.supervise(actor=actor, call_id=pk, mode=sent.get("mode", "")),
}


def _number(sent: Mapping[str, str], name: str) -> int:
    if not sent.get(name, "").isdigit():
        raise BadInput(name, "请先选择。")
    return int(sent[name])


@require_POST
def deed(request: HttpRequest, call_id: int, name: str) -> Any:
    """Do one thing with a call and show the call as it is now."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    if name not in DEEDS:
        raise NotThere()
    DEEDS[name](actor_of(request), call_id, request.POST)
    return call(request)


@require_POST
def identity(request: HttpRequest, call_id: int) -> Any:
    """Compare what the caller says with the record; two of three disclose."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    sent = request.POST
    enough = telephony.confirm_identity(
        actor=actor_of(request), call_id=call_id, phone=sent.get("phone", ""), address=sent.get("address", ""),
        order=sent.get("order", ""),
    )  # fmt: skip
    answer = customer(request)
    toast(answer, _("身份已核对") if enough else _("还不够：需要两项一致"))
    return answer


@require_POST
def phone(request: HttpRequest) -> HttpResponseBase:
    """Open my telephone; a browser gets its place on the engine and this session's secret."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    kind = request.POST.get("kind", "SIMULATED")
    given = telephony.open_phone(actor=actor_of(request), kind=kind, endpoint=request.POST.get("endpoint", ""))
    host = urlsplit(settings.PHONE_WSS).hostname or "localhost"
    answer = JsonResponse(
        {"kind": given.kind, "uri": f"sip:{given.name}@{host}", "secret": given.secret, "wss": settings.PHONE_WSS}
    )
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def close(request: HttpRequest) -> Any:
    """Put the telephone away and sign off."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    telephony.close_phone(actor=actor_of(request))
    return render(request, "agent_desk/work.html", _work(request))


@require_POST
def dial(request: HttpRequest) -> Any:
    """Call a number or a customer; whether it may be is asked now."""
    if (answer := refused(request, TAKE_CALLS)) is not None:
        return answer
    sent = request.POST
    customer_id = int(sent["customer"]) if sent.get("customer", "").isdigit() else None
    telephony.dial(
        actor=actor_of(request), customer_id=customer_id, number=sent.get("number", "").strip(),
        purpose=sent.get("purpose", "SERVICE"),
    )  # fmt: skip
    return call(request)
