"""Split addresses by administrative division and compare them.

Source: domain reference §13 (similarity ≥ .85).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from carecenter.reference.customers.rules.divisions import MUNICIPALITIES, Divisions
from carecenter.reference.customers.rules.grams import dice, searchable
from carecenter.reference.customers.types import Address, Division, DivisionLevel

SAME_ADDRESS = 0.85
LONGEST_NAME = 16
# A road named after another city (北京东路, 上海路) is no city; a gate or a lane named after a district no
# district.
ROAD_AFTER = re.compile(r"^[东西南北中]?(?:[一二三四五六七八九十]?路|大?街(?!道)|大道|巷|广场|新村|花园|大厦)")
PLACE_AFTER = re.compile(r"^(?:[门镇乡村湖山桥站]|[东西南北中内外]?(?:路|大?街|大道|巷|广场|新村|花园))")
FILLER = ("市辖区", "县")


@dataclass(frozen=True, slots=True)
class _Chain:
    """Hold one way to read the beginning of an address."""

    end: int = 0
    province: str = ""
    city: str = ""
    district: str = ""
    street: str = ""

    @property
    def deepest(self) -> str:
        return self.street or self.district or self.city or self.province


def clean_address(text: str) -> str:
    """Return an address in half-width characters, without 中国 in front, needless spaces and commas."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = re.sub(r"(?<![0-9A-Za-z])[\s,，、]+|[\s,，、]+(?![0-9A-Za-z])", "", plain)
    return re.sub(r"^(?:中华人民共和国|中国)", "", plain)


def parse_address(text: str, divisions: Divisions, *, near: str = "") -> Address:
    """Return an address split to province, city, district, street and detail.

    The reading that explains most characters wins. If several places are equally likely (鼓楼区 alone), a
    place under
    the code `near` is taken (a city code such as 3201 of the shop that writes); else the address stays
    unresolved
    and names the candidates.
    """
    plain = clean_address(text)
    best = _best(list(_chains(plain, divisions)))
    if len(best) > 1 and near:
        best = [chain for chain in best if chain.deepest.startswith(near)] or best
    if len(best) == 1:
        return _address(best[0], plain, divisions)
    common = best[0]
    detail = plain[common.end :]
    name = plain[: common.end] if common.district else ""
    return Address(district=name, detail=detail, candidates=tuple(sorted(chain.deepest for chain in best)))


def address_similarity(first: Address, second: Address) -> float:
    """Return how alike two addresses are, 0 to 1; 0.85 and more means the same home.

    Different known districts are never the same. House numbers must agree: one differing number keeps the
    result
    below the border, however alike the words are.
    """
    for one, other in ((first.district, second.district), (first.city, second.city)):
        if one and other and one != other:
            return 0.0
    words, other_words = _words(first), _words(second)
    if not words and not other_words:
        return 0.0
    numbers, other_numbers = _numbers(first), _numbers(second)
    alike = max(dice(words, other_words), _contained(words, other_words))
    score = 0.5 * alike + 0.5 * _numbers_alike(numbers, other_numbers)
    return min(score, 0.8) if numbers != other_numbers else score


def _chains(text: str, divisions: Divisions) -> Iterator[_Chain]:
    for province in _or_none(_provinces(text, divisions)):
        for city in _or_none(_cities(text, province, divisions)):
            for district in _or_none(_districts(text, city, divisions)):
                yield from _or_none(_streets(text, district, divisions))


def _or_none(found: tuple[_Chain, Iterator[_Chain]]) -> Iterator[_Chain]:
    skipped, chains = found
    yield skipped
    yield from chains


def _provinces(text: str, divisions: Divisions) -> tuple[_Chain, Iterator[_Chain]]:
    start = _Chain()
    found = _names_at(text, 0, DivisionLevel.PROVINCE, divisions, ROAD_AFTER)
    return start, (replace(start, end=end, province=division.code) for division, end in found)


def _cities(text: str, chain: _Chain, divisions: Divisions) -> tuple[_Chain, Iterator[_Chain]]:
    if chain.province in MUNICIPALITIES:
        return chain, _repeated_municipality(text, chain, divisions)
    found = _names_at(text, chain.end, DivisionLevel.CITY, divisions, ROAD_AFTER)
    return chain, (
        replace(chain, end=end, province=division.code[:2], city=division.code)
        for division, end in found
        if division.code.startswith(chain.province)
    )


