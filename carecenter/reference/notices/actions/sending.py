"""Queue notices, tell persons, suppress addresses. Delivery itself is a task."""

from datetime import datetime

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.inserting import insert_once
from carecenter.foundation.plain.actors import Actor
from carecenter.reference.notices.access import own_bell
from carecenter.reference.notices.errors import NoSuchTemplate, UnknownPlaceholder
from carecenter.reference.notices.events import NoticeQueued, PersonTold
from carecenter.reference.notices.models import BellLine, Notice, Suppression
from carecenter.reference.notices.queries.templates import template_of
from carecenter.reference.notices.types import NoticeClass


@action("notices.send")
def send_notice(
    *,
    actor: Actor,
    template: str,
    address: str,
    params: dict[str, str],
    about: tuple[str, int],
    unit_path: str,
    customer_id: int | None,
    key: str,
    not_before: datetime | None = None,
) -> int | None:
    """Queue a notice in this transaction and return its id; None when the key was used before.

    Raises NoSuchTemplate, UnknownPlaceholder. Quiet hours, caps and refusals are checked when it leaves.
    """
    text = template_of(code=template)
    if text is None:
        raise NoSuchTemplate(code=template)
    notice = Notice(
        key=key,
        template=text,
        notice_class=text.notice_class,
        channel=text.channel,
        address=address,
        subject=_filled(text.subject, params),
        text=_filled(text.text, params),
        customer_id=customer_id,
        about_kind=about[0],
        about_id=about[1],
        unit_path=unit_path or None,
        queued_at=clock.now(),
        not_before=not_before or clock.now(),
    )
    if not insert_once(notice):
        return None
    record(
        NoticeQueued(
            subject_id=notice.pk,
            unit_path=unit_path,
            customer_id=customer_id,
            template=template,
            channel=text.channel,
        )
    )
    return notice.pk


def _filled(text: str, params: dict[str, str]) -> str:
    try:
        return text.format_map(params)
    except (KeyError, IndexError) as error:
        raise UnknownPlaceholder(name=str(error.args[0])) from error


@action("notices.tell")
def tell_person(
    *,
    actor: Actor,
    person_id: int,
    template: str,
    params: dict[str, str],
    about: tuple[str, int],
    url: str,
    key: str,
) -> None:
    """Put a line under a person's bell; the same key tells her once. `template` is registered by `register_bell`."""
    line = BellLine(
        key=key,
        person_id=person_id,
        template=template,
        params=params,
        about_kind=about[0],
        about_id=about[1],
        url=url,
        told_at=clock.now(),
    )
    note(subject=("person", person_id), template=template)
    if insert_once(line):
        record(PersonTold(subject_id=person_id, bell_id=line.pk))


@action("notices.read_bell")
def read_bell(*, actor: Actor, line_id: int | None = None) -> int:
    """Mark one line under the actor's bell as read, or all; return how many were new."""
    lines = own_bell(actor).filter(read_at=None)
    if line_id is not None:
        lines = lines.filter(pk=line_id)
    count = lines.update(read_at=clock.now())
    note(subject=("person", actor.person_id or 0), read=count)
    if count:
        record(PersonTold(subject_id=actor.person_id or 0, bell_id=line_id or 0))
    return count


@action("notices.suppress")
def suppress_address(*, actor: Actor, address: str, notice_class: NoticeClass | None) -> None:
    """Write no more to an address: of one class, or nothing but safety. It counts from this moment."""
    row, _ = Suppression.objects.get_or_create(
        address=address, notice_class=notice_class or "", lifted_at=None, defaults={"since": clock.now()}
    )
    note(subject=("suppression", row.pk), notice_class=notice_class or "ALL")


@action("notices.lift_suppression")
def lift_suppression(*, actor: Actor, address: str, notice_class: NoticeClass | None) -> None:
    """Let an address be written to again."""
    Suppression.objects.filter(address=address, notice_class=notice_class or "", lifted_at=None).update(
        lifted_at=clock.now()
    )
    note(notice_class=notice_class or "ALL")
