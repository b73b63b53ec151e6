"""What an address of the board asks for: a provider in reach and a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

from carecenter.foundation import clock
from carecenter.foundation.access import reaches
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.providers import public as providers
from carecenter.reference.providers.types import ProviderFacts

PLAN = "dispatch.plan"


@dataclass(frozen=True, slots=True)
class Asked:
    """A provider's day; `provider` is None where the actor reaches none."""

    provider: ProviderFacts | None
    on: date
    choices: tuple[ProviderFacts, ...]

    def query(self, **more: object) -> str:
        """Return the address's query for this day."""
        pairs = {"provider": self.provider.id if self.provider else "", "day": self.on.isoformat()} | more
        return urlencode(pairs)


def asked(request: HttpRequest, actor: Actor) -> Asked:
    """Return the day that is asked for; tomorrow of the first provider where nothing is said."""
    given: QueryDict = request.POST if "provider" in request.POST else request.GET
    choices = tuple(each for each in providers.active_providers() if reaches(actor, PLAN, each.unit_path))
    wanted = number(given.get("provider", ""))
    chosen = next((each for each in choices if each.id == wanted), None)
    if chosen is None and not wanted:
        chosen = choices[0] if choices else None
    return Asked(chosen, day_of(given.get("day", "")), choices)


def day_of(text: str) -> date:
    """Return a day as it stands in an address, tomorrow where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return clock.today() + timedelta(days=1)


def number(text: str) -> int:
    """Return an id as it stands in an address, 0 where it is none."""
    return int(text) if text.isdigit() and len(text) < 18 else 0