def _repeated_municipality(text: str, chain: _Chain, divisions: Divisions) -> Iterator[_Chain]:
    for word in (divisions.name_of(chain.province), *FILLER):
        if text.startswith(word, chain.end):
            yield replace(chain, end=chain.end + len(word))


def _districts(text: str, chain: _Chain, divisions: Divisions) -> tuple[_Chain, Iterator[_Chain]]:
    known = chain.city or chain.province
    # With nothing in front 鼓楼 or 朝阳 may be anything; only the full name counts.
    short_after = PLACE_AFTER if known else None
    found = _names_at(text, chain.end, DivisionLevel.DISTRICT, divisions, short_after)
    return chain, (
        replace(chain, end=end, province=division.code[:2], city=division.code[:4], district=division.code)
        for division, end in found
        if division.code.startswith(known)
    )


def _streets(text: str, chain: _Chain, divisions: Divisions) -> tuple[_Chain, Iterator[_Chain]]:
    if chain.city and not chain.district:
        areas = divisions.areas.get(chain.city, ())
    else:
        areas = (chain.district,) if chain.district else ()
    return chain, (
        replace(chain, end=chain.end + size, district=area, street=street.code)
        for area in areas
        for size in range(2, LONGEST_NAME)
        for street in divisions.streets.get(area, {}).get(text[chain.end : chain.end + size], ())
        if len(text) >= chain.end + size
    )


def _names_at(
    text: str, start: int, level: DivisionLevel, divisions: Divisions, short_unless: re.Pattern[str] | None
) -> Iterator[tuple[Division, int]]:
    for size in range(2, min(LONGEST_NAME, len(text) - start) + 1):
        end = start + size
        name = text[start:end]
        for division in divisions.full_names[level].get(name, ()):
            yield division, end
        if short_unless is not None and not short_unless.match(text[end:]):
            for division in divisions.short_names[level].get(name, ()):
                yield division, end


def _best(chains: list[_Chain]) -> list[_Chain]:
    """Keep the readings that explain most, a province named before a city of the same name."""
    longest = max(chain.end for chain in chains)
    if longest == 0:
        return [_Chain()]
    kept = {chain.deepest: chain for chain in chains if chain.end == longest}
    shallow = [chain for chain in kept.values() if not chain.city]
    if shallow:
        return shallow
    # 东莞市 is a city and its own only district: one place, not two.
    inner = {code for code in kept if any(code != other and other.startswith(code) for other in kept)}
    return [chain for code, chain in kept.items() if code not in inner]


def _address(chain: _Chain, text: str, divisions: Divisions) -> Address:
    city = chain.city
    code = chain.deepest
    if city and not chain.district:
        only = divisions.districts_of(city)
        code = only[0].code if len(only) == 1 else code
    district = chain.district or (code if len(code) == 6 else "")
    street = ""
    if chain.street:
        street = next(
            found.name
            for streets in divisions.streets.get(chain.street[:6], {}).values()
            for found in streets
            if found.code == chain.street
        )
    in_municipality = chain.province in MUNICIPALITIES
    return Address(
        province=divisions.name_of(chain.province),
        city=divisions.name_of(chain.province if in_municipality else city),
        district=divisions.name_of(district),
        street=street,
        detail=text[chain.end :],
        code=code,
    )


def _words(address: Address) -> str:
    return re.sub(r"[0-9a-z]+|号楼|单元|[号栋幢座室户楼层]", "", searchable(address.detail))


def _numbers(address: Address) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", address.detail).lower()
    return tuple(number.lstrip("0") or "0" for number in re.findall(r"\d+|[a-z]+", plain))


def _contained(words: str, other: str) -> float:
    """Return .9 when one text of words stands whole inside the other (a compound named or not)."""
    short, long = sorted((words, other), key=len)
    return 0.9 if len(short) >= 3 and short in long else 0.0


def _numbers_alike(numbers: tuple[str, ...], other: tuple[str, ...]) -> float:
    if numbers == other:
        return 1.0 if numbers else 0.5
    short, long = sorted((numbers, other), key=len)
    is_part = bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)
    return 0.6 if is_part else 0.0
