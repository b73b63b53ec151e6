"""Values that the rules work on: phones, addresses, look-up keys, searches, cards."""

from dataclasses import dataclass, field
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
    WALK = "WALK"  # the newest keys of the kind one by one: for what so many hold that 20 are met soon


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
