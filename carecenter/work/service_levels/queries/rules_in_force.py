"""The ladder and the promises that hold on a day."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from carecenter.foundation import clock
from carecenter.foundation.dated_rules import rules_on
from carecenter.foundation.remembered import remembered
from carecenter.reference.organisation.public import role_codes_of
from carecenter.work.service_levels.errors import BeyondAuthority, NoSuchSet, OwnCase
from carecenter.work.service_levels.models import LevelRulesVersion
from carecenter.work.service_levels.rules.ladder import level_for, may_approve
from carecenter.work.service_levels.rules.standard_rules import STANDARD
from carecenter.work.service_levels.types import ClockPlan, Level, LevelRules


@remembered(LevelRulesVersion)
def level_rules(*, on: date | None = None) -> LevelRules:
    """Return the version in force on a day (today); the shipped one while no pack has brought its own."""
    row = rules_on(LevelRulesVersion, on or clock.today())
    return STANDARD if row is None else read_rules(row)


def read_rules(row: LevelRulesVersion) -> LevelRules:
    """Return a stored version as a value."""
    ladder = tuple(
        Level(e["level"], e["code"], e["name"], e["role"], None if e["limit"] is None else Decimal(e["limit"]))
        for e in row.content["ladder"]
    )
    sets = {code: tuple(map(ClockPlan.from_json, plans)) for code, plans in row.content["sets"].items()}
    return LevelRules(row.version, ladder, sets)


def plans_of(*, code: str, on: date | None = None) -> tuple[ClockPlan, ...]:
    """Return the promises of a set, such as "SEV2". Raises NoSuchSet."""
    found = level_rules(on=on).sets.get(code)
    if found is None:
        raise NoSuchSet(field="set", code=code)
    return found


def level_of_person(*, person_id: int, on: date | None = None) -> Level | None:
    """Return the highest step of the ladder whose role the person holds; None if she stands on none."""
    day = on or clock.today()
    roles = role_codes_of(person_id=person_id, on=day)
    held = [level for level in level_rules(on=day).ladder if level.role in roles]
    return max(held, key=lambda level: level.level, default=None)


def demand_authority(*, approver_id: int, amount: Decimal, involved: Collection[int]) -> Level:
    """Return the approver's level if she may approve this amount (in yuan).

    `involved` are those whose own case it is. Raises OwnCase, BeyondAuthority (naming who may).
    """
    rules, held = level_rules(), level_of_person(person_id=approver_id)
    why = may_approve(
        rules.ladder, level=held.level if held else None, amount=amount, approver_id=approver_id,
        involved=tuple(involved),
    )  # fmt: skip
    if why == "OWN_CASE":
        raise OwnCase()
    if why or held is None:
        raise BeyondAuthority(level=level_for(rules.ladder, amount).name)
    return held
