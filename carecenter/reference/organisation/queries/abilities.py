"""What persons can do, in one question each: for routing and dispatch."""

from datetime import date, timedelta

from carecenter.reference.organisation.models import Deputy, PersonSkill, Qualification


def skills_of_person(*, person_id: int) -> dict[str, tuple[int, str]]:
    """Return the person's level and the kind of each skill by its code."""
    rows = PersonSkill.objects.filter(person_id=person_id).values_list("skill__code", "level", "skill__kind")
    return {code: (level, kind) for code, level, kind in rows}


def licences_of_person(*, person_id: int, on: date) -> frozenset[str]:
    """Return the codes of the certificates that count on a day, grace included (§6 gate, G6.3)."""
    rows = Qualification.objects.filter(person_id=person_id, ended_at=None, suspended_reason="", valid_from__lte=on)
    found = rows.values_list("kind__code", "valid_until", "kind__grace_days")
    return frozenset(code for code, end, grace in found if end is None or on <= end + timedelta(days=grace))


def deputies_of(*, person_id: int, on: date) -> list[int]:
    """Return who acts for the person on a day."""
    rows = Deputy.objects.filter(principal_id=person_id, from_date__lte=on, until_date__gte=on, deputy__active=True)
    return list(rows.order_by("id").values_list("deputy_id", flat=True))
