"""The rules of §12: golden numbers to the digit."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carecenter.contact.telephony.rules.callbacks import (
    after,
    allowed_at,
    expected_wait,
    language_step,
    next_try,
    offers_callback,
    shown_wait,
)
from carecenter.contact.telephony.rules.dialling import next_allowed, reason_against
from carecenter.contact.telephony.rules.ivr import Place, World, hear, start
from carecenter.contact.telephony.rules.menus import problems_of, read_menu
from carecenter.contact.telephony.rules.peak import decide_peak
from carecenter.contact.telephony.rules.words import fill, wait_words
from carecenter.contact.telephony.testing import menu_data
from carecenter.contact.telephony.types import CallbackState, QueueLook

SHANGHAI = ZoneInfo("Asia/Shanghai")
ROWS = {"Y": True, "N": False, "-": None}


@pytest.mark.parametrize(
    ("inputs", "rule"),
    [("NN---", 2), ("NYN--", 3), ("NYYN-", 4), ("NYYYY", 5), ("NYYYN", 6), ("YYYYY", 1), ("-----", 0)],
)
def test_the_truth_table_of_the_peak_announcement_holds(inputs, rule):
    """G12.1."""
    assert decide_peak(*(ROWS[mark] for mark in inputs)).rule == rule


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.tuples(*[st.sampled_from([True, False, None])] * 5))
def test_peak_text_is_heard_only_after_all_busy_one_wait_and_still_busy(inputs):
    """INV6, over all 243 rows."""
    emergency, busy, waited, still, _ = inputs
    decision = decide_peak(*inputs)
    assert decision.peak_text == (decision.rule in {5, 6})
    if decision.peak_text:
        assert (emergency, busy, waited, still) == (False, True, True, True)


def test_the_expected_wait_is_position_by_handling_time_by_staff():
    """G12.2."""
    assert expected_wait(5, 240, 10) == 120
    assert offers_callback(120) and not offers_callback(119)
    assert expected_wait(5, 240, 0) is None


def test_waits_are_said_in_steps_of_thirty_seconds_up_to_ten_minutes():
    assert [shown_wait(s) for s in (0, 1, 30, 31, 150, 600, 601, None)] == [30, 30, 30, 60, 150, 600, None, None]
    assert [wait_words(s) for s in (30, 60, 150, None)] == ["30秒", "1分钟", "2分30秒", "超过10分钟"]
    text = "前面{position}位，约{wait}。{callback}回电请按一。"
    assert fill(text, {"position": 3, "wait_seconds": 90, "callback": False}, "zh") == "前面3位，约1分30秒。"


def test_a_call_back_at_night_moves_to_the_morning():
    """G12.5."""
    slot = datetime(2026, 3, 2, 22, 10, tzinfo=SHANGHAI)
    assert allowed_at(slot, SHANGHAI) == datetime(2026, 3, 3, 8, 30, tzinfo=SHANGHAI)
    early = datetime(2026, 3, 2, 7, 29, tzinfo=SHANGHAI)
    assert allowed_at(early, SHANGHAI) == datetime(2026, 3, 2, 8, 30, tzinfo=SHANGHAI)
    fine = datetime(2026, 3, 2, 22, 0, tzinfo=SHANGHAI)
    assert allowed_at(fine, SHANGHAI) == fine


def test_an_unanswered_promise_is_tried_after_5_and_30_minutes_and_2_hours_and_then_given_up():
    noon = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
    waits = [int((next_try(n, noon, SHANGHAI) - noon).total_seconds() / 60) for n in (1, 2, 3)]
    assert waits == [5, 30, 120]
    tries = [after(CallbackState.DIALING, "unanswered", n) for n in (1, 2, 3, 4)]
    assert tries == [CallbackState.RETRY] * 3 + [CallbackState.UNREACHED]
    assert after(CallbackState.RETRY, "customer_called") is CallbackState.CANCELLED
    assert after(CallbackState.DONE, "dial") is None


def test_speech_is_asked_below_85_and_routed_above():
    """G12.4, second half."""
    assert (language_step(0.80), language_step(0.90)) == ("ASK", "ROUTE")


def _walk(queue: QueueLook, *signals: str, region: str = "", data: dict | None = None):
    menu = read_menu("hotline", data or menu_data())
    world = World(queues={"hotline": queue, "hotline_yue": queue}, region=region)
    walk, steps = start(menu, world), []
    for signal in ("", *signals):
        walk = hear(menu, walk.place, signal, world) if signal else walk
        steps += [(s.kind, s.value) for s in walk.steps]
    return walk.place, steps


FREE, BUSY = QueueLook(all_busy=False), QueueLook(all_busy=True, position=5, wait_seconds=120)


def test_a_call_while_agents_are_free_hears_no_peak_text():
    """G12.3: the notice, the menu, the queue."""
    _, steps = _walk(FREE, "PROMPT_ENDED", "1")
    assert steps == [("say", "notice"), ("say", "language"), ("enqueue", "hotline"), ("music", "")]


def test_all_busy_one_wait_still_busy_advice_and_the_promise():
    place, steps = _walk(BUSY, "PROMPT_ENDED", "1", "PROMPT_ENDED", "WAITED", "1")
    said = [value for kind, value in steps if kind == "say"]
    assert said == ["notice", "language", "wait", "suggest", "promised"]
    assert ("callback", "KEEP_PLACE") in steps and place.node == "callback"


def test_the_danger_key_goes_before_everything():
    _, steps = _walk(BUSY, "9")
    assert steps[1:] == [("enqueue", "hotline"), ("say", "danger"), ("music", "")]


def test_two_wrong_keys_and_zero_bring_a_human():
    for keys in (["7", "PROMPT_ENDED", "8"], ["0"]):
        _, steps = _walk(FREE, "PROMPT_ENDED", *keys)
        assert ("enqueue", "hotline") in steps


def test_an_unknown_queue_connects_without_a_word():
    _, steps = _walk(QueueLook(), "PROMPT_ENDED", "1")
    assert [s for s in steps if s[0] == "say"] == [("say", "notice"), ("say", "language")]


def test_a_number_from_guangzhou_is_offered_cantonese():
    """G12.4, first half."""
    data = menu_data()
    data["start"] = "where"
    data["nodes"]["where"] = {"kind": "region", "regions": ["020", "075"], "yes": "notice", "no": "plain"}
    data["nodes"]["plain"] = {"kind": "say", "prompt": "notice", "next": "queue"}
    assert ("say", "language") in _walk(FREE, "PROMPT_ENDED", region="020", data=data)[1]
    assert ("say", "language") not in _walk(FREE, "PROMPT_ENDED", region="025", data=data)[1]


def test_a_right_menu_has_no_problem():
    assert problems_of(read_menu("hotline", menu_data())) == []


def _wrong(change) -> set[str]:
    data = menu_data()
    change(data)
    return {problem.code for problem in problems_of(read_menu("hotline", data))}


def test_every_rule_of_menus_is_checked():
    nodes = "nodes"
    option = {"next": "queue"}
    assert _wrong(lambda d: d[nodes]["language"]["options"].update(dict.fromkeys("3456", option))) == {
        "TOO_MANY_OPTIONS"
    }
    assert _wrong(lambda d: d[nodes]["language"]["options"].update({"0": option})) == {"KEY_IS_TAKEN"}
    assert _wrong(lambda d: d[nodes].update({"lonely": {"kind": "end"}})) == {"UNREACHABLE"}
    assert _wrong(lambda d: d[nodes]["notice"].pop("next")) == {"DEAD_END"}
    assert _wrong(lambda d: d[nodes]["notice"].update(next="nowhere")) == {"MISSING_TARGET"}
    assert _wrong(lambda d: d["prompts"]["notice"].update(seconds=6.0)) == {"NOTICE_TOO_LONG"}
    assert _wrong(lambda d: d[nodes]["notice"].update(prompt="x")) == {"MISSING_PROMPT"}
    assert _wrong(lambda d: d.update(human="notice")) == {"HUMAN_IS_NO_QUEUE"}
    assert "LOOP" in _wrong(lambda d: d[nodes]["language"]["options"].update({"3": {"next": "notice"}}))
    assert _wrong(lambda d: d["prompts"]["notice"].update(texts={"zh": "长" * 90})) == {
        "NOTICE_TOO_LONG",
        "FIRST_OPTION_TOO_LATE",
    }


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([*"0123456789", "PROMPT_ENDED", "SILENCE", "WAITED", "FAILED"]), max_size=30),
    st.booleans(),
)
def test_no_signals_ever_leave_a_caller_nowhere(signals, busy):
    menu = read_menu("hotline", menu_data())
    world = World(queues={"hotline": BUSY if busy else FREE, "hotline_yue": BUSY if busy else FREE})
    walk = start(menu, world)
    for signal in signals:
        walk = hear(menu, walk.place, signal, world)
        assert walk.place.node in menu.nodes
        if not busy:
            assert not any(step.facts.get("peak") for step in walk.steps)
    assert isinstance(walk.place, Place)


def test_who_may_be_called_is_asked_when_dialling():
    def at(hour: int, day: int = 2) -> datetime:
        return datetime(2026, 3, day, hour, 0, tzinfo=SHANGHAI)

    def ask(purpose: str, now: datetime, *earlier: datetime, refused: bool = False) -> str:
        return reason_against(purpose, now, earlier, zone=SHANGHAI, refused=refused)

    assert ask("MARKETING", at(13)) == "QUIET_HOURS" and ask("MARKETING", at(10)) == ""
    assert ask("MARKETING", at(10), at(9)) == "CAP_REACHED"
    assert ask("MARKETING", at(10, 20), at(10, 2), at(10, 3), at(10, 4)) == "CAP_REACHED"
    assert ask("MARKETING", datetime(2026, 2, 17, 10, tzinfo=SHANGHAI)) == "FESTIVAL"
    assert ask("SERVICE", at(21)) == "" and ask("SERVICE", at(22)) == "QUIET_HOURS"
    assert ask("SURVEY", at(10), at(9), at(9)) == "CAP_REACHED"
    assert ask("SERVICE", at(10), refused=True) == "DO_NOT_CALL"
    assert ask("SAFETY", at(3), refused=True) == ""


@pytest.mark.parametrize(
    ("purpose", "code", "at", "then"),
    [
        ("SERVICE", "QUIET_HOURS", (6, 0), (3, 8)),
        ("SERVICE", "QUIET_HOURS", (21, 30), (4, 8)),
        ("MARKETING", "QUIET_HOURS", (12, 30), (3, 14)),
        ("MARKETING", "CAP_REACHED", (10, 0), (4, 9)),
        ("MARKETING", "FESTIVAL", (10, 0), (6, 9)),
        ("SURVEY", "CAP_REACHED", (10, 0), None),
        ("SERVICE", "DO_NOT_CALL", (10, 0), None),
    ],
)
def test_a_number_that_may_not_be_called_now_is_put_off_to_the_next_hours_or_for_good(purpose, code, at, then):
    now = datetime(2026, 3, 3, *at, tzinfo=SHANGHAI)
    expected = datetime(2026, 3, *then, tzinfo=SHANGHAI) if then else None
    assert next_allowed(purpose, now, code, zone=SHANGHAI) == expected
