"""Where the sound of a prompt lies: an uploaded recording, or a stand-in spoken by a program that was named."""

import hashlib
import shlex
import subprocess
import wave
from pathlib import Path

VOICES = {"zh": "cmn", "yue": "yue", "en": "en"}


class Sounds:
    """One folder that engine and product both read. `speaker` is a command with {voice} {file} {text}, or empty."""

    def __init__(self, folder: Path, speaker: str = "") -> None:
        self.folder, self.speaker = folder, speaker
        folder.mkdir(parents=True, exist_ok=True)

    def path_of(self, text: str, language: str, file: str = "") -> Path:
        """Return the sound without its ending, as the engine wants it; half a second of silence where there is none."""
        if file and (self.folder / f"{file}.wav").exists():
            return self.folder / file
        name = hashlib.sha256(f"{language} {text}".encode()).hexdigest()[:24]
        target = self.folder / f"{name}.wav"
        if not target.exists():
            self._make(target, text, VOICES.get(language, "cmn"))
        return target.with_suffix("")

    def _make(self, target: Path, text: str, voice: str) -> None:
        raw = target.with_suffix(".raw.wav")
        if self.speaker:
            words = [word.format(voice=voice, file=raw, text=text) for word in shlex.split(self.speaker)]
            subprocess.run(words, check=True, capture_output=True, timeout=30)  # noqa: S603  (the operator named it)
            with wave.open(str(raw)) as spoken:
                rate, frames = spoken.getframerate(), spoken.readframes(spoken.getnframes())
            raw.unlink()
            _write(target, _to_8khz(frames, rate))
        else:
            _write(target, b"\0\0" * 4000)


def _to_8khz(frames: bytes, rate: int) -> bytes:
    """Take every n-th sample: enough for a stand-in."""
    samples = memoryview(frames).cast("h")
    count = int(len(samples) * 8000 / rate)
    return b"".join(int(samples[int(n * rate / 8000)]).to_bytes(2, "little", signed=True) for n in range(count))


def _write(target: Path, frames: bytes) -> None:
    partial = target.with_suffix(".partial")
    with wave.open(str(partial), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(frames)
    partial.rename(target)
