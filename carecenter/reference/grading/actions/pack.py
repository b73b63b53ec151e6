"""The section of a pack that grading owns."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pydantic import Field

from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.reference.grading.actions.rules import define_grading_rules
from carecenter.reference.grading.queries.words import PROBLEMS
from carecenter.reference.grading.rules.floor import floor_problems


class Grading(PackModel):
    """grading.yaml."""

    version: str = Field(min_length=1, max_length=40)
    valid_from: date
    weights: tuple[int, int, int]
    bands: dict[str, int]
    margin: int = Field(default=3, ge=0, le=50)
    runs_down: int = Field(default=2, ge=1, le=8)
    override_days: int = Field(default=90, ge=1, le=365)
    matrix: dict[str, dict[str, Decimal]]
    margins: dict[str, Decimal] = Field(default_factory=dict)


def check_grading(data: Grading, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Say for each entitlement that touches the floor what is wrong."""
    for code, problem in floor_problems(data.matrix):
        yield ("matrix", code), f"「{code}」：{PROBLEMS[problem]}"


def load_grading(data: Grading, context: LoadContext) -> None:
    """Store the version."""
    with context.at("version"):
        define_grading_rules(actor=context.actor, **data.model_dump())
        context.counts["matrix"] = len(data.matrix)


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("grading", Grading, load_grading, 110, check=check_grading)
