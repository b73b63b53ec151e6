"""The door of outbound: what other modules may call."""

from carecenter.contact.outbound.actions.calling import dial_entry, finish_entry, put_back, take_next
from carecenter.contact.outbound.actions.lists import close_list, open_list, take_out
from carecenter.contact.outbound.queries.lists import entry_of, lists_at_work
from carecenter.contact.outbound.queries.sources import register_list_source
from carecenter.contact.outbound.queries.words import OUTCOMES, PURPOSES

__all__ = [
    "OUTCOMES",
    "PURPOSES",
    "close_list",
    "dial_entry",
    "entry_of",
    "finish_entry",
    "lists_at_work",
    "open_list",
    "put_back",
    "register_list_source",
    "take_next",
    "take_out",
]
