"""Which engine this installation has: Asterisk where one is named, else the simulator."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from carecenter.contact.telephony.gateways.engine.asterisk import Asterisk
from carecenter.contact.telephony.gateways.engine.port import PhoneEngine
from carecenter.contact.telephony.gateways.engine.simulator import Simulator
from carecenter.contact.telephony.gateways.engine.sounds import Sounds
from carecenter.contact.telephony.models import CallLeg, EngineEvent
from carecenter.foundation import clock


def engine_of_settings() -> PhoneEngine:
    """Return the engine of this installation."""
    if not settings.PHONE_ENGINE:
        return simulator()
    sounds = Sounds(Path(settings.PHONE_SOUNDS), settings.PHONE_SPEAKER)
    return Asterisk(settings.PHONE_ENGINE, settings.PHONE_PASSWORD, sounds)


def simulator() -> Simulator:
    """Return the simulator over the store of events."""
    return Simulator(_say, lambda: list(CallLeg.objects.filter(gone_at=None).values_list("channel_id", flat=True)))


def _say(kind: str, channel_id: str, body: dict[str, Any], seconds: float) -> None:
    now = clock.now()
    EngineEvent.objects.create(
        kind=kind, channel_id=channel_id, body=body, heard_at=now, due_at=now + timedelta(seconds=seconds)
    )
