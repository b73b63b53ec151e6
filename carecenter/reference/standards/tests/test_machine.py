"""A process starts, goes on, waits, loops as often as allowed, and ends: pure."""

import pytest

from carecenter.reference.standards.errors import (
    FactIsUnknown,
    LoopLimitIsReached,
    OutcomeIsUnknown,
    ProcessHasEnded,
    SignalIsNotExpected,
    TaskCannotBeOpened,
    TaskIsNotOpen,
    TimerIsNotRunning,
)
from carecenter.reference.standards.rules.machine import advance, start
from carecenter.reference.standards.testing import a_definition, a_node, a_repair, a_task, an_edge
from carecenter.reference.standards.types import (
    Abandoned,
    EffectKind,
    FactsChanged,
    Phase,
    Signalled,
    SubprocessDone,
    TaskDone,
    TaskWanted,
    TimerDue,
)


def run(definition, facts, *happenings):
    state, effects = start(definition, facts)
    for happening in happenings:
        state, effects = advance(definition, state, happening)
    return state, effects


def keys(state):
    return [work.key for work in state.open]


def test_a_stage_opens_its_tasks_together_and_goes_on_when_all_are_done():
    repair = a_repair()
    state, effects = start(repair, {"severity": "SEV1"})
    assert (state.at, keys(state)) == ("receive", ["record#1", "contain#1"])
    assert [(e.kind, e.node) for e in effects] == [
        (EffectKind.STAGE_ENTERED, "receive"),
        (EffectKind.TASK_OPENED, "record"),
        (EffectKind.TASK_OPENED, "contain"),
    ]
    state, _ = advance(repair, state, TaskDone("record#1"))
    assert (state.at, keys(state)) == ("receive", ["contain#1"])
    state, _ = advance(repair, state, TaskDone("contain#1"))
    assert (state.at, keys(state)) == ("repair", ["repair#1"])


def test_a_condition_that_becomes_true_opens_its_task_once():
    repair = a_repair()
    state, _ = run(repair, {}, FactsChanged({"severity": "SEV1"}))
    assert keys(state) == ["record#1", "contain#1"]
    again, effects = advance(repair, state, FactsChanged({"severity": "SEV1"}))
    assert (keys(again), effects) == (keys(state), ())


def test_a_discretionary_task_is_opened_by_hand_and_withdrawn_when_the_stage_is_left():
    repair = a_repair()
    state, effects = run(repair, {}, TaskWanted("ask_factory"))
    assert keys(state) == ["record#1", "ask_factory#1"]
    with pytest.raises(TaskCannotBeOpened):
        advance(repair, state, TaskWanted("ask_factory"))
    with pytest.raises(TaskCannotBeOpened):
        advance(repair, state, TaskWanted("record"))
    state, effects = advance(repair, state, TaskDone("record#1"))
    assert (state.at, keys(state)) == ("repair", ["repair#1"])
    assert (EffectKind.TASK_WITHDRAWN, "ask_factory") in [(e.kind, e.node) for e in effects]
    with pytest.raises(TaskIsNotOpen):
        advance(repair, state, TaskDone("ask_factory#1"))


def test_a_discretionary_task_that_must_finish_holds_the_stage():
    nodes = [
        a_node("s", "STAGE", start=True),
        a_task("must", stage="s"),
        a_task("asked", stage="s", discretionary=True, must_finish=True),
        a_node("done", "END", informed_by="x"),
    ]
    asked = a_definition(nodes, [an_edge("s", "done")])
    state, _ = run(asked, {}, TaskWanted("asked"), TaskDone("must#1"))
    assert (state.at, keys(state)) == ("s", ["asked#1"])
    state, _ = advance(asked, state, TaskDone("asked#1"))
    assert state.phase is Phase.ENDED


def test_a_loop_goes_round_as_often_as_its_counter_says():
    repair = a_repair()
    again = (
        TaskDone("repair#1", "AGAIN"),
        Signalled("parts_here"),
        TaskDone("repair#2", "AGAIN"),
        Signalled("parts_here"),
    )
    state, _ = run(repair, {}, TaskDone("record#1"), *again)
    assert keys(state) == ["repair#3"]
    # The third time the counter of two is used up, and the default way is left.
    state, _ = advance(repair, state, TaskDone("repair#3", "AGAIN"))
    assert keys(state) == ["tell#1"]
    state, effects = advance(repair, state, TaskDone("tell#1"))
    assert (state.phase, state.outcome, effects[-1].kind) == (Phase.ENDED, "SOLVED", EffectKind.ENDED)
    with pytest.raises(ProcessHasEnded):
        advance(repair, state, Signalled("withdraw"))


def test_a_timer_of_a_wait_moves_the_process_and_dies_with_it():
    repair = a_repair()
    state, effects = run(repair, {}, TaskDone("record#1"), TaskDone("repair#1", "AGAIN"))
    assert [(timer.key, timer.node) for timer in state.timers] == [("parts#1/late", "parts")]
    assert effects[-1][:] == (EffectKind.TIMER_STARTED, "parts", "parts#1/late", "late")
    late, effects = advance(repair, state, TimerDue("parts#1/late"))
    assert (late.at, late.timers, keys(late)) == ("tell", (), ["tell#1"])
    here, effects = advance(repair, state, Signalled("parts_here"))
    assert (EffectKind.TIMER_STOPPED, "parts") in [(e.kind, e.node) for e in effects]
    with pytest.raises(TimerIsNotRunning):
        advance(repair, here, TimerDue("parts#1/late"))


