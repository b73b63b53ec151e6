"""Asterisk 20 or 22 through ARI: commands over HTTP, events over one WebSocket."""

import contextlib
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from carecenter.contact.telephony.gateways.engine.configuration import APP
from carecenter.contact.telephony.gateways.engine.port import EngineLost, EngineRefused, Heard, LiveChannel
from carecenter.contact.telephony.gateways.engine.sounds import Sounds

NOISE = ("ChannelVarset", "ChannelDialplan", "ChannelConnectedLine", "ChannelCallerId", "ChannelStateChange",
         "BridgeCreated", "BridgeDestroyed", "ChannelEnteredBridge", "ChannelLeftBridge", "PlaybackStarted",
         "RecordingStarted", "Dial", "DeviceStateChanged", "PeerStatusChange", "ContactStatusChange",
         "ChannelDtmfBegin", "ChannelTalkingStarted", "ChannelTalkingFinished")  # fmt: skip
SILENT_SECONDS = "10"


class Asterisk:
    """One engine. `address` is its HTTP root, such as http://127.0.0.1:8088."""

    def __init__(self, address: str, password: str, sounds: Sounds, *, own_call_endpoint: str = "trunk") -> None:
        self.address, self.password, self.sounds, self.trunk = address, password, sounds, own_call_endpoint
        self.http = httpx.Client(base_url=f"{address}/ari", auth=(APP, password), timeout=8, trust_env=False)

    def do(self, kind: str, args: dict[str, Any]) -> bytes | None:
        """Carry out one command."""
        answer = getattr(self, f"_{kind}")(args)
        return answer if isinstance(answer, bytes) else None

    def listen(self, on_event: Callable[[Heard], None], stopped: Callable[[], bool]) -> None:
        """Read the WebSocket; a message that is no JSON object is skipped."""
        host = urlsplit(self.address)
        scheme = "wss" if host.scheme == "https" else "ws"
        query = urlencode({"api_key": f"{APP}:{self.password}", "app": APP, "subscribeAll": "false"})
        try:
            with connect(f"{scheme}://{host.netloc}/ari/events?{query}", open_timeout=5, max_size=2**22) as socket:
                self._quieten()
                on_event({"type": "Connected"})
                while not stopped():
                    with contextlib.suppress(TimeoutError):
                        heard = json.loads(socket.recv(timeout=0.5))
                        if isinstance(heard, dict):
                            on_event(heard)
        except (OSError, WebSocketException, httpx.HTTPError) as error:
            raise EngineLost(str(error)) from error

    def channels(self) -> Iterator[LiveChannel]:
        """Return all channels; an inbound one tells what it dialled."""
        for each in self._ask("GET", "/channels"):
            dialled = each.get("dialplan", {})
            called = dialled.get("exten", "") if dialled.get("context") == "from-trunk" else ""
            yield LiveChannel(each["id"], (each.get("caller") or {}).get("number", ""), called)

    def _quieten(self) -> None:
        filters = {"disallowed": [{"type": name} for name in NOISE]}
        self._ask("PUT", f"/applications/{APP}/eventFilter", body=filters)

    def _ask(self, method: str, path: str, *, body: Any = None, gone_is_fine: bool = True, **query: Any) -> Any:
        try:
            answer = self.http.request(method, path, params=query, json=body)
        except httpx.HTTPError as error:
            raise EngineLost(str(error)) from error
        if answer.status_code in {404, 409} and gone_is_fine:
            return None
        # 500 is "Allocation failed": a telephone that is not registered, no reason to wait with everybody else.
        if answer.status_code in {502, 503, 504}:
            raise EngineLost(f"{answer.status_code} {path}")
        if answer.status_code >= 400:
            raise EngineRefused(f"{answer.status_code} {path} {answer.text[:150]}")
        if "json" in answer.headers.get("content-type", ""):
            return answer.json()
        return answer.content

    def _answer(self, args: dict[str, Any]) -> None:
        self._ask("POST", f"/channels/{args['channel']}/answer")

    def _play(self, args: dict[str, Any]) -> None:
        sound = self.sounds.path_of(args["text"], args["language"], args.get("file", ""))
        self._ask("POST", f"/channels/{args['channel']}/play/{args['playback']}", media=f"sound:{sound}")

    def _stop(self, args: dict[str, Any]) -> None:
        self._ask("DELETE", f"/playbacks/{args['playback']}")

    def _music(self, args: dict[str, Any]) -> None:
        self._ask("POST" if args["on"] else "DELETE", f"/channels/{args['channel']}/moh")

    def _hang_up(self, args: dict[str, Any]) -> None:
        self._ask("DELETE", f"/channels/{args['channel']}")

    def _dial(self, args: dict[str, Any]) -> None:
        """Ring a telephone of ours; the call's number travels in a header, so that the desk knows which call rings."""
        self._originate(args, f"PJSIP/{args['endpoint']}", {"PJSIP_HEADER(add,X-CareCenter-Call)": str(args["call"])})

    def _dial_out(self, args: dict[str, Any]) -> None:
        self._originate(args, f"PJSIP/{args['number']}@{self.trunk}", {})

    def _originate(self, args: dict[str, Any], endpoint: str, variables: dict[str, str]) -> None:
        self._ask(
            "POST", "/channels", body={"variables": variables}, gone_is_fine=True, endpoint=endpoint, app=APP,
            appArgs="leg", channelId=args["channel"], timeout=args["seconds"], callerId=args.get("caller_id", ""),
        )  # fmt: skip

    def _bridge(self, args: dict[str, Any]) -> None:
        self._ask("POST", f"/bridges/{args['bridge']}", type="mixing")

    def _unbridge(self, args: dict[str, Any]) -> None:
        self._ask("DELETE", f"/bridges/{args['bridge']}")

    def _join(self, args: dict[str, Any]) -> None:
        for channel in args["channels"]:
            with contextlib.suppress(EngineRefused):
                self._ask("POST", f"/bridges/{args['bridge']}/addChannel", channel=channel)

    def _leave(self, args: dict[str, Any]) -> None:
        for channel in args["channels"]:
            with contextlib.suppress(EngineRefused):
                self._ask("POST", f"/bridges/{args['bridge']}/removeChannel", channel=channel)

    def _record(self, args: dict[str, Any]) -> None:
        self._ask("POST", f"/bridges/{args['bridge']}/record", name=args["name"], format="wav", ifExists="overwrite")

    def _record_channel(self, args: dict[str, Any]) -> None:
        self._ask(
            "POST", f"/channels/{args['channel']}/record", name=args["name"], format="wav", ifExists="overwrite",
            beep="true", maxDurationSeconds=180, maxSilenceSeconds=10, terminateOn="#",
        )  # fmt: skip

    def _pause_record(self, args: dict[str, Any]) -> None:
        self._ask("POST" if args["on"] else "DELETE", f"/recordings/live/{args['name']}/pause")

    def _stop_record(self, args: dict[str, Any]) -> None:
        self._ask("POST", f"/recordings/live/{args['name']}/stop")

    def _fetch(self, args: dict[str, Any]) -> bytes | None:
        content: bytes | None = self._ask("GET", f"/recordings/stored/{args['name']}/file")
        return content

    def _forget(self, args: dict[str, Any]) -> None:
        self._ask("DELETE", f"/recordings/stored/{args['name']}")

    def _mute(self, args: dict[str, Any]) -> None:
        self._ask("POST" if args["on"] else "DELETE", f"/channels/{args['channel']}/mute", direction="in")

    def _digits(self, args: dict[str, Any]) -> None:
        self._ask("POST", f"/channels/{args['channel']}/dtmf", dtmf=args["digits"])

    def _snoop(self, args: dict[str, Any]) -> None:
        path = f"/channels/{args['channel']}/snoop/{args['spy']}"
        self._ask("POST", path, spy="both", whisper=args["whisper"], app=APP, appArgs="leg")

    def _push_phone(self, args: dict[str, Any]) -> None:
        """Give an agent's browser a place on the engine, with this session's password, in memory only."""
        name = args["name"]
        own = {"auth_type": "userpass", "username": name, "password": args["secret"]}
        self._push("auth", name, own)
        self._push("aor", name, {"max_contacts": "1", "remove_existing": "yes", "qualify_frequency": "30"})
        phone = {
            "transport": "wss", "webrtc": "yes", "disallow": "all", "allow": "alaw,ulaw,opus", "auth": name,
            "aors": name, "context": "from-agent", "dtmf_mode": "rfc4733", "rtp_timeout": SILENT_SECONDS,
        }  # fmt: skip
        self._push("endpoint", name, phone)

    def _push_desk_phone(self, args: dict[str, Any]) -> None:
        """Tell the engine of a desk phone that stands at a known place; it need not register."""
        name = args["name"]
        self._push("aor", name, {"contact": args["contact"]})
        phone = {"transport": "udp", "disallow": "all", "allow": "alaw,ulaw", "aors": name, "context": "from-agent",
                 "direct_media": "no", "dtmf_mode": "rfc4733", "rtp_timeout": SILENT_SECONDS}  # fmt: skip
        self._push("endpoint", name, phone)

    def _push(self, kind: str, name: str, fields: dict[str, str]) -> None:
        path = f"/asterisk/config/dynamic/res_pjsip/{kind}/{name}"
        self._ask("DELETE", path)
        self._ask("PUT", path, body={"fields": [{"attribute": key, "value": value} for key, value in fields.items()]})

    def _ask_other(self, args: dict[str, Any]) -> None:
        raise EngineRefused("asked elsewhere")
