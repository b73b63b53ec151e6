"""Close the loop (C1): outcome, informed customer, verification by another."""

from carecenter.foundation import clock
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs
from carecenter.reference.customers import public as customers
from carecenter.work.cases.access import VERIFY, case_to_change
from carecenter.work.cases.actions.guards import ask_guards
from carecenter.work.cases.actions.moving import demand_move, demand_owner, forget_severe, open_again
from carecenter.work.cases.actions.promises import stop_promise
from carecenter.work.cases.actions.story import add_step, clean_text, set_state, tell
from carecenter.work.cases.actions.talking import mark_informed, write_row
from carecenter.work.cases.errors import AboutYourself, CaseIsHeldOpen, EightDMissing, OwnCase
from carecenter.work.cases.events import CaseClosed, CaseResolved
from carecenter.work.cases.models import Case, CaseTask, EightD
from carecenter.work.cases.queries.definitions import case_type, contact_reasons
from carecenter.work.cases.rules.machine import CaseMove
from carecenter.work.cases.rules.severity import needs_verification
from carecenter.work.cases.types import TaskState
from carecenter.work.cases.types.cases import CaseOutcome, CaseState, Flow, GuardedMove, InformedBy, MessageKind
from carecenter.work.service_levels.types import Metric

# What a finding names; "reason:" prefixed codes of the reason tree would double the tree.
ROOT_CAUSES = ("PRODUCT", "INSTALLATION", "SERVICE", "PROCESS", "INFORMATION", "LOGISTICS", "CUSTOMER", "OTHER")


@action("cases.resolve")
def resolve_case(
    *, actor: Actor, case_id: int, outcome: str, wrap_up: str, informed_by: str = "", told: str = ""
) -> None:
    """Give the case its outcome: with a wrap-up code, an informed customer, nothing open beneath.

    Another person verifies where the type says so; else the case is closed. Raises ManyBadInputs, MoveNotAllowed,
    CaseIsHeldOpen, EightDMissing, what a guard refuses, NotTheOwner, AboutYourself.
    """
    case = case_to_change(actor, case_id)
    demand_move(case, CaseMove.RESOLVE)
    demand_owner(actor, case)
    _demand_outcome(case, outcome, wrap_up, informed_by, told)
    _demand_nothing_open(case)
    if clean_text(told) and informed_by:
        kind = MessageKind.CALL if informed_by == InformedBy.CALL else MessageKind.REPLY
        write_row(actor, case, kind, told)
    if informed_by and informed_by != InformedBy.NOBODY:
        mark_informed(actor, case, InformedBy(informed_by))
    case.informed_by = informed_by or case.informed_by
    finish_resolution(actor, case, CaseOutcome(outcome), wrap_up)


def finish_resolution(actor: Actor, case: Case, outcome: CaseOutcome, wrap_up: str) -> None:
    """Set the outcome and go on to verification, or to the end where none is needed."""
    case.outcome, case.wrap_up = outcome.value, wrap_up
    case.reason_code = case.reason_code or wrap_up
    case.resolved_at, case.resolved_by_id = clock.now(), actor.person_id
    stop_promise(actor, case, Metric.ACKNOWLEDGE, Metric.FIRST_CONTACT, Metric.RESOLVE, Metric.NEXT_UPDATE)
    rule = case_type(case.type_code).verification
    verify = needs_verification(rule, severity=case.severity, case_id=case.pk)
    set_state(case, CaseState.VERIFYING, CaseMove.RESOLVE, actor, outcome=outcome.value)
    case.next_update_at = None
    case.save()
    tell(CaseResolved, case, outcome=outcome.value, wrap_up=wrap_up, verify=verify)
    if not verify:
        _close(actor, case, verified=False)


