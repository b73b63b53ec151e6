"""Database fields that Django does not have."""

from typing import Any

from django.db import models


class UnitPathField(models.CharField):
    """A place in the organisation tree, stored as ltree: 'hq.east.nanjing'."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 500)
        super().__init__(*args, **kwargs)

    def db_type(self, connection: Any) -> str:
        """Return the column type."""
        return "ltree"

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Return the path as text; the lookups cast it."""
        return None if value is None else str(value)

    def get_placeholder(self, value: Any, compiler: Any, connection: Any) -> str:
        """Cast a bound path, which arrives as text."""
        return "%s::ltree"


@UnitPathField.register_lookup
class InsideLookup(models.Lookup):
    """`unit_path__inside='hq.east'`: in the subtree of that unit, itself included."""

    lookup_name = "inside"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """Return the containment operator of ltree."""
        left, left_params = self.process_lhs(compiler, connection)
        return f"{left} <@ %s::ltree", (*left_params, str(self.rhs))


@UnitPathField.register_lookup
class HoldsLookup(models.Lookup):
    """`path__holds='hq.east.nanjing'`: is that unit or one above it."""

    lookup_name = "holds"

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """Return the reverse containment operator of ltree."""
        left, left_params = self.process_lhs(compiler, connection)
        return f"{left} @> %s::ltree", (*left_params, str(self.rhs))


@UnitPathField.register_lookup
class PathExact(models.lookups.Exact):
    """Equality of paths."""

    def get_rhs_op(self, connection: Any, rhs: str) -> str:
        """Cast the right side, which arrives as text."""
        return f"= {rhs}::ltree" if rhs == "%s" else f"= {rhs}"


@UnitPathField.register_lookup
class PathIn(models.lookups.In):
    """Membership of a path in a list."""

    def get_rhs_op(self, connection: Any, rhs: str) -> str:
        """Cast each member, which arrives as text."""
        return f"IN {rhs}".replace("%s", "%s::ltree") if "SELECT" not in rhs else f"IN {rhs}"
