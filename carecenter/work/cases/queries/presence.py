"""Who looks at a case right now. Kept in the shared cache for a minute: it is nobody's record."""

import time

from django.core.cache import caches

SECONDS = 45
Person = tuple[int, str, bool]


def come_by(
    *, case_id: int, person_id: int, name: str, typing: bool = False, gone: bool = False
) -> tuple[list[Person], bool]:
    """Note a person at a case; return all who are there as (person, name, types now), and whether that changed."""
    cache, key, now = caches["shared"], f"case-here:{case_id}", time.time()
    before: dict[int, tuple[str, bool, float]] = cache.get(key) or {}
    there = {pk: line for pk, line in before.items() if line[2] > now}
    there.pop(person_id, None)
    if not gone:
        there[person_id] = (name, typing, now + SECONDS)
    cache.set(key, there, SECONDS * 2)
    shown = {pk: (line[0], line[1]) for pk, line in there.items()}
    changed = shown != {pk: (line[0], line[1]) for pk, line in before.items()}
    return [(pk, n, t) for pk, (n, t) in sorted(shown.items())], changed
