"""Keep the look-up keys in step with what is known."""

from collections.abc import Iterable

from carecenter.foundation.action import write_later, write_now
from carecenter.reference.customers.models import Customer, KeyRow
from carecenter.reference.customers.queries.cards import card_of
from carecenter.reference.customers.rules.keys import keys_of, number_key, serial_key
from carecenter.reference.customers.types import CustomerCard, LookupKey


def add_key(
    *, customer_id: int, kind: str, value: str, subject: tuple[str, int], unit_path: str, is_new: bool = False
) -> None:
    """Let a thing of a higher module be found: kind "serial", else a number such as "order", "job", "case".

    Runs inside the caller's action. Adding the same key twice adds nothing; a caller that has just made the thing says
    is_new and spares asking.
    """
    key = serial_key(value) if kind == "serial" else number_key(value)
    if key is None:
        return
    if is_new:
        write_later(row_of(key, customer_id, subject, unit_path))
        return
    write_now(KeyRow)
    known = KeyRow.objects.filter(subject_id=subject[1], subject_kind=subject[0], kind=key.kind, value=key.value)
    if not known.update(customer_id=customer_id, unit_path=unit_path):
        row_of(key, customer_id, subject, unit_path).save(force_insert=True)


def remove_keys(*, subject: tuple[str, int]) -> None:
    """Take back all keys of a thing. Runs inside the caller's action."""
    write_now(KeyRow)
    KeyRow.objects.filter(subject_id=subject[1], subject_kind=subject[0]).delete()


def row_of(key: LookupKey, customer_id: int, subject: tuple[str, int], unit_path: str) -> KeyRow:
    """Return the row of a key, not saved yet."""
    return KeyRow(
        kind=key.kind.value,
        value=key.value,
        reversed_value=key.reversed_value or None,
        grams=list(key.grams) or None,
        customer_id=customer_id,
        subject_kind=subject[0],
        subject_id=subject[1],
        unit_path=unit_path,
    )


def sync_keys(customer: Customer) -> None:
    """Make a customer's own keys equal to her name, numbers and addresses in use."""
    write_now(KeyRow)
    subject = ("customer", customer.pk)
    wanted = {(key.kind.value, key.value): key for key in keys_of(card_of(customer.pk, customer.name))}
    held = KeyRow.objects.filter(subject_id=customer.pk, subject_kind="customer")
    known = {(row.kind, row.value): row for row in held}
    _delete(row.pk for place, row in known.items() if place not in wanted)
    if any(row.unit_path != customer.unit_path for row in known.values()):
        held.update(unit_path=customer.unit_path)
    new = [key for place, key in wanted.items() if place not in known]
    KeyRow.objects.bulk_create(row_of(key, customer.pk, subject, customer.unit_path) for key in new)


def write_keys(customer: Customer, card: CustomerCard) -> None:
    """Write the keys of a customer who is entered just now."""
    subject = ("customer", customer.pk)
    keys = {(key.kind.value, key.value): key for key in keys_of(card)}
    for key in keys.values():
        write_later(row_of(key, customer.pk, subject, customer.unit_path))


def _delete(ids: Iterable[int]) -> None:
    gone = list(ids)
    if gone:
        KeyRow.objects.filter(pk__in=gone).delete()
