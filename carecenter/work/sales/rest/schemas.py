"""What the API takes and gives."""

from datetime import date, datetime

from ninja import Field, Schema


class AddressIn(Schema):
    """An address: as one text, or in parts; a division code where it is known."""

    text: str = Field("", max_length=200)
    province: str = Field("", max_length=40)
    city: str = Field("", max_length=40)
    district: str = Field("", max_length=40)
    street: str = Field("", max_length=60)
    detail: str = Field("", max_length=160)
    region_code: str = Field("", max_length=6)


class SaleIn(Schema):
    """A sale to register."""

    store_code: str = Field(max_length=40)
    guide_id: int | None = Field(None, ge=1, le=2**62)
    model_code: str = Field(max_length=60)
    serial: str = Field("", max_length=60)
    customer_name: str = Field(max_length=120)
    phone: str = Field(max_length=60)
    address: AddressIn
    promised_date: date | None = None
    platform: str = Field("", max_length=20)
    platform_order_no: str = Field("", max_length=60)
    confirmed_second: bool = False
    marketing_consent: bool = False


class SaleRegisteredOut(Schema):
    """What registering did."""

    sale_id: int
    number: str
    customer_id: int
    equipment_id: int
    job_ids: list[int]
    was_known: bool


class SaleOut(Schema):
    """A sale, without name, phone or address."""

    id: int
    number: str
    state: str
    store_id: int
    guide_id: int | None
    customer_id: int
    equipment_id: int
    model_id: int
    platform: str
    platform_order_no: str
    promised_date: date | None
    registered_at: datetime
    cancelled_at: datetime | None


class SalesOut(Schema):
    """A page of sales, newest first; `next` goes into `before`."""

    items: list[SaleOut]
    next: int | None


class CancelIn(Schema):
    """Why: CUSTOMER, RETURNED, UNFIT, MISTAKE or PLATFORM."""

    reason: str = Field(max_length=20)
