"""Insert a row unless it is there already, in one statement: for what may be asked for twice."""

from django.db.models import Model
from django.db.models.constants import OnConflict


def insert_once(row: Model) -> bool:
    """Insert a new row and give it its id; tell whether it was new, judged by the table's unique constraints.

    A concurrent twin waits for the other's transaction. Sends no signals.
    """
    meta = type(row)._meta
    made = (
        type(row)
        ._base_manager.all()
        ._insert(  # type: ignore[attr-defined]  # the ORM's only door to both at once
            [row],
            fields=[field for field in meta.concrete_fields if not field.primary_key],
            returning_fields=[meta.pk],
            using="default",
            on_conflict=OnConflict.IGNORE,
        )
    )
    if not made or made[0] is None:
        return False
    row.pk, row._state.adding, row._state.db = made[0][0], False, "default"
    return True
