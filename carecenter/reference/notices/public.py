"""The door of notices: what other modules may call."""

from carecenter.reference.notices.actions.delivering import deliver_waiting, register_courier
from carecenter.reference.notices.actions.expiring import tell_leaders_of_expiring
from carecenter.reference.notices.actions.sending import (
    lift_suppression,
    send_notice,
    suppress_address,
    tell_person,
)
from carecenter.reference.notices.actions.templates import define_template
from carecenter.reference.notices.queries.bells import register_bell, unread_count

__all__ = [
    "define_template",
    "deliver_waiting",
    "lift_suppression",
    "register_bell",
    "register_courier",
    "send_notice",
    "suppress_address",
    "tell_leaders_of_expiring",
    "tell_person",
    "unread_count",
]
