"""Golden numbers G3.10–G3.12; lines add up to the cent."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecenter.assurance.settlement.rules.rewards import mean_score, reward
from carecenter.assurance.settlement.rules.statements import (
    COEFFICIENTS,
    PENALTIES,
    composite_grade,
    extra_line,
    fee_line,
    is_fined_as_late,
    is_paid_visit,
    may_change_lines,
    next_state,
    penalty_line,
    reversal_of,
    reward_line,
    total,
    travel_line,
)
from carecenter.assurance.settlement.types import (
    AnswerCounts,
    Grade,
    LineKind,
    PenaltyKind,
    RewardPolicy,
    StatementMove,
    StatementState,
)

D = Decimal
MONTHS = [AnswerCounts(42, 16, 2), AnswerCounts(30, 30, 0), AnswerCounts(20, 38, 2)]


@pytest.mark.parametrize(
    ("counts", "score", "points", "amount"),
    list(
        zip(
            MONTHS,
            ["86.0000", "80.0000", "71.3333"],
            [26, 20, 11],
            ["130.00", "100.00", "55.00"],
            strict=True,
        )
    ),
)
def test_g3_10_policy_b(counts, score, points, amount):
    found = reward(counts)
    assert (round(found.score, 4), found.points, found.amount) == (D(score), points, D(amount))


@pytest.mark.parametrize(
    ("counts", "score", "points", "amount"),
    list(zip(MONTHS, ["67.3333", "54.0000", "42.8889"], [7, 0, 0], ["35.00", "0.00", "0.00"], strict=True)),
)
def test_g3_11_policy_a(counts, score, points, amount):
    found = reward(counts, policy=RewardPolicy.SHRUNK_RATE, network_rate=D("0.62"))
    assert (round(found.score, 4), found.points, found.amount) == (D(score), points, D(amount))


def g3_12():
    return [
        fee_line("INSTALL_ELECTRIC", 42, D(80), Grade.A),
        fee_line("INSTALL_GAS", 18, D(120), Grade.A),
        *(travel_line(D(km)) for km in ("12", "35.4", "50", "20")),
        reward_line(D(65)),
        penalty_line(PenaltyKind.LATE, 2),
    ]


def test_g3_12_a_statement_to_the_cent():
    found = total(g3_12())
    assert found.by_kind == {
        LineKind.FEE: D("5685.60"),
        LineKind.TRAVEL: D("68.10"),
        LineKind.REWARD: D("65.00"),
        LineKind.PENALTY: D("-100.00"),
    }
    assert found.net == D("5718.70")


def test_inv3_satisfied_alone_earns_no_reward():
    assert reward(AnswerCounts(0, 500)).amount == 0
    assert reward(AnswerCounts(1, 499)).points == 0


def test_few_answers_earn_their_share():
    found = reward(AnswerCounts(10, 0))
    assert (found.points, found.amount, found.gate) == (40, D("100.00"), "SMALL_SAMPLE")
    assert reward(AnswerCounts(20, 0)).amount == D("200.00")
    assert reward(AnswerCounts(1, 0)).amount == D("10.00")


def test_a_fatal_finding_closes_the_gate():
    found = reward(AnswerCounts(42, 16, 2), has_fatal_finding=True)
    assert (found.points, found.amount, found.gate) == (26, 0, "FATAL_FINDING")


def test_without_answers_there_is_no_reward():
    for policy in RewardPolicy:
        found = reward(AnswerCounts(0, 0), policy=policy, network_rate=D("0.9"))
        assert (found.score, found.amount, found.gate) == (None, 0, "NO_ANSWERS")


def test_wrong_figures_are_refused():
    with pytest.raises(ValueError, match="negative"):
        reward(AnswerCounts(-1, 5))
    with pytest.raises(ValueError, match="network"):
        reward(AnswerCounts(1, 5), policy=RewardPolicy.SHRUNK_RATE)
    with pytest.raises(ValueError, match="negative"):
        fee_line("REPAIR", -1, D(60), Grade.B)
    with pytest.raises(ValueError, match="negative"):
        travel_line(D(-1))


@pytest.mark.parametrize(
    ("km", "amount"), [("0", "0.00"), ("20", "0.00"), ("20.01", "0.02"), ("80", "90.00"), ("500", "90.00")]
)
def test_travel_is_paid_between_twenty_and_eighty_kilometres(km, amount):
    assert travel_line(D(km), job_id=7).amount == D(amount)
    assert travel_line(D(km), job_id=7).evidence == (7,)


@pytest.mark.parametrize(
    ("grade", "coefficient"), [("A+", "1.05"), ("A", "1.03"), ("B", "1.00"), ("C", "0.97"), ("D", "0.90")]
)
def test_coefficients(grade, coefficient):
    assert COEFFICIENTS[Grade(grade)] == D(coefficient)
    assert fee_line("REPAIR", 1, D(100), Grade(grade)).amount == 100 * D(coefficient)


@pytest.mark.parametrize(
    ("value", "grade"),
    [
        (100, "A+"),
        (95, "A+"),
        (94.99, "A"),
        (88, "A"),
        (87.99, "B"),
        (78, "B"),
        (68, "C"),
        (67.99, "D"),
        (0, "D"),
    ],
)
def test_the_composite_grade(value, grade):
    names = ("very_satisfied", "first_time_fix", "on_time", "complaints", "evidence")
    assert composite_grade(dict.fromkeys(names, D(str(value)))) == (D(str(value)), Grade(grade))


def test_the_weights_of_the_composite_grade():
    scores = {"very_satisfied": 90, "first_time_fix": 80, "on_time": 70, "complaints": 60, "evidence": 50}
    found, grade = composite_grade({name: D(value) for name, value in scores.items()})
    assert (found, grade) == (D("75.50"), Grade.C)
    with pytest.raises(ValueError, match="exactly"):
        composite_grade({"very_satisfied": D(90)})
    with pytest.raises(ValueError, match="between"):
        composite_grade({name: D(101) for name in scores})


def test_penalties_and_extras():
    assert [PENALTIES[kind] for kind in PenaltyKind] == [50, 20, 100]
    assert penalty_line(PenaltyKind.PHOTO_MISSING, 3).amount == D("-60.00")
    assert penalty_line(PenaltyKind.LATE, 1, amount=D("12.5")).amount == D("-12.50")
    assert extra_line("NIGHT", 2, D("30")).amount == D("60.00")
    assert [is_fined_as_late(minutes) for minutes in (30, 31)] == [False, True]
    assert [is_paid_visit(days) for days in (None, 30, 31)] == [True, False, True]


def test_a_reversal_takes_a_line_back_to_the_cent():
    lines = g3_12()
    reversed_lines = [reversal_of(line, n) for n, line in enumerate(lines)]
    assert total([*lines, *reversed_lines]).net == 0
    assert reversed_lines[0].reverses == 0
    assert total([*lines, reversal_of(lines[-1], 7)]).net == D("5818.70")
    with pytest.raises(ValueError, match="reversal"):
        reversal_of(reversed_lines[0], 9)


def test_an_empty_statement_is_zero():
    assert total([]).net == D("0.00")


@pytest.mark.parametrize("state", list(StatementState))
@pytest.mark.parametrize("move", list(StatementMove))
def test_a_statement_moves_only_along_its_table(state, move):
    allowed = {
        ("DRAFT", "ISSUE"): "ISSUED",
        ("ISSUED", "DISPUTE"): "DISPUTED",
        ("DISPUTED", "ADJUST"): "ADJUSTED",
        ("ISSUED", "CONFIRM"): "CONFIRMED",
        ("ADJUSTED", "CONFIRM"): "CONFIRMED",
        ("CONFIRMED", "PAY"): "PAID",
    }
    assert next_state(state, move) == allowed.get((state.value, move.value))


def test_only_a_draft_may_change():
    assert [state for state in StatementState if may_change_lines(state)] == [StatementState.DRAFT]


amounts = st.decimals("0", "9999", places=3)
lines = st.lists(
    st.one_of(
        st.builds(lambda q, u, g: fee_line("X", q, u, g), st.integers(0, 99), amounts, st.sampled_from(list(Grade))),
        st.builds(travel_line, st.decimals("0", "200", places=2)),
        st.builds(lambda k, n: penalty_line(k, n), st.sampled_from(list(PenaltyKind)), st.integers(0, 9)),
    ),
    max_size=30,
)


@given(lines, st.randoms())
def test_lines_add_up_in_any_order(found, random):
    whole = total(found)
    shuffled = found[:]
    random.shuffle(shuffled)
    assert total(shuffled) == whole
    assert whole.net == sum((line.amount for line in found), D(0))
    assert whole.net.as_tuple().exponent == -2


@given(st.integers(0, 200), st.integers(0, 200), st.integers(0, 200))
def test_a_better_answer_never_lowers_a_reward(very, satisfied, dissatisfied):
    before = reward(AnswerCounts(very, satisfied + 1, dissatisfied)).amount
    assert reward(AnswerCounts(very + 1, satisfied, dissatisfied)).amount >= before
    score = mean_score(AnswerCounts(very, satisfied, dissatisfied))
    assert score is None or 0 <= score <= 100
