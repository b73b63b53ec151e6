"""Compute when a piece is due from what is stored."""

from datetime import date, timedelta

from carecenter.foundation import clock
from carecenter.foundation.plain.periods import months_between
from carecenter.reference.equipment.models import Equipment, Service, WaterDefault, WaterReading
from carecenter.reference.equipment.rules.life import STANDING
from carecenter.reference.equipment.rules.maintenance import maintenance_due
from carecenter.reference.equipment.rules.water import regional_hardness
from carecenter.reference.equipment.types import AnodeReading, EquipmentStatus, MaintenanceDue

WINDOW_DAYS = 730


def due_of(row: Equipment) -> MaintenanceDue | None:
    """Return when a loaded piece is due and why; None while it does not stand at the customer's."""
    if row.installed_at is None or EquipmentStatus(row.status) not in STANDING:
        return None
    installed = row.installed_at.astimezone(clock.SHANGHAI).date()
    last = row.last_service_date or installed
    return maintenance_due(
        last,
        row.model.line.maintenance_months,
        hardness=row.hardness if row.hardness is not None else hardness_of_region(region_code=row.region_code, on=last),
        persons=row.persons,
        age_years=max(0, months_between(installed, last)) // 12,
        readings=_anodes(row),
    )


def hardness_of_region(*, region_code: str, on: date) -> int:
    """Return mg/L as CaCO3 to reckon with where nothing is measured: medians of 24 months, else a default."""
    readings = WaterReading.objects.filter(read_date__gt=on - timedelta(days=WINDOW_DAYS), read_date__lte=on)
    near = readings.filter(region_code__startswith=region_code[:4]) if len(region_code) >= 4 else readings.none()
    values = list(near.values_list("region_code", "hardness"))
    prefixes = [region_code[:length] for length in (6, 4, 2) if len(region_code) >= length]
    defaults = dict(WaterDefault.objects.filter(region_code__in=prefixes).values_list("region_code", "hardness"))
    return regional_hardness(
        district=[hardness for code, hardness in values if code == region_code],
        city=[hardness for _, hardness in values],
        default=next((defaults[prefix] for prefix in prefixes if prefix in defaults), None),
    )


def _anodes(row: Equipment) -> list[AnodeReading]:
    rows = Service.objects.filter(equipment=row, anode_remaining__isnull=False).order_by("at")
    return [
        AnodeReading(at.astimezone(clock.SHANGHAI).date(), remaining)
        for at, remaining in rows.values_list("at", "anode_remaining")
        if remaining is not None
    ]
