"""The door of routing: what other modules may call."""

from carecenter.contact.routing.access import LEAD, SERVE, VIEW
from carecenter.contact.routing.actions.answering import (
    accept_offer,
    decline_offer,
    end_wrap_up,
    extend_wrap_up,
    finish_work,
    hold_work,
    miss_offer,
    resume_work,
    return_work,
)
from carecenter.contact.routing.actions.aside import hand_over, occupy_agent, vacate_agent
from carecenter.contact.routing.actions.clockwork import heard, release_person, tick
from carecenter.contact.routing.actions.entering import enqueue, withdraw
from carecenter.contact.routing.actions.matching import decide
from carecenter.contact.routing.actions.presence import (
    approve_aux,
    go_aux,
    go_available,
    message_agent,
    recall_agents,
    see_messages,
    set_focus,
    sign_off,
    sign_on,
)
from carecenter.contact.routing.actions.queues import define_queue
from carecenter.contact.routing.queries.floor import agents_on_floor, queues_on_floor
from carecenter.contact.routing.queries.levels import answered_in_time
from carecenter.contact.routing.queries.spells import seconds_by_state
from carecenter.contact.routing.queries.state import (
    call_queues,
    offer_facts,
    offers_by_id,
    open_item_of,
    open_offers,
    place_of,
    queue_facts,
    queue_for,
    queue_names,
    state_of_agent,
    states_of_agents,
    unseen_messages,
    waiting_of_queue,
    work_in_hand,
    work_item,
)
from carecenter.contact.routing.queries.words import AGENT_STATES, AUX, CHANNELS

__all__ = [
    "AGENT_STATES",
    "AUX",
    "CHANNELS",
    "LEAD",
    "SERVE",
    "VIEW",
    "accept_offer",
    "agents_on_floor",
    "answered_in_time",
    "approve_aux",
    "call_queues",
    "decide",
    "decline_offer",
    "define_queue",
    "end_wrap_up",
    "enqueue",
    "extend_wrap_up",
    "finish_work",
    "go_available",
    "go_aux",
    "hand_over",
    "heard",
    "hold_work",
    "message_agent",
    "miss_offer",
    "occupy_agent",
    "offer_facts",
    "offers_by_id",
    "open_item_of",
    "open_offers",
    "place_of",
    "queue_facts",
    "queue_for",
    "queue_names",
    "queues_on_floor",
    "recall_agents",
    "release_person",
    "resume_work",
    "return_work",
    "seconds_by_state",
    "see_messages",
    "set_focus",
    "sign_off",
    "sign_on",
    "state_of_agent",
    "states_of_agents",
    "tick",
    "unseen_messages",
    "vacate_agent",
    "waiting_of_queue",
    "withdraw",
    "work_in_hand",
    "work_item",
]
