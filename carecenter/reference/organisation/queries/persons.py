"""Questions about persons and units."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from carecenter.foundation.recall import recalled
from carecenter.foundation.remembered import remembered
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.models import (
    Hold,
    OrgUnit,
    Person,
    PersonRole,
    Qualification,
    QualificationKind,
)
from carecenter.reference.organisation.types import (
    Fitness,
    HoldKind,
    PersonFacts,
    QualificationState,
    UnitFacts,
    UnitKind,
)

_PERSON = ("id", "name", "unit_id", "unit_path", "active", "employee_no", "post__name")


@recalled
def persons_by_id(*, ids: Iterable[int]) -> dict[int, PersonFacts]:
    """Return the facts of many persons in one query."""
    rows = Person.objects.filter(pk__in=set(ids)).values_list(*_PERSON)
    return {row[0]: _person(row) for row in rows}


def persons_of_unit(*, path: str, active_only: bool = True, post_code: str = "") -> list[PersonFacts]:
    """Return the persons of a unit's subtree, by name."""
    rows = Person.objects.filter(unit_path__inside=path)
    if active_only:
        rows = rows.filter(active=True)
    if post_code:
        rows = rows.filter(post__code=post_code)
    return [_person(row) for row in rows.order_by("name", "id").values_list(*_PERSON)]


def person_by_employee_no(*, employee_no: str) -> PersonFacts | None:
    """Return the person with this number."""
    row = Person.objects.filter(employee_no=employee_no).values_list(*_PERSON).first()
    return _person(row) if row else None


def _person(row: tuple[Any, ...]) -> PersonFacts:
    id_, name, unit_id, unit_path, active, employee_no, post = row
    return PersonFacts(id_, name, unit_id, unit_path, active, employee_no, post or "")


def address_of_person(*, person_id: int) -> tuple[str, str]:
    """Return phone and mail address for a notice to the person herself; never for a screen."""
    row = only_row(Person.objects.filter(pk=person_id).values_list("phone", "email"))
    return row or ("", "")


@remembered(OrgUnit)
def unit_by_code(*, code: str) -> UnitFacts | None:
    """Return the unit with this code."""
    return _unit(OrgUnit.objects.filter(code=code))


@recalled
def unit_by_id(*, unit_id: int) -> UnitFacts | None:
    """Return the unit with this id."""
    return _unit(OrgUnit.objects.filter(pk=unit_id))


def units_by_path(*, paths: Iterable[str]) -> dict[str, UnitFacts]:
    """Return the units with these paths in one query."""
    rows = OrgUnit.objects.filter(path__in=list(set(paths)))
    return {unit.path: _facts(unit) for unit in rows}


def units_inside(*, path: str, kinds: Sequence[UnitKind] = ()) -> list[UnitFacts]:
    """Return a unit's subtree in tree order, perhaps only some kinds."""
    rows = OrgUnit.objects.filter(path__inside=path).order_by("path")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    return [_facts(unit) for unit in rows]


@recalled
@remembered(OrgUnit)
def office_of_region(*, region_code: str) -> UnitFacts | None:
    """Return the office that answers for a division code: the longest prefix wins, else the root."""
    prefixes = [region_code[:length] for length in (6, 4, 2) if len(region_code) >= length]
    found = OrgUnit.objects.filter(regions__overlap=prefixes, active=True) if prefixes else OrgUnit.objects.none()

    def precision(unit: OrgUnit) -> int:
        return max(len(code) for code in unit.regions if code in prefixes)

    best = max(found, key=precision, default=None) or OrgUnit.objects.filter(parent=None).order_by("id").first()
    return _facts(best) if best else None


def _unit(rows: QuerySet[OrgUnit]) -> UnitFacts | None:
    unit = rows.first()
    return _facts(unit) if unit else None


def _facts(unit: OrgUnit) -> UnitFacts:
    return UnitFacts(unit.pk, unit.code, unit.name, UnitKind(unit.kind), unit.path, unit.parent_id, unit.active)


