"""Processes run on the version they began with; tasks, timers and events follow from the pure rules."""

from datetime import timedelta

import pytest

from carecenter.foundation import clock
from carecenter.foundation.plain.refusals import BadInput, NotThere
from carecenter.foundation.testing import at_most_queries, deliver_events, events_of
from carecenter.reference.standards import public as standards
from carecenter.reference.standards.errors import (
    NodesAreNotMapped,
    OutcomeIsUnknown,
    SignalIsNotExpected,
    TaskIsNotOpen,
)
from carecenter.reference.standards.testing import a_definition, a_node, a_repair, a_task, an_edge, content_of
from carecenter.reference.standards.types import VersionState
from carecenter.work.processes import public as processes
from carecenter.work.processes.errors import ChecksAreMissing, EvidenceIsMissing, ReasonIsMissing, SubjectHasProcess
from carecenter.work.processes.models import ProcessInstance, ProcessStep, ProcessTask, ProcessTimer
from carecenter.work.processes.tasks import announce
from carecenter.work.service_levels.public import clocks_of

from .conftest import SYSTEM

pytestmark = pytest.mark.django_db
SUBJECT = ("thing", 7)


def started(version, subject=SUBJECT, **facts):
    return processes.start_process(actor=SYSTEM, version_id=version, subject=subject, unit_path="hq.east", facts=facts)


def open_tasks(subject=SUBJECT):
    return {task.node: task for task in processes.state_of(subject).tasks}


def finish(actor, node, outcome="", subject=SUBJECT, **more):
    processes.finish_process_task(actor=actor, task_id=open_tasks(subject)[node].id, outcome=outcome, **more)


def test_a_process_runs_from_start_to_end_and_tells(people, repair):
    assert started(repair) == started(repair)
    standing = processes.state_of(SUBJECT)
    assert (standing.at, [place.state for place in standing.places]) == ("receive", ["CURRENT", "AHEAD", "AHEAD"])
    assert standing.may_open == (("ask_factory", "ask_factory"),)
    assert standing.signals == (("withdraw", "withdraw"),)
    finish(people["林"], "record")
    finish(people["莫"], "repair", "OK")
    finish(people["林"], "tell")
    ended = processes.state_of(SUBJECT)
    assert (ended.phase, ended.outcome, ended.tasks) == ("ENDED", "SOLVED", ())
    assert [e.facts["node"] for e in events_of("process.stage_entered")] == ["receive", "repair", "tell"]
    told = [(e.facts["node"], e.facts["informs_customer"]) for e in events_of("process.task_finished")]
    assert told == [("record", False), ("repair", False), ("tell", True)]
    assert [(e.facts["outcome"], e.facts["abandoned"]) for e in events_of("process.ended")] == [("SOLVED", False)]
    assert ProcessStep.objects.count() == 3
    # After its end the subject may have another one.
    assert started(repair) != ended.id


def test_one_process_a_subject(people, repair):
    started(repair)
    other = standards.publish_reviewed(actor=SYSTEM, definition=a_repair(code="other"))
    with pytest.raises(SubjectHasProcess):
        started(other)
    assert ProcessInstance.objects.count() == 1


def test_a_refused_step_changes_nothing(people, repair):
    started(repair)
    finish(people["林"], "record")
    before = ProcessInstance.objects.values().get()
    with pytest.raises(OutcomeIsUnknown):
        finish(people["林"], "repair", "MAYBE")
    with pytest.raises(SignalIsNotExpected):
        processes.signal_process(actor=SYSTEM, subject=SUBJECT, signal="parts_here")
    assert ProcessInstance.objects.values().get() == before
    assert (ProcessStep.objects.count(), ProcessTask.objects.filter(state="OPEN").count()) == (1, 1)


def test_another_reach_neither_finishes_nor_takes(people, repair):
    started(repair)
    task = open_tasks()["record"]
    for deed in (processes.finish_process_task, processes.take_process_task):
        with pytest.raises(NotThere):
            deed(actor=people["仇"], task_id=task.id)
    assert open_tasks()["record"] == task
    finish(people["林"], "record")
    with pytest.raises(TaskIsNotOpen):
        processes.finish_process_task(actor=people["林"], task_id=task.id)


def test_a_task_asks_for_its_checks_and_evidence_or_a_reason_to_leave_them_out(people):
    proven = a_task(
        "work",
        start=True,
        informs_customer=True,
        ola={"minutes": 60, "business": False},
        checks=[{"code": "name", "text": "报出姓名"}, {"code": "smile", "text": "微笑", "required": False}],
        evidence=[{"code": "photo", "name": "照片编号"}],
    )
    version = standards.publish_reviewed(
        actor=SYSTEM, definition=a_definition([proven, a_node("done", "END")], [an_edge("work", "done")])
    )
    started(version)
    task = open_tasks()["work"]
    assert task.due_at - task.opened_at == timedelta(hours=1)
    assert clocks_of(subjects=[("process_task", task.id)])[("process_task", task.id)][0].metric == "OLA"
    with pytest.raises(ChecksAreMissing):
        finish(people["林"], "work", evidence="P1")
    with pytest.raises(EvidenceIsMissing):
        finish(people["林"], "work", checks=["name"])
    with pytest.raises(ReasonIsMissing):
        processes.skip_process_task(actor=people["林"], task_id=task.id, reason=" ")
    processes.skip_process_task(actor=people["林"], task_id=task.id, reason="客户已到店")
    event = events_of("process.task_finished")[0].facts
    assert (event["off_process"], event["informs_customer"]) == (True, False)
    assert clocks_of(subjects=[("process_task", task.id)])[("process_task", task.id)][0].state == "MET"


