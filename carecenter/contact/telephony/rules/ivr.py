"""Walk a caller through a menu: pure, one signal at a time (domain reference §12.1).

A walk answers with steps for the engine: Say, Collect, Enqueue, Music, Callback, Voicemail, Priority, End.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from carecenter.contact.telephony.rules.callbacks import offers_callback, shown_wait
from carecenter.contact.telephony.rules.menus import HUMAN, Menu, Node
from carecenter.contact.telephony.rules.peak import PeakAction, decide_peak
from carecenter.contact.telephony.types import QueueLook

WAIT_SECONDS, COLLECT_SECONDS, INVALID_ALLOWED = 30, 5, 2


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do for the caller."""

    kind: str
    value: str = ""
    seconds: float = 0.0
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the caller is: the node, what she listens to, and what was decided on the way."""

    node: str = ""
    phase: str = ""
    invalid: int = 0
    language: str = "zh"
    emergency: bool = False
    all_busy: bool | None = None
    waited_once: bool = False
    requirements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class World:
    """What may be asked on the way: opening hours, facts of the customer, her region, queues, answers of others."""

    open_now: Mapping[str, bool] = field(default_factory=dict)
    customer: Mapping[str, Any] = field(default_factory=dict)
    region: str = ""
    queues: Mapping[str, QueueLook] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Walk:
    """Where the caller is now, and what to do."""

    place: Place
    steps: tuple[Step, ...]


def start(menu: Menu, world: World, language: str = "zh") -> Walk:
    """Let a caller in."""
    return _enter(menu, Place(language=language), menu.start, world)


def hear(menu: Menu, place: Place, signal: str, world: World) -> Walk:
    """Answer a signal: a key, PROMPT_ENDED, SILENCE, WAITED, FAILED."""
    node = menu.nodes.get(place.node)
    if node is None:
        return _human(menu, place, world)
    if menu.emergency_key and signal == menu.emergency_key and not place.emergency and place.phase != "voicemail":
        return _enter(menu, replace(place, emergency=True, phase=""), menu.emergency, world)
    if node.kind == "menu":
        return _menu(menu, place, node, signal, world)
    if node.kind == "queue":
        return _queue(menu, place, node, signal, world)
    if node.kind == "say" and signal in {"PROMPT_ENDED", "FAILED"}:
        return _enter(menu, place, str(node.fields["next"]), world)
    if node.kind == "http" and signal in {"found", "missing", "failed", "FAILED"}:
        return _enter(menu, place, str(node.fields[signal.lower()]), world)
    if node.kind in {"end", "callback"} and signal in {"PROMPT_ENDED", "FAILED"}:
        return Walk(place, (Step("end", str(node.fields.get("reason", "SELF"))),))
    if node.kind == "voicemail" and signal == "PROMPT_ENDED" and place.phase == "asked":
        return Walk(replace(place, phase="voicemail"), (Step("voicemail"),))
    return Walk(place, ())


def _enter(menu: Menu, place: Place, key: str, world: World) -> Walk:
    """Go on to a node, through all that need no answer of the caller."""
    for _ in range(len(menu.nodes) + 1):
        node = menu.nodes[key]
        place = replace(place, node=key, invalid=0, phase="")
        if node.kind == "hours":
            key = str(node.fields["open" if world.open_now.get(str(node.fields["calendar"]), True) else "closed"])
        elif node.kind == "fact":
            key = str(node.fields["yes" if world.customer.get(str(node.fields["fact"])) else "no"])
        elif node.kind == "region":
            key = str(node.fields["yes" if _in_region(node, world) else "no"])
        else:
            return _stop(menu, place, node, world)
    return _human(menu, place, world)


def _in_region(node: Node, world: World) -> bool:
    return any(world.region.startswith(str(code)) for code in node.fields.get("regions", ()) if world.region)


def _stop(menu: Menu, place: Place, node: Node, world: World) -> Walk:
    if node.kind == "queue":
        return _join(menu, place, node, world)
    said = (Step("say", node.prompt),) if node.prompt else ()
    if node.kind == "http":
        return Walk(place, (*said, Step("http", str(node.fields["url"]), facts={"node": node.key})))
    if node.kind == "voicemail":
        return Walk(replace(place, phase="asked"), said or (Step("voicemail"),))
    if node.kind == "callback":
        return Walk(place, (Step("callback", str(node.fields.get("mode", "KEEP_PLACE"))), *said))
    if node.kind == "end" and not said:
        return Walk(place, (Step("end", str(node.fields.get("reason", "SELF"))),))
    if node.kind == "say" and not said:
        return _enter(menu, place, str(node.fields["next"]), world)
    return Walk(place, said)


def _menu(menu: Menu, place: Place, node: Node, signal: str, world: World) -> Walk:
    if signal == "PROMPT_ENDED":
        return Walk(place, (Step("collect", seconds=COLLECT_SECONDS),))
    if signal == HUMAN:
        return _human(menu, place, world)
    option = node.options.get(signal)
    if option is not None:
        language = str(option.get("language", place.language))
        needs = (*place.requirements, *map(str, option.get("requires", ())))
        return _enter(menu, replace(place, language=language, requirements=needs), str(option["next"]), world)
    if signal == "SILENCE" and node.fields.get("next"):
        return _enter(menu, place, str(node.fields["next"]), world)
    if place.invalid + 1 >= INVALID_ALLOWED or signal == "FAILED":
        return _human(menu, place, world)
    return Walk(replace(place, invalid=place.invalid + 1), (Step("say", node.prompt),))


def _human(menu: Menu, place: Place, world: World) -> Walk:
    place = replace(place, node=menu.human, phase="")
    return _join(menu, place, menu.nodes[menu.human], world)


def _join(menu: Menu, place: Place, node: Node, world: World) -> Walk:
    """Enter a queue: at once, and the words come after, so that no word delays an answer."""
    look = world.queues.get(str(node.fields["queue"]), QueueLook())
    decision = decide_peak(place.emergency, look.all_busy, False if look.all_busy else None)
    line = Step(
        "enqueue",
        str(node.fields["queue"]),
        facts={"priority": place.emergency, "requirements": list(place.requirements), "rule": decision.rule},
    )
    place = replace(place, all_busy=look.all_busy, waited_once=False, phase="queued")
    if decision.action is PeakAction.PRIORITY:
        said = (Step("say", node.prompt),) if node.prompt else ()
        return Walk(place, (line, *said, Step("music")))
    if decision.action is not PeakAction.WAIT_ONCE:
        return Walk(place, (line, Step("music")))
    words = Step("say", str(node.fields.get("wait_prompt", "")), facts=_wait_words(look))
    return Walk(replace(place, phase="waiting"), (line, words, Step("music"), Step("wait", seconds=_cycle(node))))


def _wait_words(look: QueueLook) -> dict[str, Any]:
    return {
        "position": look.position,
        "wait_seconds": shown_wait(look.wait_seconds),
        "callback": look.callback_allowed and offers_callback(look.wait_seconds),
    }


def _cycle(node: Node) -> float:
    return float(node.fields.get("wait_seconds", WAIT_SECONDS))


def _queue(menu: Menu, place: Place, node: Node, signal: str, world: World) -> Walk:
    offer = node.fields.get("callback")
    if signal == "1" and offer and place.phase in {"waiting", "suggested"}:
        return _enter(menu, place, str(offer), world)
    if signal == "2" and node.fields.get("self_service") and place.phase == "suggested":
        return _enter(menu, place, str(node.fields["self_service"]), world)
    if signal == "WAITED" and place.phase == "waiting":
        return _waited(menu, place, node, world)
    if signal == "PROMPT_ENDED":
        ends = place.phase == "suggested" and node.fields.get("end_after_suggestion")
        return Walk(place, (Step("end", "SUGGESTED"),) if ends else (Step("music"),))
    return Walk(place, ())


def _waited(menu: Menu, place: Place, node: Node, world: World) -> Walk:
    """One wait is over: connect, or say the advice once and go on waiting (rules 4, 5, 6 of G12.1)."""
    look = world.queues.get(str(node.fields["queue"]), QueueLook())
    place = replace(place, waited_once=True, phase="queued")
    offer = bool(node.fields.get("callback")) and look.callback_allowed
    decision = decide_peak(place.emergency, place.all_busy, True, look.all_busy, offer)
    if not decision.peak_text:
        return Walk(place, (Step("decided", facts={"rule": decision.rule}),))
    with_offer = decision.action is PeakAction.SUGGEST_CALLBACK
    words = "suggest_prompt" if with_offer else "suggest_only_prompt"
    said = Step("say", str(node.fields.get(words, "")), facts={"peak": True, "callback": with_offer})
    return Walk(replace(place, phase="suggested"), (Step("decided", facts={"rule": decision.rule}), said))
