"""Golden numbers G3.1–G3.3, G3.6 and the rules of asking."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.assurance.surveys.rules.asking import (
    TRANSITIONS,
    needs_follow_up,
    next_state,
    send_at,
    suppression,
    token_expires_at,
    token_problem,
)
from carecenter.assurance.surveys.rules.measures import ces, csat, nps, nps_of_scores, rate_with_bounds
from carecenter.assurance.surveys.types import Satisfaction, SurveyKind, SurveyMove, SurveyState, SurveyWish

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def near(value):
    return pytest.approx(value, abs=1e-6)


def test_g3_1_five_point_satisfaction():
    found = csat({5: 120, 4: 60, 3: 12, 2: 5, 1: 3})
    assert (found.n, found.top_two, found.top, found.mean, found.bottom_two) == (
        200,
        near(0.90),
        near(0.60),
        near(4.445),
        near(0.04),
    )


def test_g3_2_net_promoter_score():
    found = nps(90, 30, 30)
    assert (found.score, found.standard_error) == (near(40.0), near(6.531973))
    assert (found.low, found.high) == (near(27.197569), near(52.802431))


def test_g3_3_effort_score():
    found = ces({7: 40, 6: 30, 5: 15, 4: 8, 3: 4, 2: 2, 1: 1})
    assert (found.n, found.mean, found.easy) == (100, near(5.84), near(0.85))


def test_g3_6_bounds_of_a_response_rate():
    found = rate_with_bounds(48, 60, 200)
    assert (found.observed, found.low, found.high, found.response_rate) == (
        near(0.80),
        near(0.24),
        near(0.94),
        near(0.30),
    )


def test_nothing_asked_is_not_zero():
    assert csat({}).mean is None
    assert nps(0, 0, 0).score is None
    assert ces({}).easy is None
    assert rate_with_bounds(0, 0, 0).observed is None
    assert rate_with_bounds(0, 0, 10).observed is None


def test_scores_fall_into_their_classes():
    assert nps_of_scores({10: 1, 9: 1, 8: 1, 7: 1, 6: 1, 0: 1}) == nps(2, 2, 2)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: csat({6: 1}),
        lambda: csat({5: -1}),
        lambda: ces({0: 1}),
        lambda: nps_of_scores({11: 1}),
        lambda: nps(-1, 0, 0),
        lambda: rate_with_bounds(5, 4, 10),
        lambda: rate_with_bounds(1, 11, 10),
    ],
)
def test_impossible_counts_are_refused(wrong):
    with pytest.raises(ValueError, match=r"counts|need"):
        wrong()


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_the_observed_rate_lies_within_its_bounds(successes, others, silent):
    found = rate_with_bounds(successes, successes + others, successes + others + silent)
    if found.observed is not None:
        assert found.low - 1e-12 <= found.observed <= found.high + 1e-12


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300))
def test_a_score_lies_between_minus_and_plus_hundred(promoters, passives, detractors):
    found = nps(promoters, passives, detractors)
    assert found.score is None or -100 <= found.score <= 100


@pytest.mark.parametrize("state", list(SurveyState))
@pytest.mark.parametrize("move", list(SurveyMove))
def test_a_survey_moves_only_along_its_table(state, move):
    allowed = {
        "SCHEDULED": {"SEND": "SENT", "SUPPRESS": "SUPPRESSED"},
        "SENT": {"OPEN": "OPENED", "ANSWER": "ANSWERED", "EXPIRE": "EXPIRED", "SUPPRESS": "SUPPRESSED"},
        "OPENED": {"ANSWER": "ANSWERED", "EXPIRE": "EXPIRED"},
        "ANSWERED": {"ACCEPT": "VALID", "QUARANTINE": "QUARANTINED"},
        "VALID": {"QUARANTINE": "QUARANTINED"},
        "QUARANTINED": {"RELEASE": "VALID"},
    }
    assert next_state(state, move) == allowed.get(state.value, {}).get(move.value)


def test_an_answer_is_never_undone():
    after = {target for (state, _), target in TRANSITIONS.items() if state in ("ANSWERED", "VALID", "QUARANTINED")}
    assert after == {SurveyState.VALID, SurveyState.QUARANTINED}


def test_when_to_ask():
    assert send_at(SurveyKind.SERVICE, NOW) == NOW + timedelta(hours=1)
    assert send_at(SurveyKind.INSTALL, NOW) == NOW + timedelta(hours=24)
    assert token_expires_at(NOW) == NOW + timedelta(hours=72)


@pytest.mark.parametrize(
    ("state", "hours", "problem"),
    [
        ("SENT", 71.99, None),
        ("OPENED", 71.99, None),
        ("SENT", 72, "EXPIRED"),
        ("OPENED", 100, "EXPIRED"),
        ("EXPIRED", 1, "EXPIRED"),
        ("ANSWERED", 1, "ALREADY_ANSWERED"),
        ("VALID", 100, "ALREADY_ANSWERED"),
        ("QUARANTINED", 1, "ALREADY_ANSWERED"),
        ("SCHEDULED", 1, "NOT_OPEN"),
        ("SUPPRESSED", 1, "NOT_OPEN"),
    ],
)
def test_a_link_works_once_and_for_three_days(state, hours, problem):
    assert token_problem(SurveyState(state), NOW, NOW + timedelta(hours=hours)) == problem


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({}, None),
        ({"last_asked_at": NOW - timedelta(days=30)}, None),
        ({"last_asked_at": NOW - timedelta(days=29, hours=23)}, "ASKED_RECENTLY"),
        ({"last_asked_at": NOW - timedelta(days=1), "kind": SurveyKind.COMPLAINT}, None),
        ({"has_opted_out": True, "kind": SurveyKind.COMPLAINT}, "OPTED_OUT"),
        ({"has_reachable_channel": False}, "NO_CHANNEL"),
        ({"rater_phone": "13812345678", "rated_phones": frozenset({"13812345678"})}, "RATER_IS_RATED"),
        ({"rater_phone": "", "rated_phones": frozenset({""})}, None),
    ],
)
def test_who_is_not_asked(more, reason):
    assert suppression(SurveyWish(**{"kind": SurveyKind.SERVICE, "at": NOW, **more})) == reason


def test_only_the_dissatisfied_are_called():
    assert [needs_follow_up(answer) for answer in Satisfaction] == [False, False, True]
