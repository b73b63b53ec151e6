"""Change the content of a draft step by step: every function returns new content and leaves the old as it was.

Content is a definition as JSON values (`content_of`). A draft may be wrong in between; validation says where.
"""

from copy import deepcopy
from typing import Any

from carecenter.reference.standards.types import NodeKind

Content = dict[str, Any]
# Which lists of small things a node, or the definition itself (node ""), holds.
NODE_PARTS = ("outcomes", "checks", "evidence", "timers")
OWN_PARTS = ("fields", "inputs", "outputs")


def free_code(content: Content) -> str:
    """Return a node code that is not taken: step_1, step_2 …"""
    taken = {node["code"] for node in content["nodes"]}
    return next(code for at in range(1, len(taken) + 2) if (code := f"step_{at}") not in taken)


def node_in(content: Content, code: str) -> Content | None:
    """Return a node of the content."""
    return next((node for node in content["nodes"] if node["code"] == code), None)


def with_node(content: Content, node: Content, *, after: str = "") -> Content:
    """Add a node, or replace the one of its code.

    A new outer node after another one is put into the way: what led on from there leads on from the new node. An inner
    task goes to the end of its stage.
    """
    new = deepcopy(content)
    codes = [each["code"] for each in new["nodes"]]
    if node["code"] in codes:
        new["nodes"][codes.index(node["code"])] = node
        return new
    place = _place(new, node, after)
    new["nodes"].insert(place, node)
    if not node.get("stage") and after in codes:
        _put_into_the_way(new, node, after)
    return new


def _place(content: Content, node: Content, after: str) -> int:
    nodes = content["nodes"]
    stage = node.get("stage") or after
    last = [at for at, each in enumerate(nodes) if stage in {each["code"], each.get("stage")}]
    return last[-1] + 1 if last else len(nodes)


def _put_into_the_way(content: Content, node: Content, after: str) -> None:
    edges = content["edges"]
    found = node_in(content, after) or {}
    if node["kind"] == NodeKind.END or found.get("kind") == NodeKind.END:
        return
    # The way that is always open goes through the new node; after a decision that is its default.
    onward = [edge for edge in edges if edge["source"] == after and not edge.get("signal") and not edge.get("when")]
    for edge in onward[:1]:
        through = {"source": node["code"], "target": edge["target"]}
        edges.insert(edges.index(edge) + 1, through | ({"default": True} if node["kind"] == NodeKind.DECISION else {}))
        edge["target"] = node["code"]
    if not onward:
        edges.append({"source": after, "target": node["code"]})


def without_node(content: Content, code: str) -> Content:
    """Take a node out with the tasks inside it; who came to it comes to what followed it, where that is one way."""
    new = deepcopy(content)
    gone = {code} | {node["code"] for node in new["nodes"] if node.get("stage") == code}
    onward = [e for e in new["edges"] if e["source"] == code and not e.get("signal") and not e.get("when")]
    follows = onward[0]["target"] if len(onward) == 1 and onward[0]["target"] not in gone else ""
    new["nodes"] = [node for node in new["nodes"] if node["code"] not in gone]
    new["edges"] = _led_past(new["edges"], gone, follows)
    for node in new["nodes"]:
        for timer in node.get("timers", []):
            if timer.get("target") in gone:
                timer["target"] = follows
    if new.get("compensation") in gone:
        new["compensation"] = ""
    if follows and not any(node.get("start") for node in new["nodes"]):
        (node_in(new, follows) or {})["start"] = True
    return new


def _led_past(edges: list[Content], gone: set[str], follows: str) -> list[Content]:
    kept: list[Content] = []
    seen: set[tuple[str, str, str]] = set()
    for edge in edges:
        if edge["source"] in gone:
            continue
        if edge["target"] in gone:
            edge["target"] = follows
        if edge.get("over") in gone:
            edge["over"] = follows
        way = (edge["source"], edge["target"], edge.get("signal", ""))
        if edge["target"] and edge["source"] != edge["target"] and way not in seen:
            kept.append(edge)
            seen.add(way)
    return kept


def moved(content: Content, code: str, by: int) -> Content:
    """Move a node one place up (-1) or down (1) among its neighbours: the outer nodes, or the tasks of its stage."""
    new = deepcopy(content)
    node = node_in(new, code)
    if node is None:
        return new
    siblings = [each for each in new["nodes"] if each.get("stage", "") == node.get("stage", "")]
    at = siblings.index(node) + by
    if 0 <= at < len(siblings):
        nodes = new["nodes"]
        one, other = nodes.index(node), nodes.index(siblings[at])
        nodes[one], nodes[other] = nodes[other], nodes[one]
    return new


def with_way(content: Content, way: Content, *, at: int | None = None) -> Content:
    """Add an edge, or replace the one at a place."""
    new = deepcopy(content)
    if at is None:
        new["edges"].append(way)
    else:
        new["edges"][at] = way
    return new


def without_way(content: Content, at: int) -> Content:
    """Take the edge at a place out."""
    new = deepcopy(content)
    del new["edges"][at]
    return new


def parts_of(content: Content, node: str, kind: str) -> list[Content]:
    """Return a list of small things of a node, or of the whole definition where `node` is empty."""
    owner = node_in(content, node) if node else content
    found: list[Content] = (owner or {}).get(kind) or []
    return found


def with_part(content: Content, node: str, kind: str, part: Content, *, at: int | None = None) -> Content:
    """Add a check, outcome, evidence, timer, field, input or output, or replace the one at a place."""
    new = deepcopy(content)
    owner = (node_in(new, node) or {}) if node else new
    parts = owner.setdefault(kind, [])
    if at is None:
        parts.append(part)
    else:
        parts[at] = part
    return new


def without_part(content: Content, node: str, kind: str, at: int) -> Content:
    """Take one of the small things out."""
    new = deepcopy(content)
    del parts_of(new, node, kind)[at]
    return new


def skeleton(*, code: str, name: str, purpose: str, phase: str, owner_post: str) -> Content:
    """Return what a new standard begins with: receive, do, tell the customer, end; who does it is still to be named."""
    posts = {"responsible": [owner_post], "accountable": [owner_post]}
    return {
        "code": code,
        "name": name,
        "purpose": purpose,
        "phase": phase,
        "owner_post": owner_post,
        "nodes": [
            {"code": "receive", "kind": "STAGE", "name": "受理", "start": True},
            {"code": "record", "kind": "TASK", "name": "记录", "stage": "receive", **posts},
            {"code": "do", "kind": "TASK", "name": "办理", **posts},
            {"code": "tell", "kind": "TASK", "name": "告知客户", "informs_customer": True, **posts},
            {"code": "done", "kind": "END", "name": "办结", "outcome": "DONE"},
        ],
        "edges": [
            {"source": "receive", "target": "do"},
            {"source": "do", "target": "tell"},
            {"source": "tell", "target": "done"},
        ],
    }
