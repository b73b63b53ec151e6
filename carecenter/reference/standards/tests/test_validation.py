"""Every error of a definition is found, with its node (G5.1)."""

import pytest

from carecenter.reference.standards.rules.validation import SENTENCES, Surroundings, problems_of, unused_posts
from carecenter.reference.standards.testing import a_definition, a_node, a_repair, a_task, an_edge

END = a_node("done", "END", informed_by="内部流程")


def found(nodes, edges, around=None, **more):
    return [(p.node, p.code) for p in problems_of(a_definition(nodes, edges, **more), around)]


def test_a_whole_definition_has_no_problem():
    assert problems_of(a_repair()) == []


def test_the_golden_errors_are_named_together_with_their_nodes():
    nodes = [
        a_task("first", start=True, accountable=["a", "b"]),
        a_node("choose", "DECISION"),
        a_task("island"),
        END,
    ]
    edges = [an_edge("first", "choose"), an_edge("choose", "done", when="outcome == 'X'"), an_edge("island", "done")]
    assert found(nodes, edges) == [
        ("first", "RACI_A_COUNT"),
        ("choose", "DECISION_NO_DEFAULT"),
        ("island", "UNREACHABLE"),
    ]


def test_a_loop_needs_a_counter_and_a_counter_needs_another_way():
    nodes = [a_task("work", start=True), a_node("choose", "DECISION"), END]
    edges = [an_edge("work", "choose"), an_edge("choose", "work", when="outcome == 'AGAIN'")]
    default = an_edge("choose", "done", default=True)
    problem = problems_of(a_definition(nodes, [*edges, default]))[0]
    assert (problem.node, problem.code) == ("work", "LOOP_WITHOUT_LIMIT")
    assert problem.sentence() == "循环 work → choose → work 没有次数上限（一般 5 次）"
    assert found(nodes, [edges[0], {**edges[1], "limit": 5}, default]) == []
    counted_default = [
        an_edge("choose", "done", when="outcome == 'OK'"),
        an_edge("choose", "work", default=True, limit=5),
    ]
    assert found(nodes, [edges[0], *counted_default]) == [("choose", "LIMIT_WITHOUT_OVER")]
    # Where the counter leads back into the loop, it is none.
    counted_default[1]["over"] = "work"
    assert found(nodes, [edges[0], *counted_default]) == [("work", "LOOP_WITHOUT_LIMIT")]
    # A loop that is closed from anywhere by a signal counts too.
    assert ("work", "LOOP_WITHOUT_LIMIT") in found(nodes, [*edges[:1], default, an_edge("*", "work", signal="reopen")])


def test_a_loop_of_timers_is_a_loop():
    nodes = [a_node("sleep", "WAIT", start=True, timers=[{"code": "t", "minutes": 1, "target": "sleep"}]), END]
    assert ("sleep", "LOOP_WITHOUT_LIMIT") in found(nodes, [an_edge("sleep", "done", signal="go")])


def test_the_customer_is_told_on_every_way_to_every_end():
    tell = a_task("tell", informs_customer=True)
    nodes = [a_task("work", start=True), a_node("choose", "DECISION"), tell, a_node("done", "END")]
    edges = [an_edge("work", "choose"), an_edge("choose", "tell", default=True), an_edge("tell", "done")]
    assert found(nodes, edges) == []
    short_cut = an_edge("choose", "done", when="outcome == 'X'")
    assert found(nodes, [*edges, short_cut]) == [("done", "NOT_INFORMED")]
    assert found(nodes, [*edges, short_cut], for_customer=False) == []
    staged = [
        a_node("work", "STAGE", start=True),
        a_task("say", stage="work", informs_customer=True),
        a_node("done", "END"),
    ]
    assert found(staged, [an_edge("work", "done")]) == []
    staged[1]["when"] = "outcome == 'X'"
    assert ("done", "NOT_INFORMED") in found([*staged, a_task("other", stage="work")], [an_edge("work", "done")])


def test_leaving_the_telling_step_by_a_signal_does_not_tell():
    nodes = [a_task("tell", start=True, informs_customer=True), a_node("done", "END"), a_node("off", "END")]
    edges = [an_edge("tell", "done"), an_edge("tell", "off", signal="stop")]
    assert found(nodes, edges) == [("off", "NOT_INFORMED")]


def test_what_a_customer_sees_has_a_limit_and_what_she_does_has_a_reason():
    nodes = [a_task("pay", start=True, customer_visible=True, performer="CUSTOMER"), END]
    edges = [an_edge("pay", "done")]
    assert found(nodes, edges) == [("pay", "CUSTOMER_EFFORT"), ("pay", "VISIBLE_WITHOUT_SLA")]
    nodes[0] |= {"effort_reason": "只有客户知道", "sla": {"minutes": 60}}
    assert found(nodes, edges) == []


