"""When a caller may be told that the line is busy (domain reference §12.1, INV6; doc 002).

The statement never delays a caller who can be answered; whatever is unknown connects.
"""

from dataclasses import dataclass
from enum import StrEnum


class PeakAction(StrEnum):
    """What happens to the caller."""

    PRIORITY = "PRIORITY"
    CONNECT = "CONNECT"
    WAIT_ONCE = "WAIT_ONCE"
    SUGGEST_CALLBACK = "SUGGEST_CALLBACK"
    SUGGEST = "SUGGEST"
    QUEUE = "QUEUE"


@dataclass(frozen=True, slots=True)
class PeakDecision:
    """The number of the rule that hit (0: default), what to do, and whether peak text is heard."""

    rule: int
    action: PeakAction
    peak_text: bool = False


def decide_peak(
    emergency: bool | None,
    all_busy: bool | None,
    waited_once: bool | None = None,
    still_busy: bool | None = None,
    callback_allowed: bool | None = None,
) -> PeakDecision:
    """Return the first rule that hits, G12.1; anything unknown fails open: to the queue, without a word."""
    if emergency:
        return PeakDecision(1, PeakAction.PRIORITY)
    if emergency is None or all_busy is None:
        return PeakDecision(0, PeakAction.QUEUE)
    if not all_busy:
        return PeakDecision(2, PeakAction.CONNECT)
    if waited_once is False:
        return PeakDecision(3, PeakAction.WAIT_ONCE)
    if waited_once and still_busy is False:
        return PeakDecision(4, PeakAction.CONNECT)
    if waited_once and still_busy and callback_allowed is not None:
        if callback_allowed:
            return PeakDecision(5, PeakAction.SUGGEST_CALLBACK, peak_text=True)
        return PeakDecision(6, PeakAction.SUGGEST, peak_text=True)
    return PeakDecision(0, PeakAction.QUEUE)
