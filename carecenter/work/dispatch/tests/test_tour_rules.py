"""Tours: golden numbers, and properties that every plan keeps."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from carecenter.foundation.plain.ways import haversine_km
from carecenter.work.dispatch.gateways.solver import solve
from carecenter.work.dispatch.rules.checking import breaches_of
from carecenter.work.dispatch.rules.exact import least_travel, partitions
from carecenter.work.dispatch.rules.explaining import draft_of, explain, explain_unserved
from carecenter.work.dispatch.rules.improving import improve, total
from carecenter.work.dispatch.rules.insertion import empty_draft, insert_all
from carecenter.work.dispatch.rules.pricing import cost_of, plan_of
from carecenter.work.dispatch.rules.splitting import joined, pieces_of
from carecenter.work.dispatch.rules.timing import Day
from carecenter.work.dispatch.rules.ways import way_seconds
from carecenter.work.dispatch.tests.tour_problems import golden, problems
from carecenter.work.dispatch.types import (
    BreakRule,
    Prices,
    Stop,
    StopKind,
    Tour,
    TourJob,
    TourPlan,
    TourProblem,
    TourTechnician,
)

PLAIN = Prices(fairness=0, previous_bonus_minutes=0)


def codes(problem, plan):
    return sorted(breach.code for breach in breaches_of(problem, plan))


def inserted(problem):
    day = Day(problem)
    return plan_of(day, insert_all(day, empty_draft(day)).tours.values())


def test_g8_2_nanjing_to_shanghai_is_269_660603_km():
    assert haversine_km(32.0603, 118.7969, 31.2304, 121.4737) == pytest.approx(269.660603, abs=5e-7)


def test_the_way_is_slower_at_peak():
    start, end = (32.0603, 118.7969), (32.0603, 118.8969)
    km = haversine_km(*start, *end) * 1.35
    assert way_seconds(start, end, 8) == round(km / 22 * 3600)
    assert way_seconds(start, end, 12) == round(km / 30 * 3600)


def test_g8_4_the_least_travel_is_170_by_two_assignments_and_job_3_is_always_bs():
    problem = golden()
    assert least_travel(problem) == 170
    best = [who for travel, who in partitions(problem) if travel == 170]
    assert len(best) == 2
    assert {who[2] for _travel, who in partitions(problem)} == {ord("B")}


def test_g8_4_one_technician_alone_cannot():
    assert least_travel(golden("B")) is None
    assert least_travel(golden("A")) is None


def test_g8_4_the_solver_finds_170_and_the_checker_accepts_it():
    problem = replace(golden(), prices=PLAIN)
    plan = solve(problem, seconds=0.5)
    assert codes(problem, plan) == []
    day = Day(problem)
    assert cost_of(day, draft_of(day, plan).tours.values(), plan.unserved).total == 170


@settings(max_examples=25, deadline=None)
@given(problems(most_jobs=5, with_extras=False))
def test_the_solver_is_never_better_than_the_exact_search_and_serves_all_where_all_can_be_served(problem):
    problem = replace(problem, prices=PLAIN)
    exact, plan = least_travel(problem), solve(problem, seconds=0.15)
    assert codes(problem, plan) == []
    if exact is not None:
        day = Day(problem)
        cost = cost_of(day, draft_of(day, plan).tours.values(), plan.unserved)
        assert cost.total >= exact
        assert cost.total <= total(day, insert_all(day, empty_draft(day)))


@settings(max_examples=60, deadline=None)
@given(problems())
def test_every_plan_of_insertion_and_improvement_passes_the_checker(problem):
    day = Day(problem)
    draft = insert_all(day, empty_draft(day))
    assert codes(problem, plan_of(day, draft.tours.values())) == []
    before, rounds = total(day, draft), iter(range(200))
    improve(day, draft, lambda: next(rounds, None) is not None)
    assert codes(problem, plan_of(day, draft.tours.values())) == []
    assert total(day, draft) <= before


@settings(max_examples=20, deadline=None)
@given(problems())
def test_every_plan_of_the_solver_passes_the_checker_and_costs_no_more_than_insertion(problem):
    plan, day = solve(problem, seconds=0.2), Day(problem)
    assert codes(problem, plan) == []
    assert total(day, draft_of(day, plan)) <= total(day, insert_all(day, empty_draft(day)))


@settings(max_examples=30, deadline=None)
@given(problems())
def test_every_job_is_explained_whether_served_or_not(problem):
    day, plan = Day(problem), inserted(problem)
    served = {each.job_id for each in explain(day, plan)}
    left = {each.job_id: each for each in explain_unserved(day, plan)}
    assert served | set(left) == {job.id for job in problem.jobs}
    assert all(each.code and len(each.others) == len(problem.technicians) for each in left.values())


def one(job, person, **more):
    return TourProblem((job,), (person,), ((0, 10), (10, 0)), **more)


JOB = TourJob(1, 1, 30, 60, 120, frozenset({"G"}), frozenset({"lift"}), {"valve": 1}, unserved_cost=500)
ABLE = TourTechnician(
    7,
    0,
    480,
    0,
    0,
    skills=frozenset({"G"}),
    tools=frozenset({"lift"}),
    parts={"valve": 1},
    rest=BreakRule(180, 240, 60),
)
GOOD = TourPlan((Tour(7, (Stop(StopKind.JOB, 60, 90, 1), Stop(StopKind.BREAK, 180, 240)), 0, 250),), ())


@pytest.mark.parametrize(
    ("code", "job", "person", "plan"),
    [
        ("SKILL", JOB, replace(ABLE, skills=frozenset()), GOOD),
        ("TOOL", JOB, replace(ABLE, tools=frozenset()), GOOD),
        ("PART", JOB, replace(ABLE, parts={}), GOOD),
        ("EXCLUDED", replace(JOB, excluded=frozenset({7})), ABLE, GOOD),
        ("BEFORE_WINDOW", replace(JOB, earliest=70), ABLE, GOOD),
        ("AFTER_WINDOW", replace(JOB, earliest=0, latest=50), ABLE, GOOD),
        ("DURATION", replace(JOB, duration=40), ABLE, GOOD),
        ("AFTER_SHIFT", JOB, replace(ABLE, shift_end=200), GOOD),
        ("BEFORE_SHIFT", JOB, replace(ABLE, shift_start=30), GOOD),
        ("REST_TIME", JOB, replace(ABLE, rest=BreakRule(190, 240, 60)), GOOD),
        ("REST_LENGTH", JOB, replace(ABLE, rest=BreakRule(180, 240, 45)), GOOD),
        ("LOST", JOB, ABLE, TourPlan((), ())),
        ("BOTH_SERVED_AND_NOT", JOB, ABLE, replace(GOOD, unserved=(1,))),
        ("PERSONS", replace(JOB, persons=2), ABLE, GOOD),
        ("NO_REST", JOB, ABLE, TourPlan((Tour(7, GOOD.tours[0].stops[:1], 0, 250),), ())),
        ("TOO_FAR", JOB, ABLE, TourPlan((replace(GOOD.tours[0], leave=55),), ())),
        ("HOME_TOO_EARLY", JOB, ABLE, TourPlan((replace(GOOD.tours[0], back=245),), ())),
    ],
)
def test_the_checker_names_what_is_broken(code, job, person, plan):
    assert codes(one(JOB, ABLE), GOOD) == []
    assert code in codes(one(job, person), plan)


def test_frozen_stops_stay_and_the_tour_goes_on_from_their_end():
    done = Stop(StopKind.JOB, 20, 100, 99)
    person = replace(ABLE, shift_start=100, start_place=1, frozen=(done,), rest=None)
    problem = one(replace(JOB, earliest=0, latest=200), person)
    plan = inserted(problem)
    assert plan.tours[0].stops == (done, Stop(StopKind.JOB, 100, 130, 1))
    assert codes(problem, plan) == []
    moved = TourPlan((replace(plan.tours[0], stops=plan.tours[0].stops[1:]),), ())
    assert "FROZEN_CHANGED" in codes(problem, moved)


def test_a_two_person_job_begins_at_one_instant_for_both():
    problem = TourProblem(
        (replace(JOB, persons=2),), (ABLE, replace(ABLE, id=8, shift_start=75)), ((0, 10), (10, 0)), prices=PLAIN
    )
    plan = solve(problem, seconds=0.3)
    starts = [stop.start for tour in plan.tours for stop in tour.stops if stop.job_id == 1]
    assert len(starts) == 2 and len(set(starts)) == 1 and starts[0] >= 85
    assert codes(problem, plan) == []


def test_what_the_van_lacks_is_fetched_from_the_store_first():
    problem = TourProblem((JOB,), (replace(ABLE, parts={}, rest=None),), ((0, 10, 5), (10, 0, 5), (5, 5, 0)), store=2)
    plan = solve(problem, seconds=0.3)
    assert [stop.kind for stop in plan.tours[0].stops] == ["STORE", "JOB"]
    assert codes(problem, plan) == []


def test_the_known_technician_is_sent_while_she_is_at_most_ten_minutes_dearer():
    ways = ((0, 0, 8), (0, 0, 8), (8, 8, 0))
    people = (replace(ABLE, id=7, rest=None), replace(ABLE, id=8, start_place=2, end_place=2, rest=None))
    prices = Prices(fairness=0)
    near = TourProblem((replace(JOB, previous_technician=8, place=0),), people, ways, prices=replace(prices))
    assert inserted(near).tours[0].technician_id == 7
    served = {s.job_id: t.technician_id for t in inserted(near).tours for s in t.stops if s.job_id}
    assert served == {1: 7}  # 16 minutes there and back are more than ten
    closer = replace(near, ways=((0, 0, 4), (0, 0, 4), (4, 4, 0)))
    assert {s.job_id: t.technician_id for t in inserted(closer).tours for s in t.stops if s.job_id} == {1: 8}


def test_an_unserved_job_says_what_is_missing():
    cases = {
        "SKILL": replace(ABLE, skills=frozenset()),
        "TOOL": replace(ABLE, tools=frozenset()),
        "PART": replace(ABLE, parts={}),
        "WINDOW_OUTSIDE_SHIFT": replace(ABLE, shift_start=400, rest=None),
    }
    for code, person in cases.items():
        problem = one(JOB, person)
        (reason,) = explain_unserved(Day(problem), inserted(problem))
        assert reason.code == code
    (alone,) = explain_unserved(Day(replace(one(JOB, ABLE), technicians=())), TourPlan((), (1,)))
    assert alone.code == "NOBODY"


def test_a_full_technician_has_no_room():
    other = replace(JOB, id=2, earliest=60, latest=60, duration=100, parts={}, unserved_cost=9000)
    problem = TourProblem((replace(JOB, latest=100, parts={}), other), (replace(ABLE, rest=None),), ((0, 10), (10, 0)))
    plan = inserted(problem)
    assert plan.unserved == (1,)
    (reason,) = explain_unserved(Day(problem), plan)
    assert (reason.code, reason.others[0].code) == ("NO_ROOM", "NO_ROOM")


def test_a_large_day_is_cut_into_pieces_that_lose_nobody():
    jobs = tuple(TourJob(i, i, 10, 0, 400, unserved_cost=100) for i in range(40))
    people = tuple(TourTechnician(k, 0, 480, k, k) for k in range(8))
    points = [(32.0, 118.0 + i / 100) for i in range(40)]
    ways = [[abs(i - j) for j in range(40)] for i in range(40)]
    problem = TourProblem(jobs, people, ways)
    pieces = pieces_of(problem, points, most=12)
    assert [len(piece.jobs) for piece in pieces] == [10, 10, 10, 10]
    plan = joined([inserted(piece) for piece in pieces])
    assert codes(problem, plan) == []
