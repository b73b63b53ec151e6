"""Decide grading rules: a new version from a day on, never one that touches the floor."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.dated_rules import keep_rules
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.grading.access import RULES
from carecenter.reference.grading.errors import MatrixTouchesFloor
from carecenter.reference.grading.models import GradingRulesVersion
from carecenter.reference.grading.rules.floor import floor_problems
from carecenter.reference.grading.types import TIERS

Matrix = Mapping[str, Mapping[str, Decimal]]


@action("grading.define_rules")
def define_grading_rules(
    *,
    actor: Actor,
    version: str,
    valid_from: date,
    weights: tuple[int, int, int],
    bands: Mapping[str, int],
    matrix: Matrix,
    margin: int = 3,
    runs_down: int = 2,
    override_days: int = 90,
    margins: Mapping[str, Decimal] | None = None,
) -> int:
    """Store a version. Raises MatrixTouchesFloor (INV4), BadInput (weights, bands), RulesAreDecided."""
    demand(actor, RULES)
    problems = sorted({f"{code} {problem}" for code, problem in floor_problems(matrix)})
    if problems:
        raise MatrixTouchesFloor(field="matrix", items="、".join(problems))
    if sum(weights) != 100 or any(weight < 0 for weight in weights):
        raise BadInput("weights", "三项权重之和应为 100。")
    lowest = [bands.get(tier.value, -1) for tier in TIERS]
    if lowest[0] != 0 or lowest != sorted(set(lowest)) or lowest[-1] > 100:
        raise BadInput("bands", "分数线应由 C 的 0 分起逐级升高，最高不超过 100。")
    content = {
        "weights": list(weights),
        "bands": dict(bands),
        "margin": margin,
        "runs_down": runs_down,
        "override_days": override_days,
        "matrix": {code: {tier: str(value) for tier, value in row.items()} for code, row in matrix.items()},
    }
    if margins:
        content["margins"] = {code: str(amount) for code, amount in margins.items()}
    row = keep_rules(GradingRulesVersion, actor=actor, valid_from=valid_from, version=version, content=content)
    note(subject=("grading_rules", row.pk), version=version)
    return row.pk
