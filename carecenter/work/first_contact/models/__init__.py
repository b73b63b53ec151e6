"""Tables of first_contact."""

from carecenter.work.first_contact.models.contacts import NotedContact

__all__ = ["NotedContact"]
