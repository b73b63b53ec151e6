"""The section of a pack that surveys own."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from carecenter.assurance.surveys.access import MANAGE
from carecenter.assurance.surveys.models import RulesVersion
from carecenter.assurance.surveys.types import Satisfaction, SurveyRules
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.dated_rules import keep_rules
from carecenter.foundation.packs import LoadContext, PackModel, PackView, register_section
from carecenter.foundation.packs.problems import Loc
from carecenter.foundation.plain.actors import Actor

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9_]{1,40}$")]
Word = Annotated[str, StringConstraints(min_length=1, max_length=20)]


class InvitationTerms(PackModel):
    """When to ask, how long the link lives, how often one customer is asked."""

    service_delay_hours: int = Field(ge=0, le=336)
    install_delay_hours: int = Field(ge=0, le=336)
    token_hours: int = Field(ge=1, le=720)
    days_between: int = Field(ge=0, le=365)


class FollowUp(PackModel):
    """How soon a dissatisfied customer is called back."""

    due_opening_hours: float = Field(gt=0, le=90)


class Surveys(PackModel):
    """surveys.yaml."""

    version: str = Field(min_length=1, max_length=40)
    valid_from: date
    invitation: InvitationTerms
    reasons: dict[Satisfaction, dict[Code, Word]]
    follow_up: FollowUp


@action("surveys.define_rules")
def define_rules(*, actor: Actor, valid_from: date, rules: SurveyRules) -> int:
    """Let rules of surveys hold from a day on; who was asked before keeps hers. Return the version's id.

    Raises RulesAreDecided, NotPermitted.
    """
    demand(actor, MANAGE)
    content = {key: value for key, value in asdict(rules).items() if key != "version"}
    content["reasons"] = {level.value: list(codes) for level, codes in rules.reasons.items()}
    row = keep_rules(RulesVersion, actor=actor, valid_from=valid_from, version=rules.version, content=content)
    note(subject=("survey_rules", row.pk), version=row.version, **content)
    return row.pk


def check_surveys(data: Surveys, pack: PackView) -> Iterator[tuple[Loc, str]]:
    """All levels have their reasons, and a code means one thing."""
    for level in Satisfaction:
        if not data.reasons.get(level):
            yield ("reasons",), f"「{level.value}」应至少有一个原因"
    words: dict[str, str] = {}
    for level, reasons in data.reasons.items():
        for code, word in reasons.items():
            if words.setdefault(code, word) != word:
                yield ("reasons", level.value, code), f"「{code}」在别处写作「{words[code]}」，应一致"


def load_surveys(data: Surveys, context: LoadContext) -> None:
    """Store the version."""
    rules = SurveyRules(
        version=data.version,
        **data.invitation.model_dump(),
        recovery_minutes=round(data.follow_up.due_opening_hours * 60),
        reasons={level: tuple(words) for level, words in data.reasons.items()},
        words={code: word for words in data.reasons.values() for code, word in words.items()},
    )
    with context.at("valid_from"):
        define_rules(actor=context.actor, valid_from=data.valid_from, rules=rules)
        context.counts["rules"] = 1


def register() -> None:
    """Register the section; called when the application is ready."""
    register_section("surveys", Surveys, load_surveys, 110, check=check_surveys)
