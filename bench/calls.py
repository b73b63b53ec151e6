"""The phone with a real engine: sipp calls through menu, queue and agents on loopback. Needs root; see docs/operate.

Targets: 60 calls at once with menu and queue; screen-pop before the ring and ≤ 500 ms (p95) after a person is found;
both voices heard, proved by tones; of all calls none lost. `--calls 2000` is the whole run, 200 a look.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from bench.stage import figure, percentile
from tools.installation import installation
from tools.telephony.caller import Caller
from tools.telephony.engine import engine, in_a_namespace, installed

HOTLINE, AGENT_ADDRESS, FIRST_PORT = "95105950", "127.0.0.3", 6000
PREPARE = """
import json
from tests.journeys.cast import PACK
from carecenter.foundation.packs import load_pack
from carecenter.foundation.plain.actors import system_actor
from carecenter.contact.routing import public as routing
from carecenter.contact.routing.models import Queue
from carecenter.contact.telephony.public import open_phone
from carecenter.reference.organisation import public as organisation
SYSTEM = system_actor("bench")
load_pack(actor=SYSTEM, folder=PACK)
unit = organisation.unit_by_code(code="centre_nanjing_hotline")
Queue.objects.update(wrap_seconds=1)
made = []
for n in range({agents}):
    who = {{"name": "坐席" + str(n), "employee_no": "bench" + str(n), "phone": "136" + str(10000000 + n)}}
    person = organisation.enter_person(actor=SYSTEM, unit_id=unit.id, post_code="agent", **who)
    organisation.give_role(actor=SYSTEM, person_id=person, role_code="agent", unit_id=unit.id)
    organisation.rate_skill(actor=SYSTEM, person_id=person, skill_code="mandarin", level=3)
    actor = organisation.actor_of_person(person_id=person)
    open_phone(actor=actor, kind="DESK", endpoint="bench-" + str(n))
    routing.go_available(actor=actor)
    made.append(person)
print(json.dumps(made))
"""


def main() -> None:
    """Run it: --calls 2000 --at-once 60 --agents 40 --talk 6."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=200)
    parser.add_argument("--at-once", type=int, default=60)
    parser.add_argument("--agents", type=int, default=40)
    parser.add_argument("--talk", type=float, default=12.0)
    options = parser.parse_args()
    if os.environ.get("CARECENTER_BENCH_INSIDE"):
        _inside(options)
        return
    if os.geteuid() != 0 or installed() is None:
        raise SystemExit("bench calls needs root, sipp, and the engine (tools/telephony/install_engine.sh DEST)")
    done = in_a_namespace([sys.executable, "-m", "bench.calls", *sys.argv[1:]], CARECENTER_BENCH_INSIDE="1")
    sys.stderr.write(done.stderr[-4000:] if done.returncode else "")
    print("\n".join(line for line in done.stdout.splitlines() if line.startswith("{")))
    sys.exit(done.returncode)


def _inside(options: argparse.Namespace) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        engine(Path(folder), silent_seconds=30) as exchange,
        installation(CARECENTER_LOG_LEVEL="ERROR", **exchange.environment) as house,
    ):
        made = house.command("shell", "-v0", "-c", PREPARE.format(agents=options.agents), check=True).stdout
        agents = len(json.loads(made.splitlines()[-1]))
        for number in range(agents):
            exchange.desk_phone(f"bench-{number}", (AGENT_ADDRESS, FIRST_PORT + number))
        phones: list[Agent] = []
        ending = threading.Event()
        threading.Thread(target=_stay_alive, args=(house.database_url, ending), daemon=True).start()
        try:
            _both_voices(FIRST_PORT)
            phones += [Agent(FIRST_PORT + number) for number in range(agents)]
            began = time.monotonic()
            failed = _sipp(Path(folder), options)
            seconds = time.monotonic() - began
            time.sleep(3)
        finally:
            ending.set()
            for phone in phones:
                phone.stop()
        _figures(house.database_url, options, failed, seconds)


