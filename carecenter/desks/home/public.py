"""The door of home: only its own commands come in."""

from carecenter.desks.home.queries.system_cards import health

__all__ = ["health"]
