"""Let a case go on: by its process, or beside it with a reason."""

from collections.abc import Iterable
from datetime import timedelta

from carecenter.foundation import clock
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers import public as customers
from carecenter.work.cases.access import LEAD, WORK, case_to_change, may_do_on
from carecenter.work.cases.actions.promises import PAUSES, replan_promises, stop_promise, subject_of
from carecenter.work.cases.actions.story import add_step, clean_text, set_state, tell
from carecenter.work.cases.actions.talking import write_row
from carecenter.work.cases.errors import (
    AboutYourself,
    CaseIsEnded,
    MoveNotAllowed,
    NeedsLead,
    NotTheOwner,
    TooLateToReopen,
    TooManyPauses,
)  # fmt: skip
from carecenter.work.cases.events import CaseAssigned, CaseChanged, CaseReopened
from carecenter.work.cases.models import Case
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.queries.state_words import word_of_state
from carecenter.work.cases.rules.machine import CaseMove, forced_targets, next_state
from carecenter.work.cases.rules.severity import SAFETY, priority_of, severity_of, worse
from carecenter.work.cases.types.cases import ENDED, CaseState, Flow, HoldReason, MessageKind, Trigger
from carecenter.work.service_levels import public as service_levels
from carecenter.work.service_levels.types import Metric

MAX_PAUSES = 2


def demand_move(case: Case, move: CaseMove) -> CaseState:
    """Return where the move leads. Raises MoveNotAllowed."""
    after = next_state(Flow(case.flow), CaseState(case.state), move)
    if after is None:
        raise MoveNotAllowed(number=case.number, state=word_of_state(CaseState(case.state)))
    return after


def demand_owner(actor: Actor, case: Case) -> None:
    """Make an unowned case the actor's; refuse another's, unless a lead acts, and one's own complaint."""
    if case.about_person_id and case.about_person_id == actor.person_id:
        raise AboutYourself()
    if actor.person_id is None or case.owner_id == actor.person_id or actor.on_behalf_of == case.owner_id is not None:
        return
    if case.owner_id is None:
        own(actor, case, actor.person_id)
    elif not may_do_on(actor, LEAD, case):
        raise NotTheOwner(owner=str(case.owner))


def own(actor: Actor, case: Case, person_id: int | None) -> None:
    """Give the case another owner; no clock gains a second by it."""
    former, case.owner_id = case.owner_id, person_id
    case.save(update_fields=["owner"])
    service_levels.reassign_clocks(actor=actor, subject=subject_of(case), owner_id=person_id, unit_path=case.unit_path)
    add_step(case, "ASSIGNED", actor, owner=person_id, former=former)
    tell(CaseAssigned, case, owner_id=person_id, former_owner_id=former)


@action("cases.move")
def move_case(*, actor: Actor, case_id: int, move: str) -> None:
    """Make one of the moves that need nothing more: acknowledge, investigate, resume, accept, reject.

    Raises MoveNotAllowed, NotTheOwner, AboutYourself.
    """
    simple = {CaseMove.ACKNOWLEDGE, CaseMove.INVESTIGATE, CaseMove.RESUME, CaseMove.ACCEPT, CaseMove.REJECT}
    case = case_to_change(actor, case_id)
    wanted = next((one for one in simple if one == move), None)
    if wanted is None:
        raise MoveNotAllowed(number=case.number, state=word_of_state(CaseState(case.state)))
    after = demand_move(case, wanted)
    demand_owner(actor, case)
    acked = wanted in {CaseMove.ACKNOWLEDGE, CaseMove.INVESTIGATE}
    if acked and case.acked_at is None:
        case.acked_at = clock.now()
        stop_promise(actor, case, Metric.ACKNOWLEDGE)
    if wanted is CaseMove.RESUME:
        service_levels.resume_clocks(actor=actor, subject=subject_of(case))
    set_state(case, after, wanted, actor)
    case.save(update_fields=["state", "state_since", "acked_at"])


@action("cases.assess")
def assess_case(*, actor: Actor, case_id: int, triggers: Iterable[str], reason_code: str = "") -> None:
    """Set the severity from what was found; the promises follow it. Raises MoveNotAllowed, BadInput (triggers)."""
    case = case_to_change(actor, case_id)
    found = [one for one in Trigger if one in set(triggers)]
    if not found:
        raise BadInput("triggers", "请至少选一项定级依据。")
    demand_owner(actor, case)
    kind = case_type(case.type_code)
    if kind.external and Trigger.REGULATOR not in found:
        found.append(Trigger.REGULATOR)
    case.triggers = [one.value for one in found]
    case.severity = severity_of(found)
    safety = kind.safety or bool(SAFETY & set(found))
    case.priority = priority_of(urgency=case.urgency, impact=case.impact, severity=case.severity, safety=safety)
    case.reason_code = reason_code or case.reason_code
    after = next_state(Flow(case.flow), CaseState(case.state), CaseMove.ASSESS)
    if after is not None:
        set_state(case, after, CaseMove.ASSESS, actor, severity=case.severity)
    elif case.state in ENDED:
        raise CaseIsEnded(number=case.number)
    else:
        add_step(case, "SEVERITY", actor, severity=case.severity)
        tell(CaseChanged, case, what=("severity",))
    case.save(update_fields=["triggers", "severity", "priority", "reason_code", "state", "state_since"])
    replan_promises(actor, case, external=kind.external)


