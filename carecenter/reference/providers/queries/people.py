"""A provider's technicians and their certificates."""

from dataclasses import dataclass
from datetime import date, timedelta

from carecenter.reference.catalogue.public import job_types
from carecenter.reference.organisation import public as organisation
from carecenter.reference.organisation.types import HoldKind
from carecenter.reference.providers.models import Provider
from carecenter.reference.providers.types import TECHNICIAN_POST


@dataclass(frozen=True, slots=True)
class TechnicianLine:
    """A technician with the certificates that job types ask for: valid, ending within 30 days, missing."""

    person_id: int
    name: str
    valid: tuple[str, ...]
    ending: tuple[tuple[str, date], ...]
    lacking: tuple[str, ...]
    holds: tuple[str, ...]


def certificates_of(*, provider: Provider, on: date) -> list[TechnicianLine]:
    """Return the technicians with what they may do on a day."""
    staff = organisation.persons_of_unit(path=provider.unit_path, post_code=TECHNICIAN_POST)
    asked = sorted({code for facts in job_types(on=on) for code in facts.required_qualifications})
    fitness = organisation.fitness_of_persons(
        ids=[p.id for p in staff], required=asked, on=on, hold_kind=HoldKind.DISPATCH
    )
    ids = {p.id for p in staff}
    ends: dict[int, list[tuple[str, date]]] = {}
    for person_id, code, day in organisation.qualifications_expiring(until=on + timedelta(days=30)):
        if person_id in ids and day >= on:
            ends.setdefault(person_id, []).append((code, day))
    lines = []
    for person in staff:
        fit = fitness[person.id]
        lacking = {*fit.missing, *fit.expired, *fit.suspended}
        lines.append(
            TechnicianLine(
                person.id,
                person.name,
                tuple(code for code in asked if code not in lacking),
                tuple(ends.get(person.id, [])),
                tuple(sorted(lacking)),
                fit.holds,
            )
        )
    return lines
