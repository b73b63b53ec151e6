"""The rules of cases to the digit: states, severity, priority, forms."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.work.cases.rules.forms import checked_values
from carecenter.work.cases.rules.machine import CaseMove, forced_targets, moves_from, next_state
from carecenter.work.cases.rules.severity import needs_verification, priority_of, severity_of, worse
from carecenter.work.cases.types.cases import ENDED, CaseState, Flow, Trigger
from carecenter.work.cases.types.definitions import FieldDefinition, FieldKind, Verification, When

S, M = CaseState, CaseMove
NOW = datetime(2026, 11, 25, tzinfo=UTC)


def test_a_complaint_runs_the_whole_way():
    state = S.RECEIVED
    for move in (M.ACKNOWLEDGE, M.ASSESS, M.INVESTIGATE, M.WAIT, M.RESUME, M.PROPOSE, M.ACCEPT, M.RESOLVE, M.CONFIRM):
        state = next_state(Flow.COMPLAINT, state, move)
    assert state is S.CLOSED


@given(st.sampled_from(Flow), st.lists(st.sampled_from(CaseMove), max_size=25))
def test_no_walk_ends_a_case_without_resolution_and_verification(flow, moves):
    state, resolved = S.RECEIVED, False
    for move in moves:
        after = next_state(flow, state, move)
        if after is None:
            continue
        if after is S.CLOSED and state is not S.CLOSED:
            assert resolved
            assert (state, move) == (S.VERIFYING, M.CONFIRM)
        resolved = after is S.VERIFYING or (resolved and after is S.CLOSED)
        state = after


@pytest.mark.parametrize("flow", Flow)
@pytest.mark.parametrize("state", CaseState)
def test_an_ended_case_is_only_reopened_and_no_force_closes(flow, state):
    if state in ENDED:
        assert set(moves_from(flow, state)) <= {M.REOPEN}
        assert forced_targets(flow, state) == []
    else:
        assert M.WITHDRAW in moves_from(flow, state)
        assert not set(forced_targets(flow, state)) & {*ENDED, S.VERIFYING, S.PROPOSED, S.EXECUTING}


@pytest.mark.parametrize(
    ("triggers", "level"),
    [
        ([Trigger.ORDINARY], 3),
        ([Trigger.ORDINARY, Trigger.MISSED_TWICE], 2),
        ([Trigger.FRAUD, Trigger.CO], 1),
        ([Trigger.THREE_FAILURES], 1),
        ([Trigger.SUGGESTION_LIKE], 4),
        ([], 3),
    ],
)
def test_severity_is_the_worst_over_the_triggers(triggers, level):
    assert severity_of(triggers) == level


def test_what_failed_once_weighs_more():
    assert [worse(level) for level in (4, 3, 2, 1)] == [3, 2, 1, 1]


def test_priority_crosses_urgency_and_impact_and_safety_overtakes():
    assert [[priority_of(urgency=u, impact=i, severity=None, safety=False) for i in (1, 2, 3)] for u in (1, 2, 3)] == [
        [1, 2, 3],
        [2, 3, 4],
        [3, 4, 4],
    ]
    assert priority_of(urgency=3, impact=3, severity=1, safety=False) == 1
    assert priority_of(urgency=3, impact=3, severity=3, safety=False) == 4
    assert priority_of(urgency=3, impact=3, severity=4, safety=True) == 0


def test_sev1_and_sev2_are_all_verified_sev3_by_thirty_percent_sev4_never():
    rule = Verification.BY_SEVERITY
    assert all(needs_verification(rule, severity=level, case_id=i) for level in (1, 2) for i in range(100))
    share = sum(needs_verification(rule, severity=3, case_id=i) for i in range(1, 10001))
    assert 2950 <= share <= 3050
    assert not any(needs_verification(rule, severity=4, case_id=i) for i in range(100))


FIELDS = (
    FieldDefinition("kind", "类别", FieldKind.CHOICE, required=True, choices={"a": "甲", "b": "乙"}),
    FieldDefinition("more", "补充", required_when=When("kind", ("b",)), shown_when=When("kind", ("b",)), most=5),
    FieldDefinition("sum", "金额", FieldKind.MONEY),
)


@given(
    st.dictionaries(
        st.sampled_from(["kind", "more", "sum", "x"]), st.text("ab1 ,", max_size=9) | st.none() | st.integers()
    )
)
def test_a_form_is_kept_whole_or_says_what_is_wrong(values):
    kept, problems = checked_values(FIELDS, values)
    assert {p.key for p in problems} <= {"kind", "more", "sum", "x"}
    if not problems:
        assert checked_values(FIELDS, kept) == (kept, [])
