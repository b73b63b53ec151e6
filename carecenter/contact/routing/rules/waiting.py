"""Expected waits, and when a callback is offered. Source: domain reference §12.3, G12.2."""

import math

CALLBACK_FROM_SECONDS = 120
MOST_SHOWN_SECONDS = 600
STEP_SECONDS = 30


def ewt_seconds(*, position: int, aht_seconds: float, staffed: int) -> int | None:
    """Return position × AHT / staffed in seconds, rounded up; None where nobody works."""
    return math.ceil(position * aht_seconds / staffed) if staffed > 0 else None


def callback_is_offered(ewt: int | None, *, from_seconds: int = CALLBACK_FROM_SECONDS) -> bool:
    """Tell whether a callback is offered: from 120 s on, and where no wait can be foretold."""
    return ewt is None or ewt >= from_seconds


def shown_seconds(ewt: int) -> int | None:
    """Return the wait as it is told, rounded up to 30 s; None means "more than ten minutes"."""
    if ewt > MOST_SHOWN_SECONDS:
        return None
    return math.ceil(ewt / STEP_SECONDS) * STEP_SECONDS
