"""In which row and column each box stands: rows by the longest way from the start, the trunk at the left."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Way(NamedTuple):
    """One line to draw: where from, where to, what stands at it, and which kind of line."""

    source: str
    target: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Rows:
    """Row and column of every box, and the codes of each row from left to right."""

    row: Mapping[str, int]
    column: Mapping[str, int]
    rows: Sequence[Sequence[str]]

    @property
    def columns(self) -> int:
        """Return how many columns there are."""
        return max(self.column.values(), default=0) + 1

    def is_free(self, column: int, first: int, last: int) -> bool:
        """Tell whether no box stands in a column between two rows."""
        return not any(self.column[code] == column for row in range(first + 1, last) for code in self.rows[row])


def rows_of(codes: Sequence[str], starts: Sequence[str], ways: Sequence[Way]) -> Rows:
    """Place the boxes; what cannot be reached stands in the last row."""
    follows: dict[str, list[str]] = defaultdict(list)
    for way in ways:
        follows[way.source].append(way.target)
    forward = _forward(starts[:1], follows)
    row = _longest(starts[:1], forward)
    last = max(row.values(), default=-1) + 1
    row |= {code: last for code in codes if code not in row}
    trunk = _trunk(starts[:1], ways, row)
    rows: list[list[str]] = [[] for _ in range(max(row.values(), default=0) + 1)]
    for code in sorted(codes, key=lambda c: (c not in trunk, codes.index(c))):
        rows[row[code]].append(code)
    column: dict[str, int] = {}
    for line in rows:
        # The trunk's column stays free beside it, so that the trunk goes straight down.
        first = 0 if not line or line[0] in trunk or row[line[0]] == last else 1
        column |= {code: first + at for at, code in enumerate(line)}
    return Rows({code: row[code] for code in codes}, column, rows)


def _forward(starts: Iterable[str], follows: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the ways without those that lead back to a node on the path (depth first, without recursion)."""
    kept: dict[str, list[str]] = defaultdict(list)
    path: set[str] = set()
    done: set[str] = set()
    waiting: list[tuple[str, int]] = [(code, 0) for code in starts]
    path |= set(starts)
    while waiting:
        code, at = waiting.pop()
        targets = follows.get(code, ())
        if at >= len(targets):
            path.discard(code)
            done.add(code)
            continue
        waiting.append((code, at + 1))
        target = targets[at]
        if target not in path:
            kept[code].append(target)
            if target not in done:
                path.add(target)
                waiting.append((target, 0))
    return kept


def _longest(starts: Iterable[str], forward: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return how many steps the longest way from the start has, for every node that is reached."""
    into: dict[str, int] = defaultdict(int)
    for targets in forward.values():
        for target in targets:
            into[target] += 1
    row = dict.fromkeys(starts, 0)
    waiting = [code for code in row if not into[code]]
    while waiting:
        code = waiting.pop()
        for target in forward.get(code, ()):
            row[target] = max(row.get(target, 0), row[code] + 1)
            into[target] -= 1
            if not into[target]:
                waiting.append(target)
    return row


def _trunk(starts: Iterable[str], ways: Iterable[Way], row: Mapping[str, int]) -> set[str]:
    """Return the nodes of the way that goes on by itself: plain ways and defaults, downwards."""
    onward: dict[str, str] = {}
    for way in ways:
        if way.kind in {"plain", "default"} and row[way.target] > row[way.source]:
            onward.setdefault(way.source, way.target)
    found: set[str] = set()
    for code in starts:
        while code and code not in found:
            found.add(code)
            code = onward.get(code, "")
    return found
