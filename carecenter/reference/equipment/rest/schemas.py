"""What the API of equipment answers."""

from datetime import date, datetime

from ninja import Schema


class ReasonOut(Schema):
    """One step of a decision."""

    code: str
    text: str


class WarrantyOut(Schema):
    """The brand's cover of the whole unit today."""

    state: str
    covered: bool
    until: date | None
    reasons: list[ReasonOut]
    rule_versions: list[str]


class ServiceOut(Schema):
    """One visit."""

    at: datetime
    kind: str
    job_id: int | None
    fault_code: str
    parts: list[str]


class EquipmentOut(Schema):
    """A piece of equipment; no name, phone or address."""

    id: int
    number: str
    customer_id: int
    model_code: str
    model_name: str
    serial: str | None
    status: str
    region_code: str
    sold_date: date | None
    received_date: date | None
    installed_at: datetime | None
    maintenance_due: date | None
    hardness: int | None
    warranty: WarrantyOut
    services: list[ServiceOut]
