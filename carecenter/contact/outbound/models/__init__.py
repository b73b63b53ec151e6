"""Tables of outbound."""

from carecenter.contact.outbound.models.lists import CallList, ListEntry

__all__ = ["CallList", "ListEntry"]
