"""What people live through on the telephone, with a real engine and a real browser."""

import io
import os
import re
import signal
import time
import wave
from pathlib import Path

from carecenter.foundation.runner.processes import command_lines
from tests.phone.conftest import MICROPHONE
from tools.telephony.caller import Caller, strength

NANJING, GUANGZHOU = "13913800001", "13602400000"
HOTLINE = "95105950"


def until(question, seconds=15):
    """Wait until the question has a true answer and return it."""
    ends_at = time.monotonic() + seconds
    while time.monotonic() < ends_at:
        if answer := question():
            return answer
        time.sleep(0.1)
    raise AssertionError("it did not come true in time")


def state_of(house, number):
    row = house.ask("SELECT state, id, agent_id FROM telephony_call WHERE number = %s ORDER BY id DESC LIMIT 1", number)
    return row or ("", 0, 0)


def presence_of(house, username):
    person = house.told["people"][username]
    return house.ask("SELECT state, aux FROM routing_agentpresence WHERE person_id = %s", person) or ("", "")


def heard_in_browser(page):
    """Return the hertz of the loudest tone that the page plays."""
    return page.evaluate(
        """async () => {
          const context = new AudioContext(); await context.resume();
          const source = context.createMediaStreamSource(document.getElementById('softphone-voice').srcObject);
          const analyser = context.createAnalyser(); analyser.fftSize = 8192; source.connect(analyser);
          await new Promise((done) => setTimeout(done, 1200));
          const bins = new Float32Array(analyser.frequencyBinCount); analyser.getFloatFrequencyData(bins);
          let best = 0; bins.forEach((value, at) => { if (value > bins[best]) best = at; });
          return Math.round(best * context.sampleRate / 8192);
        }"""
    )


def test_a_caller_from_guangzhou_is_popped_bridged_recorded_and_rates(house, people):
    page = people.page("bai")
    page.context.grant_permissions(["microphone"])
    page.goto("/desk/")
    page.locator("[data-phone=BROWSER]").click()
    page.locator("#softphone-state", has_text="✓").wait_for()
    page.locator("#desk-presence button[data-key=F10]").wait_for()
    page.keyboard.press("F10")
    until(lambda: presence_of(house, "bai") == ("AVAILABLE", ""))
    people.picture("bai", "desk-ready")
    caller = Caller(number=GUANGZHOU, hertz=1000).dial(HOTLINE)
    time.sleep(2.5)
    caller.press("2")
    page.locator("[data-answer]").wait_for()
    people.picture("bai", "desk-ringing")
    state, call, _agent = state_of(house, GUANGZHOU)
    assert state == "RINGING"
    popped, ringing = house.ask("SELECT popped_at, ringing_at FROM telephony_call WHERE id = %s", call)
    assert popped <= ringing
    page.wait_for_timeout(1500)
    page.keyboard.press("F2")
    until(lambda: state_of(house, GUANGZHOU)[0] == "TALK")
    assert caller.hears(MICROPHONE, share=0.1) > 0.1
    page.wait_for_timeout(2500)
    assert abs(heard_in_browser(page) - 1000) <= 12
    people.picture("bai", "desk-talk")
    page.keyboard.press("F8")
    until(lambda: state_of(house, GUANGZHOU)[0] == "SURVEY")
    caller.press("5")
    until(lambda: state_of(house, GUANGZHOU)[0] == "ENDED")
    digits = house.ask(
        "SELECT facts->>'digits' FROM foundation_event WHERE kind = 'digits.collected' ORDER BY id DESC LIMIT 1"
    )
    assert digits == ("5",)
    until(lambda: presence_of(house, "bai") == ("ACW", ""))
    page.keyboard.press("Alt+1")
    until(lambda: house.ask("SELECT outcome FROM telephony_call WHERE id = %s", call) == ("SOLVED",))
    recording = until(
        lambda: house.ask("SELECT id FROM telephony_recording WHERE call_id = %s AND file_id <> ''", call)
    )
    leader_of_all = house.run(
        "from carecenter.contact.telephony.actions.recordings import hear_recording;"
        "from carecenter.foundation.plain.actors import system_actor;"
        f"print(hear_recording(actor=system_actor(), recording_id={recording[0]}).hex())"
    )
    samples = _samples(bytes.fromhex(leader_of_all))
    assert strength(samples[8000:24000], 1000) > 0.02
    assert strength(samples[8000:24000], MICROPHONE) > 0.02
    page.keyboard.press("F10")
    until(lambda: presence_of(house, "bai") == ("AVAILABLE", ""))
    assert until(lambda: house.ask("SELECT score FROM surveys_callrating WHERE call_id = %s", call)) == (5,)
    contact = "SELECT queue_code, agent_id FROM reports_contactrecord WHERE channel = 'CALL' ORDER BY id DESC LIMIT 1"
    assert until(lambda: house.ask(contact)) == ("hotline_cantonese", house.told["people"]["bai"])
    assert people.complaints == []
    page.get_by_text("收起话机并下线").click()
    until(lambda: presence_of(house, "bai") == ("LOGGED_OUT", ""))


def _samples(content: bytes) -> list[int]:
    with wave.open(io.BytesIO(content)) as sound:
        return memoryview(sound.readframes(sound.getnframes())).cast("h").tolist()


