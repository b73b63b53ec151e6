"""Gather the figures of grades from what happened below, and hand them down; the same for samples of equality."""

from datetime import datetime
from itertools import chain

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.periods import add_months
from carecenter.insight.reports.rules.grade_figures import MONTHS, VISIT, figures_by_segment
from carecenter.insight.reports.types import Gain
from carecenter.reference.customers.public import facts_by_key
from carecenter.reference.grading.public import (
    SampleInput,
    feed_equality_samples,
    grading_rules,
    set_grade_figures,
)
from carecenter.work.field_service.public import paid_visits_since
from carecenter.work.sales.public import purchases_since

GRADING_RULES = "grading.rules"
CSAT = {"VERY_SATISFIED": 100.0, "SATISFIED": 75.0, "DISSATISFIED": 0.0}


@action("reports.grade_customers")
def grade_customers(*, actor: Actor) -> dict[str, int]:
    """Grade everyone who bought or paid within 36 months by what is stored now; return the runs by segment."""
    demand(actor, GRADING_RULES)
    now = clock.now()
    since = datetime.combine(add_months(now.date(), -MONTHS), now.timetz())
    found = figures_by_segment(
        gains=chain(
            (Gain(*each) for each in purchases_since(at=since)),
            (Gain(customer_id, kind, VISIT, at) for customer_id, kind, at in paid_visits_since(at=since)),
        ),
        margins=grading_rules().margins,
        influence=facts_by_key(key="influence"),
        now=now,
    )
    runs = {}
    for segment, figures in sorted(found.items()):
        runs[segment] = set_grade_figures(actor=actor, figures=figures, segment=segment)
    note(runs=runs, customers={segment: len(figures) for segment, figures in found.items()})
    return runs


@action("reports.sample_satisfaction")
def sample_satisfaction(*, actor: Actor, answer_id: int, customer_id: int, level: str, at: datetime) -> None:
    """Hand one answer of a survey down, so that satisfaction may be compared by grade; an answer counts once."""
    sample = SampleInput("CSAT", customer_id, CSAT[level], at, f"survey:{answer_id}")
    feed_equality_samples(actor=actor, samples=[sample])


@action("reports.sample_promise")
def sample_promise(*, actor: Actor, clock_id: int, customer_id: int, kept: bool) -> None:
    """Hand down whether a complaint's or case's promise was kept, so that keeping may be compared by grade."""
    sample = SampleInput("ON_TIME", customer_id, 100.0 if kept else 0.0, clock.now(), f"clock:{clock_id}")
    feed_equality_samples(actor=actor, samples=[sample])
