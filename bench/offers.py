"""Routing: decisions among 1,000 agents, offers through kill -9, and millions of steps of the pure rules.

`python -m bench.offers [--agents 1000] [--decisions 2000] [--offers 50000] [--steps 5000000] [--kill-every 4]` starts a
database of its own. Decision: from "somebody is free" or "somebody calls" to the offer, within one action. Kills: two
workers play callers and agents through the actions and are killed again and again; afterwards each contact must have
been enqueued, answered and finished exactly once. Rules: a seeded walk through the machine of §9, and a queue with
weights in which no contact may be overtaken by one who came 10 × weight seconds later.
"""

import argparse
import heapq
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.stage import figure, percentile

LIMIT_MS, HEAVIEST = 20.0, 60


def main() -> None:
    """Run all three; print the figures."""
    parser = argparse.ArgumentParser()
    sizes = {"agents": 1000, "decisions": 2000, "offers": 50_000, "steps": 5_000_000, "kill_every": 4}
    for name, number in sizes.items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=number)
    parser.add_argument("--part", default="")
    parser.add_argument("--upto", type=int, default=0)
    options = parser.parse_args()
    if options.part:
        _set_up()
        {"call": _callers, "answer": _agents}[options.part](options.upto)
        return
    walk_rules(options.steps)
    with tempfile.TemporaryDirectory(prefix="carecenter-bench-") as home:
        from carecenter.foundation.runner import postgres

        # Durable: a kill of the workers must meet real commits.
        with postgres.running(Path(home)) as cluster:
            os.environ["DATABASE_URL"] = cluster.url
            _set_up()
            _stage(options.agents)
            decide_among(options.agents, options.decisions)
            _kill(options.offers, options.kill_every)


def _set_up() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("CARECENTER_NO_SECRET", "True")
    import django

    django.setup()


def _stage(agents: int) -> None:
    from django.core.management import call_command
    from django.db import connection

    from carecenter.contact.routing import public as routing
    from carecenter.contact.routing.types import Channel
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.reference.organisation import public as organisation
    from carecenter.reference.organisation.types import UnitKind

    call_command("migrate", verbosity=0)
    system = system_actor("bench")
    hq = organisation.open_unit(actor=system, code="hq", name="总部", kind=UnitKind.HQ)
    unit = organisation.open_unit(actor=system, code="c1", name="中心", kind=UnitKind.CENTRE, parent_id=hq.id)
    for code in ("mandarin", "cantonese"):
        organisation.define_skill(actor=system, code=code, name=code, kind="LANGUAGE")
        organisation_queue = {"language": code, "wrap_seconds": 1}
        routing.define_queue(
            actor=system, code=code, name=code, channel=Channel.CALL, unit_code="c1", settings=organisation_queue
        )
    made = [organisation.enter_person(actor=system, name=f"坐席{n}", employee_no=f"bench{n}", unit_id=unit.id)
            for n in range(agents)]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO routing_agentpresence (person_id, unit_path, state, aux, since_at, idle_at, heard_at,"
            " pending_aux, abilities, sites, focus, chats, cases)"
            " SELECT p, 'hq.c1', 'AVAILABLE', '', now(), now() - p * interval '1 ms', now() + interval '2 days', '',"
            " ARRAY['lang:mandarin', 'person:' || p] || CASE WHEN p %% 5 = 0 THEN ARRAY['lang:cantonese']"
            " ELSE ARRAY[]::text[] END, ARRAY['hq', 'hq.c1'], ARRAY[]::bigint[], 0, 0 FROM unnest(%s) p",
            [made],
        )
        cursor.execute("ANALYZE")


def decide_among(agents: int, count: int) -> None:
    """Time an offer when somebody calls and when somebody becomes free, with nearly all agents in presence."""
    from carecenter.contact.routing import public as routing
    from carecenter.foundation.plain.actors import system_actor

    system, luck = system_actor("bench"), random.Random(7)
    calls: list[float] = []
    frees: list[float] = []
    for n in range(count):
        language = "cantonese" if luck.random() < 0.15 else "mandarin"
        began = time.perf_counter()
        item = routing.enqueue(actor=system, queue_code=language, work=("decision", n), key=f"decision:{n}")
        calls.append((time.perf_counter() - began) * 1000)
        taken = routing.work_item(item_id=item)
        if taken is None or taken.agent_id is None:
            raise SystemExit("nobody was offered a contact although somebody was free")
        agent = routing.state_of_agent(person_id=taken.agent_id)
        routing.accept_offer(actor=system, offer_id=(agent.offer_id if agent else None) or 0)
        routing.finish_work(actor=system, item_id=item)
        began = time.perf_counter()
        routing.end_wrap_up(actor=system, person_id=taken.agent_id)
        frees.append((time.perf_counter() - began) * 1000)
    for name, times in (("offers.decision_on_call", calls), ("offers.decision_on_free", frees)):
        p95 = percentile(times, 0.95)
        figure(name, p95, "ms", target=f"≤ {LIMIT_MS:g}", ok=p95 <= LIMIT_MS, n=count, agents=agents,
               median=round(percentile(times, 0.5), 2))  # fmt: skip


