"""What higher modules do with a case: work on it, judge it, refuse a move."""

from collections.abc import Callable, Collection, Mapping

from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.work.cases.access import LEAD, case_to_change, locked_case
from carecenter.work.cases.actions.moving import demand_move, demand_owner
from carecenter.work.cases.actions.story import add_step, clean_text, set_state
from carecenter.work.cases.actions.talking import mark_informed, write_row
from carecenter.work.cases.errors import OwnCase
from carecenter.work.cases.models import Case
from carecenter.work.cases.queries.cases import facts_of_case
from carecenter.work.cases.rules.machine import CaseMove
from carecenter.work.cases.types.cases import CaseFacts, GuardedMove, InformedBy, MessageKind

Guard = Callable[[CaseFacts, GuardedMove], None]
_GUARDS: list[Guard] = []


def register_move_guard(guard: Guard) -> None:
    """Let a higher module refuse a plan or a resolution of a complaint by raising a Refusal; in `panels.py`."""
    if guard not in _GUARDS:
        _GUARDS.append(guard)


def ask_guards(case: Case, move: GuardedMove) -> None:
    """Ask all guards about a move."""
    for guard in _GUARDS:
        guard(facts_of_case(case), move)


@action("cases.work_on")
def case_for_work(*, actor: Actor, case_id: int) -> CaseFacts:
    """Return a locked case that the actor owns or now takes. Raises NotThere, NotTheOwner, AboutYourself."""
    case = case_to_change(actor, case_id)
    demand_owner(actor, case)
    note(subject=("case", case.pk), unit_path=case.unit_path, customer_id=case.customer_id)
    return facts_of_case(case)


@action("cases.judge")
def case_for_judgement(*, actor: Actor, case_id: int, involved: Collection[int] = ()) -> CaseFacts:
    """Return a locked case on which the actor may judge: a lead, not its owner, not involved. Raises OwnCase."""
    case = case_to_change(actor, case_id, LEAD)
    if actor.person_id in {case.owner_id, case.about_person_id, *involved}:
        raise OwnCase()
    note(subject=("case", case.pk), unit_path=case.unit_path, customer_id=case.customer_id)
    return facts_of_case(case)


@action("cases.add_step")
def add_case_step(*, actor: Actor, case_id: int, kind: str, params: Mapping[str, object]) -> None:
    """Add a line of a higher module to the case's story: a code and ids. The caller has asked for the case."""
    add_step(locked_case(case_id), kind, actor, **params)
    note(subject=("case", case_id))


@action("cases.propose")
def propose_plan(*, actor: Actor, case_id: int, told: str) -> None:
    """Tell the customer the plan; guards say whether it may be told. Raises MoveNotAllowed, BadInput (told)."""
    case = case_to_change(actor, case_id)
    after = demand_move(case, CaseMove.PROPOSE)
    demand_owner(actor, case)
    ask_guards(case, GuardedMove.PROPOSE)
    if not clean_text(told):
        raise BadInput("told", "请写下告诉客户的方案。")
    write_row(actor, case, MessageKind.REPLY, told)
    mark_informed(actor, case, InformedBy.REPLY)
    set_state(case, after, CaseMove.PROPOSE, actor)
    case.save(update_fields=["state", "state_since"])
