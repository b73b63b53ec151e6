"""An engine without telephones: the same commands, the same events, for training, demonstration and tests.

It keeps nothing itself: what it says goes into the store of events like the real engine's words, some of it with a
later moment (a prompt takes as long as its words). A caller is played on a page; an agent without a headset answers
by a button.
"""

import io
import math
import wave
from collections.abc import Callable, Iterator
from typing import Any

from carecenter.contact.telephony.gateways.engine.port import Heard, LiveChannel

Say = Callable[[str, str, dict[str, Any], float], None]


class Simulator:
    """`say(kind, channel, body, seconds_from_now)` stores an event; `alive()` names channels that are not gone."""

    def __init__(self, say: Say, alive: Callable[[], list[str]] = list) -> None:
        self.say, self.alive = say, alive

    def do(self, kind: str, args: dict[str, Any]) -> bytes | None:
        """Carry out one command."""
        if kind == "play":
            body = {"playback": {"id": args["playback"], "state": "done"}}
            self.say("PlaybackFinished", args["channel"], body, float(args["seconds"]))
        elif kind == "hang_up":
            self.say("StasisEnd", args["channel"], {"cause": 16}, 0)
        elif kind == "dial" and not args.get("simulated"):
            self.say("StasisStart", args["channel"], {"args": ["leg"]}, 1)
        elif kind == "dial":
            self.say("ChannelDestroyed", args["channel"], {"cause": 19, "if_ringing": True}, float(args["seconds"]))
        elif kind == "dial_out":
            self._customer(args)
        elif kind == "snoop":
            self.say("StasisStart", args["spy"], {"args": ["leg"]}, 0)
        elif kind == "stop_record":
            self.say("RecordingFinished", "", {"recording": {"name": args["name"], "duration": 3, "state": "done"}}, 0)
        elif kind == "fetch":
            return two_tones()
        return None

    def _customer(self, args: dict[str, Any]) -> None:
        """Numbers ending in 0000 are busy, in 9999 do not answer; everybody else picks up after three seconds."""
        if args["number"].endswith("0000"):
            self.say("ChannelDestroyed", args["channel"], {"cause": 17}, 1)
        elif args["number"].endswith("9999"):
            self.say("ChannelDestroyed", args["channel"], {"cause": 19}, float(args["seconds"]))
        else:
            self.say("StasisStart", args["channel"], {"args": ["leg"]}, 3)

    def listen(self, on_event: Callable[[Heard], None], stopped: Callable[[], bool]) -> None:
        """Nothing comes from outside; the events are in the store already."""

    def channels(self) -> Iterator[LiveChannel]:
        """Return what has not ended."""
        return (LiveChannel(channel) for channel in self.alive())


def two_tones(seconds: int = 3) -> bytes:
    """Return a short WAV with two tones, so that the player has something to show."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        for n in range(8000 * seconds):
            value = int(4000 * math.sin(n * 0.345) + 4000 * math.sin(n * 0.785) * (n // 4000 % 2))
            sound.writeframesraw(value.to_bytes(2, "little", signed=True))
    return out.getvalue()
