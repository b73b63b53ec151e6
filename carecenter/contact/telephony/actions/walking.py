"""Let a caller walk through the menu: ask the rules, write what follows."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from carecenter.contact.telephony.actions.callbacks import promise_call
from carecenter.contact.telephony.actions.queueing import enter_queue, leave_queue, look_at_queue
from carecenter.contact.telephony.actions.story import command, set_timer, stop_timer, tell_call
from carecenter.contact.telephony.models import Call
from carecenter.contact.telephony.rules.ivr import Place, Step, Walk, World, hear, start
from carecenter.contact.telephony.rules.menus import Menu, Prompt, read_menu
from carecenter.contact.telephony.rules.words import fill
from carecenter.contact.telephony.types import CallState, EndReason, QueueLook
from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.customers.public import facts_of
from carecenter.reference.organisation.public import open_minutes


def enter_menu(call: Call) -> None:
    """Let a call into its hotline's menu; a broken menu connects the caller to the queue (fail-open)."""
    menu = menu_of(call)
    tell_call(call, "menu")
    if menu is None:
        enter_queue(call, "hotline", priority=False, requirements=())
        command(call, "music", channel=call.channel_id, on=True)
        return
    _follow(call, menu, start(menu, _world(call, menu), call.language))


def hear_caller(call: Call, signal: str) -> None:
    """Hand a signal to the menu and do what it answers."""
    menu = menu_of(call)
    if menu is None or call.state not in {CallState.MENU, CallState.QUEUE, CallState.VOICEMAIL}:
        return
    if len(signal) == 1 and call.playing:
        stop_prompt(call)
    stop_timer(call, "silence")
    _follow(call, menu, hear(menu, _place(call), signal, _world(call, menu)))


def stop_prompt(call: Call) -> None:
    """End what is being said and count the seconds that were heard."""
    if call.playing:
        command(call, "stop", playback=call.playing)
        count_heard(call)


def count_heard(call: Call) -> None:
    """Write the seconds of the prompt that just ended; peak text is counted apart (W7)."""
    since = float(call.facts.get("playing_since", 0))
    seconds = max(round(clock.now().timestamp() - since), 0)
    tell_call(call, "heard", seconds=seconds, peak=bool(call.facts.get("playing_peak")))
    call.playing = ""


def say(call: Call, prompt: Prompt, *, channel: str = "", peak: bool = False, facts: Mapping[str, Any] = {}) -> None:
    """Play a prompt in the call's language; its end comes back as PlaybackFinished."""
    turn = int(call.facts.get("prompts", 0)) + 1
    call.facts |= {"prompts": turn, "playing_since": clock.now().timestamp(), "playing_peak": peak or prompt.is_peak}
    call.playing = f"prompt-{call.pk}-{turn}"
    text = fill(prompt.text(call.language), facts, call.language)
    command(
        call, "play", channel=channel or call.channel_id, playback=call.playing, text=text, language=call.language,
        file=prompt.files.get(call.language, ""), seconds=Prompt({"zh": text}, seconds=prompt.seconds).lasts(),
    )  # fmt: skip


def menu_of(call: Call) -> Menu | None:
    """Return the version of the menu that the call came in on."""
    row = call.menu
    if row is None:
        return None
    try:
        return read_menu(row.code, row.data)
    except (KeyError, TypeError, ValueError):
        return None


def _place(call: Call) -> Place:
    values = {**call.place, "requirements": tuple(call.place.get("requirements", ()))}
    return Place(**values)


def _world(call: Call, menu: Menu) -> World:
    """Gather what the menu may ask; what cannot be had stays unknown."""
    kinds = {node.kind for node in menu.nodes.values()}
    customer = {}
    if "fact" in kinds and call.customer_id:
        customer = {fact.key: fact.value for fact in facts_of(customer_id=call.customer_id)}
    open_now = {}
    if "hours" in kinds:
        calendars = {str(node.fields["calendar"]) for node in menu.nodes.values() if node.kind == "hours"}
        open_now = {code: _is_open(code) for code in calendars}
    return World(open_now=open_now, customer=customer, region=call.region, queues=_Looks(call))


class _Looks(Mapping[str, QueueLook]):
    """The queues of a menu, each looked at only when the walk comes to it."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def __getitem__(self, code: str) -> QueueLook:
        return look_at_queue(self._call, code)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _is_open(calendar_code: str) -> bool:
    """Tell whether a calendar has this minute open; an unknown calendar is open, so that nobody is turned away."""
    now = clock.now()
    try:
        return open_minutes(calendar_code=calendar_code, start=now, end=now + timedelta(minutes=1)) > 0
    except Refusal:
        return True


def _follow(call: Call, menu: Menu, walk: Walk) -> None:
    call.place = asdict(walk.place)
    if walk.place.language != call.language:
        tell_call(call, "language", language=walk.place.language)
    for step in walk.steps:
        _do(call, menu, step)


def _do(call: Call, menu: Menu, step: Step) -> None:
    if step.kind == "say":
        if step.value:
            say(call, menu.prompts[step.value], peak=bool(step.facts.get("peak")), facts=step.facts)
        else:
            hear_caller(call, "PROMPT_ENDED")
    elif step.kind == "collect":
        set_timer(call, "silence", step.seconds, "SILENCE")
    elif step.kind == "wait":
        set_timer(call, "wait", step.seconds, "WAITED")
    elif step.kind == "music":
        if not call.playing:
            command(call, "music", channel=call.channel_id, on=True)
    elif step.kind == "enqueue":
        tell_call(call, "decided", rule=step.facts["rule"])
        enter_queue(
            call, step.value, priority=bool(step.facts["priority"]), requirements=tuple(step.facts["requirements"])
        )
    elif step.kind == "decided":
        tell_call(call, "decided", **step.facts)
    elif step.kind == "http":
        command(call, "ask", url=step.value, node=str(step.facts["node"]), channel=call.channel_id)
        set_timer(call, "silence", 3, "failed")
    else:
        _leave(call, step)


def _leave(call: Call, step: Step) -> None:
    if step.kind == "callback":
        promise_call(call, step.value)
        leave_queue(call, "CALLBACK")
        call.facts["end_as"] = EndReason.CALLBACK
    elif step.kind == "voicemail":
        leave_queue(call, "VOICEMAIL")
        tell_call(call, "voicemail")
        call.facts["end_as"] = EndReason.VOICEMAIL
        command(call, "record_channel", channel=call.channel_id, name=f"voicemail-{call.pk}")
    elif step.kind == "end":
        call.facts.setdefault("end_as", step.value)
        command(call, "hang_up", channel=call.channel_id)
