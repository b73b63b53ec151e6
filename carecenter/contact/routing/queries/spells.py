"""How long people were in which state, for occupancy and utilisation."""

from collections.abc import Iterable
from datetime import datetime

from carecenter.contact.routing.models import AgentPresence, PresenceSpell
from carecenter.contact.routing.types import AgentState
from carecenter.foundation import clock


def seconds_by_state(
    *, person_ids: Iterable[int], begin: datetime, end: datetime
) -> dict[int, dict[tuple[str, str], float]]:
    """Return the seconds of each (state, AUX) of people within a period, the running state included; two queries.

    The calling module has checked that its actor may see these people.
    """
    ids, until = set(person_ids), min(end, clock.now())
    found: dict[int, dict[tuple[str, str], float]] = {person_id: {} for person_id in ids}
    spells = PresenceSpell.objects.filter(person_id__in=ids, ended_at__gt=begin, began_at__lt=until)
    rows = list(spells.values_list("person_id", "state", "aux", "began_at", "ended_at"))
    running = AgentPresence.objects.filter(pk__in=ids).exclude(state=AgentState.LOGGED_OUT.value)
    rows += [(pk, state, aux, since, until) for pk, state, aux, since in running.values_list(
        "pk", "state", "aux", "since_at")]  # fmt: skip
    for person_id, state, aux, began, ended in rows:
        seconds = (min(ended, until) - max(began, begin)).total_seconds()
        if seconds > 0:
            sums = found[person_id]
            sums[state, aux] = sums.get((state, aux), 0.0) + seconds
    return found
