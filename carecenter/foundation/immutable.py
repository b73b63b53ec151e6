"""A migration operation that makes a table append-only in the database, not only in Python."""

from django.db.migrations import RunSQL


def append_only(table: str, *, but_columns: tuple[str, ...] = ()) -> RunSQL:
    """Refuse UPDATE and DELETE on a table; `but_columns` may still be updated (such as a blanked side text).

    The migration must depend on ('foundation', '0001_logs').
    """
    if not but_columns:
        sql = (
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change()"
        )
        return RunSQL(sql, f"DROP TRIGGER {table}_append_only ON {table}")
    kept = ", ".join(f"'{column}'" for column in but_columns)
    sql = (
        f"CREATE TRIGGER {table}_append_only_delete BEFORE DELETE ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION foundation_refuse_change();"
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE ON {table} FOR EACH ROW"
        f" WHEN (to_jsonb(OLD) - ARRAY[{kept}] IS DISTINCT FROM to_jsonb(NEW) - ARRAY[{kept}])"
        " EXECUTE FUNCTION foundation_refuse_change()"
    )
    return RunSQL(
        sql,
        f"DROP TRIGGER {table}_append_only ON {table}; DROP TRIGGER {table}_append_only_delete ON {table}",
    )
