"""Who has to read what, and who has."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from carecenter.reference.documents.models import Edition, Reading
from carecenter.reference.documents.types import EditionState
from carecenter.reference.organisation.public import persons_of_unit, post_of_person

EVERYWHERE = "hq"


@dataclass(frozen=True, slots=True)
class Reader:
    """A person of the audience, and when she read the edition."""

    person_id: int
    name: str
    post: str
    read_at: datetime | None


def is_for(edition: Edition, *, person_id: int) -> bool:
    """Tell whether a person belongs to the audience: her post is named, or no post is."""
    return not edition.audience or post_of_person(person_id=person_id) in edition.audience


def editions_to_read(*, person_id: int) -> QuerySet[Edition]:
    """Return the editions in force that a person has to read and has not yet."""
    mine = Q(audience=[]) | Q(audience__contains=[post_of_person(person_id=person_id)])
    read = Reading.objects.filter(edition=OuterRef("pk"), person_id=person_id)
    rows = Edition.objects.filter(mine, ~Exists(read), state=EditionState.ACTIVE.value)
    return rows.select_related("document").order_by("effective_date", "pk")


def readers_of(edition: Edition) -> list[Reader]:
    """Return the audience with who has read, those who have not first; two queries a named post."""
    read = dict(edition.readings.values_list("person_id", "read_at"))
    people = {}
    for post in edition.audience or [""]:
        for person in persons_of_unit(path=EVERYWHERE, post_code=post):
            people[person.id] = Reader(person.id, person.name, post, read.get(person.id))
    return sorted(people.values(), key=lambda reader: (reader.read_at is not None, reader.name))


def editions_due(*, on: date) -> list[int]:
    """Return the approved editions whose day has come."""
    rows = Edition.objects.filter(state=EditionState.APPROVED.value, effective_date__lte=on)
    return list(rows.order_by("effective_date", "pk").values_list("pk", flat=True))
