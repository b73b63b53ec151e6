"""Lead the lines of a picture: down the gaps between rows and along lanes beside them, never through a box."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from carecenter.reference.standards.rules.rows import Rows, Way

PORT, CORNER = 16, 6
Span = tuple[int, int]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Line:
    """One way as an SVG path with the place of its label; `anchor` is start or end."""

    path: str
    label: str
    label_x: int
    label_y: int
    anchor: str
    kind: str


@dataclass(slots=True)
class Lead:
    """How one way goes: its ports, its lane (none: through one gap), and its tracks in the gaps that it uses."""

    straight: bool
    out_x: int = 0
    in_x: int = 0
    lane: int | None = None
    first_track: int = 0
    last_track: int = 0


class Router:
    """Gives every way its ports, lane and tracks; then every line can be drawn once the heights are known."""

    def __init__(self, rows: Rows, ways: Sequence[Way], *, box_width: int, gap_x: int, margin: int, lane: int) -> None:
        self.rows, self.box_width, self.gap_x = rows, box_width, gap_x
        self.leads = {way: Lead(self._is_straight(way)) for way in ways}
        sides = {way: self._side(way) for way in ways}
        left = _lanes([(way, self._rows_between(way)) for way in ways if sides[way] == "left"])
        right = _lanes([(way, self._rows_between(way)) for way in ways if sides[way] == "right"])
        self.left = margin + lane * (max(left.values(), default=-1) + 1)
        edge = self.left + rows.columns * (box_width + gap_x) - gap_x
        for way, number in left.items():
            self.leads[way].lane = self.left - lane * (number + 1)
        for way, number in right.items():
            self.leads[way].lane = edge + lane * (number + 1)
        self.width = edge + lane * (max(right.values(), default=-1) + 1) + margin
        self._give_ports(ways, sides)
        self.gaps = self._give_tracks(ways)

    def x_of(self, code: str) -> int:
        """Return the left edge of a box."""
        return self.left + self.rows.column[code] * (self.box_width + self.gap_x)

    def tracks_above(self, row: int) -> int:
        """Return how many lines run side by side in the gap above a row."""
        return self.gaps.get(row, 0)

    def _is_straight(self, way: Way) -> bool:
        row, column = self.rows.row, self.rows.column
        same = column[way.source] == column[way.target] and row[way.target] > row[way.source]
        return same and self.rows.is_free(column[way.source], row[way.source], row[way.target])

    def _side(self, way: Way) -> str:
        row = self.rows.row
        if self.leads[way].straight or row[way.target] == row[way.source] + 1:
            return ""
        return "left" if row[way.target] > row[way.source] and self.rows.column[way.target] == 0 else "right"

    def _rows_between(self, way: Way) -> Span:
        row = self.rows.row
        return min(row[way.source], row[way.target]), max(row[way.source], row[way.target]) + 1

    def _give_ports(self, ways: Sequence[Way], sides: Mapping[Way, str]) -> None:
        """Spread the lines over the lower edge of their source and the upper edge of their target."""
        used: dict[tuple[str, str, int], int] = defaultdict(int)
        for way in ways:
            lead = self.leads[way]
            for end, code in (("out", way.source), ("in", way.target)):
                turn = 0 if lead.straight else self._turn(way, sides[way], end)
                used[code, end, turn] += 1
                count = used[code, end, turn] - (turn == 0)
                x = self.x_of(code) + self.box_width // 2 + (turn or 1) * PORT * count
                if end == "out":
                    lead.out_x = x
                else:
                    lead.in_x = x

    def _turn(self, way: Way, side: str, end: str) -> int:
        """Return to which half of the edge a line goes: -1 left, 1 right."""
        if side:
            return -1 if side == "left" else 1
        target_is_right = self.rows.column[way.target] > self.rows.column[way.source]
        return 1 if target_is_right == (end == "out") else -1

    def _give_tracks(self, ways: Sequence[Way]) -> dict[int, int]:
        """Give every horizontal piece its own height in its gap where pieces overlap; return the tracks of each gap."""
        pieces: dict[int, list[tuple[tuple[Way, str], Span]]] = defaultdict(list)
        for way in ways:
            lead = self.leads[way]
            if lead.straight:
                continue
            below, above = self.rows.row[way.source] + 1, self.rows.row[way.target]
            if lead.lane is None:
                pieces[below].append(((way, "first"), _span(lead.out_x, lead.in_x)))
            else:
                pieces[below].append(((way, "first"), _span(lead.out_x, lead.lane)))
                pieces[above].append(((way, "last"), _span(lead.lane, lead.in_x)))
        gaps = {}
        for gap, found in pieces.items():
            tracks = _lanes(found)
            gaps[gap] = max(tracks.values()) + 1
            for (way, end), track in tracks.items():
                setattr(self.leads[way], f"{end}_track", track)
        return gaps

    def line(
        self,
        way: Way,
        *,
        tops: Sequence[int],
        bottoms: Sequence[int],
        ends: Mapping[str, int],
        track: int,
        short: Callable[[str], str],
    ) -> Line:
        """Draw a way; `tops` and `bottoms` of the rows are known, `ends` are the lower edges of the boxes."""
        lead, row = self.leads[way], self.rows.row
        start, goal = (lead.out_x, ends[way.source]), (lead.in_x, tops[row[way.target]])
        below = bottoms[row[way.source]] + 16 + track * lead.first_track
        if lead.straight:
            points = [start, goal]
        elif lead.lane is None:
            points = [start, (start[0], below), (goal[0], below), goal]
        else:
            above = (bottoms[row[way.target] - 1] if row[way.target] else 0) + 16 + track * lead.last_track
            points = [start, (start[0], below), (lead.lane, below), (lead.lane, above), (goal[0], above), goal]
        # What stands at a straight line stands at its left, where the ports of the others are not.
        left = lead.straight or points[2][0] < start[0]
        label_x = start[0] - 5 if left else start[0] + 5
        label_y = start[1] + 18 if lead.straight else below - 3
        return Line(rounded(points), short(way.label), label_x, label_y, "end" if left else "start", way.kind)


def _span(one: int, other: int) -> Span:
    return min(one, other) - 4, max(one, other) + 4


def _lanes(spans: Sequence[tuple[K, Span]]) -> dict[K, int]:
    """Give spans that overlap different numbers, the shortest the lowest."""
    taken: list[list[Span]] = []
    found: dict[K, int] = {}
    for key, (first, last) in sorted(spans, key=lambda each: each[1][1] - each[1][0]):
        free = (n for n, lane in enumerate(taken) if all(last <= a or b <= first for a, b in lane))
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((first, last))
        found[key] = number
    return found


def rounded(points: Sequence[tuple[int, int]]) -> str:
    """Return the path through points with round corners."""
    path = f"M{points[0][0]} {points[0][1]}"
    for before, (x, y), after in zip(points, points[1:], points[2:], strict=False):
        near, far = _towards((x, y), before), _towards((x, y), after)
        path += f"L{near[0]} {near[1]}Q{x} {y} {far[0]} {far[1]}"
    return f"{path}L{points[-1][0]} {points[-1][1]}"


def _towards(corner: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    away = min(CORNER, (abs(dx) + abs(dy)) // 2)
    return corner[0] + (dx > 0) * away - (dx < 0) * away, corner[1] + (dy > 0) * away - (dy < 0) * away
