"""Write the tree."""

import re
from collections.abc import Sequence

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.access import MANAGE_PEOPLE, unit_to_change
from carecenter.reference.organisation.errors import CodeIsTaken, UnitIsClosed, UnitIsInUse
from carecenter.reference.organisation.events import UnitChanged, UnitOpened
from carecenter.reference.organisation.models import OrgUnit, Person
from carecenter.reference.organisation.types import UnitFacts, UnitKind

_CODE = re.compile(r"[a-z0-9_]{1,40}")


@action("organisation.open_unit")
def open_unit(
    *,
    actor: Actor,
    code: str,
    name: str,
    kind: UnitKind,
    parent_id: int | None = None,
    regions: Sequence[str] = (),
) -> UnitFacts:
    """Add a unit under its parent (None: the root), answering for some division codes.

    Raises BadInput, CodeIsTaken, UnitIsClosed.
    """
    demand(actor, MANAGE_PEOPLE)
    if parent_id is None and not actor.reaches_nation(MANAGE_PEOPLE):
        raise BadInput("parent", "请选择上级组织。")
    if not _CODE.fullmatch(code):
        raise BadInput("code", "组织编号只能用小写字母、数字和下划线，最多 40 个字符。")
    if OrgUnit.objects.filter(code=code).exists():
        raise CodeIsTaken(field="code", value=code)
    parent = unit_to_change(actor, parent_id) if parent_id else None
    if parent and not parent.active:
        raise UnitIsClosed(name=parent.name)
    path = f"{parent.path}.{code}" if parent else code
    unit = OrgUnit.objects.create(code=code, name=name, kind=kind, parent=parent, path=path, regions=list(regions))
    record(UnitOpened(subject_id=unit.pk, unit_path=path, unit_kind=kind))
    return UnitFacts(unit.pk, code, name, kind, path, parent_id, active=True)


@action("organisation.change_unit")
def change_unit(*, actor: Actor, unit_id: int, name: str, regions: Sequence[str]) -> None:
    """Rename a unit and say for which division codes it answers. Raises BadInput, NotThere."""
    unit = unit_to_change(actor, unit_id)
    wrong = [code for code in regions if not (code.isdigit() and len(code) in (2, 4, 6))]
    if wrong:
        raise BadInput("regions", "行政区划代码是 2、4 或 6 位数字。")
    if not name.strip():
        raise BadInput("name", "请填写名称。")
    if unit.name == name.strip() and unit.regions == list(regions):
        return
    unit.name, unit.regions = name.strip(), list(dict.fromkeys(regions))
    unit.save(update_fields=["name", "regions"])
    record(UnitChanged(subject_id=unit.pk, unit_path=unit.path, active=unit.active))


@action("organisation.set_unit_active")
def set_unit_active(*, actor: Actor, unit_id: int, active: bool) -> None:
    """Close an empty unit, or open it again. Raises UnitIsInUse, NotThere."""
    unit = unit_to_change(actor, unit_id)
    if not active:
        persons = Person.objects.filter(unit=unit, active=True).count()
        units = OrgUnit.objects.filter(parent=unit, active=True).count()
        if persons or units:
            raise UnitIsInUse(name=unit.name, persons=persons, units=units)
    unit.active = active
    unit.save(update_fields=["active"])
    record(UnitChanged(subject_id=unit.pk, unit_path=unit.path, active=active))
