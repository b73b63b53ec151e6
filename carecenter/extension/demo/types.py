"""Words of the demonstration."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Size(StrEnum):
    """How much history is made."""

    TINY = "tiny"
    SMALL = "small"
    MEDIUM = "medium"


class Part(StrEnum):
    """A part of the play: the headquarters' calendar, and three offices that never meet."""

    OFFICE = "office"
    EAST = "east"
    CITY = "city"
    SOUTH = "south"


# By the province of a customer. More parts than cores, since a part waits for the database half of its time.
PART_OF_PROVINCE = {"32": Part.EAST, "31": Part.CITY, "44": Part.SOUTH}


@dataclass(frozen=True, slots=True)
class Extent:
    """What a size means: customers, sales, days of history, and the sales kept for its last days (latest last).

    `earlier` of the customers were the brand's before the history begins and come in with its old ledger.
    """

    customers: int
    earlier: int
    sales: int
    days: int
    last_days: tuple[int, ...]


EXTENTS: dict[Size, Extent] = {
    Size.TINY: Extent(15, 3, 14, 42, (1, 2)),
    Size.SMALL: Extent(400, 250, 180, 396, (5, 6, 6, 7)),
    Size.MEDIUM: Extent(5000, 3100, 2300, 396, (24, 26, 28, 30)),
}


@dataclass(frozen=True, slots=True)
class EarlierCustomer:
    """A line of the old ledger: who, and where the heater stands."""

    index: int
    district: str
    name: str
    phone: str
    detail: str


@dataclass(frozen=True, slots=True)
class District:
    """A district with real street names; degrees WGS 84 of its middle."""

    code: str
    province: str
    city: str
    name: str
    latitude: float
    longitude: float
    streets: tuple[str, ...]
    store: str


@dataclass(frozen=True, slots=True)
class ProviderScript:
    """A provider of the play: how punctual, skilled and willing its people are (0 to 1)."""

    code: str
    name: str
    office: str
    regions: tuple[str, ...]
    backup_regions: tuple[str, ...]
    capacity: int
    punctual: float
    skill: float
    rejects: float
    ignores: float
    latitude: float
    longitude: float
    manager: str


@dataclass(frozen=True, slots=True)
class StaffScript:
    """A person of the play. `unit` is a unit's code, `login` the account's name or nothing."""

    key: str
    name: str
    unit: str
    role: str
    post: str
    login: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PlannedSale:
    """A sale that will be made; `again_of` is the index of an earlier sale of the same customer."""

    index: int
    at: datetime
    district: str
    name: str
    phone: str
    detail: str
    again_of: int | None = None
    platform: str = ""
    gives_serial: bool = True
    cancel: str = ""


@dataclass(order=True, slots=True)
class Happening:
    """Something that somebody will do at an instant, in the order in which it was thought of."""

    at: datetime
    order: int
    kind: str = field(compare=False)
    args: dict[str, object] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Broken:
    """An invariant that does not hold."""

    rule: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    """A technician's certificate."""

    kind: str
    valid_from: date
    valid_until: date
