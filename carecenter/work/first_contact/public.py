"""The door of first_contact: what other modules may call."""

from carecenter.work.first_contact.actions.noting import note_contact
from carecenter.work.first_contact.queries.rates import first_contact_report

__all__ = ["first_contact_report", "note_contact"]
