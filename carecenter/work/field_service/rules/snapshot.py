"""What a customer confirms, as one value with a hash.

Source: domain reference §8.2: signature = image + signer name + time + hash of order snapshot.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any


def snapshot_of(
    *,
    job_id: int,
    type_code: str,
    equipment_id: int | None,
    answers: Mapping[str, str],
    evidence: Sequence[tuple[str, str]],
    parts: Sequence[tuple[str, int, str]],
    completed_at: str,
) -> dict[str, Any]:
    """Return the job as it is confirmed; `evidence` is (item, sha256) of each photo, `parts` (code, number, serial)."""
    return {
        "job": job_id,
        "type": type_code,
        "equipment": equipment_id,
        "answers": dict(sorted(answers.items())),
        "evidence": [list(pair) for pair in sorted(evidence)],
        "parts": [list(row) for row in sorted(parts)],
        "completed_at": completed_at,
    }


def hash_of(snapshot: Mapping[str, Any]) -> str:
    """Return the sha256 of a snapshot's canonical JSON, hex."""
    text = json.dumps(snapshot, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def differences(shown: str, snapshot: Mapping[str, Any]) -> tuple[str, ...]:
    """Return which of job, type, answers, evidence and parts differ between what a telephone showed and what we hold.

    The instant of completion is the telephone's there and may be ours here; it does not count.
    """
    try:
        seen = json.loads(shown)
    except ValueError:
        return ("unreadable",)
    if not isinstance(seen, dict):
        return ("unreadable",)
    return tuple(name for name in ("job", "type", "answers", "evidence", "parts") if seen.get(name) != snapshot[name])
