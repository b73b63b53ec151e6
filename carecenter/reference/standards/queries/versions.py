"""Which version of a standard holds, and what stands around it."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db.models import F, OuterRef, Subquery

from carecenter.foundation import clock
from carecenter.foundation.remembered import remembered
from carecenter.reference.organisation.public import calendar_codes, post_names, unit_codes
from carecenter.reference.standards.models import InForce, Standard, StandardItem, StandardVersion
from carecenter.reference.standards.queries.contents import definition_of_row
from carecenter.reference.standards.rules.validation import Surroundings
from carecenter.reference.standards.types import (
    ItemKind,
    NodeKind,
    ProcessDefinition,
    StandardItemFacts,
    VersionFacts,
    VersionState,
)


def version_in_force(*, code: str, at: datetime | None = None) -> VersionFacts | None:
    """Return the version of a standard that holds at an instant (now); None before the first publication."""
    line = InForce.objects.filter(standard__code=code, from_at__lte=at or clock.now())
    line = line.select_related("version__standard").order_by("-from_at", "-id")
    found = line.first()
    return facts_of_version(found.version) if found else None


def versions_by_id(*, ids: Iterable[int]) -> dict[int, VersionFacts]:
    """Return the facts of many versions in one query."""
    rows = StandardVersion.objects.select_related("standard").filter(pk__in=set(ids))
    return {row.pk: facts_of_version(row) for row in rows}


def versions_of_standard(*, standard_id: int) -> list[VersionFacts]:
    """Return all versions, newest first."""
    rows = StandardVersion.objects.select_related("standard").filter(standard_id=standard_id).order_by("-number")
    return [facts_of_version(row) for row in rows]


def active_versions() -> list[StandardVersion]:
    """Return for each standard the version that holds now."""
    lines = InForce.objects.filter(standard=OuterRef("standard"), from_at__lte=clock.now())
    latest = lines.order_by("-from_at", "-id").values("version_id")[:1]
    rows = StandardVersion.objects.select_related("standard").filter(pk=Subquery(latest))
    return list(rows.order_by("standard__code"))


def active_definitions() -> list[ProcessDefinition]:
    """Return the definitions that hold now."""
    return [definition_of_row(version) for version in active_versions()]


@remembered(Standard, StandardVersion)
def standard_names() -> dict[str, str]:
    """Return the name of every standard by its code."""
    return dict(Standard.objects.order_by("code").values_list("code", "name"))


def surroundings(*, besides: Iterable[ProcessDefinition] = ()) -> Surroundings:
    """Return what definitions may refer to now; `besides` are definitions about to be stored together."""
    calls = {d.code: called_by(d) for d in active_definitions()}
    calls |= {d.code: called_by(d) for d in besides}
    return Surroundings(
        posts=frozenset(post_names()),
        calendars=frozenset(calendar_codes()),
        departments=frozenset(unit_codes()),
        calls=calls,
    )


def called_by(definition: ProcessDefinition) -> frozenset[str]:
    """Return the standards that a definition runs as sub-processes."""
    return frozenset(n.process for n in definition.nodes if n.kind is NodeKind.SUBPROCESS and n.process)


def items_of_version(*, version_id: int, kinds: Collection[ItemKind] = tuple(ItemKind)) -> list[StandardItemFacts]:
    """Return the stored lines of a version for checklist, quality assurance and training, in their order."""
    rows = StandardItem.objects.filter(version_id=version_id, kind__in=[k.value for k in kinds])
    return [
        StandardItemFacts(r.pk, r.version_id, ItemKind(r.kind), r.node, r.code, r.text, r.content)
        for r in rows.order_by("place", "id")
    ]


def facts_of_version(version: StandardVersion) -> VersionFacts:
    """Return what other modules may know of a version."""
    return VersionFacts(
        id=version.pk,
        standard_id=version.standard_id,
        code=version.standard.code,
        name=version.standard.name,
        number=version.number,
        state=VersionState(version.state),
        effective_at=version.effective_at,
    )


def due_versions(*, at: datetime) -> list[int]:
    """Return the approved versions whose day has come."""
    rows = StandardVersion.objects.filter(state=VersionState.APPROVED.value, effective_at__lte=at)
    return list(rows.order_by(F("effective_at"), "pk").values_list("pk", flat=True))
