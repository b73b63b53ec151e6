"""First-contact resolution of a period, by issue family, centre or day, with the contacts behind it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.customers.public import identity_roots
from carecenter.work.cases import public as cases
from carecenter.work.first_contact.access import visible_contacts
from carecenter.work.first_contact.models import NotedContact
from carecenter.work.first_contact.rules.repeats import WINDOW, rate_of, verdicts
from carecenter.work.first_contact.types import ContactFacts, FirstContactRate, Verdict

# A case that was closed by then was closed while she was on the line.
IN_THE_CONTACT = timedelta(hours=1)
BY = ("family", "centre", "day")


@dataclass(frozen=True)
class FirstContactReport:
    """The rate of a period, of its groups, and every contact in reach with its verdict."""

    whole: FirstContactRate
    groups: Mapping[str, FirstContactRate]
    judged: Mapping[int, Verdict]


def first_contact_report(*, actor: Actor, first: date, last: date, by: str = "family") -> FirstContactReport:
    """Return the rates of the contacts in reach from one local day to another, both included.

    A repeat counts wherever in the house it was answered. Contacts younger than 7 days are not judged yet.
    """
    begin, end = _midnight(first), _midnight(last + timedelta(days=1))
    rows = list(NotedContact.objects.filter(at__gte=begin, at__lt=end + WINDOW).order_by("at", "id"))
    judged = verdicts(_facts(rows), now=clock.now())
    mine = visible_contacts(actor).filter(at__gte=begin, at__lt=end)
    groups: dict[str, list[Verdict]] = {}
    counted = {row.pk: row for row in mine.order_by("at", "id")}
    for pk, row in counted.items():
        groups.setdefault(group_of(row, by), []).append(judged[pk])
    found = {pk: judged[pk] for pk in counted}
    return FirstContactReport(
        rate_of(found.values()), {key: rate_of(group) for key, group in sorted(groups.items())}, found
    )


def contacts_behind(*, actor: Actor, ids: Collection[int]) -> list[NotedContact]:
    """Return contacts in reach, oldest first."""
    return list(visible_contacts(actor).filter(pk__in=list(ids)).order_by("at", "id"))


def _facts(rows: list[NotedContact]) -> list[ContactFacts]:
    roots = identity_roots(ids={row.customer_id for row in rows if row.customer_id})
    known = cases.cases_by_id(ids={row.case_id for row in rows if row.case_id})
    return [
        ContactFacts(
            id=row.pk,
            identity=roots.get(row.customer_id or 0),
            family=row.family,
            at=row.at,
            passed_on=row.passed_on,
            case_left_open=row.case_id is not None and _left_open(known[row.case_id].closed_at, row.at),
        )
        for row in rows
    ]


def _left_open(closed_at: datetime | None, at: datetime) -> bool:
    return closed_at is None or closed_at - at > IN_THE_CONTACT


def group_of(row: NotedContact, by: str) -> str:
    """Return the group of a contact: its issue family, its centre's path, or its local day."""
    if by == "centre":
        return row.unit_path
    return row.at.astimezone(clock.SHANGHAI).date().isoformat() if by == "day" else row.family


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=clock.SHANGHAI)
