"""Normalise personal names and read them in pinyin, with every reading of a heteronym.

Source: architecture §5.
"""

import re
import unicodedata
from functools import cache
from itertools import chain, islice, product
from typing import Any

from carecenter.reference.customers.rules.surnames import COMPOUND_READINGS, SURNAME_READINGS

HONORIFIC = re.compile(r"(?:先生|女士|小姐|太太|夫人|师傅|老师|经理|阿姨|大爷|大妈|同志)$")
HANZI = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
MAX_READINGS = 12
READINGS_PER_CHARACTER = 4

Reading = tuple[str, ...]


def normalise_name(name: str) -> str:
    """Return a name in simplified characters and lower case.

    Spaces, dots and a form of address are dropped (陈太太 → 陈).
    """
    plain = "".join(c for c in unicodedata.normalize("NFKC", name).lower() if c.isalnum())
    if HANZI.search(plain):
        plain = to_simplified(plain)
    return HONORIFIC.sub("", plain) or plain


def to_simplified(text: str) -> str:
    """Return a text in simplified characters (繁 → 简)."""
    simplified: str = _converter().convert(text)
    return simplified


def surname_of(name: str) -> str:
    """Return the surname of a Chinese name, compound surnames included; empty for a name in letters."""
    plain = normalise_name(name)
    if len(plain) >= 2 and plain[:2] in COMPOUND_READINGS:
        return plain[:2]
    return plain[0] if plain and HANZI.match(plain) else ""


def readings(name: str) -> tuple[Reading, ...]:
    """Return up to twelve readings of a name as syllables, the likeliest first; ü is written v.

    The surname is read from the table of surnames first, then as an ordinary word, because a caller's
    spelling is
    typed by someone who may not know; given names take every reading of a heteronym.
    """
    plain = normalise_name(name)
    surname = surname_of(plain)
    if not surname:
        return ((plain,),) if plain else ()
    parts: list[list[Reading]] = [_surname_readings(surname)]
    parts += [[(syllable,) for syllable in _syllables(c)] for c in plain[len(surname) :]]
    whole = (tuple(chain.from_iterable(combination)) for combination in product(*parts))
    return tuple(islice(dict.fromkeys(whole), MAX_READINGS))


def pinyin_forms(name: str) -> tuple[str, ...]:
    """Return the readings run together: 单雄信 → shanxiongxin, danxiongxin."""
    return tuple(dict.fromkeys("".join(reading) for reading in readings(name)))


def initials_forms(name: str) -> tuple[str, ...]:
    """Return the first letters of every reading: 单雄信 → sxx, dxx; empty for a name in letters."""
    if not surname_of(name):
        return ()
    return tuple(dict.fromkeys("".join(syllable[0] for syllable in reading) for reading in readings(name)))


def _surname_readings(surname: str) -> list[Reading]:
    if surname in COMPOUND_READINGS:
        first, second = surname[0], surname[1]
        own = COMPOUND_READINGS[surname]
        tail = max((s for s in _all_syllables(second) if own.endswith(s)), key=len, default="")
        plain = (_syllables(first)[0], _syllables(second)[0])
        return list(dict.fromkeys([(own.removesuffix(tail), tail) if tail else (own,), plain]))
    return [(s,) for s in dict.fromkeys([*SURNAME_READINGS.get(surname, ()), _syllables(surname)[0]])]


def _syllables(character: str) -> list[str]:
    return _all_syllables(character)[:READINGS_PER_CHARACTER]


@cache
def _all_syllables(character: str) -> list[str]:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False, errors="default")
    return list(dict.fromkeys(found[0]))


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")
