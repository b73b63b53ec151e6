"""End service to a proven bad-faith customer: step by step, each by another person, never for what she is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from carecenter.foundation import clock
from carecenter.foundation.access import demand
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.periods import add_months
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.grading.access import PROPOSE
from carecenter.reference.grading.errors import AlreadyUnderWay, SamePerson, StepNotPossible, TooFewFacts
from carecenter.reference.grading.events import RestrictionChanged
from carecenter.reference.grading.models import Restriction, RestrictionFact, RestrictionStep
from carecenter.reference.grading.rules.restrictions import LEAST_FACTS, MONTHS, STEPS, is_another_person, may_step
from carecenter.reference.grading.types import RestrictionState

OVER = (RestrictionState.LIFTED.value, RestrictionState.REFUSED.value)


@dataclass(frozen=True, slots=True)
class FactInput:
    """One dated fact with the id of its stored evidence."""

    day: date
    text: str
    file_id: str


@action("grading.propose_restriction")
def propose_restriction(*, actor: Actor, customer_id: int, facts: Sequence[FactInput], reason: str) -> int:
    """Propose to restrict service, with at least three dated facts and their evidence; return the case's id.

    Raises TooFewFacts, BadInput (facts, reason), AlreadyUnderWay.
    """
    demand(actor, PROPOSE)
    proven = {(f.day, f.file_id) for f in facts if f.text.strip() and f.file_id.strip()}
    if len(proven) < LEAST_FACTS or len({fact.file_id for fact in facts}) < LEAST_FACTS:
        raise TooFewFacts(field="facts", least=LEAST_FACTS, count=len(proven))
    if any(fact.day > clock.today() for fact in facts):
        raise BadInput("facts", "事实的日期不能晚于今天。")
    if not reason.strip():
        raise BadInput("reason", "请写明理由。")
    if Restriction.objects.filter(customer_id=customer_id).exclude(state__in=OVER).exists():
        raise AlreadyUnderWay()
    row = Restriction.objects.create(customer_id=customer_id, proposed_at=clock.now())
    RestrictionFact.objects.bulk_create(
        RestrictionFact(restriction=row, day=f.day, text=f.text.strip()[:2000], file_id=f.file_id) for f in facts
    )
    _note_step(row, actor, "PROPOSE", reason)
    return row.pk


@action("grading.step_restriction")
def step_restriction(*, actor: Actor, restriction_id: int, deed: str, reason: str) -> None:
    """Take the next step: SUBMIT (legal takes it on), DECIDE (general manager), NOTIFY, ACTIVATE, REFUSE or LIFT.

    Raises StepNotPossible, SamePerson (each step is another person's), BadInput (reason).
    """
    step = STEPS.get(deed)
    if step is None:
        raise BadInput("deed", "没有这一步。")
    demand(actor, step.permission)
    row = _locked(restriction_id)
    if not may_step(deed, RestrictionState(row.state)):
        raise StepNotPossible(state=row.state)
    if not is_another_person(deed, actor.person_id, list(row.steps.values_list("person_id", flat=True))):
        raise SamePerson()
    if not reason.strip():
        raise BadInput("reason", "请写明理由。")
    row.state = step.ends.value
    if step.ends is RestrictionState.ACTIVE:
        row.active_from = clock.today()
        row.until = add_months(row.active_from, MONTHS)
    row.save(update_fields=["state", "active_from", "until"])
    _note_step(row, actor, deed, reason)


@action("grading.appeal_restriction")
def appeal_restriction(*, actor: Actor, restriction_id: int, text: str) -> None:
    """Note the customer's appeal; it goes to the general manager, who may lift. Raises StepNotPossible."""
    demand(actor, PROPOSE)
    row = _locked(restriction_id)
    if RestrictionState(row.state) not in {RestrictionState.NOTIFIED, RestrictionState.ACTIVE}:
        raise StepNotPossible(state=row.state)
    if not text.strip():
        raise BadInput("text", "请写下客户的申诉。")
    row.appealed_at = row.appealed_at or clock.now()
    row.save(update_fields=["appealed_at"])
    _note_step(row, actor, "APPEAL", text)


@action("grading.lift_expired")
def lift_expired_restrictions(*, actor: Actor) -> int:
    """Lift the restrictions whose last day is over; they have stopped nothing since then."""
    rows = Restriction.objects.select_for_update().filter(state=RestrictionState.ACTIVE.value, until__lt=clock.today())
    for row in rows:
        row.state = RestrictionState.LIFTED.value
        row.save(update_fields=["state"])
        _note_step(row, actor, "EXPIRE", "")
    note(lifted=len(rows))
    return len(rows)


def _locked(restriction_id: int) -> Restriction:
    row = only_row(Restriction.objects.select_for_update().filter(pk=restriction_id))
    if row is None:
        raise NotThere()
    return row


def _note_step(row: Restriction, actor: Actor, deed: str, text: str) -> None:
    RestrictionStep.objects.create(
        restriction=row, state=row.state, kind=deed, at=clock.now(), person_id=actor.person_id, text=text.strip()[:2000]
    )
    note(subject=("restriction", row.pk), customer_id=row.customer_id, deed=deed, state=row.state)
    record(RestrictionChanged(subject_id=row.pk, customer_id=row.customer_id, state=row.state))