def _stay_alive(url: str, ending: threading.Event) -> None:
    """Say for the desks without a browser what their pages would: that somebody is there."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as database:
        while not ending.wait(10):
            database.execute("UPDATE routing_agentpresence SET heard_at = now()")


class Agent:
    """sipp as one agent's telephone: answers every call after half a second, hangs up never."""

    def __init__(self, port: int) -> None:
        scenario = Path(__file__).parent / "sipp" / "agent.xml"
        self.process = subprocess.Popen(
            ["sipp", "-sf", str(scenario), "-i", AGENT_ADDRESS, "-mi", AGENT_ADDRESS, "-p", str(port), "-mp",
             str(20000 + (port - FIRST_PORT) * 10 + 2000), "-nostdin", "-rtp_echo"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def stop(self) -> None:
        """Stop it."""
        self.process.terminate()
        self.process.wait(10)


def _both_voices(port: int) -> None:
    """One call between two telephones with tones: each must hear the other."""
    agent = Caller(own=AGENT_ADDRESS, port=port, hertz=620, number="bench-0").expect()
    caller = Caller(number="13913800001", hertz=1000).dial(HOTLINE)
    try:
        agent.wait("talking", 30)
        heard = min(caller.hears(620), agent.hears(1000))
    finally:
        caller.hang_up()
        agent.loop.join(10)
    figure("calls.both_voices", round(heard, 2), "share", target="≥ 0.2", ok=heard >= 0.2)


def _sipp(folder: Path, options: argparse.Namespace) -> int:
    """Let sipp call; return how many calls it counts as failed."""
    scenario = (Path(__file__).parent / "sipp" / "caller.xml").read_text(encoding="utf-8")
    file = folder / "caller.xml"
    file.write_text(scenario.replace("TALK", str(int((options.talk + 6) * 1000))), encoding="utf-8")
    command = [
        "sipp", "127.0.0.1:5060", "-sf", str(file), "-i", "127.0.0.2", "-mi", "127.0.0.2", "-p", "5061", "-mp", "40000",
        "-rtp_echo",
        "-s", HOTLINE, "-m", str(options.calls), "-l", str(options.at_once), "-r", "5", "-nostdin", "-trace_stat",
        "-stf", str(folder / "stat.csv"), "-fd", "1",
    ]  # fmt: skip
    with (folder / "sipp.log").open("wb") as log:
        subprocess.run(command, stdout=log, stderr=log, timeout=60 + options.calls * 3, check=False, cwd=folder)
    rows = (folder / "stat.csv").read_text(encoding="utf-8").strip().splitlines()
    last = dict(zip(rows[0].split(";"), rows[-1].split(";"), strict=False))
    threading.Event().wait(1)
    return int(last["FailedCall(C)"])


def _figures(url: str, options: argparse.Namespace, failed: int, seconds: float) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as database:
        ask = database.execute
        ours = "FROM telephony_call WHERE number LIKE '1380%'"
        kept = _one(ask(f"SELECT count(*) {ours} AND ended_at IS NOT NULL"))
        talked = _one(ask(f"SELECT count(*) {ours} AND talk_at IS NOT NULL"))
        waited = _one(ask(f"SELECT count(*) {ours} AND talk_at - queued_at > interval '3 seconds'"))
        wrong = _one(ask("SELECT count(*) FROM telephony_engineevent WHERE error <> ''"))
        pops = [row[0] for row in ask(
            f"SELECT extract(epoch FROM popped_at - queued_at) * 1000 {ours} AND popped_at IS NOT NULL AND offers = 1"
            " AND popped_at - queued_at < interval '3 seconds'")]  # fmt: skip
        looked = [row[0] for row in ask(
            f"SELECT extract(epoch FROM started_at - (SELECT min(heard_at) FROM telephony_engineevent e"
            f" WHERE e.channel_id = telephony_call.channel_id AND e.kind = 'StasisStart')) * 1000 {ours}")]  # fmt: skip
        early = _one(ask(f"SELECT count(*) {ours} AND popped_at > ringing_at"))
        steps = f"SELECT started_at at, 1 d {ours} UNION ALL SELECT ended_at, -1 {ours}"
        steps += " AND ended_at IS NOT NULL"
        most = _one(ask(f"SELECT max(n) FROM (SELECT sum(d) OVER (ORDER BY at) n FROM ({steps}) x) y"))
    figure("calls.lost", options.calls - kept + failed, "calls", target="= 0", ok=kept == options.calls and not failed,
           n=options.calls, talked=talked, waited_in_queue=waited, not_understood=wrong,
           seconds=round(seconds))  # fmt: skip
    figure("calls.at_once", most, "calls", target=f"≥ {options.at_once}", ok=most >= options.at_once)
    _timing("calls.known_after_arrival", looked)
    _timing("calls.pop_after_queue", pops, popped_after_ring=early)


def _timing(name: str, values: list[Any], **more: Any) -> None:
    times = [float(value) for value in values]
    p95 = percentile(times, 0.95) if times else float("inf")
    figure(name, round(p95), "ms", target="≤ 500", ok=p95 <= 500, n=len(times), **more)


def _one(answer: Any) -> int:
    return int(answer.fetchone()[0] or 0)


if __name__ == "__main__":
    main()