def _demand_outcome(case: Case, outcome: str, wrap_up: str, informed_by: str, told: str) -> None:
    problems = []
    if outcome not in set(CaseOutcome):
        problems.append(BadInput("outcome", "请选择办理结果。"))
    reason = contact_reasons().get(wrap_up)
    if reason is None or not reason.leaf:
        problems.append(BadInput("wrap_up", "请选到最末一级的小结码。"))
    if informed_by and informed_by not in set(InformedBy):
        problems.append(BadInput("informed_by", "请选择用什么方式告知了客户。"))
    elif informed_by == InformedBy.NOBODY and case.customer_id is not None:
        problems.append(BadInput("informed_by", "有客户的工单要先把结果告诉客户。"))
    elif not informed_by and case.informed_at is None:
        problems.append(BadInput("informed_by", "还没有把结果告诉客户。"))
    elif informed_by not in {"", InformedBy.NOBODY} and not clean_text(told):
        problems.append(BadInput("told", "请写下告诉客户的话。"))
    if problems:
        raise ManyBadInputs(problems)


def _demand_nothing_open(case: Case) -> None:
    tasks = CaseTask.objects.filter(about_kind="case", about_id=case.pk).exclude(state=TaskState.DONE.value).count()
    if case.holds + tasks:
        raise CaseIsHeldOpen(number=case.number, count=case.holds + tasks)
    if case.flow != Flow.COMPLAINT:
        return
    ask_guards(case, GuardedMove.RESOLVE)
    _demand_eight_d(case)


def _demand_eight_d(case: Case) -> None:
    if case.flow == Flow.COMPLAINT and case.severity == 1 and not EightD.objects.filter(case=case).exists():
        raise EightDMissing()


@action("cases.verify")
def verify_case(
    *,
    actor: Actor,
    case_id: int,
    satisfied: bool,
    words: str,
    root_cause: str = "",
    preventable: bool | None = None,
    responsible_path: str = "",
) -> None:
    """Ask the customer whether it is really solved: never by the owner, nor by whom she complained about.

    For a complaint, root cause and preventable are demanded. Not satisfied: the case goes on, one step severer.
    Raises OwnCase, AboutYourself, BadInput, MoveNotAllowed, EightDMissing.
    """
    case = case_to_change(actor, case_id, VERIFY)
    after = demand_move(case, CaseMove.CONFIRM if satisfied else CaseMove.NOT_OK)
    if actor.person_id is not None and actor.person_id in {case.owner_id, case.resolved_by_id}:
        raise OwnCase()
    if case.about_person_id and case.about_person_id == actor.person_id:
        raise AboutYourself()
    if not clean_text(words):
        raise BadInput("words", "请记下客户的原话。")
    write_row(actor, case, MessageKind.VERBATIM, words)
    if not satisfied:
        open_again(actor, case, after, CaseMove.NOT_OK)
        return
    if case.flow == Flow.COMPLAINT:
        if root_cause not in ROOT_CAUSES:
            raise BadInput("root_cause", "请选择根本原因。")
        if preventable is None:
            raise BadInput("preventable", "请判断是否可以避免。")
    _demand_eight_d(case)
    case.root_cause, case.preventable, case.verified_by_id = root_cause, preventable, actor.person_id
    case.responsible_path = responsible_path or None
    _close(actor, case, verified=True)


def _close(actor: Actor, case: Case, *, verified: bool) -> None:
    case.closed_at = clock.now()
    set_state(case, CaseState.CLOSED, CaseMove.CONFIRM, actor, verified=verified)
    case.save()
    forget_severe(case)
    if case.customer_id is not None:
        customers.add_timeline_line(
            customer_id=case.customer_id,
            at=case.closed_at,
            unit_path=case.unit_path,
            kind="case.closed",
            subject=("case", case.pk),
            params={"number": case.number, "type": case.type_code},
        )
    tell(CaseClosed, case, outcome=case.outcome, verified=verified)


@action("cases.write_eight_d")
def write_eight_d(*, actor: Actor, case_id: int, content: dict[str, str]) -> None:
    """Sign the 8D report of a severe case; every discipline has its words. Raises ManyBadInputs."""
    case = case_to_change(actor, case_id)
    demand_owner(actor, case)
    missing = [BadInput(f"d{n}", "这一步要写。") for n in range(1, 9) if not clean_text(content.get(f"d{n}", ""))]
    if missing:
        raise ManyBadInputs(missing)
    kept = {f"d{n}": clean_text(content[f"d{n}"]) for n in range(1, 9)}
    values = {"content": kept, "signed_by_id": actor.person_id, "signed_at": clock.now()}
    EightD.objects.update_or_create(case=case, defaults=values)
    add_step(case, "EIGHT_D", actor)
