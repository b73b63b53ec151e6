"""Cases that are one, cases that are two, cases that belong together."""

from carecenter.foundation import clock
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.customers.public import identity_ids
from carecenter.work.cases.access import case_to_change
from carecenter.work.cases.actions.opening import open_case
from carecenter.work.cases.actions.promises import subject_of
from carecenter.work.cases.actions.story import add_step, set_state, tell
from carecenter.work.cases.actions.talking import move_message
from carecenter.work.cases.errors import CannotMerge, MoveNotAllowed
from carecenter.work.cases.events import CaseChanged, CasesMerged
from carecenter.work.cases.models import Case, CaseLink, CaseStep
from carecenter.work.cases.queries.state_words import word_of_state
from carecenter.work.cases.types.cases import ENDED, CaseState
from carecenter.work.service_levels.public import cancel_clocks, restore_clocks


@action("cases.merge")
def merge_case(*, actor: Actor, case_id: int, into_id: int) -> None:
    """Let a case live on in another of the same customer; nothing is moved. Raises CannotMerge."""
    case, into = _pair(actor, case_id, into_id)
    same = case.customer_id is not None and into.customer_id in identity_ids(customer_id=case.customer_id)
    if case.pk == into.pk or case.state in ENDED or into.state in ENDED or not same or case.holds:
        raise CannotMerge(number=case.number)
    before = case.state
    case.merged_into = into
    # What was promised for both is promised by the one that lives on.
    stopped = cancel_clocks(actor=actor, subject=subject_of(case))
    set_state(case, CaseState.MERGED, "MERGED", actor, into=into.pk, was=before, clocks=list(stopped))
    case.save(update_fields=["merged_into", "state", "state_since"])
    add_step(into, "TOOK_IN", actor, other=case.pk)
    tell(CasesMerged, case, into_id=into.pk)
    tell(CaseChanged, into, what=("merged",))


def _pair(actor: Actor, first: int, second: int) -> tuple[Case, Case]:
    # Always locked in the order of their ids, so that two merges cannot wait for each other.
    found = {pk: case_to_change(actor, pk) for pk in sorted({first, second})}
    return found[first], found[second]


@action("cases.undo_merge")
def undo_merge(*, actor: Actor, case_id: int) -> None:
    """Take a merge back: the case stands where it stood, its clocks go on with what they had used.

    Raises MoveNotAllowed.
    """
    case = case_to_change(actor, case_id)
    if case.state != CaseState.MERGED or case.merged_into_id is None:
        raise MoveNotAllowed(number=case.number, state=word_of_state(CaseState(case.state)))
    step = CaseStep.objects.filter(case=case, kind="MERGED").order_by("-id").first()
    into, case.merged_into = case.merged_into, None
    before = CaseState(step.params["was"] if step else CaseState.RECEIVED)
    set_state(case, before, "UNMERGED", actor)
    restore_clocks(actor=actor, subject=subject_of(case), ids=step.params.get("clocks", []) if step else [])
    case.save(update_fields=["merged_into", "state", "state_since"])
    tell(CasesMerged, case, into_id=into.pk if into else 0, undone=True)
    if into is not None:
        add_step(into, "GAVE_BACK", actor, other=case.pk)
        tell(CaseChanged, into, what=("merged",))


@action("cases.split")
def split_case(*, actor: Actor, case_id: int, type_code: str, subject: str, values: dict[str, object],
               message_ids: tuple[int, ...] = ()) -> int:  # fmt: skip
    """Open a second case for what is another matter, and move these messages to it; return its id."""
    case = case_to_change(actor, case_id)
    new_id = open_case(
        actor=actor,
        type_code=type_code,
        channel=case.channel,
        subject=subject,
        customer_id=case.customer_id,
        equipment_id=case.equipment_id,
        values=values,
        unit_path=case.unit_path,
        owner_id=case.owner_id,
    )
    for message_id in message_ids:
        move_message(actor=actor, message_id=message_id, to_case_id=new_id)
    link_cases(actor=actor, case_id=case_id, other_id=new_id, kind="SPLIT")
    return new_id


@action("cases.link")
def link_cases(*, actor: Actor, case_id: int, other_id: int, kind: str = "RELATED") -> None:
    """Tie two cases together (RELATED, SPLIT) or put one under another (PARENT). Raises BadInput."""
    case, other = _pair(actor, case_id, other_id)
    if case.pk == other.pk or kind not in {"RELATED", "SPLIT", "PARENT"}:
        raise BadInput("other_id", "请选择另一张工单。")
    if kind == "PARENT":
        if case.parent_id == other.pk or other.parent_id is not None:
            raise BadInput("other_id", "这张工单已经有上级，不能成环。")
        other.parent = case
        other.save(update_fields=["parent"])
    else:
        CaseLink.objects.get_or_create(case=case, other=other, kind=kind, defaults={"at": clock.now()})
    for one, tied in ((case, other), (other, case)):
        add_step(one, "LINKED", actor, other=tied.pk, link=kind)
        tell(CaseChanged, one, what=("links",))
