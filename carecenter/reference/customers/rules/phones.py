"""Normalise telephone numbers as people in China write them.

Source: domain reference §13 (normalise phone).
"""

import re
import unicodedata
from functools import cache
from typing import Any

from carecenter.reference.customers.types import FieldProblem, Phone, PhoneKind, PhoneRegion

MOBILE = re.compile(r"1[3-9]\d{9}")
SERVICE = re.compile(r"[48]00\d{7}")
SHORT = re.compile(r"95\d{3,6}|96\d{3,4}|10\d{3}|12\d{3}|11\d|12[0-2]")
LOCAL = re.compile(r"[2-8]\d{6,7}")
LABEL = re.compile(r"^(?:联系电话|电话号码|手机号码?|电话|手机|座机|固话|tel|mobile|phone)[.:\s]*", re.IGNORECASE)
SPOKEN_EXTENSION = re.compile(r"(?:转接?|分机号?|ext\.?|x|#|,)+[\s:]*(\d{1,6})$", re.IGNORECASE)
DASHED_EXTENSION = re.compile(r"^(.+)[-—–]\s*(\d{1,6})$")
SEPARATORS = re.compile(r"[\s\-—–‐‑_.()\[\]·]")
SEVERAL = re.compile(r"[/、;；|\n]+|[,，](?=\s*[+0-9(])|(?<=\d)\s+(?=(?:\+?86)?1[3-9]\d{9})|和|或")
SCIENTIFIC = re.compile(r"(\d)\.(\d+)E\+?(\d{1,2})", re.IGNORECASE)
PLACE_END = re.compile(r"(省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)$")


def parse_phone(text: str, *, default_area: str = "", field: str = "phone") -> Phone | FieldProblem:
    """Return the normalised number or the problem with it.

    Accept +86, 0086 and 86 prefixes, separators, full-width digits, brackets, extensions (转, 分机, ext,
    -801), a lost
    leading zero and numbers spoiled by a spreadsheet. `default_area` (025) completes a local number.
    """
    cleaned = LABEL.sub("", unicodedata.normalize("NFKC", text).strip())
    if not cleaned:
        return FieldProblem(field, "PHONE_EMPTY")
    unspoiled = _undo_spreadsheet(cleaned)
    if unspoiled is None:
        return FieldProblem(field, "PHONE_DIGITS_LOST", text)
    body, extension = _split_extension(unspoiled)
    found = _classify(body, default_area)
    dashed = DASHED_EXTENSION.match(body) if isinstance(found, str) and not extension else None
    if dashed:
        inside = _classify(dashed.group(1), default_area)
        if isinstance(inside, Phone) or inside == "PHONE_AREA_CODE_MISSING":
            found, extension = inside, dashed.group(2)
    if isinstance(found, str):
        return FieldProblem(field, found, text)
    return Phone(found.kind, found.number, found.area_code, extension)


def parse_phones(text: str, *, default_area: str = "", field: str = "phone") -> tuple[Phone | FieldProblem, ...]:
    """Return every number of a cell that holds several (/ 、.

    Or a line break between them), doubles once.
    """
    parts = [part for part in SEVERAL.split(text) if part and part.strip()]
    found = (parse_phone(part, default_area=default_area, field=field) for part in parts)
    return tuple(dict.fromkeys(found)) or (FieldProblem(field, "PHONE_EMPTY"),)


def region_of(phone: Phone) -> PhoneRegion | None:
    """Return where a mobile or landline number belongs to, or None if nobody knows."""
    if phone.kind is PhoneKind.MOBILE:
        return _mobile_region(phone.number)
    if phone.kind is PhoneKind.LANDLINE:
        return _landline_region(phone)
    return None


def _undo_spreadsheet(text: str) -> str | None:
    """Undo 13812345678.0 and 1.3812345678E+10; None when the exponent hides lost digits."""
    if re.fullmatch(r"\d+\.0+", text):
        return text.split(".", maxsplit=1)[0]
    powered = SCIENTIFIC.fullmatch(text)
    if powered is None:
        return text
    whole, fraction, exponent = powered.groups()
    if len(fraction) != int(exponent):
        return None
    return whole + fraction


def _split_extension(text: str) -> tuple[str, str]:
    spoken = SPOKEN_EXTENSION.search(text)
    if spoken:
        return text[: spoken.start()], spoken.group(1)
    return text, ""