@action("cases.wait")
def pause_case(*, actor: Actor, case_id: int, reason: str, proof: str) -> None:
    """Let the case wait for the customer, a part, others: twice at most, with proof; the resolve clock stands still.

    A SEV1 or SEV2 needs a lead (§2.3). Raises TooManyPauses, NeedsLead, BadInput (reason, proof).
    """
    case = case_to_change(actor, case_id)
    if reason not in set(HoldReason) or HoldReason(reason) not in PAUSES:
        raise BadInput("reason", "请选择挂起原因：等客户、等配件、等第三方或不可抗力。")
    if not clean_text(proof):
        raise BadInput("proof", "请写明凭据，例如几点与谁约定了什么。")
    after = demand_move(case, CaseMove.WAIT)
    demand_owner(actor, case)
    if case.severity is not None and case.severity <= 2 and not may_do_on(actor, LEAD, case):
        raise NeedsLead()
    if case.pauses >= MAX_PAUSES:
        raise TooManyPauses(number=case.number)
    case.pauses += 1
    service_levels.pause_clocks(actor=actor, subject=subject_of(case), reason=PAUSES[HoldReason(reason)].value)
    write_row(actor, case, MessageKind.NOTE, proof)
    set_state(case, after, CaseMove.WAIT, actor, reason=reason)
    case.save(update_fields=["state", "state_since", "pauses"])


@action("cases.escalate")
def escalate_case(*, actor: Actor, case_id: int, reason: str) -> None:
    """Lift the case one step of the ladder; its stage stays."""
    case = case_to_change(actor, case_id)
    demand_move(case, CaseMove.ESCALATE)
    if not clean_text(reason):
        raise BadInput("reason", "请写明为什么要升级。")
    case.level += 1
    case.save(update_fields=["level"])
    write_row(actor, case, MessageKind.NOTE, reason)
    set_state(case, CaseState(case.state), CaseMove.ESCALATE, actor, level=case.level)


@action("cases.withdraw")
def withdraw_case(*, actor: Actor, case_id: int, words: str) -> None:
    """End the case at the customer's wish, in her own words; it still counts as received. A lead's deed."""
    case = case_to_change(actor, case_id, LEAD)
    after = demand_move(case, CaseMove.WITHDRAW)
    if not clean_text(words):
        raise BadInput("words", "请逐字记下客户的撤诉原话。")
    if case.about_person_id and case.about_person_id == actor.person_id:
        raise AboutYourself()
    write_row(actor, case, MessageKind.VERBATIM, words)
    case.closed_at = clock.now()
    set_state(case, after, CaseMove.WITHDRAW, actor)
    case.save(update_fields=["state", "state_since", "closed_at"])
    service_levels.cancel_clocks(actor=actor, subject=subject_of(case))
    forget_severe(case)


@action("cases.reopen")
def reopen_case(*, actor: Actor, case_id: int, reason: str) -> None:
    """Open the same matter again within 30 days; its clocks go on with what they had used. Raises TooLateToReopen."""
    case = case_to_change(actor, case_id)
    after = demand_move(case, CaseMove.REOPEN)
    days = case_type(case.type_code).reopen_days
    if case.closed_at is not None and clock.now() - case.closed_at > timedelta(days=days):
        raise TooLateToReopen(number=case.number, days=days)
    if not clean_text(reason):
        raise BadInput("reason", "请写明客户为什么还不满意。")
    write_row(actor, case, MessageKind.NOTE, reason)
    open_again(actor, case, after, CaseMove.REOPEN)


def open_again(actor: Actor, case: Case, after: CaseState, move: CaseMove) -> None:
    """Let a resolved or closed case go on, one step severer where it has a severity."""
    case.reopened += 1
    case.severity = worse(case.severity) if case.severity else None
    case.outcome = case.wrap_up = case.informed_by = ""
    case.informed_at = case.closed_at = case.resolved_at = None
    case.resolved_by_id = case.verified_by_id = None
    set_state(case, after, move, actor, severity=case.severity)
    case.save()
    service_levels.reopen_clocks(actor=actor, subject=subject_of(case))
    replan_promises(actor, case, external=case_type(case.type_code).external)
    tell(CaseReopened, case, count=case.reopened, severity=case.severity)


@action("cases.step_off_process")
def step_off_process(*, actor: Actor, case_id: int, state: str, reason: str) -> None:
    """Put the case into another stage against its process, for a reason; it is counted, and never leads to an end."""
    case = case_to_change(actor, case_id, WORK)
    demand_owner(actor, case)
    wanted = next((one for one in CaseState if one == state), None)
    if wanted is None or wanted not in forced_targets(Flow(case.flow), CaseState(case.state)):
        raise MoveNotAllowed(number=case.number, state=word_of_state(CaseState(case.state)))
    if not clean_text(reason):
        raise BadInput("reason", "流程外操作要写明原因。")
    case.off_process += 1
    write_row(actor, case, MessageKind.NOTE, reason)
    set_state(case, wanted, "OFF_PROCESS", actor, off_process=True)
    case.save(update_fields=["state", "state_since", "off_process"])


def forget_severe(case: Case) -> None:
    """Take back what the customer's other contacts are told of an open severe case."""
    if case.customer_id and case.severity == 1:
        customers.set_fact(customer_id=case.customer_id, key="open_sev1_case", value=None)
