"""The section of a pack that settlement owns."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from carecenter.assurance.settlement.actions.runs import define_terms
from carecenter.assurance.settlement.rules.statements import GRADE_WEIGHTS
from carecenter.assurance.settlement.types import Grade, RewardPolicy
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc

Yuan = Annotated[Decimal, Field(ge=0, le=100_000, max_digits=8, decimal_places=2)]
Share = Annotated[Decimal, Field(ge=0, le=1)]
GradeName = Literal["A_PLUS", "A", "B", "C", "D"]
BorderName = Literal["A_PLUS", "A", "B", "C"]
Criterion = Literal["very_satisfied", "first_time_fix", "on_time", "complaints", "evidence"]


class Travel(PackModel):
    """What a way is paid."""

    free_km: Decimal = Field(ge=0, le=1000)
    rate_per_km: Yuan
    cap_km: Decimal = Field(ge=0, le=5000)


class GradeTerms(PackModel):
    """How five scores make a grade."""

    weights: dict[Criterion, Share]
    borders: dict[BorderName, Annotated[Decimal, Field(ge=0, le=100)]]


class RewardTerms(PackModel):
    """How answers make a reward."""

    policy: Literal["MEAN_SCORE", "SHRUNK_RATE"]
    base_points: int = Field(ge=0, le=99)
    amount_per_point: Yuan
    full_sample: int = Field(ge=1, le=1000)


class LatePenalty(PackModel):
    """The fine for coming late."""

    over_minutes: int = Field(ge=0, le=1440)
    amount: Yuan


class Penalty(PackModel):
    """A fine for one event."""

    amount: Yuan


class Penalties(PackModel):
    """All fines."""

    late: LatePenalty
    photo_missing: Penalty
    repeat_fault: Penalty


class Settlement(PackModel):
    """settlement.yaml."""

    valid_from: date
    price_list: str = Field(pattern=r"^[A-Za-z0-9_\-]{1,40}$")
    dispute_days: int = Field(ge=1, le=60)
    travel: Travel
    coefficients: dict[GradeName, Annotated[Decimal, Field(gt=0, lt=10, decimal_places=2)]]
    grade: GradeTerms
    reward: RewardTerms
    penalties: Penalties


def check_settlement(data: Settlement, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """Months, complete weights, falling borders, a price list that exists."""
    if data.valid_from.day != 1:
        yield ("valid_from",), "结算按月，生效日应为某月 1 日"
    weights = data.grade.weights
    if weights.keys() != GRADE_WEIGHTS.keys() or sum(weights.values()) != 1:
        yield ("grade", "weights"), "五项权重都要写，合计应为 1"
    borders = [data.grade.borders.get(name) for name in ("A_PLUS", "A", "B", "C")]
    known = [border for border in borders if border is not None]
    if len(known) < len(borders) or known != sorted(set(known), reverse=True):
        yield ("grade", "borders"), "A_PLUS、A、B、C 的下限都要写，并依次降低"
    lists = pack.codes("prices", "lists")
    if lists and data.price_list not in lists:
        yield ("price_list",), f"价格表「{data.price_list}」应先在 prices.yaml 定义"


def amounts_of(data: Settlement) -> dict[str, Any]:
    """Return the amounts as they are stored: JSON, decimals as text."""
    names = {grade.name: grade.value for grade in Grade}
    return {
        "price_list": data.price_list,
        "dispute_days": data.dispute_days,
        "free_km": str(data.travel.free_km),
        "km_rate": str(data.travel.rate_per_km),
        "cap_km": str(data.travel.cap_km),
        "late_minutes": data.penalties.late.over_minutes,
        "late_amount": str(data.penalties.late.amount),
        "photo_amount": str(data.penalties.photo_missing.amount),
        "repeat_amount": str(data.penalties.repeat_fault.amount),
        "policy": RewardPolicy[data.reward.policy].value,
        "point_amount": str(data.reward.amount_per_point),
        "base_points": data.reward.base_points,
        "full_sample": data.reward.full_sample,
        "coefficients": {names[key]: str(value) for key, value in data.coefficients.items()},
        "grade_weights": {key: str(value) for key, value in data.grade.weights.items()},
        "grade_borders": {names[key]: str(value) for key, value in data.grade.borders.items()},
    }


def load_settlement(data: Settlement, context: LoadContext) -> None:
    """Store the version of terms."""
    with context.at("valid_from"):
        define_terms(actor=context.actor, valid_from=data.valid_from, amounts=amounts_of(data))
        context.counts["terms"] = 1


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("settlement", Settlement, load_settlement, 130, check=check_settlement)
