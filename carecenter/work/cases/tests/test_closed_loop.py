"""No case ends without outcome, informed customer and, where the standard says so, verification by another (C1)."""

from datetime import timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import BadInput, ManyBadInputs, NotPermitted, NotThere
from carecenter.foundation.testing import events_of
from carecenter.work.cases import public as cases
from carecenter.work.cases.errors import (
    AboutYourself,
    CannotMerge,
    CaseIsEnded,
    CaseIsHeldOpen,
    MoveNotAllowed,
    NeedsLead,
    NotDisputable,
    SomebodyChangedIt,
    TooLateToReopen,
    TooManyPauses,
)  # fmt: skip
from carecenter.work.cases.models import Case, CaseMessage, CaseStep, CaseTask
from carecenter.work.cases.testing import a_case
from carecenter.work.service_levels.public import announce_due, clocks_of

END = {"outcome": "SOLVED", "wrap_up": "consult_use", "informed_by": "CALL", "told": "已电话告知"}


def state_of(case_id):
    return Case.objects.get(pk=case_id).state


def clocks(case_id):
    return {c.metric: c for c in clocks_of(subjects=[("case", case_id)])[("case", case_id)]}


def investigated(world, **more):
    """Return a complaint of Mrs Chen that Lin investigates."""
    lin, case_id = world.actors["lin"], a_case(world, "complaint", **more)
    cases.move_case(actor=lin, case_id=case_id, move="ACKNOWLEDGE")
    cases.assess_case(actor=lin, case_id=case_id, triggers=["ORDINARY"])
    cases.move_case(actor=lin, case_id=case_id, move="INVESTIGATE")
    return case_id


def test_no_end_without_outcome_wrap_up_and_informed_customer(world):
    case_id, lin = a_case(world), world.actors["lin"]
    with pytest.raises(ManyBadInputs) as caught:
        cases.resolve_case(actor=lin, case_id=case_id, outcome="", wrap_up="consult")
    assert [p.field for p in caught.value.problems] == ["outcome", "wrap_up", "informed_by"]
    with pytest.raises(ManyBadInputs) as caught:
        cases.resolve_case(actor=lin, case_id=case_id, **{**END, "informed_by": "NOBODY"})
    assert [p.field for p in caught.value.problems] == ["informed_by"]
    assert state_of(case_id) == "RECEIVED"
    cases.resolve_case(actor=lin, case_id=case_id, **END)
    case = Case.objects.get(pk=case_id)
    assert (case.state, case.owner_id, case.wrap_up) == ("CLOSED", world.people["lin"], "consult_use")
    assert {m: c.state.value for m, c in clocks(case_id).items()} == dict.fromkeys(
        ("ACKNOWLEDGE", "FIRST_CONTACT", "RESOLVE", "NEXT_UPDATE"), "MET"
    )


def test_whom_she_complains_about_neither_works_nor_verifies(world):
    case_id = a_case(world, "complaint", about_person_id=world.people["wei"])
    with pytest.raises(AboutYourself):
        cases.move_case(actor=world.actors["wei"], case_id=case_id, move="ACKNOWLEDGE")
    with pytest.raises(BadInput):
        cases.assign_case(actor=world.actors["mo"], case_id=case_id, person_id=world.people["wei"])
    assert state_of(case_id) == "RECEIVED"


def test_a_pause_needs_proof_stops_only_the_resolve_clock_and_comes_twice_at_most(world):
    case_id, lin = investigated(world), world.actors["lin"]
    with pytest.raises(BadInput):
        cases.pause_case(actor=lin, case_id=case_id, reason="CUSTOMER", proof="")
    for _ in range(2):
        cases.pause_case(actor=lin, case_id=case_id, reason="CUSTOMER", proof="约好周五回电")
        found = clocks(case_id)
        assert (found["RESOLVE"].state.value, found["NEXT_UPDATE"].state.value) == ("PAUSED", "RUNNING")
        cases.move_case(actor=lin, case_id=case_id, move="RESUME")
    with pytest.raises(TooManyPauses):
        cases.pause_case(actor=lin, case_id=case_id, reason="PART", proof="等加热管")
    Case.objects.filter(pk=case_id).update(severity=2, pauses=0)
    with pytest.raises(NeedsLead):
        cases.pause_case(actor=lin, case_id=case_id, reason="PART", proof="等加热管")


