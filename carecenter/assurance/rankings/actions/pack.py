"""The section of a pack that rankings own."""

from datetime import date

from pydantic import Field

from carecenter.assurance.rankings.access import RUN
from carecenter.assurance.rankings.models import RulesVersion
from carecenter.assurance.rankings.types import RankingRules
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.dated_rules import keep_rules
from carecenter.foundation.packs import LoadContext, PackModel, register_section
from carecenter.foundation.plain.actors import Actor


class WeightBounds(PackModel):
    """Between what the weight of a provider in dispatch stays."""

    lowest: float = Field(gt=0, le=1)
    highest: float = Field(ge=1, le=5)


class Rankings(PackModel):
    """rankings.yaml."""

    version: str = Field(min_length=1, max_length=40)
    valid_from: date
    window_days: int = Field(ge=7, le=730)
    minimum_sample: int = Field(ge=1, le=1000)
    prior_weight: float = Field(ge=0, le=10_000)
    confidence_z: float = Field(gt=0, le=5)
    dispatch_weight: WeightBounds


@action("rankings.define_rules")
def define_rules(*, actor: Actor, valid_from: date, rules: RankingRules) -> int:
    """Let rules of ranking hold from a day on; frozen days keep theirs. Return the version's id.

    Raises RulesAreDecided, NotPermitted.
    """
    demand(actor, RUN)
    content = {
        "window_days": rules.window_days,
        "min_sample": rules.min_sample,
        "prior_weight": rules.prior_weight,
        "z": rules.z,
        "lowest_weight": rules.lowest_weight,
        "highest_weight": rules.highest_weight,
    }
    row = keep_rules(RulesVersion, actor=actor, valid_from=valid_from, version=rules.version, content=content)
    note(subject=("ranking_rules", row.pk), version=row.version, **content)
    return row.pk


def load_rankings(data: Rankings, context: LoadContext) -> None:
    """Store the version."""
    rules = RankingRules(
        version=data.version,
        window_days=data.window_days,
        min_sample=data.minimum_sample,
        prior_weight=data.prior_weight,
        z=data.confidence_z,
        lowest_weight=data.dispatch_weight.lowest,
        highest_weight=data.dispatch_weight.highest,
    )
    with context.at("valid_from"):
        define_rules(actor=context.actor, valid_from=data.valid_from, rules=rules)
        context.counts["rules"] = 1


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("rankings", Rankings, load_rankings, 120)
