"""A telephone of a few lines for tests: SIP over UDP, a tone as voice, digits by RFC 4733, and ears that know tones.

It calls the engine as a carrier's trunk would, and it answers calls as a customer or a desk phone would.
"""

import math
import random
import re
import socket
import struct
import threading
import time
from collections.abc import Callable

FRAME = 160  # samples of 20 ms at 8 kHz


def _alaw(sample: int) -> int:
    sign, magnitude = (0x80, sample) if sample >= 0 else (0, -sample - 1)
    magnitude = min(magnitude, 32635) >> 4
    exponent = max(magnitude.bit_length() - 5, 0)
    coded = magnitude >> 1 if exponent == 0 else (exponent << 4) | ((magnitude >> exponent) & 0x0F)
    return (coded | sign) ^ 0x55


def _linear(byte: int) -> int:
    byte ^= 0x55
    exponent, mantissa = (byte >> 4) & 7, byte & 0x0F
    value = (mantissa << 4) + 8 if exponent == 0 else ((mantissa << 4) + 0x108) << (exponent - 1)
    return value if byte & 0x80 else -value


LINEAR = [_linear(byte) for byte in range(256)]


def strength(samples: list[int], hertz: float) -> float:
    """Return the share of a tone in the sound, 0 to 1 (Goertzel)."""
    if len(samples) < 800:
        return 0.0
    turn = 2 * math.cos(2 * math.pi * hertz / 8000)
    before = last = 0.0
    for sample in samples:
        before, last = last, sample + turn * last - before
    power = before * before + last * last - turn * before * last
    energy = sum(sample * sample for sample in samples) or 1
    return min(2 * power / (energy * len(samples)), 1.0)


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise ValueError(f"no {pattern} in {text[:200]}")
    return match.group(1)


