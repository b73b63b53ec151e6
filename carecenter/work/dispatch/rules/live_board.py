"""Arrange counts of open jobs as the country's board: stage × age, provinces, providers."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Protocol

STAGES: dict[str, tuple[str, ...]] = {
    "TO_DISPATCH": ("NEW", "DISPATCHED"),
    "TO_BOOK": ("ACCEPTED", "ASSIGNED", "FAILED_VISIT"),
    "BOOKED": ("BOOKED",),
    "UNDER_WAY": ("EN_ROUTE", "ON_SITE", "QUOTED"),
    "STUCK": ("WAIT_PART", "SAFETY_HOLD"),
    "TO_SIGN": ("COMPLETED",),
}
STAGE_OF = {state: stage for stage, states in STAGES.items() for state in states}
AGES = 5
MOST_PROVIDERS = 20


class Counted(Protocol):
    """A count of open jobs as field service gives it."""

    @property
    def state(self) -> str:
        """Return the state that they share."""

    @property
    def province(self) -> str:
        """Return the first two digits of the division."""

    @property
    def provider_id(self) -> int | None:
        """Return the provider, if there is one."""

    @property
    def late(self) -> bool:
        """Tell whether their clock has run out."""

    @property
    def age(self) -> int:
        """Return the age's bucket."""

    @property
    def count(self) -> int:
        """Return how many."""


def arranged(counts: Iterable[Counted]) -> dict[str, Any]:
    """Return stages → ages → [open, late], provinces and the providers with most late jobs, all as small lists."""
    cells = {stage: [[0, 0] for _ in range(AGES)] for stage in STAGES}
    provinces, providers = Counter[str](), Counter[int]()
    late_in, late_of = Counter[str](), Counter[int]()
    for each in counts:
        stage = STAGE_OF.get(str(each.state))
        if stage is None:
            continue
        late = each.count if each.late else 0
        cell = cells[stage][each.age]
        cell[0], cell[1] = cell[0] + each.count, cell[1] + late
        provinces[each.province] += each.count
        late_in[each.province] += late
        if each.provider_id is not None:
            providers[each.provider_id] += each.count
            late_of[each.provider_id] += late
    worst = sorted(providers, key=lambda key: (-late_of[key], -providers[key], key))[:MOST_PROVIDERS]
    return {
        "stages": cells,
        "provinces": [[key, provinces[key], late_in[key]] for key in sorted(provinces)],
        "providers": [[key, providers[key], late_of[key]] for key in worst],
        "open": sum(provinces.values()),
        "late": sum(late_in.values()),
    }
