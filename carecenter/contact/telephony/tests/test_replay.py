"""Real arrivals through a menu: what was heard, and what of it in vain."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecenter.contact.telephony.rules.menus import read_menu
from carecenter.contact.telephony.rules.replay import Arrival, Plan, plan_of, read_arrivals, replay
from carecenter.contact.telephony.testing import menu_data

RULE = Plan(before_queue=5, one_wait=30, peak_text=8)
CLOCK = Plan(before_queue=5, one_wait=30, peak_text=8, by_clock=(9, 12))


def test_the_clock_delays_callers_who_could_be_answered_and_the_rule_does_not():
    """The seed's defect, reproduced: a free agent, 10:00, eight seconds in vain."""
    caller = [Arrival(at=10 * 3600, handling=60)]
    assert [(h.peak, h.in_vain, h.waited) for h in replay(caller, 1, CLOCK)] == [(8, 8, 8)]
    assert [(h.peak, h.in_vain, h.waited) for h in replay(caller, 1, RULE)] == [(0, 0, 0)]


def test_peak_text_comes_after_one_wait_and_is_cut_short_by_a_free_agent():
    callers = [Arrival(0, 40), Arrival(1, 60), Arrival(2, 60)]
    heard = replay(callers, 1, RULE)
    assert [h.peak for h in heard] == [0, 8, 8]
    assert [h.waited for h in heard] == [0, 39, 98]
    assert replay([Arrival(0, 34), Arrival(1, 60)], 1, RULE)[1].peak == 3


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(1, 600)), max_size=60), st.integers(1, 5))
def test_by_the_rule_no_second_is_ever_in_vain(pairs, agents):
    heard = replay([Arrival(*pair) for pair in pairs], agents, RULE)
    assert all(h.in_vain == 0 and (h.peak == 0 or h.waited > RULE.one_wait) for h in heard)


def test_the_seconds_are_those_of_the_menu():
    plan = plan_of(read_menu("hotline", menu_data()))
    assert (plan.before_queue, plan.one_wait, plan.peak_text) == (8.0, 30.0, 5.5)


def test_a_table_of_real_calls_is_read_without_what_is_no_call():
    head = "call_id\tdate\tvru_entry\toutcome\tser_time"
    lines = [
        head,
        "1\t990101\t0:00:31\tHANG\t0",
        "2\t990102\t6:55:20\tAGENT\t54",
        "3\t990102\t7:00:00\tPHANTOM\t0",
        "x",
    ]
    assert read_arrivals(lines) == [Arrival(86431, 240), Arrival(2 * 86400 + 24920, 54)]
    with pytest.raises(ValueError, match="is not in list"):
        read_arrivals(["a\tb"])