def test_all_busy_one_wait_advice_and_the_promise_is_kept(house, desk):
    lin = desk("lin", 5091)
    phone = Caller(own="127.0.0.3", port=5091, hertz=620, number="desk-lin").expect()
    first = Caller(number=NANJING).dial(HOTLINE)
    until(lambda: state_of(house, NANJING)[0] == "TALK")
    second = Caller(number="13913800002").dial(HOTLINE)
    assert second.hears(480, seconds=12)
    until(
        lambda: house.ask("SELECT 1 FROM telephony_call WHERE number = '13913800002' AND place->>'phase' = 'suggested'")
    )
    second.press("1")
    until(lambda: state_of(house, "13913800002")[0] == "ENDED")
    assert house.ask("SELECT kind, state FROM telephony_callback WHERE number = '13913800002'") == (
        "KEEP_PLACE",
        "QUEUED",
    )
    customer = Caller(own="127.0.0.2", port=5060, hertz=700, number="13913800002").expect()
    first.hang_up()
    phone.loop.join(5)
    again = Caller(own="127.0.0.3", port=5091, hertz=620, number="desk-lin").expect()
    lin.post("/desk/presence/available/")
    customer.wait("talking", 20)
    assert customer.hears(620) and again.hears(700)
    lin.post(f"/desk/calls/{state_of(house, '13913800002')[1]}/hang-up/")
    until(lambda: house.ask("SELECT state FROM telephony_callback WHERE number = '13913800002'") == ("DONE",))
    customer.wait("ended")


def test_a_safety_call_goes_out_at_any_hour(house, desk):
    lin = desk("lin", 5098)
    phone = Caller(own="127.0.0.3", port=5098, hertz=620, number="desk-lin").expect()
    customer = Caller(own="127.0.0.2", port=5060, hertz=700, number="13913800007").expect()
    lin.post("/desk/dial/", number="13913800007", purpose="SAFETY")
    customer.wait("talking", 20)
    assert customer.hears(620) and phone.hears(700)
    lin.post(f"/desk/calls/{state_of(house, '13913800007')[1]}/hang-up/")
    customer.wait("ended")


def test_while_somebody_is_free_nobody_hears_a_peak_text(house, desk):
    desk("lin", 5092)
    phone = Caller(own="127.0.0.3", port=5092, hertz=620, number="desk-lin").expect()
    caller = Caller(number="13913800003").dial(HOTLINE)
    phone.wait("talking", 20)
    assert caller.hears(620)
    caller.hang_up()
    until(lambda: state_of(house, "13913800003")[0] == "ENDED")
    assert house.ask("SELECT peak_seconds FROM telephony_call WHERE number = '13913800003'") == (0,)


def test_an_agent_drops_dead_and_her_caller_reaches_the_next(house, desk):
    desk("lin", 5093)
    phone = Caller(own="127.0.0.3", port=5093, hertz=620, number="desk-lin").expect()
    caller = Caller(number="13913800004").dial(HOTLINE)
    phone.wait("talking", 20)
    desk("mo", 5094)
    other = Caller(own="127.0.0.3", port=5094, hertz=740, number="desk-mo").expect()
    phone.vanish()
    other.wait("talking", 40)
    assert caller.hears(740) and other.hears(1000)
    caller.hang_up()
    until(lambda: state_of(house, "13913800004")[0] == "ENDED")


def test_a_telephone_that_rings_in_vain_passes_the_caller_on_at_the_head(house, desk):
    lin = desk("lin", 5099)
    silent = Caller(own="127.0.0.3", port=5099, hertz=620, number="desk-lin").expect(answer_after=None)
    caller = Caller(number="13913800008").dial(HOTLINE)
    until(lambda: state_of(house, "13913800008")[0] == "RINGING")
    queued = house.ask("SELECT queued_at FROM telephony_call WHERE number = '13913800008'")
    desk("mo", 5089)
    other = Caller(own="127.0.0.3", port=5089, hertz=740, number="desk-mo").expect()
    other.wait("talking", 40)
    assert caller.hears(740) and lin.state() == ("AUX", "RONA")
    assert house.ask("SELECT queued_at FROM telephony_call WHERE number = '13913800008'") == queued
    silent.wait("ended")
    caller.hang_up()
    until(lambda: state_of(house, "13913800008")[0] == "ENDED")


def test_a_leader_whispers_and_only_the_agent_hears(house, desk):
    desk("lin", 5095)
    phone = Caller(own="127.0.0.3", port=5095, hertz=620, number="desk-lin").expect()
    caller = Caller(number="13913800005").dial(HOTLINE)
    phone.wait("talking", 20)
    mo = desk("mo", 5096)
    mo.post("/desk/presence/aux/", code="5")
    leader = Caller(own="127.0.0.3", port=5096, hertz=850, number="desk-mo").expect()
    mo.post(f"/desk/calls/{state_of(house, '13913800005')[1]}/supervise/", mode="WHISPER")
    leader.wait("talking")
    assert leader.hears(1000, share=0.1) and leader.hears(620, share=0.1)
    assert phone.hears(850, share=0.05)
    assert strength(caller.heard_samples[-8000:], 850) < 0.001
    caller.hang_up()
    until(lambda: state_of(house, "13913800005")[0] == "ENDED")
    leader.wait("ended")


def _parent(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"PPid:\s+(\d+)", status).group(1))


def test_the_web_host_is_killed_and_the_call_goes_on(house, desk):
    desk("lin", 5097)
    phone = Caller(own="127.0.0.3", port=5097, hertz=620, number="desk-lin").expect()
    caller = Caller(number="13913800006").dial(HOTLINE)
    phone.wait("talking", 20)
    for pid, words in command_lines().items():
        if "carecenter.foundation.runner.web" in words and _parent(pid) == house.running.process.pid:
            os.kill(pid, signal.SIGKILL)
    time.sleep(2)
    caller.heard_samples.clear()
    phone.heard_samples.clear()
    assert caller.hears(620) and phone.hears(1000)
    house.running.wait_until_ready()
    time.sleep(2)
    assert state_of(house, "13913800006")[0] == "TALK"
    caller.hang_up()
    until(lambda: state_of(house, "13913800006")[0] == "ENDED", 20)
    phone.wait("ended")