def _callers(upto: int) -> None:
    """Enqueue contact after contact, with keys that make each of them one; start where the last commit was."""
    from carecenter.contact.routing import public as routing
    from carecenter.contact.routing.models import WorkItem
    from carecenter.foundation.plain.actors import system_actor

    system = system_actor("bench")
    done = WorkItem.objects.filter(work_kind="bench").count()
    for n in range(max(done - 5, 0), upto):
        code = "cantonese" if n % 7 == 0 else "mandarin"
        routing.enqueue(actor=system, queue_code=code, work=("bench", n), key=f"bench:{n}", weight=n % HEAVIEST)


def _agents(upto: int) -> None:
    """Answer what is offered, end what is talked, wrap up; a few decline, a few never answer."""
    from carecenter.contact.routing import public as routing
    from carecenter.contact.routing.models import AgentPresence, Offer, WorkItem
    from carecenter.foundation.plain.actors import system_actor
    from carecenter.foundation.plain.refusals import Refusal

    system = system_actor("bench")
    ended = ("DONE", "ABANDONED", "WITHDRAWN")
    while WorkItem.objects.filter(work_kind="bench", state__in=ended).count() < upto:
        steps: list[tuple[Any, dict[str, Any]]] = []
        for pk in Offer.objects.filter(state="OPEN").order_by("pk").values_list("pk", flat=True)[:200]:
            part = (
                routing.miss_offer if pk % 97 == 0 else routing.decline_offer if pk % 41 == 0 else routing.accept_offer
            )
            steps.append((part, {"offer_id": pk}))
        for pk in WorkItem.objects.filter(state="ACTIVE").values_list("pk", flat=True)[:200]:
            steps.append((routing.finish_work, {"item_id": pk}))
        for pk in AgentPresence.objects.filter(state="ACW").values_list("pk", flat=True)[:200]:
            steps.append((routing.end_wrap_up, {"person_id": pk}))
        AgentPresence.objects.filter(state="AUX", aux="RONA").update(state="AVAILABLE", aux="")
        for part, values in steps:
            try:
                part(actor=system, **values)
            except Refusal:
                continue
        if not steps:
            routing.tick()


def _kill(offers: int, every: int) -> None:
    """Let two workers play, kill them with SIGKILL every few seconds, start them again, and count at the end."""
    luck, kills, began = random.Random(11), 0, time.monotonic()
    command = [sys.executable, "-m", "bench.offers", "--upto", str(offers), "--part"]
    workers = {part: subprocess.Popen([*command, part]) for part in ("call", "answer")}
    while workers["answer"].poll() is None:
        time.sleep(every * luck.uniform(0.5, 1.5))
        for part in list(workers):
            code = workers[part].poll()
            if code is None and luck.random() < 0.7:
                workers[part].send_signal(signal.SIGKILL)
                workers[part].wait()
                kills += 1
            if workers[part].poll() not in (None, 0):
                workers[part] = subprocess.Popen([*command, part])
    _count(offers, kills, time.monotonic() - began)


COUNTS = {
    "lost": "SELECT %(n)s - count(*) FROM routing_workitem WHERE work_kind = 'bench' AND state = 'DONE'",
    "double": """SELECT count(*) FROM (SELECT item_id FROM routing_offer o JOIN routing_workitem i ON i.id = o.item_id
        WHERE o.state = 'ACCEPTED' AND i.work_kind = 'bench' GROUP BY item_id HAVING count(*) <> 1) x""",
    "overlapping": """SELECT count(*) FROM routing_offer a JOIN routing_offer b ON b.item_id = a.item_id AND b.id > a.id
        AND b.offered_at < coalesce(a.ended_at, 'infinity')""",
    "two_in_hand": """SELECT count(*) FROM routing_workitem a JOIN routing_workitem b ON b.agent_id = a.agent_id
        AND b.id > a.id AND b.answered_at < a.wrapped_at AND a.answered_at < b.answered_at
        WHERE a.work_kind = 'bench' AND b.work_kind = 'bench'""",
    "without_news": """SELECT count(*) FROM routing_workitem i WHERE work_kind = 'bench' AND
        (SELECT count(*) FROM foundation_event e WHERE e.kind = 'work.finished' AND e.subject_id = i.id) <> 1""",
}


