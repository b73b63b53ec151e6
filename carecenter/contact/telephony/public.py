"""The door of telephony: what other modules may call."""

from carecenter.contact.telephony.actions.agents import close_phone, open_phone, set_ready
from carecenter.contact.telephony.actions.callbacks import schedule_callback
from carecenter.contact.telephony.actions.dialling import dial, refuse_calls
from carecenter.contact.telephony.actions.talking import ask_digits, name_outcome
from carecenter.contact.telephony.actions.transferring import supervise
from carecenter.contact.telephony.queries.calls import call_facts, calls_of_customer, running_call_of

__all__ = [
    "ask_digits",
    "call_facts",
    "calls_of_customer",
    "close_phone",
    "dial",
    "name_outcome",
    "open_phone",
    "refuse_calls",
    "running_call_of",
    "schedule_callback",
    "set_ready",
    "supervise",
]
