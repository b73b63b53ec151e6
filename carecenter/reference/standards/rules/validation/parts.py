"""Each node and edge by itself: names used once, references that exist, guards that compile."""

from collections import Counter
from collections.abc import Iterator

from carecenter.foundation.expressions import ExpressionIsWrong, compiled
from carecenter.reference.standards.rules.plans import BUILT_IN, variables_of
from carecenter.reference.standards.rules.validation.problems import Problem, Surroundings
from carecenter.reference.standards.types import ANYWHERE, Node, NodeKind, ProcessDefinition


def part_problems(definition: ProcessDefinition, around: Surroundings) -> Iterator[Problem]:
    """Yield what is wrong with single nodes, edges, fields and references."""
    yield from _twice(definition)
    yield from _starts(definition)
    yield from _edges(definition)
    yield from _guards(definition)
    nodes = {node.code: node for node in definition.nodes}
    for node in definition.nodes:
        yield from _membership(node, nodes)
        yield from _own_parts(node)
        yield from _references(definition, node, around)
    yield from _whole(definition, around)
    hook = nodes.get(definition.compensation)
    touched = {edge.source for edge in definition.edges} | {edge.target for edge in definition.edges}
    if definition.compensation and (
        hook is None or hook.kind is not NodeKind.TASK or hook.stage or hook.start or hook.code in touched
    ):
        yield Problem("COMPENSATION_UNKNOWN", params={"task": definition.compensation})


def _twice(definition: ProcessDefinition) -> Iterator[Problem]:
    for code, count in Counter(node.code for node in definition.nodes).items():
        if count > 1:
            yield Problem("NODE_TWICE", code)
    fields = Counter(field.code for field in definition.fields)
    for code, count in fields.items():
        if count > 1 or code in BUILT_IN:
            yield Problem("FIELD_TWICE", params={"field": code})
    for (source, target, signal), count in Counter((e.source, e.target, e.signal) for e in definition.edges).items():
        if count > 1:
            yield Problem("EDGE_TWICE", source, {"target": target, "signal": signal})


def _starts(definition: ProcessDefinition) -> Iterator[Problem]:
    starts = [node for node in definition.nodes if node.start]
    if not starts:
        yield Problem("NO_START")
    elif len(starts) > 1:
        yield Problem("MANY_STARTS", params={"starts": "、".join(node.code for node in starts)})
    elif starts[0].stage or starts[0].kind is NodeKind.END:
        yield Problem("START_IS_INNER", starts[0].code)


def _edges(definition: ProcessDefinition) -> Iterator[Problem]:
    nodes = {node.code: node for node in definition.nodes}
    for edge in definition.edges:
        ends = [("from", edge.source), ("to", edge.target), ("over", edge.over)]
        for end, code in ends:
            anywhere = end == "from" and code == ANYWHERE and edge.signal
            if (code or end != "over") and code not in nodes and not anywhere:
                said = {"edge": f"{edge.source} → {edge.target}", "target": code}
                yield Problem("EDGE_NODE_UNKNOWN", edge.source if edge.source in nodes else "", said)
            elif code in nodes and nodes[code].stage:
                yield Problem("EDGE_AT_INNER_TASK", code, {"stage": nodes[code].stage})
        if edge.source in nodes and nodes[edge.source].kind is NodeKind.END:
            yield Problem("EDGE_FROM_END", edge.source)
    for node in definition.nodes:
        for timer in node.timers:
            if timer.target and (timer.target not in nodes or nodes[timer.target].stage):
                said = {"edge": f"{node.code} / {timer.code}", "target": timer.target}
                yield Problem("EDGE_NODE_UNKNOWN", node.code, said)


def _guards(definition: ProcessDefinition) -> Iterator[Problem]:
    variables = variables_of(definition)
    conditions = [(edge.source, edge.when) for edge in definition.edges]
    conditions += [(node.code, node.when) for node in definition.nodes]
    for code, text in conditions:
        if text.strip():
            try:
                compiled(text, variables)
            except ExpressionIsWrong as wrong:
                yield Problem("GUARD_WRONG", "" if code == ANYWHERE else code, wrong.params)


def _membership(node: Node, nodes: dict[str, Node]) -> Iterator[Problem]:
    anywhere = node.stage == ANYWHERE and node.discretionary
    if node.stage and not anywhere:
        stage = nodes.get(node.stage)
        if stage is None or stage.kind is not NodeKind.STAGE or node.kind is not NodeKind.TASK:
            yield Problem("STAGE_UNKNOWN", node.code, {"stage": node.stage})
    if node.discretionary and not node.stage:
        yield Problem("DISCRETIONARY_OUTSIDE", node.code)


def _own_parts(node: Node) -> Iterator[Problem]:
    for code, count in Counter(timer.code for timer in node.timers).items():
        if count > 1:
            yield Problem("TIMER_TWICE", node.code, {"timer": code})
    for code, count in Counter(check.code for check in node.checks).items():
        if count > 1:
            yield Problem("CHECK_TWICE", node.code, {"check": code})
    for check in node.checks:
        if check.quiz and check.quiz.answer >= len(check.quiz.options):
            yield Problem("QUIZ_ANSWER", node.code, {"check": check.code})


def _references(definition: ProcessDefinition, node: Node, around: Surroundings) -> Iterator[Problem]:
    limits = [limit.calendar for limit in (node.sla, node.ola) if limit] + [t.calendar for t in node.timers]
    for calendar in dict.fromkeys(limits):
        if calendar and around.calendars is not None and calendar not in around.calendars:
            yield Problem("CALENDAR_UNKNOWN", node.code, {"calendar": calendar})
    if node.kind is not NodeKind.SUBPROCESS:
        return
    if not node.process:
        yield Problem("SUBPROCESS_WITHOUT_CODE", node.code)
    elif node.process == definition.code:
        yield Problem("SUBPROCESS_LOOP", node.code, {"loop": f"{definition.code} → {node.process}"})
    elif around.calls is not None and node.process not in around.calls:
        yield Problem("SUBPROCESS_UNKNOWN", node.code, {"process": node.process})
    elif around.calls is not None and (loop := _call_loop(definition.code, node.process, around)):
        yield Problem("SUBPROCESS_LOOP", node.code, {"loop": loop})


def _call_loop(code: str, called: str, around: Surroundings) -> str:
    """Return the chain of calls that leads back to the standard itself."""
    waiting, seen = [(called, f"{code} → {called}")], {called}
    while waiting:
        at, chain = waiting.pop()
        for further in sorted((around.calls or {}).get(at, ())):
            if further == code:
                return f"{chain} → {code}"
            if further not in seen:
                seen.add(further)
                waiting.append((further, f"{chain} → {further}"))
    return ""


def _whole(definition: ProcessDefinition, around: Surroundings) -> Iterator[Problem]:
    for code, missing in {
        "PURPOSE_MISSING": not definition.purpose,
        "INPUT_MISSING": not definition.inputs,
        "OUTPUT_MISSING": not definition.outputs,
        "OWNER_MISSING": not definition.owner_post,
    }.items():
        if missing:
            yield Problem(code)
    for unit in definition.departments:
        if around.departments is not None and unit not in around.departments:
            yield Problem("DEPARTMENT_UNKNOWN", params={"unit": unit})
