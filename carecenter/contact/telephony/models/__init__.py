"""Tables of telephony."""

from carecenter.contact.telephony.models.calls import Call, CallLeg, CallLine, Recording
from carecenter.contact.telephony.models.engine import EngineCommand, EngineEvent
from carecenter.contact.telephony.models.setup import (
    AgentPhone,
    Callback,
    DoNotCall,
    Hotline,
    MenuVersion,
    PlayedFloor,
)  # fmt: skip

__all__ = [
    "AgentPhone", "Call", "CallLeg", "CallLine", "Callback", "DoNotCall", "EngineCommand", "EngineEvent",
    "Hotline", "MenuVersion", "PlayedFloor", "Recording",
]  # fmt: skip
