"""Write the tree."""

import re
from collections.abc import Sequence

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.organisation.access import MANAGE_PEOPLE, unit_to_change
from carecenter.reference.organisation.errors import CodeIsTaken, UnitIsClosed
from carecenter.reference.organisation.events import UnitOpened
from carecenter.reference.organisation.models import OrgUnit
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