def test_beside_the_process_only_with_a_reason_and_counted(world):
    case_id, lin = a_case(world, "complaint"), world.actors["lin"]
    with pytest.raises(BadInput):
        cases.step_off_process(actor=lin, case_id=case_id, state="INVESTIGATING", reason=" ")
    with pytest.raises(MoveNotAllowed):
        cases.step_off_process(actor=lin, case_id=case_id, state="CLOSED", reason="想结")
    cases.step_off_process(actor=lin, case_id=case_id, state="INVESTIGATING", reason="客户在店里等")
    assert (state_of(case_id), Case.objects.get(pk=case_id).off_process) == ("INVESTIGATING", 1)
    assert events_of("case.stage_changed")[-1].facts["off_process"] is True


def test_a_job_done_closes_the_loop_by_itself(world):
    case_id = a_case(world, "repair", reason_code="repair_no_heat")
    system = system_actor("field_service")
    cases.hold_case(actor=system, case_id=case_id, holder=("job", 4), reason="JOB")
    with pytest.raises(CaseIsHeldOpen):
        cases.resolve_case(actor=world.actors["lin"], case_id=case_id, **{**END, "wrap_up": "repair_no_heat"})
    cases.release_case(actor=system, case_id=case_id, holder=("job", 4), done=True)
    case = Case.objects.get(pk=case_id)
    assert (case.state, case.outcome, case.informed_by, case.wrap_up) == ("CLOSED", "SOLVED", "VISIT", "repair_no_heat")


def test_withdrawn_in_her_own_words_by_a_lead_and_still_counted(world):
    case_id = a_case(world, "complaint")
    with pytest.raises(BadInput):
        cases.withdraw_case(actor=world.actors["mo"], case_id=case_id, words="")
    cases.withdraw_case(actor=world.actors["mo"], case_id=case_id, words="算了，已经修好了")
    assert state_of(case_id) == "WITHDRAWN"
    assert CaseMessage.objects.get(case=case_id, kind="VERBATIM").text == "算了，已经修好了"
    assert {c.state.value for c in clocks(case_id).values()} == {"CANCELLED"}


def test_reopened_within_30_days_and_not_after(world):
    case_id, lin = a_case(world), world.actors["lin"]
    cases.resolve_case(actor=lin, case_id=case_id, **END)
    with clock.standing_at(clock.now() + timedelta(days=30, minutes=1)), pytest.raises(TooLateToReopen):
        cases.reopen_case(actor=lin, case_id=case_id, reason="又不热了")
    cases.reopen_case(actor=lin, case_id=case_id, reason="又不热了")
    case = Case.objects.get(pk=case_id)
    assert (case.state, case.reopened, case.closed_at) == ("INVESTIGATING", 1, None)


def test_a_department_answers_its_part_and_a_dispute_gets_a_verdict(world):
    case_id, lin, xu = a_case(world, "complaint"), world.actors["lin"], world.actors["xu"]
    task = cases.ask_department(actor=lin, case_id=case_id, unit_path="hq.store", text="请核对开票")
    row = CaseTask.objects.get(pk=task)
    assert (row.due_at > clock.now(), row.unit_path) == (True, "hq.store")
    cases.dispute_task(actor=xu, task_id=task, text="是工厂的件")
    with pytest.raises(NotDisputable):
        cases.dispute_task(actor=xu, task_id=task, text="再说一次")
    with pytest.raises(NotPermitted):
        cases.judge_dispute(actor=xu, task_id=task, unit_path="hq.factory", text="归工厂")
    cases.judge_dispute(actor=world.actors["mo"], task_id=task, unit_path="hq.factory", text="批次记录在工厂")
    with pytest.raises(NotThere):
        cases.answer_task(actor=xu, task_id=task, text="好")
    cases.answer_task(actor=world.actors["fan"], task_id=task, text="已补发")
    assert CaseTask.objects.get(pk=task).outcome == "ANSWERED"
    assert [s.kind for s in CaseStep.objects.filter(case=case_id).order_by("id")] == [
        "OPENED", "ASKED", "DISPUTED", "JUDGED", "ANSWERED",
    ]  # fmt: skip


