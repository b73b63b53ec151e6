"""Insert rows in fewer statements: unless they are there already, or as a part of another statement."""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from django.db.models import AutoField, Model
from django.db.models.constants import OnConflict
from django.db.models.sql import InsertQuery


def insertion_of(rows: Sequence[Model]) -> tuple[str, tuple[Any, ...]]:
    """Return the statement that inserts new rows of one model, with its values; it gives no ids back."""
    model = type(rows[0])
    for row in rows:
        # What bulk_create does first: a related row saved meanwhile gives its id. The stubs do not know of it.
        row._prepare_related_fields_for_save(operation_name="insert")  # type: ignore[attr-defined]
    query = InsertQuery(model)
    query.insert_values([each for each in model._meta.concrete_fields if not isinstance(each, AutoField)], list(rows))
    ((sql, values),) = query.get_compiler(connection=connection).as_sql()
    return sql, tuple(values)


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
