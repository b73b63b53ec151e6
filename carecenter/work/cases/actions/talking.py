"""Words on a case: to the customer, from her, among ourselves."""

import re
from collections.abc import Iterable
from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.rows import only_row
from carecenter.reference.organisation.public import persons_of_unit
from carecenter.work.cases.access import case_to_change
from carecenter.work.cases.actions.promises import keep_update_promise, promise_word, stop_promise
from carecenter.work.cases.actions.story import add_step, clean_text, index_words, tell
from carecenter.work.cases.errors import CaseIsEnded
from carecenter.work.cases.events import CaseInformed, CaseWritten
from carecenter.work.cases.models import Case, CaseMessage, CaseSeen, CaseWatcher
from carecenter.work.cases.queries.definitions import case_type
from carecenter.work.cases.types.cases import ENDED, CaseState, Channel, InformedBy, MessageKind
from carecenter.work.service_levels.types import Metric

MENTION = re.compile(r"@([\w·]{1,20})")


def write_row(
    actor: Actor, case: Case, kind: MessageKind, text: str, *, channel: str = "", mentions: Iterable[int] = ()
) -> CaseMessage:
    """Store words with their line and news; search finds them at once."""
    said = clean_text(text)
    called = list(dict.fromkeys(mentions))
    row = CaseMessage.objects.create(
        case=case,
        kind=kind.value,
        channel=channel,
        at=clock.now(),
        author_id=actor.person_id,
        text=said,
        mentions=called,
    )
    index_words(case.pk, [said])
    tell(CaseWritten, case, message_kind=kind.value, message_id=row.pk, mentioned=tuple(called))
    return row


@action("cases.write")
def write_message(*, actor: Actor, case_id: int, kind: str, text: str, channel: str = "") -> int:
    """Write a reply, a note, a call's gist or the customer's words; return the message's id.

    `@name` in a note calls a person of the case's centre and makes her a watcher. A reply or a call counts as
    having informed the customer. Raises BadInput (text, kind), CaseIsEnded for words to the customer.
    """
    if kind not in set(MessageKind) - {MessageKind.VERBATIM}:
        raise BadInput("kind", "请选择回复、内部备注、通话记录或客户来言。")
    if not clean_text(text):
        raise BadInput("text", "请写点内容。")
    if channel and channel not in set(Channel):
        raise BadInput("channel", "请选择来源渠道。")
    case = case_to_change(actor, case_id)
    wanted = MessageKind(kind)
    called = _called(case, text) if wanted is MessageKind.NOTE else []
    for person_id in called:
        CaseWatcher.objects.get_or_create(case=case, person_id=person_id, defaults={"since": clock.now()})
    row = write_row(actor, case, wanted, text, channel=channel, mentions=called)
    if wanted in {MessageKind.REPLY, MessageKind.CALL}:
        if case.state in {CaseState.WITHDRAWN, CaseState.MERGED}:
            raise CaseIsEnded(number=case.number)
        mark_informed(actor, case, InformedBy.CALL if wanted is MessageKind.CALL else InformedBy.REPLY)
    if wanted is MessageKind.INBOUND:
        CaseSeen.objects.filter(case=case).update(snoozed_until=None)
    return row.pk


def _called(case: Case, text: str) -> list[int]:
    names = set(MENTION.findall(text))
    if not names:
        return []
    root = case.unit_path.split(".")[0]
    return [person.id for person in persons_of_unit(path=root) if any(name.startswith(person.name) for name in names)]


def mark_informed(actor: Actor, case: Case, by: InformedBy) -> None:
    """Note that the customer was told; the first such word answers her, each gives the next promise."""
    case.informed_at, case.informed_by, case.next_update_at = clock.now(), by.value, None
    columns = ["informed_at", "informed_by", "next_update_at"]
    if case.acked_at is None:
        case.acked_at = case.informed_at
        columns.append("acked_at")
        stop_promise(actor, case, Metric.ACKNOWLEDGE)
    stop_promise(actor, case, Metric.FIRST_CONTACT)
    case.save(update_fields=columns)
    if case.state not in {CaseState.CLOSED, CaseState.VERIFYING}:
        keep_update_promise(actor, case, case.informed_at, external=case_type(case.type_code).external)
    add_step(case, "INFORMED", actor, by=by.value)
    tell(CaseInformed, case, by=by.value)


@action("cases.inform_customer")
def inform_customer(*, actor: Actor, case_id: int, by: str, text: str) -> None:
    """Note what the customer was told and how; the caller's own actor may work on the case. Raises BadInput."""
    if by not in set(InformedBy) - {InformedBy.NOBODY}:
        raise BadInput("by", "请选择用什么方式告知了客户。")
    if not clean_text(text):
        raise BadInput("text", "请写下告诉客户的话。")
    case = case_to_change(actor, case_id)
    kind = MessageKind.CALL if by == InformedBy.CALL else MessageKind.REPLY
    write_row(actor, case, kind, text)
    mark_informed(actor, case, InformedBy(by))


@action("cases.promise_update")
def promise_update(*, actor: Actor, case_id: int, at: datetime) -> None:
    """Promise the customer to be heard from again by an instant (M4): a clock of its own.

    Raises BadInput (at), CaseIsEnded.
    """
    if at <= clock.now():
        raise BadInput("at", "约定的时间要晚于现在。")
    case = case_to_change(actor, case_id)
    if case.state in ENDED:
        raise CaseIsEnded(number=case.number)
    promise_word(actor, case, at)
    case.next_update_at = at
    case.save(update_fields=["next_update_at"])
    add_step(case, "PROMISED", actor, at=at.isoformat())


@action("cases.watch")
def watch_case(*, actor: Actor, case_id: int, watching: bool = True) -> None:
    """Hear of every change of a case, or no longer."""
    case = case_to_change(actor, case_id)
    if watching:
        CaseWatcher.objects.get_or_create(case=case, person_id=actor.person_id or 0, defaults={"since": clock.now()})
    else:
        CaseWatcher.objects.filter(case=case, person_id=actor.person_id or 0).delete()
    add_step(case, "WATCHED" if watching else "UNWATCHED", actor)


@action("cases.move_message")
def move_message(*, actor: Actor, message_id: int, to_case_id: int) -> None:
    """Move words to the case they belong to; where they came from stays known."""
    row = only_row(CaseMessage.objects.filter(pk=message_id))
    if row is None:
        raise NotThere()
    former, wanted = case_to_change(actor, row.case_id), case_to_change(actor, to_case_id)
    row.moved_from, row.case = former, wanted
    row.save(update_fields=["moved_from", "case"])
    index_words(wanted.pk, [row.text])
    for case, other in ((former, wanted), (wanted, former)):
        add_step(case, "MESSAGE_MOVED", actor, other=other.pk)
        tell(CaseWritten, case, message_kind=row.kind, message_id=row.pk)