def test_merged_with_undo_split_and_a_message_moved(world):
    lin = world.actors["lin"]
    first, second = a_case(world), a_case(world)
    message = cases.write_message(actor=lin, case_id=second, kind="INBOUND", text="还有发票的事")
    with pytest.raises(CannotMerge):
        cases.merge_case(actor=lin, case_id=first, into_id=first)
    before = {metric: clock.state.value for metric, clock in clocks(second).items()}
    cases.merge_case(actor=lin, case_id=second, into_id=first)
    assert (state_of(second), Case.objects.get(pk=second).merged_into_id) == ("MERGED", first)
    assert {clock.state.value for clock in clocks(second).values()} == {"CANCELLED"}
    assert "RUNNING" in {clock.state.value for clock in clocks(first).values()}
    cases.undo_merge(actor=lin, case_id=second)
    assert {metric: clock.state.value for metric, clock in clocks(second).items()} == before
    assert (state_of(second), Case.objects.get(pk=second).merged_into_id) == ("RECEIVED", None)
    third = cases.split_case(
        actor=lin,
        case_id=second,
        type_code="inquiry",
        subject="发票",
        values={"topic": "other"},
        message_ids=(message,),
    )
    moved = CaseMessage.objects.get(pk=message)
    assert (moved.case_id, moved.moved_from_id) == (third, second)


def later_on(*, seconds):
    """Return an instant of the next minute."""
    return (clock.now() + timedelta(minutes=1)).replace(second=seconds, microsecond=0)


def agreed(case_id):
    """Return the clocks of what was agreed with the customer, the oldest first."""
    found = clocks_of(subjects=[("case", case_id)])[("case", case_id)]
    return sorted((c for c in found if ":PROMISED:" in c.key), key=lambda c: c.id)


def test_a_promised_word_is_a_clock_that_is_kept_by_informing_her_and_breaks_by_itself(world):
    lin, case_id, now = world.actors["lin"], a_case(world), later_on(seconds=20)
    first, second = now + timedelta(hours=5, seconds=25), now + timedelta(days=1)
    with clock.standing_at(now):
        with pytest.raises(BadInput) as refused:
            cases.promise_update(actor=lin, case_id=case_id, at=now)
        assert refused.value.field == "at"
        cases.promise_update(actor=lin, case_id=case_id, at=first)
        (one,) = agreed(case_id)
        assert (one.metric, one.due_at, one.state.value) == ("NEXT_UPDATE", first, "RUNNING")
        # The rhythm of the severity runs beside it: a late promise is no way round the standard.
        assert [c.state.value for c in clocks_of(subjects=[("case", case_id)])[("case", case_id)]
                if c.key == f"case:{case_id}:NEXT_UPDATE"] == ["RUNNING"]  # fmt: skip
        cases.promise_update(actor=lin, case_id=case_id, at=second)
        assert [(c.due_at, c.state.value) for c in agreed(case_id)] == [(first, "CANCELLED"), (second, "RUNNING")]
    with clock.standing_at(second + timedelta(seconds=1)):
        announce_due(actor=system_actor())
        assert [e.facts["key"] for e in events_of("clock.breached") if ":PROMISED:" in e.facts["key"]] == [
            agreed(case_id)[1].key
        ]
        third = second + timedelta(hours=2)
        cases.promise_update(actor=lin, case_id=case_id, at=third)
        cases.inform_customer(actor=lin, case_id=case_id, by="CALL", text="备件明天到")
        # What was broken stays broken, what was promised afterwards was kept.
        assert [c.state.value for c in agreed(case_id)] == ["CANCELLED", "LATE_MET", "MET"]


def test_no_word_is_promised_on_a_case_that_has_ended(world):
    lin, case_id = world.actors["lin"], a_case(world)
    cases.resolve_case(actor=lin, case_id=case_id, **END)
    with pytest.raises(CaseIsEnded):
        cases.promise_update(actor=lin, case_id=case_id, at=clock.now() + timedelta(hours=1))


def test_a_save_conflict_names_the_fields_and_stores_nothing(world):
    lin, case_id = world.actors["lin"], a_case(world, "repair")
    was = {"symptom": "no_heat", "subject": "洗澡时热水器不出热水"}
    cases.change_case(actor=lin, case_id=case_id, subject=was["subject"], values={"symptom": "leak"}, was=was)
    with pytest.raises(SomebodyChangedIt) as caught:
        cases.change_case(
            actor=world.actors["wei"], case_id=case_id, subject=was["subject"], values={"symptom": "noise"}, was=was
        )
    assert caught.value.params["fields"] == "现象"
    cases.change_case(
        actor=world.actors["wei"], case_id=case_id, subject="漏水", values={"symptom": "no_heat"}, was=was
    )
    assert Case.objects.select_related("text").get(pk=case_id).text.subject == "漏水"


def test_a_mention_calls_a_colleague_and_makes_her_a_watcher(world):
    case_id = a_case(world)
    cases.write_message(actor=world.actors["lin"], case_id=case_id, kind="NOTE", text="@莫 请看一下")
    assert events_of("case.written")[0].facts["mentioned"] == [world.people["mo"]]
