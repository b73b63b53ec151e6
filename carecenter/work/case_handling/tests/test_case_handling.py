"""A case runs on its standard, waits in its queue, and rings the right bells."""

import pytest
from django.apps import apps
from django.urls import reverse

from carecenter.contact.routing import public as routing
from carecenter.contact.routing.types import WorkState
from carecenter.contact.telephony.events import VoicemailLeft
from carecenter.foundation.action import action, record
from carecenter.foundation.files.public import store_file
from carecenter.foundation.packs import load_pack
from carecenter.foundation.packs.problems import PackRefused
from carecenter.foundation.plain.refusals import NotThere
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.work.case_handling.public import finish_step, standard_of, tick_step
from carecenter.work.case_handling.rules.driving import deed_of, is_proved, weight_of
from carecenter.work.case_handling.testing import PASSWORD, SYSTEM, part_of_pack
from carecenter.work.case_handling.types import Deed, DeedKind, Ticked
from carecenter.work.cases import public as cases
from carecenter.work.processes.errors import ChecksAreMissing
from carecenter.work.service_levels.public import clocks_of


def bells(person: int) -> list[str]:
    lines = apps.get_model("notices", "BellLine").objects
    return list(lines.filter(person_id=person).order_by("id").values_list("template", flat=True))


def test_a_deed_is_a_step_with_an_outcome_or_a_signal_and_nothing_else():
    assert deed_of("find") == Deed(DeedKind.FINISH, "find")
    assert deed_of("propose:ACCEPTED") == Deed(DeedKind.FINISH, "propose", "ACCEPTED")
    assert deed_of("signal:wait") == Deed(DeedKind.SIGNAL, "wait")
    for wrong in ("", "Find", "a b", "find:", "find:no", "signal:", "signal:Wait"):
        with pytest.raises(ValueError, match=wrong or "$"):
            deed_of(wrong)


def test_a_step_is_proved_by_all_required_lines_and_its_evidence():
    wanted = frozenset({"a", "b"})
    assert not is_proved(required_checks=wanted, evidence_required=False, ticked=Ticked(frozenset("a")))
    assert is_proved(required_checks=wanted, evidence_required=False, ticked=Ticked(frozenset("abc")))
    assert not is_proved(required_checks=frozenset(), evidence_required=True, ticked=Ticked(evidence=" "))
    assert is_proved(required_checks=frozenset(), evidence_required=True, ticked=Ticked(evidence="照片"))


def test_a_safety_case_has_a_head_start_of_more_than_three_days():
    assert [weight_of(priority) for priority in range(5)] == [30_000, 4320, 360, 0, 0]


def test_a_new_case_starts_its_standard_and_its_moves_finish_the_steps(house):
    lin = house.actor("lin")
    case_id = house.case("complaint")
    deliver_events()
    found = standard_of(case_id=case_id)
    assert (found.standing.code, found.standing.at) == ("complaint", "acknowledge")
    (step,) = found.steps
    tick_step(actor=lin, case_id=case_id, task_id=step.task.id, checks=["apology", "verbatim", "unknown"])
    cases.move_case(actor=lin, case_id=case_id, move="ACKNOWLEDGE")
    deliver_events()
    found = standard_of(case_id=case_id)
    assert (found.standing.at, [s.task.node for s in found.steps]) == ("assess", ["grade"])
    done = events_of("process.task_finished")[-1]
    assert done.facts["off_process"] is False


def test_a_move_past_an_unticked_checklist_is_counted_as_off_the_process(house):
    case_id = house.case("complaint")
    deliver_events()
    cases.move_case(actor=house.actor("lin"), case_id=case_id, move="ACKNOWLEDGE")
    deliver_events()
    assert standard_of(case_id=case_id).standing.at == "assess"
    assert events_of("process.task_finished")[-1].facts["off_process"] is True


def test_the_severity_found_becomes_a_fact_and_opens_containment(house):
    mo = house.actor("mo")
    case_id = house.case("complaint")
    cases.move_case(actor=mo, case_id=case_id, move="ACKNOWLEDGE")
    deliver_events()
    cases.assess_case(actor=mo, case_id=case_id, triggers=["INJURY"])
    deliver_events()
    found = standard_of(case_id=case_id)
    assert found.standing.facts["severity"] == "SEV1"
    assert [step.task.node for step in found.steps] == ["contain"]
    task = ("process_task", found.steps[0].task.id)
    assert len(clocks_of(subjects=[task])[task]) == 1


