"""The door of telephony: what other modules may call."""

from carecenter.contact.telephony.actions.agents import close_phone, open_phone
from carecenter.contact.telephony.actions.callbacks import schedule_callback
from carecenter.contact.telephony.actions.dialling import (
    demand_may_dial,
    dial,
    next_attempt,
    next_dialling,
    refuse_calls,
)  # fmt: skip
from carecenter.contact.telephony.actions.identity import confirm_identity
from carecenter.contact.telephony.actions.playing import answer_simulated
from carecenter.contact.telephony.actions.rehearsing import play_floor, stop_floor
from carecenter.contact.telephony.actions.talking import (
    ask_digits,
    choose_customer,
    hang_up,
    hold,
    mute,
    name_outcome,
    pause_recording,
    resume,
    send_digits,
)  # fmt: skip
from carecenter.contact.telephony.actions.transferring import (
    cancel_consult,
    complete_transfer,
    consult,
    supervise,
    transfer_blind,
)  # fmt: skip
from carecenter.contact.telephony.queries.calls import call_facts, calls_of_customer
from carecenter.contact.telephony.queries.desk import (
    calls_to_supervise,
    colleagues,
    desk_call,
    desk_phone,
    promised_calls,
    waiting_calls,
)  # fmt: skip
from carecenter.contact.telephony.queries.words import STATES as CALL_STATES

__all__ = [
    "CALL_STATES",
    "answer_simulated",
    "ask_digits",
    "call_facts",
    "calls_of_customer",
    "calls_to_supervise",
    "cancel_consult",
    "choose_customer",
    "close_phone",
    "colleagues",
    "complete_transfer",
    "confirm_identity",
    "consult",
    "demand_may_dial",
    "desk_call",
    "desk_phone",
    "dial",
    "hang_up",
    "hold",
    "mute",
    "name_outcome",
    "next_attempt",
    "next_dialling",
    "open_phone",
    "pause_recording",
    "play_floor",
    "promised_calls",
    "refuse_calls",
    "resume",
    "schedule_callback",
    "send_digits",
    "stop_floor",
    "supervise",
    "transfer_blind",
    "waiting_calls",
]