def test_a_signal_from_anywhere_ends_the_process_and_withdraws_all():
    repair = a_repair()
    state, effects = run(repair, {"severity": "SEV1"}, Signalled("withdraw"))
    assert (state.phase, state.outcome, state.open) == (Phase.ENDED, "WITHDRAWN", ())
    assert [e.node for e in effects if e.kind is EffectKind.TASK_WITHDRAWN] == ["record", "contain"]
    with pytest.raises(SignalIsNotExpected):
        run(repair, {}, Signalled("parts_here"))


def test_a_wrong_outcome_or_fact_changes_nothing():
    repair = a_repair()
    state, _ = run(repair, {}, TaskDone("record#1"))
    with pytest.raises(OutcomeIsUnknown) as refused:
        advance(repair, state, TaskDone("repair#1", "MAYBE"))
    assert refused.value.params["choices"] == "OK、AGAIN"
    for facts in ({"colour": "red"}, {"cost": 1.5}, {"cost": True}, {"severity": 3}, {"severity": "x" * 61}):
        with pytest.raises(FactIsUnknown):
            advance(repair, state, FactsChanged(facts))
    assert keys(state) == ["repair#1"]


def paused():
    nodes = [
        a_node("look", "STAGE", start=True),
        a_task("a", stage="look"),
        a_task("b", stage="look"),
        a_node("pause", "WAIT", holds_stage=True),
        a_task("tell", informs_customer=True),
        a_node("done", "END"),
    ]
    edges = [
        an_edge("look", "tell"),
        an_edge("look", "pause", signal="wait_customer", limit=2),
        an_edge("pause", "look", signal="resume", limit=2),
        an_edge("pause", "tell", signal="give_up"),
        an_edge("tell", "done"),
    ]
    return a_definition(nodes, edges)


def test_a_pause_holds_the_tasks_of_its_stage_and_is_counted():
    waiting = paused()
    state, _ = run(waiting, {}, TaskDone("a#1"), Signalled("wait_customer"))
    assert (state.at, state.held, keys(state)) == ("pause", "look", ["b#1"])
    state, _ = advance(waiting, state, Signalled("resume"))
    assert (state.at, state.held, keys(state)) == ("look", "", ["b#1"])
    state, _ = run(waiting, {}, *[Signalled(name) for name in ("wait_customer", "resume") * 2])
    with pytest.raises(LoopLimitIsReached):
        advance(waiting, state, Signalled("wait_customer"))


def test_what_is_finished_during_a_pause_counts_on_return_and_giving_up_withdraws_it():
    waiting = paused()
    during, _ = run(waiting, {}, Signalled("wait_customer"), TaskDone("a#1"), TaskDone("b#1"))
    assert during.at == "pause"
    assert advance(waiting, during, Signalled("resume"))[0].at == "tell"
    given_up, effects = run(waiting, {}, Signalled("wait_customer"), Signalled("give_up"))
    assert keys(given_up) == ["tell#1"]
    assert [e.node for e in effects if e.kind is EffectKind.TASK_WITHDRAWN] == ["a", "b"]


def test_a_subprocess_hands_its_outcome_to_the_decision_after_it():
    nodes = [
        a_node("visit", "SUBPROCESS", start=True, process="on_site"),
        a_node("choose", "DECISION"),
        a_node("good", "END", informed_by="x"),
        a_node("bad", "END", informed_by="x"),
    ]
    edges = [
        an_edge("visit", "choose"),
        an_edge("choose", "good", when="outcomes['visit'] == 'SOLVED'"),
        an_edge("choose", "bad", default=True),
    ]
    visit = a_definition(nodes, edges)
    state, effects = start(visit, {})
    assert effects[-1][:] == (EffectKind.SUBPROCESS_STARTED, "visit", "visit#1", "on_site")
    assert advance(visit, state, SubprocessDone("visit#1", "SOLVED"))[0].at == "good"
    assert advance(visit, state, SubprocessDone("visit#1", "FAILED"))[0].at == "bad"


def test_what_is_given_up_is_made_good_first_where_the_standard_says_so():
    nodes = [a_task("pay", start=True), a_node("done", "END", informed_by="x"), a_task("refund")]
    paid = a_definition(nodes, [an_edge("pay", "done")], compensation="refund")
    state, _ = run(paid, {}, Abandoned("CANCELLED"))
    assert (state.phase, keys(state)) == (Phase.COMPENSATING, ["refund#1"])
    state, effects = advance(paid, state, TaskDone("refund#1"))
    assert (state.phase, effects[-1].kind) == (Phase.ABANDONED, EffectKind.ABANDONED)
    plain, _ = run(a_repair(), {}, Abandoned("CANCELLED"))
    assert (plain.phase, plain.outcome, plain.open) == (Phase.ABANDONED, "CANCELLED", ())


def test_a_wait_for_facts_goes_on_when_they_are_true():
    nodes = [a_node("wait", "WAIT", start=True), a_node("done", "END", informed_by="x")]
    waiting = a_definition(
        nodes,
        [an_edge("wait", "done", when="paid >= 12800 && 'photo' in proofs")],
        fields=[
            {"code": "paid", "name": "已付", "kind": "FEN"},
            {"code": "proofs", "name": "证据", "kind": "CODES"},
        ],
    )
    state, _ = run(waiting, {}, FactsChanged({"paid": 12800}))
    assert state.at == "wait"
    assert advance(waiting, state, FactsChanged({"proofs": ["photo"]}))[0].phase is Phase.ENDED