def _count(offers: int, kills: int, seconds: float) -> None:
    from django.db import connection

    found = {}
    with connection.cursor() as cursor:
        for name, question in COUNTS.items():
            cursor.execute(question, {"n": offers}) if "%(n)s" in question else cursor.execute(question)
            found[name] = int(cursor.fetchone()[0])
        cursor.execute("SELECT count(*) FROM routing_offer o JOIN routing_workitem i ON i.id = o.item_id"
                       " WHERE i.work_kind = 'bench'")  # fmt: skip
        made = int(cursor.fetchone()[0])
    good = not any(found.values())
    figure("offers.wrong_after_kills", sum(found.values()), "contacts", target="= 0", ok=good, contacts=offers,
           offers=made, kills=kills, seconds=round(seconds), **found)  # fmt: skip


def walk_rules(steps: int) -> None:
    """Walk the machine of §9 and a queue with ageing; every wrong step and every starved contact is counted."""
    began = time.monotonic()
    wrong = _walk_machine(steps // 2)
    starved, worst = _walk_queue(steps - steps // 2)
    figure("offers.rule_steps", steps, "steps", target="0 wrong", ok=not wrong and not starved, wrong=wrong,
           starved=starved, longest_overtaken_seconds=worst, seconds=round(time.monotonic() - began))  # fmt: skip


def _walk_machine(steps: int) -> int:
    """Take steps by chance: only steps of the table move, and from every state the desk can be left or reached."""
    from carecenter.contact.routing.rules.presence import STEPS, is_lost, next_state
    from carecenter.contact.routing.types import HANDLING, AgentState

    luck, state, wrong = random.Random(3), AgentState.LOGGED_OUT, 0
    names, now = sorted({name for _state, name in STEPS}), datetime(2026, 1, 1, tzinfo=UTC)
    for _ in range(steps):
        name = names[int(luck.random() * len(names))]
        after = next_state(state, name)
        if after is None:
            continue
        offered_rightly = after is not AgentState.RINGING or state is AgentState.AVAILABLE
        talks_rightly = after is not AgentState.TALK or name in {"answer", "resume", "join"}
        left_rightly = after is not AgentState.LOGGED_OUT or state not in {AgentState.TALK, AgentState.HOLD}
        handled = state in HANDLING or state in {AgentState.AVAILABLE, AgentState.AUX, AgentState.LOGGED_OUT}
        lost = is_lost(state, now - timedelta(hours=1), now)
        lost_rightly = lost == (state not in {AgentState.LOGGED_OUT, AgentState.TALK, AgentState.HOLD})
        wrong += not (offered_rightly and talks_rightly and left_rightly and handled and lost_rightly)
        state = after
    return wrong


def _walk_queue(steps: int) -> tuple[int, int]:
    """Let contacts of all weights come faster than they can be served, then let the queue run dry.

    A contact may be overtaken only by those who came less than 10 × (their weight − her weight) seconds after her.
    """
    from carecenter.contact.routing.rules.matching import AGEING_SECONDS, order_key

    luck, base = random.Random(5), datetime(2026, 1, 1, tzinfo=UTC)
    line: list[tuple[datetime, int, int, int]] = []
    second, number, starved, worst, newest = 0, 0, 0, 0, [-1] * (HEAVIEST + 1)
    for _ in range(steps):
        second += luck.random() < 0.5
        if luck.random() < 0.505 or not line:
            weight = int(luck.random() ** 3 * (HEAVIEST + 1)) % (HEAVIEST + 1)
            heapq.heappush(line, (order_key(base + timedelta(seconds=second), weight), number, second, weight))
            number += 1
            continue
        _key, _number, entered, weight = heapq.heappop(line)
        newest[weight] = max(newest[weight], entered)
        for heavier in range(weight + 1, HEAVIEST + 1):
            ahead = newest[heavier] - entered
            worst = max(worst, ahead)
            starved += ahead > AGEING_SECONDS * (heavier - weight)
    return starved, worst


if __name__ == "__main__":
    main()
