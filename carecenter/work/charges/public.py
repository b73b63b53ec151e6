"""The door of charges."""

from carecenter.work.charges.actions.paying import ask_payment, close_code, hear_news
from carecenter.work.charges.actions.quoting import answer_quote, give_leave, offer_quote
from carecenter.work.charges.actions.returning import ask_refund, decide_refund, hand_in_cash, receive_cash
from carecenter.work.charges.queries.charging import (
    cash_in_hand,
    cash_sum,
    charge_items,
    charges_of_job,
    last_hand_in,
    waiting_code,
)

__all__ = [
    "answer_quote",
    "ask_payment",
    "ask_refund",
    "cash_in_hand",
    "cash_sum",
    "charge_items",
    "charges_of_job",
    "close_code",
    "decide_refund",
    "give_leave",
    "hand_in_cash",
    "hear_news",
    "last_hand_in",
    "offer_quote",
    "receive_cash",
    "waiting_code",
]