def test_an_inquiry_ends_its_standard_and_a_withdrawal_ends_it_too(house):
    first, second = house.case(), house.case()
    deliver_events()
    lin = house.actor("lin")
    cases.resolve_case(
        actor=lin, case_id=first, outcome="SOLVED", wrap_up="consult_use", informed_by="CALL", told="教会了"
    )
    cases.withdraw_case(actor=house.actor("mo"), case_id=second, words="不用了")
    deliver_events()
    assert [standard_of(case_id=one).standing.outcome for one in (first, second)] == ["DONE", "WITHDRAWN"]


def test_a_reopened_case_starts_its_standard_anew(house):
    case_id = house.case()
    deliver_events()
    lin = house.actor("lin")
    cases.resolve_case(
        actor=lin, case_id=case_id, outcome="SOLVED", wrap_up="consult_use", informed_by="CALL", told="教会了"
    )
    deliver_events()
    before = standard_of(case_id=case_id).standing.id
    cases.reopen_case(actor=lin, case_id=case_id, reason="又不会了")
    deliver_events()
    after = standard_of(case_id=case_id).standing
    assert after.id != before
    assert after.ended_at is None


def test_steps_are_finished_on_the_page_only_as_the_standard_wants(house):
    lin, bai = house.actor("lin"), house.actor("bai")
    case_id = house.case()
    deliver_events()
    step = standard_of(case_id=case_id).steps[0]
    with pytest.raises(ChecksAreMissing):
        finish_step(actor=lin, case_id=case_id, task_id=step.task.id, checks=["identity"])
    assert standard_of(case_id=case_id).steps[0].task.id == step.task.id
    with pytest.raises(NotThere):
        finish_step(actor=bai, case_id=case_id, task_id=step.task.id, checks=["identity", "repeat"])
    finish_step(actor=lin, case_id=case_id, task_id=step.task.id, checks=["identity", "repeat"])
    assert standard_of(case_id=case_id).standing.at == "handle"


def test_an_unowned_case_waits_until_somebody_takes_it_and_again_when_it_is_given_back(house):
    lin = house.actor("lin")
    case_id = house.case("complaint")
    deliver_events()
    item = routing.open_item_of(work=("case", case_id))
    assert (item.queue_code, item.state) == ("complaints", WorkState.WAITING)
    cases.assign_case(actor=lin, case_id=case_id, person_id=lin.person_id)
    deliver_events()
    assert routing.open_item_of(work=("case", case_id)) is None
    cases.assign_case(actor=lin, case_id=case_id, person_id=None)
    deliver_events()
    assert routing.open_item_of(work=("case", case_id)).state == WorkState.WAITING
    cases.withdraw_case(actor=house.actor("mo"), case_id=case_id, words="算了")
    deliver_events()
    assert routing.open_item_of(work=("case", case_id)) is None


def test_a_gas_smell_stands_before_everything_that_waited_longer(house):
    waiting = [house.case(), house.case("complaint")]
    safety = house.case("safety")
    deliver_events()
    assert routing.open_item_of(work=("case", safety)).queue_code == "safety_cases"
    weights = {one: routing.open_item_of(work=("case", one)).weight for one in [*waiting, safety]}
    assert weights[safety] > 6 * max(weights[one] for one in waiting)


def test_who_is_asked_takes_the_case_on_its_page_and_has_it_in_hand_until_it_ends(house):
    lin = house.actor("lin")
    routing.sign_on(actor=lin)
    routing.go_available(actor=lin)
    case_id = house.case(who="mo")
    deliver_events()
    assert routing.open_item_of(work=("case", case_id)).state == WorkState.OFFERED
    assert "case_offered" in bells(house.people["lin"])
    cases.assign_case(actor=lin, case_id=case_id, person_id=lin.person_id)
    deliver_events()
    item = routing.open_item_of(work=("case", case_id))
    assert (item.state, item.agent_id) == (WorkState.ACTIVE, lin.person_id)
    cases.resolve_case(
        actor=lin, case_id=case_id, outcome="SOLVED", wrap_up="consult_use", informed_by="CALL", told="教会了"
    )
    deliver_events()
    assert routing.open_item_of(work=("case", case_id)) is None
    assert routing.state_of_agent(person_id=lin.person_id).cases == 0


