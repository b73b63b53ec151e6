"""Parts taken out at customers': owed by a day, handed in by the technician, received by the store, or waived."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext

from carecenter.foundation import clock
from carecenter.foundation.action import action, note, record
from carecenter.foundation.plain.actors import Actor
from carecenter.foundation.plain.refusals import BadInput
from carecenter.reference.catalogue.types import PartFacts
from carecenter.work.stock.access import CARRY, KEEP, old_part_to_change
from carecenter.work.stock.actions.booking import Cause, book
from carecenter.work.stock.errors import WrongOldPartState
from carecenter.work.stock.events import OldPartMoved
from carecenter.work.stock.models import OldPart, Store
from carecenter.work.stock.queries.policy import policy
from carecenter.work.stock.queries.words import OLD_PARTS
from carecenter.work.stock.rules.using import due_date, must_come_back
from carecenter.work.stock.types import Change, MovementKind, OldPartRule, OldPartState, Shelf, UsedPart, WaiveReason

Key = tuple[int, str]


def owe(actor: Actor, job_id: int, van: Store, parts: Sequence[UsedPart], known: Mapping[str, PartFacts]) -> None:
    """Write down what has to come back of a job's parts; what was handed in already stays as it is."""
    wanted = _wanted(parts, known)
    rows = OldPart.objects.filter(job_id=job_id).select_for_update().order_by("id")
    found = {(row.part_id, row.serial): row for row in rows}
    for key, row in found.items():
        if key not in wanted and row.state == OldPartState.OWED:
            _taken(actor, row, 0)
            row.delete()
    for (part_id, serial), (quantity, taken) in sorted(wanted.items()):
        kept = found.get((part_id, serial))
        if kept is None:
            kept = _owed(job_id, van, part_id, serial, quantity)
        if kept.state == OldPartState.OWED:
            kept.quantity = quantity
            _taken(actor, kept, taken)
            kept.save()


def old_parts_of_job(job_id: int) -> set[int]:
    """Return the parts of which old ones are written down for a job."""
    return set(OldPart.objects.filter(job_id=job_id).values_list("part_id", flat=True))


def _wanted(parts: Sequence[UsedPart], known: Mapping[str, PartFacts]) -> dict[Key, tuple[int, int]]:
    """Return by part and old serial how many have to come back and how many of them the technician took with her."""
    rules, wanted = policy(), dict[Key, tuple[int, int]]()
    for part in parts:
        facts = known[part.part_code]
        never = part.part_code in rules.never_returned
        rule = OldPartRule(rules.old_parts)
        if must_come_back(rule=rule, charged=part.charged, taken=part.old_taken, never=never):
            quantity, taken = wanted.get((facts.id, part.old_serial), (0, 0))
            more = part.quantity if part.old_taken else 0
            wanted[facts.id, part.old_serial] = (quantity + part.quantity, taken + more)
    return wanted


def _owed(job_id: int, van: Store, part_id: int, serial: str, quantity: int) -> OldPart:
    now = clock.now()
    row = OldPart.objects.create(
        job_id=job_id,
        part_id=part_id,
        quantity=quantity,
        serial=serial,
        van=van,
        state=OldPartState.OWED.value,
        owed_at=now,
        due_date=due_date(on=clock.today(), days=policy().old_part_days),
    )
    _moved(row)
    return row


def _taken(actor: Actor, row: OldPart, count: int) -> None:
    """Let as many lie on the van's bad shelf as the technician says she took."""
    more = count - row.on_van
    if more:
        change = Change(row.van_id, row.part_id, more, MovementKind.OLD_TAKEN, shelf=Shelf.BAD)
        book([change], Cause(actor, ("old_part", row.pk), row.job_id))
        row.on_van = count


@action("stock.hand_in_old_part")
def hand_in_old_part(*, actor: Actor, old_part_id: int) -> None:
    """Say that an old part was brought to the station; its keeper confirms. Raises WrongOldPartState, NotThere."""
    row = old_part_to_change(actor, old_part_id, CARRY)
    if row.state != OldPartState.OWED:
        raise _wrong(row, "交回")
    row.state, row.handed_in_at = OldPartState.HANDED_IN.value, clock.now()
    row.save(update_fields=["state", "handed_in_at"])
    _moved(row)


@action("stock.receive_old_part")
def receive_old_part(*, actor: Actor, old_part_id: int) -> None:
    """Put an old part on the station's bad shelf. Raises WrongOldPartState, NotThere."""
    row = old_part_to_change(actor, old_part_id, KEEP)
    if row.state not in {OldPartState.OWED, OldPartState.HANDED_IN} or row.van.supplier_id is None:
        raise _wrong(row, "收回")
    changes = []
    if row.on_van:
        changes.append(Change(row.van_id, row.part_id, -row.on_van, MovementKind.OLD_RETURNED, shelf=Shelf.BAD))
    station = row.van.supplier_id
    changes.append(Change(station, row.part_id, row.quantity, MovementKind.OLD_RETURNED, shelf=Shelf.BAD))
    book(changes, Cause(actor, ("old_part", row.pk), row.job_id))
    _end(row, OldPartState.RECEIVED, actor)


@action("stock.waive_old_part")
def waive_old_part(*, actor: Actor, old_part_id: int, reason: WaiveReason) -> None:
    """Let an old part stay away, with a reason. Raises WrongOldPartState, BadInput, NotThere."""
    row = old_part_to_change(actor, old_part_id, KEEP)
    if row.state not in {OldPartState.OWED, OldPartState.HANDED_IN}:
        raise _wrong(row, "免交")
    if row.van.person_id == actor.person_id:
        raise BadInput("reason", "自己的旧件不能由本人免交。")
    if row.on_van:
        change = Change(row.van_id, row.part_id, -row.on_van, MovementKind.WRITTEN_OFF, shelf=Shelf.BAD)
        book([change], Cause(actor, ("old_part", row.pk), row.job_id, reason.value))
    row.waive_reason = reason.value
    _end(row, OldPartState.WAIVED, actor)


def _end(row: OldPart, state: OldPartState, actor: Actor) -> None:
    row.state, row.ended_at, row.ended_by_id = state.value, clock.now(), actor.person_id
    row.on_van = 0
    row.save()
    _moved(row)


def _moved(row: OldPart) -> None:
    note(subject=("old_part", row.pk), unit_path=row.van.unit_path, state=row.state)
    record(OldPartMoved(subject_id=row.pk, unit_path=row.van.unit_path, state=row.state, job_id=row.job_id))


def _wrong(row: OldPart, deed: str) -> WrongOldPartState:
    return WrongOldPartState(state=str(OLD_PARTS[OldPartState(row.state)][0]), deed=gettext(deed))