def fitness_of_persons(
    *, ids: Iterable[int], required: Iterable[str], on: date, hold_kind: HoldKind
) -> dict[int, Fitness]:
    """Tell for many persons whether they may do work that demands these qualifications on a day (§6 gate).

    A certificate counts to the end of its last day; a statutory one has no grace (G6.3).
    """
    ids, required = set(ids), tuple(required)
    states: dict[tuple[int, str], QualificationState] = {}
    rows = Qualification.objects.filter(person_id__in=ids, kind__code__in=required, ended_at=None)
    for person_id, code, begin, end, suspended, grace in rows.values_list(
        "person_id", "kind__code", "valid_from", "valid_until", "suspended_reason", "kind__grace_days"
    ):
        states[person_id, code] = _state(begin, end, suspended, grace, on)
    holds: dict[int, list[str]] = {}
    for person_id, reason in Hold.objects.filter(person_id__in=ids, kind=hold_kind, lifted_at=None).values_list(
        "person_id", "reason"
    ):
        holds.setdefault(person_id, []).append(reason)
    active = set(Person.objects.filter(pk__in=ids, active=True).values_list("pk", flat=True))
    return {pid: _fitness(pid, required, states, holds.get(pid, []), pid in active, on) for pid in ids}


def _state(begin: date, end: date | None, suspended: str, grace_days: int, on: date) -> QualificationState:
    if suspended:
        return QualificationState.SUSPENDED
    if begin > on:
        return QualificationState.NOT_HELD
    if end is not None and on > end + timedelta(days=grace_days):
        return QualificationState.EXPIRED
    return QualificationState.VALID


def _fitness(
    person_id: int,
    required: tuple[str, ...],
    states: dict[tuple[int, str], QualificationState],
    holds: list[str],
    active: bool,
    on: date,
) -> Fitness:
    by_state: dict[QualificationState, list[str]] = {}
    for code in required:
        by_state.setdefault(states.get((person_id, code), QualificationState.NOT_HELD), []).append(code)
    missing = tuple(by_state.get(QualificationState.NOT_HELD, ()))
    expired = tuple(by_state.get(QualificationState.EXPIRED, ()))
    suspended = tuple(by_state.get(QualificationState.SUSPENDED, ()))
    reasons = tuple(holds) if active else ("NOT_ACTIVE", *holds)
    fit = not (missing or expired or suspended or reasons)
    return Fitness(person_id, fit, missing, expired, suspended, reasons, on)


def qualifications_expiring(*, until: date) -> list[tuple[int, str, date]]:
    """Return (person, kind, last day) of the certificates that end up to a day."""
    rows = Qualification.objects.filter(ended_at=None, valid_until__lte=until, person__active=True)
    found = rows.order_by("valid_until").values_list("person_id", "kind__code", "valid_until")
    return [(person_id, code, day) for person_id, code, day in found if day is not None]


def persons_with_permission(*, permission: str, unit_path: str) -> list[int]:
    """Return the persons whose roles hold a permission that reaches a unit: whom to notify."""
    rows = Person.objects.filter(active=True, roles__role__grants__permission=permission).filter(
        Q(roles__role__grants__reach="NATION")
        | Q(roles__role__grants__reach="TREE", roles__unit__path__holds=unit_path)
    )
    return sorted(set(rows.values_list("id", flat=True)))


def qualifications_of(*, person_id: int, on: date) -> list[tuple[str, date]]:
    """Return a person's certificates that hold on a day: code and last day, by code."""
    rows = Qualification.objects.filter(person_id=person_id, valid_from__lte=on, ended_at=None, suspended_reason="")
    found = rows.order_by("kind__code").values_list("kind__code", "valid_until")
    return [(code, until) for code, until in found if until is not None and until >= on]


def qualification_names() -> dict[str, str]:
    """Return the name of each kind of certificate by its code."""
    return dict(QualificationKind.objects.values_list("code", "name"))


def role_codes_of(*, person_id: int, on: date) -> frozenset[str]:
    """Return the codes of the roles that a person holds on a day; her desk follows from them."""
    rows = PersonRole.objects.filter(person_id=person_id).exclude(Q(valid_until__lt=on) | Q(valid_from__gt=on))
    return frozenset(rows.values_list("role__code", flat=True))


def persons_with_role(*, role_code: str, unit_path: str, on: date) -> list[int]:
    """Return the persons who hold a role at the unit or at one above it, on a day; the nearest unit's first."""
    rows = PersonRole.objects.filter(role__code=role_code, unit__path__holds=unit_path, person__active=True)
    rows = rows.exclude(Q(valid_until__lt=on) | Q(valid_from__gt=on))
    nearest = sorted(rows.values_list("unit__path", "person_id"), key=lambda row: (-len(row[0].split(".")), row[1]))
    return list(dict.fromkeys(person for _, person in nearest))
