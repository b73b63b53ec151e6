"""Cut Chinese into words for search."""

import re
import unicodedata
from functools import cache
from typing import Any

LETTERS = re.compile(r"[\w]+")
MOST = 2000


@cache
def _cutter() -> Any:
    # The dictionary takes a moment and 60 MB: only the process that searches or writes loads it.
    import rjieba

    return rjieba


def words_of(text: str) -> list[str]:
    """Return the distinct words of a text as search keeps them: long words and the shorter ones inside."""
    plain = unicodedata.normalize("NFKC", text).lower()[:20_000]
    found: dict[str, None] = {}
    for word in _cutter().cut_for_search(plain):
        if LETTERS.fullmatch(word):
            found[word[:60]] = None
    return list(found)[:MOST]
