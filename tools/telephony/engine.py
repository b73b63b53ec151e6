"""Start a real phone engine of our own: for journeys and benchmarks, on loopback, inside a namespace of its own."""

import math
import os
import subprocess
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from carecenter.contact.telephony.gateways.engine.asterisk import Asterisk
from carecenter.contact.telephony.gateways.engine.configuration import EnginePlace, write_configuration
from carecenter.contact.telephony.gateways.engine.port import EngineLost
from carecenter.contact.telephony.gateways.engine.sounds import Sounds
from tools.installation import ROOT

PASSWORD = "only-on-loopback"  # noqa: S105  (an engine of a minute)
HTTP, WSS = 8088, 8089
# lo gets this second address; the engine offers it to browsers as 127.0.0.1, which it never offers by itself.
STAND_IN = "192.0.2.1"
INSIDE = f"ip link set lo up && ip addr add {STAND_IN}/32 dev lo && exec"


def installed() -> Path | None:
    """Return where the engine is unpacked, or None: `tools/telephony/install_engine.sh` puts it there."""
    place = Path(os.environ.get("CARECENTER_ENGINE") or Path.home() / ".cache" / "carecenter" / "engine")
    return place if (place / "asterisk").exists() else None


@dataclass
class Engine:
    """A running engine; `environment` is what an installation needs to use it."""

    folder: Path
    process: "subprocess.Popen[bytes]"
    port: Asterisk
    environment: dict[str, str]

    def desk_phone(self, name: str, address: tuple[str, int]) -> None:
        """Tell the engine where a desk phone stands."""
        self.port.do("push_desk_phone", {"name": name, "contact": f"sip:{name}@{address[0]}:{address[1]}"})


@contextmanager
def engine(folder: Path, *, silent_seconds: int = 5, speaker: str = "", music: int = 480) -> Iterator[Engine]:
    """Run one engine below `folder`; waiting callers hear a tone of `music` hertz."""
    root = installed()
    if root is None:
        raise RuntimeError("no phone engine: tools/telephony/install_engine.sh DEST, then CARECENTER_ENGINE=DEST")
    place = _place(root, folder, silent_seconds)
    configuration = write_configuration(place)
    tone(place.folder / "moh" / "music.wav", music, 20)
    sounds = Sounds(place.sounds, speaker)
    tone(place.sounds / "engine_down.wav", 350, 2)
    with (folder / "console.log").open("wb") as log:
        process = subprocess.Popen([root / "asterisk", "-C", configuration, "-f", "-n"], stdout=log, stderr=log)
    try:
        port = Asterisk(f"http://127.0.0.1:{HTTP}", PASSWORD, sounds)
        _wait(port, process, folder)
        yield Engine(folder, process, port, {
            "CARECENTER_PHONE_ENGINE": f"http://127.0.0.1:{HTTP}", "CARECENTER_PHONE_PASSWORD": PASSWORD,
            "CARECENTER_PHONE_WSS": f"wss://127.0.0.1:{WSS}/ws", "CARECENTER_PHONE_SOUNDS": str(place.sounds),
            "CARECENTER_PHONE_SPEAKER": speaker,
        })  # fmt: skip
    finally:
        process.terminate()
        process.wait(15)


def _place(root: Path, folder: Path, silent_seconds: int) -> EnginePlace:
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2",
         "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True,
    )  # fmt: skip
    modules = next(path for path in root.glob("root/usr/lib/**/asterisk/modules") if path.is_dir())
    return EnginePlace(
        modules=modules, data=root / "root/usr/share/asterisk", folder=folder / "engine", sounds=folder / "sounds",
        password=PASSWORD, http_port=HTTP, wss_port=WSS, certificate=certificate, key=key,
        silent_seconds=silent_seconds, candidates=((STAND_IN, "127.0.0.1"),),
    )  # fmt: skip


def _wait(port: Asterisk, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    ends_at = time.monotonic() + 60
    while time.monotonic() < ends_at:
        try:
            if port._ask("GET", "/asterisk/info"):
                return
        except EngineLost:
            pass
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError(f"the engine did not start:\n{(folder / 'console.log').read_text()[-2000:]}")


def tone(file: Path, hertz: int, seconds: int) -> None:
    """Write a tone as the engine likes it: 8 kHz, 16 bit, one channel."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        step = 2 * math.pi * hertz / 8000
        sound = (int(8000 * math.sin(step * n)) for n in range(8000 * seconds))
        out.writeframes(b"".join(value.to_bytes(2, "little", signed=True) for value in sound))


def in_a_namespace(command: list[str], **more: str) -> "subprocess.CompletedProcess[str]":
    """Run a command where there is nothing but loopback; needs root."""
    shell = " ".join([INSIDE, *(f"'{word}'" for word in command)])
    environment = {**os.environ, **more}
    return subprocess.run(
        ["unshare", "-n", "sh", "-c", shell], cwd=ROOT, env=environment, text=True, capture_output=True, check=False
    )
