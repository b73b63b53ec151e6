"""Whatever happens in whatever order: a process stands at one place, ends once, and the same history ends the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from carecenter.foundation.plain.refusals import Refusal
from carecenter.reference.standards.public import (
    advance,
    happening_from_json,
    happening_to_json,
    migrated,
    replay,
    start,
    state_from_json,
    state_to_json,
)
from carecenter.reference.standards.testing import a_definition, a_node, a_repair, a_task, an_edge
from carecenter.reference.standards.types import (
    Abandoned,
    FactsChanged,
    Phase,
    Signalled,
    TaskDone,
    TaskWanted,
    TimerDue,
)

REPAIR = a_repair()
HELD = a_definition(
    [
        a_node("work", "STAGE", start=True, timers=[{"code": "slow", "minutes": 5}]),
        a_task("one", stage="work"),
        a_task("two", stage="work", when="cost > 10"),
        a_task("extra", stage="*", discretionary=True),
        a_node("hold", "WAIT", holds_stage=True, timers=[{"code": "due", "minutes": 9, "target": "ask"}]),
        a_node("ask", "DECISION"),
        a_task("tell", informs_customer=True, outcomes=[{"code": "OK", "name": "好"}, {"code": "NO", "name": "不好"}]),
        a_node("done", "END", outcome="SOLVED"),
        a_node("gone", "END", informed_by="客户提出"),
        a_task("undo"),
    ],
    [
        an_edge("work", "tell"),
        an_edge("work", "hold", signal="hold", limit=3),
        an_edge("hold", "work", signal="resume", limit=3),
        an_edge("ask", "work", when="outcome == 'TIMER'", limit=2),
        an_edge("ask", "tell", default=True),
        an_edge("tell", "done"),
        an_edge("*", "gone", signal="withdraw"),
    ],
    compensation="undo",
    fields=[{"code": "cost", "name": "费用", "kind": "FEN"}],
)
DEFINITIONS = st.sampled_from([REPAIR, HELD])
# What a hand may try at any moment: a task or timer by its place in what is open, a signal, a fact, a wish, an end.
TRIES = st.lists(
    st.one_of(
        st.tuples(st.just("task"), st.integers(0, 3), st.sampled_from(["", "OK", "NO", "AGAIN"])),
        st.tuples(st.just("timer"), st.integers(0, 2), st.just("")),
        st.tuples(st.just("signal"), st.just(0), st.sampled_from(["hold", "resume", "parts_here", "withdraw", "none"])),
        st.tuples(st.just("fact"), st.integers(0, 20), st.sampled_from(["cost", "severity"])),
        st.tuples(st.just("wish"), st.just(0), st.sampled_from(["extra", "ask_factory", "one"])),
        st.tuples(st.just("abandon"), st.just(0), st.sampled_from(["", "SPAM"])),
    ),
    max_size=30,
)


def happening_of(state, what):
    kind, number, word = what
    if kind == "task":
        return TaskDone(state.open[number % len(state.open)].key if state.open else "x#1", word)
    if kind == "timer":
        return TimerDue(state.timers[number % len(state.timers)].key if state.timers else "x#1/y")
    if kind == "signal":
        return Signalled(word)
    if kind == "fact":
        return FactsChanged({word: number if word == "cost" else f"SEV{number}"})
    return TaskWanted(word) if kind == "wish" else Abandoned(word)


def lived(definition, tries):
    """Live through what is tried; yield every state and what was accepted."""
    state, _ = start(definition, {})
    accepted = []
    for what in tries:
        happening = happening_of(state, what)
        before = state
        try:
            state, effects = advance(definition, state, happening)
        except Refusal:
            assert state is before
            continue
        accepted.append(happening)
        yield state, effects, list(accepted)
    yield state, (), accepted


@settings(max_examples=200, deadline=None)
@given(DEFINITIONS, TRIES)
def test_it_stands_at_one_place_with_open_work_of_that_place_or_of_the_held_stage(definition, tries):
    nodes = {node.code: node for node in definition.nodes}
    for state, _effects, _accepted in lived(definition, tries):
        assert state.at in nodes
        keys = [work.key for work in state.open]
        assert len(keys) == len(set(keys))
        places = {state.at, state.held, "*", definition.compensation}
        assert all(w.node in places or nodes[w.node].stage in places for w in state.open)
        if state.phase in {Phase.ENDED, Phase.ABANDONED}:
            assert (state.open, state.timers) == ((), ())
            assert state.outcome


@settings(max_examples=200, deadline=None)
@given(DEFINITIONS, TRIES)
def test_counted_ways_are_never_taken_more_often_than_allowed(definition, tries):
    limits = {(e.source, e.target, e.signal): e.limit for e in definition.edges if e.limit}
    for state, _effects, _accepted in lived(definition, tries):
        for (source, target, signal), limit in limits.items():
            key = f"{source}>{target}" + (f":{signal}" if signal else "")
            assert state.taken.get(key, 0) <= limit


@settings(max_examples=200, deadline=None)
@given(DEFINITIONS, TRIES)
def test_history_replayed_is_the_same_history_and_storing_loses_nothing(definition, tries):
    *_, (last, _effects, accepted) = lived(definition, tries)
    assert state_from_json(state_to_json(last)) == last
    stored = [happening_from_json(*happening_to_json(each)) for each in accepted]
    assert stored == accepted
    again = replay(definition, {}, stored)
    assert (again.at if again.why != "still_open" else 0, again.ends_as) == (0, last.outcome)
    assert again.diverged == (bool(accepted) and last.running)


@settings(max_examples=100, deadline=None)
@given(DEFINITIONS, TRIES)
def test_moving_a_running_process_to_the_same_version_changes_nothing(definition, tries):
    for state, _effects, _accepted in lived(definition, tries):
        if state.phase is Phase.RUNNING:
            moved, effects = migrated(definition, state, {})
            assert (moved, effects) == (state, ())
