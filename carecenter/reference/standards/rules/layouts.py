"""Draw a definition: rows from the start downwards, ways in the gaps between them and in lanes beside. Pixels only."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from carecenter.reference.standards.rules.rows import Rows, Way, rows_of
from carecenter.reference.standards.rules.ways import Line, Router
from carecenter.reference.standards.types import ANYWHERE, Node, NodeKind, ProcessDefinition

BOX_WIDTH, BOX_HEIGHT, TASK_LINE = 188, 40, 22
GAP_X, GAP_Y, MARGIN, TRACK, LANE = 40, 34, 20, 14, 14
LONGEST_NAME = 13


@dataclass(frozen=True, slots=True)
class Box:
    """One outer node with the tasks inside it; the corner is its upper left; `note` stands above it."""

    node: Node
    x: int
    y: int
    height: int
    # Each inner task, where its name is written, and its mark.
    tasks: tuple[tuple[Node, int, str], ...]
    mark: str = ""
    note: str = ""

    @property
    def middle(self) -> int:
        """Return the middle of the box across."""
        return self.x + BOX_WIDTH // 2

    @property
    def baseline(self) -> int:
        """Return where the name is written."""
        return self.y + 25

    @property
    def note_y(self) -> int:
        """Return where the note above the box is written."""
        return self.y - 8

    @property
    def text_x(self) -> int:
        """Return where the names of the inner tasks begin."""
        return self.x + 12

    @property
    def short_name(self) -> str:
        """Return the name as far as it fits."""
        return short(self.node.name)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def short(name: str) -> str:
    """Cut a name to what a box holds."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def drawing_of(definition: ProcessDefinition, *, marks: Mapping[str, str] | None = None) -> Drawing:
    """Lay a definition out, also one that still has problems; what hangs nowhere stands in the last row.

    `marks` are words for nodes by code (wrong, added, removed, changed) that the picture shows.
    """
    outer = [node for node in definition.nodes if not node.stage or node.stage == ANYWHERE]
    codes = {node.code for node in outer}
    ways = [way for way in _ways(definition) if {way.source, way.target} <= codes]
    rows = rows_of([node.code for node in outer], [n.code for n in outer if n.start], ways)
    router = Router(rows, ways, box_width=BOX_WIDTH, gap_x=GAP_X, margin=MARGIN, lane=LANE)
    inner = _inner(definition)
    tops, bottoms = _heights(rows, router, inner)
    notes = _notes(definition)
    nodes = {node.code: node for node in outer}
    boxes = tuple(
        _box(nodes[code], router.x_of(code), tops[rows.row[code]], inner[code], marks or {}, notes.get(code, ""))
        for code in rows.row
    )
    ends = {box.node.code: box.y + box.height for box in boxes}
    lines = tuple(router.line(way, tops=tops, bottoms=bottoms, ends=ends, track=TRACK, short=short) for way in ways)
    return Drawing(router.width, max(bottoms, default=0) + MARGIN, boxes, lines)


def _ways(definition: ProcessDefinition) -> list[Way]:
    """Return edges, and timers that move the process, as ways to draw; the way that always goes on comes first."""
    found = []
    for edge in definition.edges:
        kind = "signal" if edge.signal else "default" if edge.default else "guard" if edge.when else "plain"
        found.append(Way(edge.source, edge.target, edge.name or edge.signal or edge.when, kind))
        if edge.over:
            found.append(Way(edge.source, edge.over, f"> {edge.limit}", "guard"))
    found.sort(key=lambda way: way.kind not in {"plain", "default"})
    for node in definition.nodes:
        source = node.stage if node.stage and node.stage != ANYWHERE else node.code
        found += [Way(source, timer.target, timer.name or timer.code, "timer") for timer in node.timers if timer.target]
    return found


def _inner(definition: ProcessDefinition) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = defaultdict(list)
    for node in definition.nodes:
        if node.stage and node.kind is NodeKind.TASK:
            found[node.stage].append(node)
    return found


def _notes(definition: ProcessDefinition) -> dict[str, str]:
    """Return what is said above a box to which a signal leads from anywhere."""
    found: dict[str, str] = {}
    for edge in definition.edges:
        if edge.source == ANYWHERE:
            found[edge.target] = f"✱ {short(edge.name or edge.signal)}"
    return found


def _heights(rows: Rows, router: Router, inner: Mapping[str, list[Node]]) -> tuple[list[int], list[int]]:
    """Return the top and the bottom of every row; a gap is as high as its tracks need."""
    tops, bottoms, y = list[int](), list[int](), MARGIN
    for number, codes in enumerate(rows.rows):
        y += TRACK * router.tracks_above(number) + (GAP_Y if number or router.tracks_above(number) else 0)
        tall = max(_tall(len(inner.get(code, ()))) for code in codes)
        tops.append(y)
        bottoms.append(y + tall)
        y += tall
    return tops, bottoms


def _tall(tasks: int) -> int:
    return BOX_HEIGHT + tasks * TASK_LINE + (4 if tasks else 0)


def _box(node: Node, x: int, y: int, inner: list[Node], marks: Mapping[str, str], note: str) -> Box:
    tasks = tuple(
        (task, y + BOX_HEIGHT + 14 + at * TASK_LINE, marks.get(task.code, "")) for at, task in enumerate(inner)
    )
    return Box(node, x, y, _tall(len(tasks)), tasks, marks.get(node.code, ""), note)