class Caller:
    """One telephone; use one for one call."""

    def __init__(self, *, own: str = "127.0.0.2", engine: tuple[str, int] = ("127.0.0.1", 5060), hertz: int = 1000,
                 number: str = "13800138001", port: int = 0) -> None:  # fmt: skip
        self.own, self.engine, self.number, self.hertz = own, engine, number, hertz
        self.sip = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.sip.bind((own, port))
        self.rtp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.rtp.bind((own, 0))
        self.rtp.settimeout(0.5)
        self.call_id = f"{random.getrandbits(64):x}@{own}"
        self.tag = f"{random.getrandbits(32):x}"
        self.state, self.cseq = "idle", 1
        self.remote_rtp = ("127.0.0.1", 9)
        self.headers: dict[str, str] = {}
        self.heard_samples: list[int] = []
        self.heard_at: list[float] = []
        self.speaking = True
        self._digits: list[str] = []
        self._lock = threading.Lock()
        self.ended = threading.Event()
        self.rang_at = self.answered_at = 0.0

    @property
    def sip_port(self) -> int:
        """The UDP port that answers SIP."""
        return int(self.sip.getsockname()[1])

    # What a person does

    def dial(self, called: str, *, seconds: float = 10) -> "Caller":
        """Call a number and wait until somebody, or something, answers; with 0 seconds do not wait."""
        self.called = called
        self._start(self._listen)
        self._request("INVITE", self._sdp())
        if seconds:
            self.wait("talking", seconds)
        return self

    def expect(self, *, answer_after: float | None = 0.2) -> "Caller":
        """Wait for a call in the background and answer it; None lets it ring."""
        self.answer_after = answer_after
        self._start(self._listen)
        return self

    def press(self, digits: str) -> None:
        """Press keys, 120 ms each."""
        with self._lock:
            self._digits.extend(digits)

    def hang_up(self) -> None:
        """Say goodbye as the protocol demands."""
        if self.state == "talking":
            self._request("BYE", "")
        self._end()

    def vanish(self) -> None:
        """Be gone without a word: no BYE, no sound."""
        self._end()

    def wait(self, state: str, seconds: float = 10) -> None:
        """Wait for a state, or fail."""
        deadline = time.monotonic() + seconds
        while self.state != state:
            if time.monotonic() > deadline or (self.state == "ended" and state != "ended"):
                raise AssertionError(f"{self.number} is {self.state}, not {state}")
            time.sleep(0.02)

    def hears(self, hertz: float, *, seconds: float = 8, share: float = 0.2) -> float:
        """Wait until the last second of what is heard holds a tone; return its share."""
        deadline, best = time.monotonic() + seconds, 0.0
        while time.monotonic() < deadline:
            best = max(best, strength(self.heard_samples[-8000:], hertz))
            if best >= share:
                return best
            time.sleep(0.1)
        raise AssertionError(f"{self.number} does not hear {hertz} Hz (best {best:.2f})")

    # SIP

    def _start(self, loop: Callable[[], None]) -> None:
        self.loop = threading.Thread(target=loop, daemon=True)
        self.loop.start()

    def _sdp(self) -> str:
        return (
            f"v=0\r\no=u 1 1 IN IP4 {self.own}\r\ns=-\r\nc=IN IP4 {self.own}\r\nt=0 0\r\n"
            f"m=audio {self.rtp.getsockname()[1]} RTP/AVP 8 101\r\na=rtpmap:8 PCMA/8000\r\n"
            "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n"
        )

    def _request(self, method: str, body: str, cseq: int = 0) -> None:
        if method not in {"ACK", "INVITE"}:
            self.cseq += 1
        to = self.headers.get("to", f"<sip:{getattr(self, 'called', 'x')}@{self.engine[0]}>")
        sender = self.headers.get("from", f"<sip:{self.number}@{self.own}>;tag={self.tag}")
        target = self.headers.get("target", f"sip:{getattr(self, 'called', 'x')}@{self.engine[0]}:{self.engine[1]}")
        self._send(
            f"{method} {target} SIP/2.0\r\nVia: SIP/2.0/UDP {self.own}:{self.sip_port};"
            f"branch=z9hG4bK{random.getrandbits(48):x}\r\nFrom: {sender}\r\nTo: {to}\r\nCall-ID: {self.call_id}\r\n"
            f"CSeq: {cseq or self.cseq} {method}\r\nContact: <sip:{self.number}@{self.own}:{self.sip_port}>\r\n"
            f"Max-Forwards: 70\r\n", body)  # fmt: skip

    def _send(self, head: str, body: str) -> None:
        kind = "Content-Type: application/sdp\r\n" if body else ""
        self.sip.sendto(f"{head}{kind}Content-Length: {len(body)}\r\n\r\n{body}".encode(), self.engine)

    def _listen(self) -> None:
        self.sip.settimeout(0.2)
        while not self.ended.is_set():
            try:
                data, sender = self.sip.recvfrom(8000)
            except TimeoutError:
                continue
            except OSError:
                return
            self._understand(data.decode(errors="replace"), sender)

    def _understand(self, text: str, sender: tuple[str, int]) -> None:
        head, _, body = text.partition("\r\n\r\n")
        lines = head.split("\r\n")
        headers = {n.strip().lower(): v.strip() for n, _, v in (line.partition(":") for line in lines[1:])}
        if lines[0].startswith("SIP/2.0"):
            self._answered(int(lines[0].split()[1]), headers, body)
        else:
            self.engine = sender
            self._asked(lines, headers, body)

    def _answered(self, status: int, headers: dict[str, str], body: str) -> None:
        if "INVITE" not in headers.get("cseq", "") or status < 180:
            return
        if status in {180, 183}:
            self.rang_at = self.rang_at or time.time()
            return
        number = int(headers["cseq"].split()[0])
        self.headers["to"] = headers["to"]
        if status == 200:
            self.headers["target"] = _found(r"<([^>]+)>", headers["contact"])
            self._request("ACK", "", number)
            self._talk(body)
        else:
            self._request("ACK", "", number)
            self.state = f"refused {status}"

    def _asked(self, lines: list[str], headers: dict[str, str], body: str) -> None:
        method = lines[0].split()[0]
        via = "\r\n".join(line for line in lines if line.lower().startswith(("via:", "record-route:")))
        tagged = headers["to"] if "tag=" in headers["to"] else f"{headers['to']};tag={self.tag}"
        head = f"{via}\r\nFrom: {headers['from']}\r\nTo: {tagged}\r\nCall-ID: {headers['call-id']}\r\n"
        head += f"CSeq: {headers['cseq']}\r\nContact: <sip:{self.number}@{self.own}:{self.sip_port}>\r\n"
        if method == "INVITE" and self.state == "idle":
            self.state, self.rang_at = "ringing", time.time()
            self.asked = headers
            self.headers = {"from": tagged, "to": headers["from"],
                            "target": _found(r"<([^>]+)>", headers["contact"])}  # fmt: skip
            self.call_id = headers["call-id"]
            self._send(f"SIP/2.0 180 Ringing\r\n{head}", "")
            if self.answer_after is not None:
                threading.Timer(self.answer_after, lambda: self._pick_up(head, body)).start()
        elif method == "INVITE":
            self._send(f"SIP/2.0 200 OK\r\n{head}", self._sdp())
        elif method in {"BYE", "CANCEL"}:
            self._send(f"SIP/2.0 200 OK\r\n{head}", "")
            self._end()
        elif method != "ACK":
            self._send(f"SIP/2.0 200 OK\r\n{head}", "")

    def _pick_up(self, head: str, body: str) -> None:
        if self.state == "ringing":
            self._send(f"SIP/2.0 200 OK\r\n{head}", self._sdp())
            self._talk(body)

    # Sound

    def _talk(self, body: str) -> None:
        if self.state == "talking":
            return
        host = _found(r"c=IN IP4 (\S+)", body)
        port = int(_found(r"m=audio (\d+)", body))
        self.remote_rtp, self.answered_at = (host, port), time.time()
        self.state = "talking"
        threading.Thread(target=self._speak, daemon=True).start()
        threading.Thread(target=self._hear, daemon=True).start()

    def _speak(self) -> None:
        sequence, stamp, source, phase = random.getrandbits(15), random.getrandbits(30), random.getrandbits(32), 0
        due = time.monotonic()
        while not self.ended.is_set():
            with self._lock:
                digit = self._digits.pop(0) if self._digits else ""
            if digit:
                event = "0123456789*#".index(digit)
                for step in range(1, 10):
                    last = step > 6
                    payload = struct.pack(">BBH", event, 0x8A if last else 0x0A, min(step, 6) * FRAME)
                    self._packet(101, step == 1, sequence, stamp, source, payload)
                    sequence, due = sequence + 1, due + 0.02
                    time.sleep(max(due - time.monotonic(), 0))
                stamp += FRAME * 20
                time.sleep(0.08)
                due = time.monotonic()
                continue
            if self.speaking:
                turn = 2 * math.pi * self.hertz / 8000
                sound = bytes(_alaw(int(9000 * math.sin(turn * (phase + n)))) for n in range(FRAME))
                self._packet(8, False, sequence, stamp, source, sound)
            sequence, stamp, phase, due = sequence + 1, stamp + FRAME, phase + FRAME, due + 0.02
            time.sleep(max(due - time.monotonic(), 0))

    def _packet(self, kind: int, mark: bool, sequence: int, stamp: int, source: int, payload: bytes) -> None:
        head = struct.pack(">BBHII", 0x80, kind | (0x80 if mark else 0), sequence & 0xFFFF, stamp & 0xFFFFFFFF, source)
        try:
            self.rtp.sendto(head + payload, self.remote_rtp)
        except OSError:
            self.ended.set()

    def _hear(self) -> None:
        while not self.ended.is_set():
            try:
                packet = self.rtp.recv(2000)
            except TimeoutError:
                continue
            except OSError:
                return
            if packet[1] & 0x7F == 8:
                self.heard_samples.extend(LINEAR[byte] for byte in packet[12:])
                del self.heard_samples[:-80000]

    def _end(self) -> None:
        self.ended.set()
        time.sleep(0.05)
        self.sip.close()
        self.rtp.close()
        self.state = "ended"
