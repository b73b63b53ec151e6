"""Open a list of customers to call, from a source or by hand; add to it; take somebody out; end it."""

from collections.abc import Iterable, Sequence

from carecenter.contact.outbound.access import LEAD, list_to_lead
from carecenter.contact.outbound.models import CallList, ListEntry
from carecenter.contact.outbound.queries.sources import SOURCES
from carecenter.contact.outbound.queries.words import PURPOSES
from carecenter.contact.outbound.types import MOST_PROPOSALS, EntryState, Proposal
from carecenter.foundation import clock
from carecenter.foundation.access import demand, reaches
from carecenter.foundation.action import action, note
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotPermitted
from carecenter.reference.customers.public import customers_by_id


@action("outbound.open_list")
def open_list(
    *, actor: Actor, name: str, purpose: str, unit_path: str, customer_ids: Iterable[int] = (), source: str = "",
    choice: str = "",
) -> tuple[int, int]:  # fmt: skip
    """Open a list, or add to the open one of this name, each customer once; return the list and how many are new.

    With a source its customers are taken and its purpose, where none is given. Raises BadInput, NotPermitted.
    """
    demand(actor, LEAD)
    if not reaches(actor, LEAD, unit_path):
        raise NotPermitted(LEAD)
    proposals = [Proposal(pk) for pk in customer_ids]
    if source:
        proposals += _proposed(actor, source, choice)
        purpose = purpose or SOURCES[source].purpose
    row = _list(actor, name.strip()[:60], purpose, source, unit_path)
    added = _add(row, proposals)
    note(subject=("call_list", row.pk), unit_path=unit_path, added=added, purpose=purpose, source=source)
    return row.pk, added


def _proposed(actor: Actor, code: str, choice: str) -> Sequence[Proposal]:
    source = SOURCES.get(code)
    if source is None:
        raise BadInput("source", "没有这个来源。")
    demand(actor, source.permission)
    if source.choices is not None and choice not in {key for key, _word in source.choices(actor)}:
        raise BadInput("source", "没有这个来源。")
    return source.find(actor, choice)[:MOST_PROPOSALS]


def _list(actor: Actor, name: str, purpose: str, source: str, unit_path: str) -> CallList:
    if not name:
        raise BadInput("name", "请写名单名称，例如：11月保养提醒。")
    if purpose not in PURPOSES:
        raise BadInput("purpose", "请选择外呼目的。")
    row, _made = CallList.objects.select_for_update().get_or_create(
        name=name,
        defaults={
            "purpose": purpose, "source": source, "unit_path": unit_path, "opened_at": clock.now(),
            "opened_by": actor.person_id,
        },
    )  # fmt: skip
    if row.closed_at is not None or not reaches(actor, LEAD, row.unit_path):
        raise BadInput("name", "这个名称已经用过，请换一个。")
    if (row.purpose, row.source) != (purpose, source):
        raise BadInput("name", "同名名单的目的或来源不同，请换一个名称。")
    return row


def _add(row: CallList, proposals: Sequence[Proposal]) -> int:
    known = customers_by_id(ids=[each.customer_id for each in proposals])
    if not known:
        raise BadInput("customers", "没有找到要联系的客户。")
    now, before = clock.now(), row.entries.count()
    ListEntry.objects.bulk_create(
        [
            ListEntry(
                call_list=row, customer_id=each.customer_id, about_kind=each.about[0], about_id=each.about[1],
                params=dict(each.params), not_before=now,
            )
            for each in proposals
            if each.customer_id in known
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    return row.entries.count() - before


@action("outbound.take_out")
def take_out(*, actor: Actor, list_id: int, entry_ids: Iterable[int]) -> int:
    """Take customers off a list who have not been settled; return how many."""
    row = list_to_lead(actor, list_id, lock=True)
    out = ListEntry.objects.filter(call_list=row, pk__in=list(entry_ids), state=EntryState.OPEN)
    n = out.update(state=EntryState.CLOSED, settled_at=clock.now())
    note(subject=("call_list", row.pk), unit_path=row.unit_path, taken_out=n)
    return n


@action("outbound.close_list")
def close_list(*, actor: Actor, list_id: int) -> None:
    """End a list: who is left is not called; whom an agent has in hand she may still finish."""
    row = list_to_lead(actor, list_id, lock=True)
    now = clock.now()
    left = ListEntry.objects.filter(call_list=row, state=EntryState.OPEN).update(
        state=EntryState.CLOSED, settled_at=now
    )
    row.closed_at = row.closed_at or now
    row.save(update_fields=["closed_at"])
    note(subject=("call_list", row.pk), unit_path=row.unit_path, left=left)
