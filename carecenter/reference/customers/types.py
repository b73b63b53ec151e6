"""Name the values other modules may hold: phones, addresses, look-up keys, searches, cards."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class PhoneKind(StrEnum):
    """What sort of number this is."""

    MOBILE = "MOBILE"
    LANDLINE = "LANDLINE"
    SERVICE = "SERVICE"  # 400 and 800
    SHORT = "SHORT"  # 95xxx, 96xxx, 10xxx, 12xxx, 110
    FOREIGN = "FOREIGN"  # includes Hong Kong, Macau and Taiwan


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Say which input is wrong and why; the sentence is made from the code at the entry point."""

    field: str
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """Hold a normalised number.

    `number` is the canonical form and look-up key: digits as dialled inside China (13812345678, 02583456789,
    4008001234, 95588), a foreign number as 00 + country code + number. The extension is never part of it.
    """

    kind: PhoneKind
    number: str
    area_code: str = ""
    extension: str = ""

    @property
    def e164(self) -> str:
        """Return +86…, or an empty text for short numbers, which have no international form."""
        if self.kind is PhoneKind.SHORT:
            return ""
        if self.kind is PhoneKind.FOREIGN:
            return "+" + self.number.removeprefix("00")
        return "+86" + self.number.removeprefix("0")


@dataclass(frozen=True, slots=True)
class PhoneRegion:
    """Where a number belongs to, in short names (江苏, 南京)."""

    province: str
    city: str
    area_code: str = ""
    carrier: str = ""


class DivisionLevel(StrEnum):
    """How deep a place lies in the tree of administrative divisions."""

    PROVINCE = "PROVINCE"
    CITY = "CITY"
    DISTRICT = "DISTRICT"
    STREET = "STREET"


@dataclass(frozen=True, slots=True)
class Division:
    """Hold one administrative division with its statistical code (2, 4, 6 or 9 digits)."""

    code: str
    name: str
    level: DivisionLevel


@dataclass(frozen=True, slots=True)
class Address:
    """Hold an address split by division; unknown parts are empty.

    `code` is the deepest division known for sure. `candidates` holds the codes of equally likely places when
    a
    district name such as 鼓楼区 exists in several cities and nothing decides.
    """

    province: str = ""
    city: str = ""
    district: str = ""
    street: str = ""
    detail: str = ""
    code: str = ""
    candidates: tuple[str, ...] = ()

    @property
    def is_resolved(self) -> bool:
        """Tell whether the district (or a city without districts) is known."""
        return len(self.code) >= 6

    def full_text(self) -> str:
        """Return the whole address, a municipality named once."""
        city = "" if self.city == self.province else self.city
        district = "" if self.district == self.city else self.district
        return f"{self.province}{city}{district}{self.street}{self.detail}"


class KeyKind(StrEnum):
    """What a look-up key holds."""

    PHONE = "PHONE"
    NAME = "NAME"
    PINYIN = "PINYIN"
    INITIALS = "INITIALS"
    ADDRESS = "ADDRESS"
    SERIAL = "SERIAL"
    NUMBER = "NUMBER"  # sale, order, case and job numbers


@dataclass(frozen=True, slots=True)
class LookupKey:
    """Hold one row of the key table; `reversed_value` serves suffix searches, `grams` infix searches."""

    kind: KeyKind
    value: str
    reversed_value: str = ""
    grams: tuple[str, ...] = ()


class SearchMode(StrEnum):
    """How a key is compared."""

    EXACT = "EXACT"
    PREFIX = "PREFIX"
    SUFFIX = "SUFFIX"  # a prefix search on the reversed value
    GRAMS = "GRAMS"  # all grams present, then re-check that the value contains the text


@dataclass(frozen=True, slots=True)
class KeySearch:
    """Hold one search of the key table. For SUFFIX `value` is already reversed."""

    kind: KeyKind
    mode: SearchMode
    value: str
    grams: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LookupPlan:
    """Hold what to search: a hit must satisfy every term; within a term the searches are tried in order."""

    terms: tuple[tuple[KeySearch, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether the typed text is too short or too vague to search."""
        return not self.terms


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Hold what is compared between two customers."""

    name: str = ""
    phones: tuple[Phone, ...] = ()
    addresses: tuple[Address, ...] = ()
    serials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SimilarityReason:
    """Say why two customers look alike (positive weight) or differ (negative weight)."""

    code: str
    weight: float
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Similarity:
    """Hold a duplicate score between 0 and 1 with its reasons, strongest first."""

    score: float
    verdict: str
    reasons: tuple[SimilarityReason, ...] = field(default=())


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
    """What entering a customer did."""

    id: int
    is_new: bool
    address_id: int | None
    unit_path: str


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
