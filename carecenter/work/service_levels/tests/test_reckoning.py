"""Clocks recompute from their log, to the digit, and as a slow independent model says."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecenter.reference.organisation.testing import due_by_the_calendar, standard_openings
from carecenter.work.service_levels.queries.calendars import FIRST
from carecenter.work.service_levels.rules.openings import MICRO, BeyondHorizon, Openings, instant, micros, spliced
from carecenter.work.service_levels.rules.reckoning import reckon
from carecenter.work.service_levels.testing import MINUTE, SlowClock
from carecenter.work.service_levels.types import ClockPlan, ClockState, Metric, Move, MoveKind

SHANGHAI = ZoneInfo("Asia/Shanghai")


def _spans(code):
    found = standard_openings(code, FIRST, datetime(2028, 1, 1, tzinfo=SHANGHAI))
    return [(start * MICRO, end * MICRO) for start, end in found]


CN, ALWAYS = _spans("CN"), _spans("24x7")
LINES = {"CN": Openings(CN), "24x7": Openings(ALWAYS)}


def at(text):
    return micros(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI))


def local(value):
    return instant(value).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")


def log(plan, *moves):
    return [Move(MoveKind(kind), at(text), plan if kind == "STARTED" else None, "CUSTOMER") for kind, text in moves]


def resolve(minutes, **more):
    return ClockPlan(Metric.RESOLVE.value, minutes, **more)


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        ("2025-09-30 17:30", 120, "2025-10-09 10:30"),  # G2.1
        ("2025-09-30 17:30", 2400, "2025-10-14 17:30"),  # G2.2: Saturday 10-11 counts
        ("2025-09-28 10:00", 240, "2025-09-28 15:00"),  # G2.3: a Sunday worked
    ],
)
def test_a_promise_is_due_when_its_open_time_is_used_up(start, minutes, due):
    found = reckon(log(resolve(minutes), ("STARTED", start)), LINES, at(start))
    assert (local(found.due_at), local(found.promised_at), found.state) == (due, due, ClockState.RUNNING)


def test_open_minutes_over_the_national_holiday_g2_4():
    line = LINES["CN"]
    assert (line.elapsed(at("2025-10-09 10:00")) - line.elapsed(at("2025-09-30 17:30"))) // MINUTE == 90


def test_a_pause_shifts_the_due_instant_by_the_open_time_inside_g2_5():
    plan, start = resolve(480), ("STARTED", "2026-03-02 10:00")
    running = reckon(log(plan, start), LINES, at("2026-03-02 10:00"))
    assert local(running.due_at) == "2026-03-03 10:00"
    assert local(running.next_due) == "2026-03-02 17:00"  # 75 % unpaused
    moves = log(plan, start, ("PAUSED", "2026-03-02 15:00"), ("RESUMED", "2026-03-03 11:00"))
    found = reckon(moves, LINES, at("2026-03-03 11:00"))
    assert local(found.due_at) == "2026-03-03 16:00"
    assert local(found.promised_at) == "2026-03-03 10:00"


def test_a_pause_moves_the_due_instant_by_its_open_time():
    """G2.5: unpaused due 03-03 10:00 with its warning at 03-02 17:00; its pause moves it to 16:00."""
    begin = ("STARTED", "2026-03-02 10:00")
    unpaused = reckon(log(resolve(480), begin), LINES, at("2026-03-02 10:00"))
    assert (local(unpaused.due_at), local(unpaused.next_due)) == ("2026-03-03 10:00", "2026-03-02 17:00")
    moves = log(resolve(480), begin, ("PAUSED", "2026-03-02 15:00"), ("RESUMED", "2026-03-03 11:00"))
    assert local(reckon(moves, LINES, at("2026-03-03 11:00")).due_at) == "2026-03-03 16:00"


def test_at_the_due_instant_the_promise_is_kept_and_a_microsecond_later_it_is_broken():
    moves = log(resolve(480), ("STARTED", "2026-03-02 10:00"))
    due = at("2026-03-03 10:00")
    assert reckon(moves, LINES, due).state is ClockState.RUNNING
    broken = reckon(moves, LINES, due + 1)
    assert (broken.state, broken.breached_at, broken.warned_percent) == (ClockState.BREACHED, due, 100)
    stop = Move(MoveKind.STOPPED, due)
    assert reckon([*moves, stop], LINES, due + 9).state is ClockState.MET
    late = reckon([*moves, Move(MoveKind.STOPPED, due + 1)], LINES, due + 9)
    assert (late.state, late.breached_at, late.stopped_at) == (ClockState.LATE_MET, due, due + 1)


def test_time_used_up_at_closing_is_over_at_closing_not_at_the_next_opening():
    moves = log(resolve(60), ("STARTED", "2026-03-06 17:00"))  # Friday
    assert reckon(moves, LINES, at("2026-03-07 08:00")).breached_at == at("2026-03-06 18:00")


def test_reopening_goes_on_with_what_was_used_and_a_broken_promise_stays_broken():
    moves = log(
        resolve(480), ("STARTED", "2026-03-02 10:00"), ("STOPPED", "2026-03-02 16:00"), ("REOPENED", "2026-03-09 09:00")
    )
    found = reckon(moves, LINES, at("2026-03-09 09:00"))
    assert found.used == 5 * 60 * MINUTE
    assert local(found.due_at) == "2026-03-09 12:00"
    again = [*moves, Move(MoveKind.STOPPED, at("2026-03-09 14:00")), Move(MoveKind.REOPENED, at("2026-03-10 09:00"))]
    late = reckon(again, LINES, at("2026-03-10 09:00"))
    assert (late.state, local(late.breached_at)) == (ClockState.BREACHED, "2026-03-09 12:00")


def test_a_pause_ends_by_itself_after_five_business_days_and_a_third_does_not_count():
    moves = log(resolve(480), ("STARTED", "2026-03-02 10:00"), ("PAUSED", "2026-03-02 15:00"))
    paused = reckon(moves, LINES, at("2026-03-04 09:00"))
    assert (paused.state, local(paused.pause_ends_at)) == (ClockState.PAUSED, "2026-03-09 15:00")
    assert (local(paused.due_at), local(paused.next_due)) == ("2026-03-10 10:00", "2026-03-09 15:00")
    assert reckon(moves, LINES, at("2026-03-09 16:00")).state is ClockState.RUNNING
    more = log(
        resolve(4800), ("STARTED", "2026-03-02 09:00"),
        ("PAUSED", "2026-03-02 10:00"), ("RESUMED", "2026-03-02 11:00"),
        ("PAUSED", "2026-03-02 14:00"), ("RESUMED", "2026-03-02 15:00"),
        ("PAUSED", "2026-03-02 16:00"),
    )  # fmt: skip
    third = reckon(more, LINES, at("2026-03-02 17:00"))
    assert (third.state, third.pauses_used, third.used) == (ClockState.RUNNING, 2, 5 * 60 * MINUTE)


def test_acknowledge_and_progress_never_pause():
    for metric in (Metric.ACKNOWLEDGE, Metric.FIRST_CONTACT, Metric.NEXT_UPDATE):
        plan = ClockPlan(metric.value, 480)
        moves = log(plan, ("STARTED", "2026-03-02 10:00"), ("PAUSED", "2026-03-02 11:00"))
        assert reckon(moves, LINES, at("2026-03-02 12:00")).state is ClockState.RUNNING


def test_a_new_plan_keeps_what_was_used():
    moves = [
        *log(resolve(2400), ("STARTED", "2026-03-02 09:00")),
        Move(MoveKind.REPLANNED, at("2026-03-03 09:00"), resolve(1440)),
    ]
    assert local(reckon(moves, LINES, at("2026-03-03 09:00")).due_at) == "2026-03-04 18:00"
    shorter = [*moves[:1], Move(MoveKind.REPLANNED, at("2026-03-03 09:00"), resolve(60))]
    assert local(reckon(shorter, LINES, at("2026-03-03 09:30")).breached_at) == "2026-03-03 09:00"


def test_a_changed_calendar_counts_only_for_the_future():
    saturday = at("2026-03-07 00:00")
    more = sorted(
        [*CN, (at("2026-03-07 09:00"), at("2026-03-07 12:00")), (at("2026-03-01 09:00"), at("2026-03-01 12:00"))]
    )
    lines = {"CN": spliced([(0, CN), (saturday, more)])}
    before = log(resolve(960), ("STARTED", "2026-02-27 17:00"))  # the Sunday opened afterwards stays closed
    assert local(reckon(before, lines, at("2026-02-27 17:00")).due_at) == "2026-03-02 17:00"  # 02-28 is worked
    assert (
        local(reckon(log(resolve(60), ("STARTED", "2026-03-06 18:00")), lines, saturday).due_at) == "2026-03-07 10:00"
    )


def test_cancelled_is_the_end():
    moves = log(
        resolve(60), ("STARTED", "2026-03-02 09:00"), ("CANCELLED", "2026-03-02 09:30"),
        ("REOPENED", "2026-03-02 09:40"), ("STARTED", "2026-03-02 09:50"),
    )  # fmt: skip
    found = reckon(moves, LINES, at("2026-04-02 09:00"))
    assert (found.state, found.breached_at, found.next_due) == (ClockState.CANCELLED, None, None)


def test_a_restored_promise_goes_on_with_what_was_used_when_it_was_cancelled():
    moves = log(
        resolve(480), ("STARTED", "2026-03-02 10:00"), ("CANCELLED", "2026-03-02 16:00"),
        ("RESTORED", "2026-03-09 09:00"),
    )  # fmt: skip
    found = reckon(moves, LINES, at("2026-03-09 10:00"))
    assert (found.state, found.used, local(found.due_at)) == (ClockState.RUNNING, 6 * 60 * MINUTE, "2026-03-09 12:00")
    noted = log(resolve(480), ("CANCELLED", "2026-03-02 16:00"), ("RESTORED", "2026-03-09 09:00"))
    assert reckon(noted, LINES, at("2026-03-09 10:00")).state is ClockState.NOT_STARTED
    late = log(
        resolve(60), ("STARTED", "2026-03-02 10:00"), ("CANCELLED", "2026-03-02 16:00"),
        ("RESTORED", "2026-03-09 09:00"),
    )  # fmt: skip
    broken = reckon(late, LINES, at("2026-03-09 10:00"))
    assert (broken.state, local(broken.breached_at)) == (ClockState.BREACHED, "2026-03-02 11:00")


def test_no_log_is_not_started_and_an_endless_promise_is_refused():
    assert reckon([], LINES, at("2026-03-02 09:00")).state is ClockState.NOT_STARTED
    with pytest.raises(BeyondHorizon):
        reckon(log(resolve(10**7), ("STARTED", "2026-03-02 09:00")), LINES, at("2026-03-02 09:00"))


KINDS = ["PAUSED", "RESUMED", "STOPPED", "REOPENED", "CANCELLED", "RESTORED"]
OPEN = {name: {minute for start, end in spans for minute in range(start // MINUTE, end // MINUTE)
               if at("2025-09-20 00:00") <= minute * MINUTE < at("2026-05-20 00:00")}
        for name, spans in (("CN", CN), ("24x7", ALWAYS))}  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    begin=st.integers(at("2025-09-22 00:00") // MINUTE, at("2026-02-20 00:00") // MINUTE),
    target=st.one_of(st.integers(1, 600), st.sampled_from([120, 480, 960, 1440, 2400])),
    steps=st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 3000)), max_size=7),
    wait=st.integers(0, 12000),
    calendar=st.sampled_from(["CN", "24x7"]),
    cap=st.sampled_from([60, 480, 2400]),
    until=st.integers(0, 8),
)
def test_it_says_what_a_minute_by_minute_model_says_at_any_time(begin, target, steps, wait, calendar, cap, until):
    plan = resolve(target, calendar=calendar, warn_at=(50, 75, 100), pause_cap_minutes=cap)
    minute, moves = begin, [("STARTED", begin)]
    for kind, gap in steps:
        minute += gap
        moves.append((kind, minute))
    now = moves[until][1] if until < len(moves) else minute + wait
    slow = SlowClock(target, OPEN[calendar].__contains__, OPEN["CN"].__contains__, warn_at=(50, 75, 100), cap=cap).run(
        [each for each in moves if each[1] <= now], now
    )
    quick = reckon(
        [Move(MoveKind(k), m * MINUTE, plan if k == "STARTED" else None) for k, m in moves], LINES, now * MINUTE
    )
    breached = None if quick.breached_at is None else quick.breached_at / MINUTE
    assert (quick.state.value, quick.used, breached, quick.pauses_used, quick.warned_percent) == (
        slow.word, slow.used * MINUTE, slow.breached_at, slow.pauses, slow.warned,
    )  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(begin=st.integers(at("2025-09-22 00:00"), at("2026-12-20 00:00")), minutes=st.integers(1, 5000))
def test_it_agrees_with_the_calendar_s_own_arithmetic(begin, minutes):
    begin = begin // MICRO * MICRO
    found = reckon([Move(MoveKind.STARTED, begin, resolve(minutes))], LINES, begin)
    assert instant(found.due_at) == due_by_the_calendar(instant(begin), minutes)
