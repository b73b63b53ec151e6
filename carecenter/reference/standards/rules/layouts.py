"""Draw a definition: layers from the start downwards, boxes in their layer, ways between them. Pixels, no styles."""

from collections import defaultdict
from dataclasses import dataclass

from carecenter.reference.standards.rules.validation.graphs import links_of
from carecenter.reference.standards.types import ANYWHERE, Edge, Node, NodeKind, ProcessDefinition

BOX_WIDTH, BOX_HEIGHT, TASK_LINE = 188, 40, 22
GAP_X, GAP_Y, MARGIN = 36, 44, 24
LONGEST_NAME = 13


@dataclass(frozen=True, slots=True)
class Box:
    """One outer node with the tasks inside it; the corner is its upper left."""

    node: Node
    x: int
    y: int
    height: int
    tasks: tuple[tuple[Node, int], ...]

    @property
    def middle(self) -> int:
        """Return the middle of the box across."""
        return self.x + BOX_WIDTH // 2

    @property
    def baseline(self) -> int:
        """Return where the name is written."""
        return self.y + 25

    @property
    def text_x(self) -> int:
        """Return where the names of the inner tasks begin."""
        return self.x + 12

    @property
    def short_name(self) -> str:
        """Return the name as far as it fits."""
        return short(self.node.name)


@dataclass(frozen=True, slots=True)
class Line:
    """One way as an SVG path with the place of its label."""

    edge: Edge
    path: str
    label: str
    label_x: int
    label_y: int
    kind: str


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


def drawing_of(definition: ProcessDefinition) -> Drawing:
    """Lay a definition out, also one that still has problems; what hangs nowhere stands in the last layer."""
    outer = [node for node in definition.nodes if not node.stage]
    layers = _layers(definition, outer)
    widest = max((len(layer) for layer in layers), default=1)
    width = widest * (BOX_WIDTH + GAP_X) + 2 * MARGIN + 60
    boxes: dict[str, Box] = {}
    y = MARGIN
    for layer in layers:
        inner = {node.code: _inner(definition, node) for node in layer}
        height = BOX_HEIGHT + max(len(tasks) for tasks in inner.values()) * TASK_LINE
        x = (width - len(layer) * (BOX_WIDTH + GAP_X) + GAP_X) // 2
        for node in layer:
            tasks = tuple((task, y + BOX_HEIGHT + 14 + at * TASK_LINE) for at, task in enumerate(inner[node.code]))
            tall = BOX_HEIGHT + len(tasks) * TASK_LINE + (4 if tasks else 0)
            boxes[node.code] = Box(node, x, y, tall, tasks)
            x += BOX_WIDTH + GAP_X
        y += height + GAP_Y
    lines = [_line(edge, boxes, width) for edge in definition.edges if {edge.source, edge.target} <= set(boxes)]
    return Drawing(width, y, tuple(boxes.values()), tuple(lines))


def _inner(definition: ProcessDefinition, node: Node) -> list[Node]:
    return [task for task in definition.nodes if task.stage == node.code] if node.kind is NodeKind.STAGE else []


def _layers(definition: ProcessDefinition, outer: list[Node]) -> list[list[Node]]:
    links = links_of(definition, [edge for edge in definition.edges if edge.source != ANYWHERE])
    depth = {node.code: 0 for node in outer if node.start}
    waiting = list(depth)
    while waiting:
        code = waiting.pop(0)
        for target in sorted(links.get(code, ())):
            if target not in depth:
                depth[target] = depth[code] + 1
                waiting.append(target)
    last = max(depth.values(), default=0) + 1
    layers: dict[int, list[Node]] = defaultdict(list)
    for node in outer:
        layers[depth.get(node.code, last)].append(node)
    return [layers[at] for at in sorted(layers)]


def _line(edge: Edge, boxes: dict[str, Box], width: int) -> Line:
    source, target = boxes[edge.source], boxes[edge.target]
    kind = "signal" if edge.signal else "default" if edge.default else "guard" if edge.when else "plain"
    label = edge.name or edge.signal or edge.when
    start_y = source.y + source.height
    if target.y > source.y:
        middle = (start_y + target.y) // 2
        path = (
            f"M{source.middle} {start_y} C{source.middle} {middle} {target.middle} {middle} {target.middle} {target.y}"
        )
        return Line(edge, path, short(label), (source.middle + target.middle) // 2, middle, kind)
    # Back or level: round the right side.
    right = max(source.x, target.x) + BOX_WIDTH
    bend = min(right + 30, width - 6)
    from_y, to_y = source.y + source.height // 2, target.y + BOX_HEIGHT // 2
    path = f"M{source.x + BOX_WIDTH} {from_y} C{bend + 20} {from_y} {bend + 20} {to_y} {target.x + BOX_WIDTH} {to_y}"
    return Line(edge, path, short(label), bend - 10, (from_y + to_y) // 2, kind)
