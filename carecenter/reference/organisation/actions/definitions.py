"""Define what the tree needs besides units: posts, skills, kinds of qualification. By code; twice changes nothing."""

from collections.abc import Sequence

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.organisation.access import MANAGE_PEOPLE, unit_to_change
from carecenter.reference.organisation.events import UnitChanged
from carecenter.reference.organisation.models import Post, QualificationKind, Skill


@action("organisation.change_unit")
def change_unit(*, actor: Actor, unit_id: int, name: str, regions: Sequence[str]) -> None:
    """Rename a unit or give it other division codes; its place in the tree stays. Raises NotThere."""
    unit = unit_to_change(actor, unit_id)
    if unit.name == name and unit.regions == list(regions):
        return
    unit.name, unit.regions = name, list(regions)
    unit.save(update_fields=["name", "regions"])
    record(UnitChanged(subject_id=unit.pk, unit_path=unit.path))


@action("organisation.define_post")
def define_post(*, actor: Actor, code: str, name: str) -> int:
    """Create or rename a post; return its id."""
    demand(actor, MANAGE_PEOPLE)
    row, _ = Post.objects.update_or_create(code=code, defaults={"name": name})
    note(subject=("post", row.pk), code=code)
    return row.pk


@action("organisation.define_skill")
def define_skill(*, actor: Actor, code: str, name: str, kind: str = "PRODUCT") -> int:
    """Create or change a skill (PRODUCT, LANGUAGE, CONTACT); return its id."""
    demand(actor, MANAGE_PEOPLE)
    row, _ = Skill.objects.update_or_create(code=code, defaults={"name": name, "kind": kind})
    note(subject=("skill", row.pk), code=code)
    return row.pk


@action("organisation.define_qualification_kind")
def define_qualification_kind(
    *, actor: Actor, code: str, name: str, statutory: bool = False, grace_days: int = 0
) -> int:
    """Create or change a kind of certificate; a statutory one has no grace. Return its id."""
    demand(actor, MANAGE_PEOPLE)
    facts = {"name": name, "statutory": statutory, "grace_days": 0 if statutory else grace_days}
    row, _ = QualificationKind.objects.update_or_create(code=code, defaults=facts)
    note(subject=("qualification_kind", row.pk), code=code)
    return row.pk
