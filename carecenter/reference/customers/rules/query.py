"""Read what a person typed into the search box as an ordered plan of key searches.

Source: architecture §5; INV1.
"""

import re
import unicodedata

from carecenter.reference.customers.rules.grams import grams, searchable
from carecenter.reference.customers.rules.keys import compact_code
from carecenter.reference.customers.rules.names import normalise_name
from carecenter.reference.customers.rules.phones import parse_phone
from carecenter.reference.customers.types import KeyKind, KeySearch, LookupPlan, Phone, SearchMode

HANZI = r"\u3400-\u9fff\U00020000-\U0003ffff"
ONLY_HANZI = re.compile(rf"[{HANZI}·]+")
ONLY_DIGITS = re.compile(r"\d+")
ONLY_LETTERS = re.compile(r"[a-zü']+")
CODE = re.compile(r"[0-9a-z][0-9a-z\-_/]*")
NAME_THEN_DIGITS = re.compile(rf"([{HANZI}]{{1,4}})(\+?\d{{4,}})")
DIAL = re.compile(r"\+?[\d\s\-()]+(?:转\d+)?")
ADDRESS_WORD = re.compile(r"[省市区县镇乡村路街巷弄号栋幢座室苑园湾庄]|大道|小区|花园|单元|公寓|新村|家园|广场")
SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ui|ao|ou|iu|ie"
    r"|ue|ve|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v)"
)
PINYIN = re.compile(rf"(?:{SYLLABLE}'?)+")
SHORTEST_DIGITS = 4
# Canonical numbers begin with 0 (area), 1 (mobile, 10xxx, 12xxx), 4, 8 (400, 800) or 9 (95xxx, 96xxx).
FIRST_DIGITS = "01489"
LONGEST_INITIALS = 5
LONGEST_NAME = 4
LONGEST_QUERY = 100

Term = tuple[KeySearch, ...]


def plan_lookup(text: str) -> LookupPlan:
    """Return the searches for a typed text; empty when it is too short (under four digits, one letter).

    Words apart must all hit (陈 5678 finds a Chen whose number ends in 5678); one word is tried as each thing
    it may be,
    the most selective first: phone, serial and order number, name, pinyin, initials, address.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()[:LONGEST_QUERY]
    if DIAL.fullmatch(plain):
        return _plan([_dialled(plain)])
    return _plan([_term(word) for word in _words(plain)])


def _plan(terms: list[Term]) -> LookupPlan:
    return LookupPlan(tuple(dict.fromkeys(term for term in terms if term)))


def _words(plain: str) -> list[str]:
    words = plain.split()
    # 张 三 and zhang san are one name.
    for whole in (ONLY_HANZI, ONLY_LETTERS):
        if len(words) > 1 and all(whole.fullmatch(word) for word in words) and sum(map(len, words)) <= 24:
            joined = "".join(words)
            if not ADDRESS_WORD.search(joined):
                return [joined]
    split: list[str] = []
    for word in words:
        both = NAME_THEN_DIGITS.fullmatch(word)
        split += both.groups() if both and not ADDRESS_WORD.search(both.group(1)) else [word]
    return split


def _term(word: str) -> Term:
    if DIAL.fullmatch(word):
        return _dialled(word)
    if ONLY_HANZI.fullmatch(word):
        return _hanzi(word)
    if ONLY_LETTERS.fullmatch(word):
        return _letters(word)
    if CODE.fullmatch(word):
        return _code(word)
    return _address(word) or _name(word)


def _dialled(text: str) -> Term:
    """Plan digits: a whole number exactly, else the last digits before the first ones."""
    phone = parse_phone(text)
    digits = re.sub(r"\D", "", text)
    if isinstance(phone, Phone):
        # Ten digits or 12345 may as well be the end of another number.
        ends = (_suffix(KeyKind.PHONE, digits),) if SHORTEST_DIGITS <= len(digits) < 11 else ()
        return (_exact(KeyKind.PHONE, phone.number), *ends, *_numbers(digits))
    if len(digits) < SHORTEST_DIGITS:
        return ()
    begins = (_prefix(KeyKind.PHONE, digits),) if digits[0] in FIRST_DIGITS else ()
    return (_suffix(KeyKind.PHONE, digits), *begins, *_numbers(digits))


def _numbers(code: str) -> Term:
    kinds = (KeyKind.SERIAL, KeyKind.NUMBER)
    return tuple(search(kind, code) for kind in kinds for search in (_suffix, _prefix))


def _hanzi(word: str) -> Term:
    name, address = _name(word), _address(word)
    if ADDRESS_WORD.search(word[1:]) or (len(word) > LONGEST_NAME and "·" not in word):
        return address + name
    return name + address


def _name(word: str) -> Term:
    plain = normalise_name(word)
    if not plain:
        return ()
    searches = [_exact(KeyKind.NAME, plain), _prefix(KeyKind.NAME, plain)]
    if len(plain) >= 2:
        searches.append(KeySearch(KeyKind.NAME, SearchMode.GRAMS, plain, grams(plain)))
    return tuple(searches)


def _address(word: str) -> Term:
    plain = searchable(word)
    if len(plain) < 2:
        return ()
    return (KeySearch(KeyKind.ADDRESS, SearchMode.GRAMS, plain, grams(plain)),)


def _letters(word: str) -> Term:
    plain = word.replace("'", "").replace("ü", "v")
    if len(plain) < 2:
        return ()
    pinyin = [_prefix(KeyKind.PINYIN, form) for form in dict.fromkeys([plain, plain.replace("lyu", "lv")])]
    initials = [_prefix(KeyKind.INITIALS, plain)] if len(plain) <= LONGEST_INITIALS else []
    words = pinyin + initials if PINYIN.fullmatch(word.replace("ü", "v")) else initials + pinyin
    codes = [_prefix(KeyKind.SERIAL, plain.upper())] if len(plain) >= SHORTEST_DIGITS else []
    return tuple(words + codes)


def _code(word: str) -> Term:
    code = compact_code(word)
    if len(code) < SHORTEST_DIGITS:
        return ()
    gram_search = KeySearch(KeyKind.SERIAL, SearchMode.GRAMS, code, grams(code))
    return (*_numbers(code), gram_search)


def _exact(kind: KeyKind, value: str) -> KeySearch:
    return KeySearch(kind, SearchMode.EXACT, value)


def _prefix(kind: KeyKind, value: str) -> KeySearch:
    return KeySearch(kind, SearchMode.PREFIX, value)


def _suffix(kind: KeyKind, value: str) -> KeySearch:
    return KeySearch(kind, SearchMode.SUFFIX, value[::-1])