def test_accepting_an_offer_makes_the_case_hers(house):
    lin = house.actor("lin")
    routing.sign_on(actor=lin)
    routing.go_available(actor=lin)
    case_id = house.case(who="mo")
    deliver_events()
    routing.accept_offer(actor=lin, offer_id=routing.state_of_agent(person_id=lin.person_id).offer_id)
    deliver_events()
    assert cases.cases_by_id(ids=[case_id])[case_id].owner_id == lin.person_id
    assert routing.open_item_of(work=("case", case_id)).state == WorkState.ACTIVE


def test_bells_ring_for_the_new_owner_the_one_called_and_the_customers_word(house):
    mo, lin, wei = (house.people[name] for name in ("mo", "lin", "wei"))
    case_id = house.case("complaint")
    cases.assign_case(actor=house.actor("mo"), case_id=case_id, person_id=lin)
    cases.write_message(actor=house.actor("lin"), case_id=case_id, kind="NOTE", text="@魏然 请看一下")
    cases.write_message(actor=house.actor("wei"), case_id=case_id, kind="INBOUND", text="怎么还没人来")
    deliver_events()
    deliver_events()
    assert bells(lin) == ["case_assigned", "case_customer_wrote"]
    assert bells(wei) == ["case_mentioned"]
    cases.move_case(actor=house.actor("lin"), case_id=case_id, move="ACKNOWLEDGE")
    deliver_events()
    assert bells(wei) == ["case_mentioned", "case_went_on"]  # who was called watches
    assert bells(mo) == ["case_step_opened"]  # 定级 is the leader's step


def test_nobody_is_told_what_she_did_herself(house):
    lin = house.actor("lin")
    case_id = house.case()
    cases.assign_case(actor=lin, case_id=case_id, person_id=lin.person_id)
    cases.write_message(actor=lin, case_id=case_id, kind="NOTE", text="@林晓梅 记得回电")
    deliver_events()
    assert bells(lin.person_id) == []


@action("test.leave_voicemail")
def leave_voicemail(*, actor, call_id: int, unit_path: str) -> None:
    wav = b"RIFF" + (36).to_bytes(4, "little") + b"WAVEfmt " + bytes([16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0])
    wav += bytes([128, 62, 0, 0, 2, 0, 16, 0]) + b"data" + bytes(4)
    stored = store_file(
        actor=actor, upload=wav, name="v.wav", purpose="recording", subject=("call", call_id), allowed=("audio",)
    )
    record(VoicemailLeft(subject_id=call_id, unit_path=unit_path, file_id=stored.id, seconds=35))


def test_a_voicemail_becomes_one_case_with_its_recording(house):
    path = house.actor("mo").unit_path
    leave_voicemail(actor=SYSTEM, call_id=77, unit_path=path)
    deliver_events()
    deliver_events()
    (opened,) = events_of("case.opened")
    case_id = opened.subject_id
    (file,) = cases.files_of_case(case_id=case_id)
    assert (file.name, file.content_type) == ("voicemail-77.wav", "audio/wav")
    assert routing.open_item_of(work=("case", case_id)).queue_code == "requests"


def test_the_panel_shows_script_and_checklist_keeps_ticks_and_refuses_strangers_and_other_reach(house, client):
    case_id = house.case()
    deliver_events()
    task = standard_of(case_id=case_id).steps[0].task.id
    url, tick = reverse("case_standard", args=[case_id]), reverse("case_step_tick", args=[case_id, task])
    assert client.get(url).status_code == 302
    client.login(username="bai", password=PASSWORD)
    assert client.get(url).status_code == 404
    assert client.post(tick, {"checks": ["identity"]}).status_code == 404
    client.login(username="lin", password=PASSWORD)
    assert client.post(tick, {"checks": ["identity"]}).status_code == 204
    with at_most_queries(18):
        page = client.get(url).content.decode()
    assert "核对姓名与电话" in page
    assert "请问怎么称呼您" in page
    assert page.count(" checked") == 1
    finish = reverse("case_step_finish", args=[case_id, task])
    client.post(finish, {"checks": ["identity", "repeat"]})
    assert standard_of(case_id=case_id).standing.at == "handle"


def test_a_pack_that_drives_a_step_its_standard_lacks_is_refused_with_the_line(tmp_path, house):
    folder = part_of_pack(tmp_path)
    file = folder / "case_handling.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("[grade", "[grades").replace("grade]", "grades]"))
    with pytest.raises(PackRefused) as caught:
        load_pack(actor=SYSTEM, folder=folder)
    assert "标准「complaint」里没有「grades」" in "\n".join(str(one) for one in caught.value.problems)