def test_a_timer_fires_at_its_time_and_not_before(people, repair):
    started(repair)
    finish(people["林"], "record")
    finish(people["林"], "repair", "AGAIN")
    assert 3500 < announce() <= 3600
    assert processes.state_of(SUBJECT).at == "parts"
    with clock.standing_at(clock.now() + timedelta(minutes=60)):
        assert announce() == 3600.0
    assert processes.state_of(SUBJECT).at == "tell"
    assert [e.facts["timer"] for e in events_of("process.timer_told")] == ["late"]
    assert not ProcessTimer.objects.exists()


def test_a_subprocess_runs_inside_and_hands_its_outcome_up(people, repair):
    nodes = [
        a_node("call", "SUBPROCESS", start=True, process="repair"),
        a_task("tell", informs_customer=True),
        a_node("done", "END"),
        a_node("gone", "END", informed_by="客户提出"),
    ]
    edges = [an_edge("call", "tell"), an_edge("tell", "done"), an_edge("*", "gone", signal="stop")]
    outer = standards.publish_reviewed(actor=SYSTEM, definition=a_definition(nodes, edges, code="outer"))
    started(outer)
    finish(people["林"], "record")
    finish(people["林"], "repair", "OK")
    finish(people["林"], "tell")
    assert processes.state_of(SUBJECT).at == "tell"
    # Leaving the node gives the sub-process up.
    started(outer, ("thing", 8))
    processes.signal_process(actor=SYSTEM, subject=("thing", 8), signal="stop")
    assert not ProcessInstance.objects.filter(about_id=8, ended_at=None).exists()
    assert [t.state for t in ProcessTask.objects.filter(process__about_id=8)] == ["WITHDRAWN"]


def renamed():
    """Return the repair with its first stage and task under other names and a task more."""
    text = content_of(a_repair())
    for node in text["nodes"]:
        for name in {"code", "stage"} & set(node):
            node[name] = {"receive": "intake", "record": "note"}.get(node[name], node[name])
    for edge in text["edges"]:
        edge["source"] = {"receive": "intake"}.get(edge["source"], edge["source"])
    text["nodes"].append(a_task("photo", stage="intake"))
    return standards.read_definition(text)


def test_running_processes_stay_until_they_are_migrated_with_a_map(people, repair):
    started(repair)
    task = open_tasks()["record"]
    after = standards.publish_reviewed(actor=SYSTEM, definition=renamed())
    deliver_events()
    assert standards.versions_by_id(ids=[repair])[repair].state is VersionState.RETIRING
    assert processes.state_of(SUBJECT).version_id == repair
    mine = processes.state_of(SUBJECT).id
    with pytest.raises(NodesAreNotMapped) as refused:
        processes.migrate_process(actor=people["林"], process_id=mine, version_id=after, nodes={"receive": "intake"})
    assert refused.value.params["nodes"] == "record"
    with pytest.raises(BadInput):
        processes.migrate_process(actor=people["林"], process_id=mine, version_id=repair, nodes={})
    assert processes.state_of(SUBJECT).version_id == repair
    places = {"receive": "intake", "record": "note"}
    processes.migrate_process(actor=people["林"], process_id=mine, version_id=after, nodes=places)
    moved = open_tasks()
    assert (set(moved), moved["note"].id, moved["note"].opened_at) == ({"note", "photo"}, task.id, task.opened_at)
    deliver_events()
    assert standards.versions_by_id(ids=[repair])[repair].state is VersionState.RETIRED
    finish(people["林"], "note")
    finish(people["林"], "photo")
    assert processes.state_of(SUBJECT).at == "repair"


def test_a_dry_run_says_where_history_would_have_gone_another_way(people, repair):
    for number in (1, 2, 3):
        subject = ("thing", number)
        started(repair, subject)
        finish(people["林"], "record", subject=subject)
        finish(people["林"], "repair", "AGAIN" if number == 3 else "OK", subject=subject)
        if number == 3:
            processes.signal_process(actor=SYSTEM, subject=subject, signal="parts_here")
            finish(people["林"], "repair", "OK", subject=subject)
        finish(people["林"], "tell", subject=subject)
    draft = standards.begin_version(actor=SYSTEM, version_id=repair)
    assert processes.dry_run(actor=people["林"], version_id=draft) == {"available": 3, "replayed": 3, "diverged": 0}
    definition = a_repair(fields=[{"code": "severity", "name": "级别"}])
    edges = [edge for edge in definition.edges if edge.signal != "parts_here"]
    changed = standards.read_definition(
        {
            "code": "repair",
            "name": "报修",
            "nodes": list(definition.nodes),
            "edges": [*edges, an_edge("parts", "tell", signal="give_up")],
            "fields": definition.fields,
        }
    )
    standards.save_draft(actor=SYSTEM, version_id=draft, revision=1, definition=changed)
    assert processes.dry_run(actor=people["林"], version_id=draft) == {"available": 3, "replayed": 3, "diverged": 1}


def test_reading_a_standing_takes_few_queries(people, repair):
    started(repair)
    standards.definition_of(version_id=repair)
    with at_most_queries(3):
        processes.state_of(SUBJECT)
