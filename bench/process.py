"""Processes: validate and publish one of 200 nodes, and advance: as pure rules, and as actions on the database.

`python -m bench.process [--nodes 200] [--transitions 40000] [--actions 600]` starts a database of its own (or uses an
empty one at DATABASE_URL). A transition is one call of `advance`; an action is one finished task with its row, its
clock, its events and its audit line, each in a transaction of its own, one after another.
"""

import argparse
import os
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.stage import figure, percentile

if TYPE_CHECKING:
    from carecenter.foundation.plain.actors import Actor
    from carecenter.reference.standards.types import ProcessDefinition

PUBLISH_SECONDS, RULES_PER_SECOND, ACTIONS_PER_SECOND = 1.0, 20_000, 100


def main() -> None:
    """Publish, advance, act; print the figures."""
    parser = argparse.ArgumentParser()
    for name, number in (("nodes", 200), ("transitions", 40_000), ("actions", 600)):
        parser.add_argument(f"--{name}", type=int, default=number)
    sizes = parser.parse_args()
    with ExitStack() as stack:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        os.environ.setdefault("CARECENTER_NO_SECRET", "True")
        if not os.environ.get("DATABASE_URL"):
            from carecenter.foundation.runner import postgres

            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="carecenter-bench-")))
            os.environ["DATABASE_URL"] = stack.enter_context(postgres.running(home)).url
        import django

        django.setup()
        _run(sizes)


def _run(sizes: argparse.Namespace) -> None:
    from django.core.management import call_command

    from carecenter.foundation.plain.actors import system_actor
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind

    call_command("migrate", verbosity=0)
    actor = system_actor("bench")
    organisation.open_unit(actor=actor, code="hq", name="总部", kind=UnitKind.HQ)
    for code in ("agent", "centre_leader"):
        organisation.define_post(actor=actor, code=code, name=code)
    definition, version_id = _publish(actor, sizes.nodes)
    _rules(definition, sizes.transitions)
    _actions(actor, definition, version_id, sizes.actions)


def content_of_size(nodes: int) -> dict[str, Any]:
    """Return a process of so many nodes: stages of three tasks, decisions with guards and a counted loop each."""
    posts = {"responsible": ["agent"], "accountable": ["centre_leader"]}
    found: list[dict[str, Any]] = []
    edges: list[dict[str, Any]] = []
    rounds = (nodes - 3) // 6
    for n in range(rounds):
        stage, choose, wait = f"stage_{n}", f"choose_{n}", f"wait_{n}"
        found.append({"code": stage, "kind": "STAGE", "name": f"阶段 {n}", "start": n == 0})
        for inner in ("a", "b", "c"):
            check = {"code": "say", "text": "说清楚", "qa": True, "error": "CCE", "weight": 5, "required": False}
            more = {"stage": stage, "ola": {"minutes": 480}, "checks": [check], "discretionary": inner == "c"}
            found.append({"code": f"task_{n}_{inner}", "kind": "TASK", "name": f"任务 {n}{inner}", **posts, **more})
        found.append({"code": choose, "kind": "DECISION", "name": f"判断 {n}"})
        found.append({"code": wait, "kind": "WAIT", "name": f"等 {n}", "timers": [{"code": "late", "minutes": 60}]})
        follows = f"stage_{n + 1}" if n + 1 < rounds else "tell"
        edges += [
            {"source": stage, "target": choose},
            {"source": choose, "target": wait, "when": f"cost > {n * 100 + 100000} && severity == 'SEV1'", "limit": 2},
            {"source": choose, "target": follows, "default": True},
            {"source": wait, "target": stage, "signal": "go_on", "limit": 3},
        ]
    found.append({"code": "tell", "kind": "TASK", "name": "告知", "informs_customer": True, **posts})
    ends = [("done", "tell", {}), ("gone", "*", {"signal": "withdraw"})]
    for code, source, more in ends:
        found.append({"code": code, "kind": "END", "name": code, "informed_by": "客户提出" if more else ""})
        edges.append({"source": source, "target": code, **more})
    fields = [{"code": "severity", "name": "级别"}, {"code": "cost", "name": "费用", "kind": "FEN"}]
    exchange = [{"name": "来电", "party": "客户"}]
    return {
        "code": "bench", "name": "大流程", "purpose": "修好", "owner_post": "centre_leader", "inputs": exchange,
        "outputs": exchange, "nodes": found, "edges": edges, "fields": fields,
    }  # fmt: skip


def _publish(actor: "Actor", nodes: int) -> tuple["ProcessDefinition", int]:
    """Read, validate and publish, from nothing, three times under another name; the slowest counts."""
    from carecenter.reference.standards import public as standards

    content, seconds = content_of_size(nodes), []
    for turn in range(3):
        begin = time.monotonic()
        definition = standards.read_definition({**content, "purpose": f"修好 {turn}"})
        version_id = standards.publish_reviewed(actor=actor, definition=definition)
        seconds.append(time.monotonic() - begin)
    found = len(content["nodes"])
    figure("process.publish", max(seconds), "s", target=f"≤ {PUBLISH_SECONDS:g}", ok=max(seconds) <= PUBLISH_SECONDS,
           nodes=found, edges=len(content["edges"]))  # fmt: skip
    return definition, version_id


def _rules(definition: "ProcessDefinition", transitions: int) -> None:
    """Walk instances from start to end, over and over, without a database."""
    from carecenter.reference.standards.public import advance, start
    from carecenter.reference.standards.types import TaskDone

    count, begin = 0, time.monotonic()
    while count < transitions:
        state, _ = start(definition, {"severity": "SEV2", "cost": 1200})
        while state.running:
            state, _ = advance(definition, state, TaskDone(state.open[0].key))
            count += 1
    speed = count / (time.monotonic() - begin)
    figure("process.rules", speed, "transitions/s", target=f"≥ {RULES_PER_SECOND}", ok=speed >= RULES_PER_SECOND,
           transitions=count)  # fmt: skip


def _actions(actor: "Actor", definition: "ProcessDefinition", version_id: int, actions: int) -> None:
    """Finish tasks of running processes one after another, each as its person would."""
    from carecenter.work.processes import public as processes

    lasted, subject = list[float](), 0
    begin = time.monotonic()
    while len(lasted) < actions:
        subject += 1
        facts = {"severity": "SEV2", "cost": 1200}
        processes.start_process(actor=actor, version_id=version_id, subject=("bench", subject), unit_path="hq",
                                facts=facts)  # fmt: skip
        for _ in range(12):
            task = processes.state_of(("bench", subject))
            assert task is not None
            at = time.monotonic()
            processes.finish_process_task(actor=actor, task_id=task.tasks[0].id)
            lasted.append(time.monotonic() - at)
    whole = time.monotonic() - begin
    speed = len(lasted) / sum(lasted)
    figure("process.actions", speed, "actions/s", target=f"≥ {ACTIONS_PER_SECOND}", ok=speed >= ACTIONS_PER_SECOND,
           actions=len(lasted), p95_ms=round(1000 * percentile(lasted, 0.95), 1), with_reading_and_starting=round(
               len(lasted) / whole, 1))  # fmt: skip


if __name__ == "__main__":
    main()
