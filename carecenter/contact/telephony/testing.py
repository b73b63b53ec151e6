"""A menu, a hotline and a caller for tests, over the simulator."""

from datetime import datetime, timedelta
from typing import Any

from carecenter.contact.routing import public as routing
from carecenter.contact.telephony.actions.hearing import store_event
from carecenter.contact.telephony.actions.menus import define_hotline, draft_menu, mark_tested, publish_menu
from carecenter.contact.telephony.management.engines import simulator
from carecenter.contact.telephony.management.switchboard import do_waiting, follow_routing, understand_due
from carecenter.contact.telephony.models import AgentPhone, Call, CallLeg, EngineCommand, EngineEvent
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor

SYSTEM = system_actor("test")
HOTLINE = "4008001234"


def menu_data(queue: str = "hotline", cantonese: str = "hotline_yue", wait_seconds: float = 30) -> dict[str, Any]:
    """Return a small menu with all standard blocks."""
    line = {"wait_prompt": "wait", "suggest_prompt": "suggest", "suggest_only_prompt": "suggest_only",
            "callback": "callback", "wait_seconds": wait_seconds}  # fmt: skip
    return {
        "start": "notice",
        "human": "queue",
        "emergency_key": "9",
        "emergency": "danger",
        "prompts": {
            "notice": {"texts": {"zh": "您好，通话将被录音。"}},
            "language": {"texts": {"zh": "普通话请按一，粤语请按二，闻到煤气味请按九。", "yue": "广东话请按二。"}},
            "wait": {"texts": {"zh": "您前面还有{position}位，预计等待{wait}。{callback}需要回电请按一。"}},
            "suggest": {"texts": {"zh": "目前来电较多，建议错峰拨打，需要回电请按一。"}, "peak": True},
            "suggest_only": {"texts": {"zh": "目前来电较多，建议错峰拨打。"}, "peak": True},
            "promised": {"texts": {"zh": "好的，我们会尽快给您回电。"}},
            "danger": {"texts": {"zh": "请马上关阀开窗，不要开关电器，离开房间。正在为您接通。"}},
        },
        "nodes": {
            "notice": {"kind": "say", "prompt": "notice", "legal": True, "next": "language"},
            "language": {
                "kind": "menu", "prompt": "language", "language_menu": True, "next": "queue",
                "options": {"1": {"next": "queue"}, "2": {"next": "queue_yue", "language": "yue"}},
            },
            "queue": {"kind": "queue", "queue": queue, **line},
            "queue_yue": {"kind": "queue", "queue": cantonese, **line},
            "danger": {"kind": "queue", "queue": queue, "prompt": "danger", **line},
            "callback": {"kind": "callback", "prompt": "promised", "mode": "KEEP_PLACE"},
        },
    }  # fmt: skip


def open_hotline(
    unit_path: str, data: dict[str, Any], *, number: str = HOTLINE, caller_id: str = "02586001234"
) -> None:
    """Publish a menu and let a hotline answer with it."""
    version = draft_menu(actor=SYSTEM, code="hotline", name="热线", data=data)
    mark_tested(actor=SYSTEM, version_id=version)
    publish_menu(actor=SYSTEM, version_id=version)
    define_hotline(
        actor=SYSTEM, number=number, name="全国服务热线", unit_path=unit_path, menu_code="hotline", caller_id=caller_id
    )


def open_line(at: datetime) -> "Line":
    """Open a hotline with its menu and return the line at that instant."""
    with clock.standing_at(at):
        open_hotline("hq.hotline", menu_data())
    return Line(at)


class Line:
    """A simulated telephone line whose clock the test moves."""

    def __init__(self, at: datetime) -> None:
        self.now, self.engine, self.callers = at, simulator(), 0
        self.silent: set[int] = set()  # whose browser died: no more signs of life

    def settle(self) -> None:
        """Let everything that is due happen, without time passing."""
        with clock.standing_at(self.now):
            for person_id in AgentPhone.objects.filter(closed_at=None).values_list("person_id", flat=True):
                if person_id not in self.silent:
                    routing.heard(person_id)
            while understand_due() + do_waiting(self.engine) + follow_routing() + routing.tick():
                continue

    def wait(self, seconds: float) -> None:
        """Let time pass, from one thing that is due to the next, at most a second at a time as routing's clock does."""
        end = self.now + timedelta(seconds=seconds)
        while self.now < end:
            due = EngineEvent.objects.filter(handled_at=None, due_at__gt=self.now, due_at__lt=end).order_by("due_at")
            beat = min(self.now + timedelta(seconds=1), end)
            self.now = min(due.values_list("due_at", flat=True).first() or end, beat)
            self.settle()

    def call(self, number: str = "13800138001", called: str = HOTLINE) -> int:
        """Let somebody call; returns the call."""
        self.callers += 1
        channel = f"caller-{self.callers}"
        body = {"args": ["inbound", called], "channel": {"id": channel, "caller": {"number": number}}}
        self.hear("StasisStart", channel, body)
        return Call.objects.get(channel_id=channel).pk

    def hear(self, kind: str, channel: str, body: dict[str, Any]) -> None:
        """Say something in the engine's name."""
        with clock.standing_at(self.now):
            store_event(kind=kind, channel_id=channel, body=body)
        self.settle()

    def press(self, call_id: int, digit: str) -> None:
        """Let the customer press a key."""
        self.hear("ChannelDtmfReceived", self.channel(call_id, "CUSTOMER"), {"digit": digit})

    def leave(self, call_id: int, kind: str = "CUSTOMER") -> None:
        """Let a side hang up."""
        self.hear("StasisEnd", self.channel(call_id, kind), {"cause": 16})

    def vanish(self, call_id: int, kind: str = "CUSTOMER") -> None:
        """Let a side be gone without goodbye, as the engine tells it after the silence."""
        channel = self.channel(call_id, kind)
        self.hear("ChannelHangupRequest", channel, {"soft": True, "cause": 1})
        self.hear("StasisEnd", channel, {})

    def answer(self, call_id: int, kind: str = "AGENT") -> None:
        """Let the ringing telephone be picked up."""
        self.hear("StasisStart", self.channel(call_id, kind), {"args": ["leg"]})

    def channel(self, call_id: int, kind: str) -> str:
        """Return the living channel of a side."""
        return CallLeg.objects.filter(call_id=call_id, kind=kind, gone_at=None).latest("id").channel_id

    @staticmethod
    def state(call_id: int) -> Call:
        """Return the call as it stands."""
        return Call.objects.get(pk=call_id)

    @staticmethod
    def said(call_id: int) -> list[str]:
        """Return what was said to the customer."""
        rows = EngineCommand.objects.filter(call_id=call_id, kind="play").order_by("id")
        return [row.args["text"] for row in rows]

    @staticmethod
    def done(call_id: int, *kinds: str) -> list[str]:
        """Return the kinds of what the engine was told."""
        rows = EngineCommand.objects.filter(call_id=call_id)
        rows = rows.filter(kind__in=kinds) if kinds else rows
        return list(rows.order_by("id").values_list("kind", flat=True))

    @staticmethod
    def errors() -> list[str]:
        """Return what was not understood."""
        return list(EngineEvent.objects.exclude(error="").values_list("error", flat=True))