def _classify(text: str, default_area: str) -> Phone | str:
    digits = SEPARATORS.sub("", text)
    if not re.fullmatch(r"\+?[0-9]+", digits):
        return "PHONE_CHARACTERS"
    if digits.startswith(("+86", "0086")):
        return _national(digits.removeprefix("+").removeprefix("00").removeprefix("86"), default_area)
    if digits.startswith(("+", "00")):
        return _foreign(digits)
    found = _national(digits, default_area)
    if isinstance(found, str) and digits.startswith("86"):
        inside = _national(digits.removeprefix("86"), "")
        return found if isinstance(inside, str) else inside
    return found


def _national(digits: str, default_area: str) -> Phone | str:
    if MOBILE.fullmatch(digits.removeprefix("0")):
        return Phone(PhoneKind.MOBILE, digits.removeprefix("0"))
    if SERVICE.fullmatch(digits):
        return Phone(PhoneKind.SERVICE, digits)
    if SHORT.fullmatch(digits):
        return Phone(PhoneKind.SHORT, digits)
    if LOCAL.fullmatch(digits):
        return _landline(default_area + digits) if default_area else "PHONE_AREA_CODE_MISSING"
    if len(digits) < 7:
        return "PHONE_TOO_SHORT"
    if len(digits) > 12:
        return "PHONE_TOO_LONG"
    return _landline(digits)


def _landline(digits: str) -> Phone | str:
    # Spreadsheets drop the leading zero of an area code.
    national = digits.removeprefix("0")
    if national == digits and not re.fullmatch(r"10\d{8}|[2-9]\d{8,10}", digits):
        return "PHONE_UNKNOWN_PATTERN"
    split = _area_split(national)
    if split is None:
        return "PHONE_UNKNOWN_PATTERN" if national == digits else "PHONE_AREA_CODE_OR_LENGTH"
    return Phone(PhoneKind.LANDLINE, "0" + national, area_code="0" + national[:split])


def _area_split(national: str) -> int | None:
    phonenumbers = _phonenumbers()
    number = phonenumbers.PhoneNumber(country_code=86, national_number=int(national))
    fixed = phonenumbers.PhoneNumberType.FIXED_LINE
    if phonenumbers.number_type(number) != fixed:
        return None
    length: int = phonenumbers.length_of_geographical_area_code(number)
    return length or None


def _foreign(digits: str) -> Phone | str:
    phonenumbers = _phonenumbers()
    international = digits if digits.startswith("+") else "+" + digits.removeprefix("00")
    try:
        number = phonenumbers.parse(international, None)
    except phonenumbers.NumberParseException:
        return "PHONE_COUNTRY_UNKNOWN"
    if not phonenumbers.is_valid_number(number):
        return "PHONE_UNKNOWN_PATTERN"
    e164: str = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(PhoneKind.FOREIGN, "00" + e164.removeprefix("+"))


def _mobile_region(number: str) -> PhoneRegion | None:
    found = _mobile_prefixes().find(number[:7])
    if not found:
        return None
    return PhoneRegion(
        province=found["province"],
        city=found["city"],
        area_code=found["area_code"],
        carrier=found["phone_type"],
    )


def _landline_region(phone: Phone) -> PhoneRegion | None:
    from phonenumbers import geocoder

    number = _phonenumbers().parse("+86" + phone.number.removeprefix("0"), None)
    text: str = geocoder.description_for_number(number, "zh")
    if not text:
        return None
    split = re.match(r"(.+?(?:省|自治区))?(.+)", text)
    assert split is not None  # the text is not empty
    city = split.group(2).split("、")[0].removesuffix("市")
    province = PLACE_END.sub("", split.group(1)) if split.group(1) else city
    for nation in ("壮族", "回族", "维吾尔"):
        province = province.removesuffix(nation)
    return PhoneRegion(province=province, city=city, area_code=phone.area_code)


@cache
def _phonenumbers() -> Any:
    # Loading the world's number plans takes a tenth of a second; mobiles never need them.
    import phonenumbers

    return phonenumbers


@cache
def _mobile_prefixes() -> Any:
    from phone import Phone as MobilePrefixes

    return MobilePrefixes()
