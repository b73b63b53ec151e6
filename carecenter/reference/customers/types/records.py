"""What other modules hold of a customer, and the words of her record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CustomerKind(StrEnum):
    """What sort of customer this is."""

    PERSON = "PERSON"
    COMPANY = "COMPANY"


class Stage(StrEnum):
    """Where a customer stands in her life with the brand, from the first word to the last."""

    LEAD = "LEAD"
    BUYER = "BUYER"
    INSTALLED = "INSTALLED"
    IN_WARRANTY = "IN_WARRANTY"
    OUT_OF_WARRANTY = "OUT_OF_WARRANTY"
    LOST = "LOST"


class Purpose(StrEnum):
    """What we may use a customer's data for."""

    SERVICE = "SERVICE"  # the contract: delivery, installation, repair; needs no consent
    MARKETING = "MARKETING"
    SURVEY = "SURVEY"
    RECORDING = "RECORDING"
    SHARING = "SHARING"  # with another controller


class ViewPurpose(StrEnum):
    """Why somebody opens a card or a number; logged each time."""

    INCOMING_CONTACT = "INCOMING_CONTACT"
    SERVICE = "SERVICE"
    COMPLAINT = "COMPLAINT"
    FOLLOW_UP = "FOLLOW_UP"
    DATA_CARE = "DATA_CARE"


class RiskCode(StrEnum):
    """What a colleague should know before she speaks to this customer."""

    SAFETY = "SAFETY"
    OPEN_COMPLAINT = "OPEN_COMPLAINT"
    VULNERABLE = "VULNERABLE"
    ABUSIVE = "ABUSIVE"
    FREQUENT_CLAIMS = "FREQUENT_CLAIMS"
    PAYMENT = "PAYMENT"


@dataclass(frozen=True, slots=True)
class AddressInput:
    """Hold an address as it was typed: as one text, or in parts; a division code where it was chosen from a list."""

    text: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    street: str = ""
    detail: str = ""
    region_code: str = ""

    def whole(self) -> str:
        """Return all that was typed in one line."""
        return f"{self.province}{self.city}{self.district}{self.street}{self.detail}{self.text}"


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """A customer, as other modules see her."""

    id: int
    number: str
    name: str
    stage: Stage
    unit_path: str
    region_code: str
    merged_into: int | None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a customer: for a courier or a technician's job, never for a screen that does not mask."""

    name: str
    phone: str
    address_text: str
    region_code: str
    address_id: int | None
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class EnteredCustomer:
    """What entering a customer did; `region_code` is the address's division."""

    id: int
    is_new: bool
    address_id: int | None
    unit_path: str
    region_code: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of a look-up, masked; `subject` is what the key belongs to, such as ("job", 7), where it is no customer.

    `matched` is the kind of the key that was hit.
    """

    customer_id: int
    name_masked: str
    phone_masked: str
    address_masked: str
    matched: str
    subject: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a higher module knows about a customer."""

    key: str
    value: object
    text: str
    valid_until: datetime | None


@dataclass(frozen=True, slots=True)
class RevealedPhone:
    """A whole number and whose it is; every reading of one is logged."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class MaskedLine:
    """One number or address of a card, masked."""

    id: int
    text: str
    kind: str
    label: str
    is_main: bool
    place: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One line of the timeline; `opens` is the subject's page for readers who reach its unit."""

    at: datetime
    kind: str
    params: dict[str, object]
    subject: tuple[str, int]
    opens: str = ""


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """All that the first screen of a customer shows, masked."""

    id: int
    group: tuple[int, ...]
    number: str
    name_masked: str
    kind: str
    stage: Stage
    unit_path: str
    region: str
    language: str
    source: str
    quality: int
    missing: tuple[str, ...]
    do_not_contact: bool
    flags: tuple[str, ...]
    phones: tuple[MaskedLine, ...]
    addresses: tuple[MaskedLine, ...]
    facts: tuple[Fact, ...]
    story: tuple[StoryLine, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Likeness:
    """A customer who may be the same, masked, with the score and the reasons' codes."""

    customer_id: int
    name_masked: str
    phone_masked: str
    address_masked: str
    score: float
    verdict: str
    reasons: tuple[str, ...]