def test_posts_calendars_and_called_standards_exist():
    around = Surroundings(
        posts=frozenset({"agent", "centre_leader"}),
        calendars=frozenset({"hotline"}),
        departments=frozenset(),
        calls={"other": frozenset({"repair"}), "calm": frozenset()},
    )
    nodes = [
        a_task("work", start=True, consulted=["ghost"], sla={"minutes": 5, "calendar": "moon"}),
        a_node("call", "SUBPROCESS", process="other"),
        a_node("call2", "SUBPROCESS", process="nobody"),
        a_node("call3", "SUBPROCESS", process="calm"),
        END,
    ]
    edges = [an_edge("work", "call"), an_edge("call", "call2"), an_edge("call2", "call3"), an_edge("call3", "done")]
    problems = problems_of(a_definition(nodes, edges, departments=["nowhere"]), around)
    assert [(p.node, p.code, dict(p.params)) for p in problems] == [
        ("", "DEPARTMENT_UNKNOWN", {"unit": "nowhere"}),
        ("work", "CALENDAR_UNKNOWN", {"calendar": "moon"}),
        ("work", "POST_UNKNOWN", {"post": "ghost"}),
        ("call", "SUBPROCESS_LOOP", {"loop": "repair → other → repair"}),
        ("call2", "SUBPROCESS_UNKNOWN", {"process": "nobody"}),
    ]


def test_a_wrong_condition_says_where():
    nodes = [a_task("work", start=True), a_node("choose", "DECISION"), END]
    edges = [an_edge("work", "choose"), an_edge("choose", "done", default=True)]
    for text, column, reason in [
        ("severity == 'SEV1'", 1, "没有名为 severity 的字段"),
        ("outcome ==", 11, "Syntax error"),
        ("outcomes == 1.5", 13, "只能用整数；金额以分为单位"),
        ("['a'].all(x, x == outcome)", 6, "不能用 all"),
        ("outcome", 1, "应当得出真或假，却得出 STRING"),
    ]:
        wrong = problems_of(a_definition(nodes, [*edges, an_edge("choose", "work", when=text, limit=1)]))[0]
        assert (wrong.node, wrong.code, wrong.params["column"]) == ("choose", "GUARD_WRONG", column), text
        assert reason in wrong.params["reason"]
    long = "outcome == '" + "x" * 480 + "' || true"
    wrong = problems_of(a_definition(nodes, [*edges, an_edge("choose", "work", when=long, limit=1)]))[0]
    assert wrong.params["reason"] == "超过 500 个字符"


@pytest.mark.parametrize(
    ("nodes", "edges", "expected"),
    [
        ([a_task("a"), END], [an_edge("a", "done")], [("", "NO_START")]),
        ([a_task("a", start=True), a_task("b", start=True), END], [], [("", "MANY_STARTS")]),
        ([a_task("a", start=True), a_task("a"), END], [], [("a", "NODE_TWICE")]),
        ([a_task("a", start=True), END], [an_edge("a", "x")], [("a", "EDGE_NODE_UNKNOWN")]),
        ([a_task("a", start=True), END], [], [("a", "NO_WAY_ON"), ("a", "NO_WAY_TO_END"), ("done", "UNREACHABLE")]),
        ([a_task("a", start=True, stage="b"), END], [], [("a", "STAGE_UNKNOWN"), ("a", "START_IS_INNER")]),
        ([a_node("s", "STAGE", start=True), END], [an_edge("s", "done")], [("s", "STAGE_EMPTY")]),
        (
            [a_node("w", "WAIT", start=True), END],
            [],
            [("w", "NO_WAY_TO_END"), ("w", "WAIT_WITHOUT_WAY"), ("done", "UNREACHABLE")],
        ),
        ([a_task("a", start=True, discretionary=True), END], [an_edge("a", "done")], [("a", "DISCRETIONARY_OUTSIDE")]),
    ],
)
def test_broken_graphs_are_named(nodes, edges, expected):
    assert found(nodes, edges) == expected


def test_a_definition_says_why_it_is_there():
    bare = a_definition([a_task("a", start=True), END], [an_edge("a", "done")], purpose="", inputs=[], owner_post="")
    assert [p.code for p in problems_of(bare)] == ["INPUT_MISSING", "OWNER_MISSING", "PURPOSE_MISSING"]


def test_a_post_that_no_step_names_is_flagged():
    assert unused_posts([a_repair()], ["agent", "centre_leader", "lamplighter"]) == ["lamplighter"]


def test_every_problem_has_a_sentence():
    for code, sentence in SENTENCES.items():
        assert sentence, code
