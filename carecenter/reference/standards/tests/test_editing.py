"""A draft is changed step by step; what is not meant to change stays."""

from copy import deepcopy

import pytest

from carecenter.reference.standards.public import problems_of, read_definition
from carecenter.reference.standards.rules import editing
from carecenter.reference.standards.rules.comparing import Change, comparison_of, impact_of
from carecenter.reference.standards.testing import a_repair, a_task, content_of
from carecenter.reference.standards.types import ItemKind


def codes(content, stage=""):
    return [node["code"] for node in content["nodes"] if node.get("stage", "") == stage]


def ways(content):
    return [(edge["source"], edge["target"]) for edge in content["edges"]]


def test_a_step_after_another_is_put_into_the_way():
    before = content_of(a_repair())
    kept = deepcopy(before)
    after = editing.with_node(before, a_task("visit"), after="repair")
    assert before == kept
    assert codes(after)[:3] == ["receive", "repair", "visit"]
    assert ("repair", "visit") in ways(after)
    assert ("visit", "judge") in ways(after)
    assert ("repair", "judge") not in ways(after)
    assert problems_of(read_definition(after)) == []


def test_after_a_decision_the_default_goes_through_the_new_step():
    after = editing.with_node(content_of(a_repair()), a_task("call"), after="judge")
    edge = next(e for e in after["edges"] if (e["source"], e["target"]) == ("judge", "call"))
    assert edge["default"] is True
    assert ("call", "tell") in ways(after)
    assert problems_of(read_definition(after)) == []


def test_a_new_decision_begins_with_its_default_way():
    new = {"code": "ask", "kind": "DECISION", "name": "要配件吗"}
    after = editing.with_node(content_of(a_repair()), new, after="receive")
    edge = next(e for e in after["edges"] if e["source"] == "ask")
    assert edge == {"source": "ask", "target": "repair", "default": True}


def test_an_inner_task_goes_to_the_end_of_its_stage():
    after = editing.with_node(content_of(a_repair()), a_task("photo", stage="receive"), after="receive")
    assert codes(after, "receive") == ["record", "contain", "ask_factory", "photo"]
    assert ways(after) == ways(content_of(a_repair()))


def test_taking_a_step_out_joins_what_was_before_it_with_what_followed():
    after = editing.without_node(content_of(a_repair()), "repair")
    assert "repair" not in codes(after)
    assert ("receive", "judge") in ways(after)
    assert ("parts", "judge") in ways(after)
    # A stage goes with its tasks, and the start with it to what followed.
    less = editing.without_node(content_of(a_repair()), "receive")
    assert codes(less, "receive") == []
    assert [n["code"] for n in less["nodes"] if n.get("start")] == ["repair"]
    # A timer that led to a step that is gone leads past it.
    timed = editing.without_node(content_of(a_repair()), "tell")
    assert editing.node_in(timed, "parts")["timers"][0]["target"] == "done"


def test_steps_move_among_their_neighbours_only():
    content = content_of(a_repair())
    assert codes(editing.moved(content, "repair", -1))[:2] == ["repair", "receive"]
    assert codes(editing.moved(content, "receive", -1)) == codes(content)
    assert codes(editing.moved(content, "record", 1), "receive") == ["contain", "record", "ask_factory"]
    assert editing.moved(content, "nowhere", 1) == content


@pytest.mark.parametrize(("node", "kind"), [("record", "checks"), ("", "inputs")])
def test_small_things_are_added_changed_and_taken_out(node, kind):
    content = content_of(a_repair())
    count = len(editing.parts_of(content, node, kind))
    more = editing.with_part(content, node, kind, {"name": "一"})
    changed = editing.with_part(more, node, kind, {"name": "二"}, at=count)
    assert editing.parts_of(changed, node, kind)[-1] == {"name": "二"}
    assert len(editing.parts_of(editing.without_part(changed, node, kind, count), node, kind)) == count


def test_a_new_standard_begins_without_a_problem():
    made = editing.skeleton(code="visit", name="上门", purpose="准时到", phase="AFTER", owner_post="agent")
    said = [(p.node, p.code) for p in problems_of(read_definition(made))]
    assert said == [("", "INPUT_MISSING"), ("", "OUTPUT_MISSING")]


def changed_repair():
    content = content_of(a_repair())
    content = editing.with_node(content, a_task("visit", ola={"minutes": 60}), after="repair")
    content = editing.without_node(content, "ask_factory")
    tell = {**editing.node_in(content, "tell"), "script": "已经修好", "responsible": ["care_agent"]}
    tell["checks"] = [{"code": "say", "text": "说清费用", "qa": True, "weight": 5}]
    return read_definition({**editing.with_node(content, tell), "purpose": "当天修好"})


def test_two_versions_are_compared_by_their_codes():
    found = comparison_of(a_repair(), changed_repair())
    assert found.marks_before == {"ask_factory": Change.REMOVED, "tell": Change.CHANGED}
    assert found.marks_after == {"visit": Change.ADDED, "tell": Change.CHANGED}
    assert [(d.aspect, d.after) for d in found.frame] == [("purpose", "当天修好")]
    assert [d.aspect for d in found.nodes if d.where == "tell"] == ["responsible", "script", "checks"]
    assert {(d.where, d.change) for d in found.ways} == {
        ("repair>judge", Change.REMOVED),
        ("repair>visit", Change.ADDED),
        ("visit>judge", Change.ADDED),
    }
    assert comparison_of(a_repair(), a_repair()).count == 0


def test_a_change_says_which_clocks_items_and_posts_it_touches():
    found = impact_of(a_repair(), changed_repair())
    assert [(c.node, c.kind, c.before, c.after.minutes) for c in found.limits] == [("visit", "OLA", None, 60)]
    assert [(i.kind, i.node, i.change) for i in found.items] == [
        (ItemKind.CHECK, "tell", Change.ADDED),
        (ItemKind.QA, "tell", Change.ADDED),
    ]
    assert (found.scripts, found.posts_new, found.posts_gone) == (("tell",), ("care_agent",), ())
    assert found.nodes_gone == ("ask_factory",)
    assert found.posts_touched["care_agent"] == ["tell"]
    # The first version touches everything that it has.
    assert len(impact_of(None, a_repair()).limits) == 1
