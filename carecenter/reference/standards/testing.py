"""Definitions for tests of standards and of what runs on them."""

from typing import Any

from carecenter.reference.standards.queries.contents import DEFINITION, content_of
from carecenter.reference.standards.types import ProcessDefinition

__all__ = ["a_definition", "a_node", "a_repair", "a_task", "an_edge", "content_of"]


def a_task(code: str, **more: Any) -> dict[str, Any]:
    """Return a task with one accountable and one responsible post."""
    return {
        "code": code,
        "kind": "TASK",
        "name": code,
        "accountable": ["centre_leader"],
        "responsible": ["agent"],
        **more,
    }


def a_node(code: str, kind: str, **more: Any) -> dict[str, Any]:
    """Return a node of another kind."""
    return {"code": code, "kind": kind, "name": code, **more}


def an_edge(source: str, target: str, **more: Any) -> dict[str, Any]:
    """Return an edge."""
    return {"source": source, "target": target, **more}


def a_definition(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], **more: Any) -> ProcessDefinition:
    """Return a definition with everything that is not its graph filled in."""
    return DEFINITION.validate_python(
        {
            "code": "repair",
            "name": "报修",
            "purpose": "尽快修好我的热水器",
            "owner_post": "centre_leader",
            "inputs": [{"name": "来电", "party": "客户"}],
            "outputs": [{"name": "修好的热水器", "party": "客户"}],
            "nodes": nodes,
            "edges": edges,
            **more,
        }
    )


def a_repair(**more: Any) -> ProcessDefinition:
    """Return a small valid process with a stage of two tasks, a decision with a counted loop, and a wait."""
    return a_definition(
        [
            a_node("receive", "STAGE", start=True),
            a_task("record", stage="receive"),
            a_task("contain", stage="receive", when="severity == 'SEV1'"),
            a_task("ask_factory", stage="receive", discretionary=True),
            a_task("repair", outcomes=[{"code": "OK", "name": "修好"}, {"code": "AGAIN", "name": "没修好"}]),
            a_node("judge", "DECISION"),
            a_node("parts", "WAIT", timers=[{"code": "late", "minutes": 60, "target": "tell"}]),
            a_task("tell", informs_customer=True),
            a_node("done", "END", outcome="SOLVED"),
            a_node("gone", "END", outcome="WITHDRAWN", informed_by="客户自己提出"),
        ],
        [
            an_edge("receive", "repair"),
            an_edge("repair", "judge"),
            an_edge("judge", "parts", when="outcome == 'AGAIN'", limit=2),
            an_edge("judge", "tell", default=True),
            an_edge("parts", "repair", signal="parts_here", limit=5),
            an_edge("tell", "done"),
            an_edge("*", "gone", signal="withdraw"),
        ],
        **{"fields": [{"code": "severity", "name": "级别"}, {"code": "cost", "name": "费用", "kind": "FEN"}], **more},
    )
