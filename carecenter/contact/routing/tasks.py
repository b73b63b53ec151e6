"""The clock of routing."""

from carecenter.contact.routing.public import tick
from carecenter.foundation.beats import beat


@beat("routing.tick", seconds=1.0)
def every_second() -> None:
    """Let offers lapse and wrap-ups end, drop silent agents, offer what waits."""
    tick()
