"""Tables of routing."""

from carecenter.contact.routing.models.agents import AgentMessage, AgentPresence, PresenceSpell
from carecenter.contact.routing.models.queues import Queue
from carecenter.contact.routing.models.works import Offer, WorkItem

__all__ = ["AgentMessage", "AgentPresence", "Offer", "PresenceSpell", "Queue", "WorkItem"]
