"""Kill anything at any moment during a storm of sales: nothing acknowledged is lost, nothing is done twice."""

import subprocess
import sys
import time

import psycopg
import pytest

from tests.robustness.conftest import open_cast
from tests.robustness.processes import kill, of_kind, wait_until_gone
from tests.robustness.storm import Storm
from tools.installation import installation, start

pytestmark = pytest.mark.robustness
BEFORE, AFTER = 25, 25
CAUGHT_UP_SECONDS = 60


class Place:
    """One installation that is killed and started again on the same home and port."""

    def __init__(self, running) -> None:
        self.running = running
        self.told = open_cast(running)
        self.sold = 0

    def start_again(self) -> None:
        self.running = start(self.running.home, "--no-demo", port=self.running.port)
        self.running.wait_until_ready()

    def storm(self) -> Storm:
        return Storm(self.running.url, self.told["admin"]["token"], "/api/v1/sales/", a_sale, first=self.sold)

    def ask(self, question: str, *values):
        with psycopg.connect(self.running.database_url, autocommit=True) as connection:
            return connection.execute(question, values).fetchone()[0]


def a_sale(number: int) -> dict:
    """Return the request for the n-th sale: another customer with another serial each time."""
    return {
        "store_code": "wuxi_store",
        "model_code": "MC-E60",
        "serial": f"MC25E60A{number:06d}",
        "customer_name": "周慧敏",
        "phone": f"139{number:08d}",
        "address": {"text": f"江苏省无锡市梁溪区中山路{number}号"},
    }


@pytest.fixture(scope="module")
def place():
    with installation(CARECENTER_LOG_LEVEL="ERROR") as running:
        kept = Place(running)
        yield kept
        kept.running.stop()


def check(place: Place, storm: Storm) -> None:
    """Everything acknowledged is there once, with all that follows, and a repeated request changes nothing."""
    assert storm.refused == []
    assert set(storm.answers) == set(storm.sent)
    place.sold += len(storm.sent)
    ids = sorted(answer["sale_id"] for answer in storm.answers.values())
    assert len(set(ids)) == len(ids), "two keys got one sale"
    for key in list(storm.sent)[:10] + list(storm.sent)[-10:]:
        assert storm.again(key)["sale_id"] == storm.answers[key]["sale_id"]
    for key, answer in storm.answers.items():
        assert len(answer["job_ids"]) == 2, key
    sold = place.sold
    assert place.ask("SELECT count(*) FROM sales_sale") == sold
    assert place.ask("SELECT count(*) FROM sales_sale WHERE id = ANY(%s)", ids) == len(ids)
    assert place.ask("SELECT count(DISTINCT id) FROM equipment_equipment WHERE serial LIKE 'MC25E60A%%'") == sold
    assert place.ask("SELECT count(*) FROM field_service_job WHERE sale_id IS NOT NULL") == 2 * sold
    assert place.ask("SELECT count(*) FROM foundation_event WHERE kind = 'sale.registered'") == sold
    wait_until_caught_up(place)
    dispatched = "SELECT count(*) FROM foundation_event WHERE kind = 'job.dispatched'"
    first = "SELECT count(*) FROM field_service_job WHERE after_job_id IS NULL AND state = 'DISPATCHED'"
    assert place.ask(first) == sold, "a delivery has no provider"
    assert place.ask(
        f"{dispatched} AND subject_id IN (SELECT id FROM field_service_job WHERE after_job_id IS NULL)"
    ) == (sold), "a delivery was offered twice"
    assert place.ask("SELECT count(*) FROM foundation_deadletter WHERE settled_at IS NULL") == 0


def wait_until_caught_up(place: Place) -> None:
    """Wait until no delivery waits for a provider."""
    waiting = "SELECT count(*) FROM field_service_job WHERE after_job_id IS NULL AND state = 'NEW'"
    ends_at = time.monotonic() + CAUGHT_UP_SECONDS
    while left := place.ask(waiting):
        assert time.monotonic() < ends_at, f"{left} jobs were never dispatched"
        time.sleep(0.2)


@pytest.mark.parametrize("victim", ["web", "worker", "database"])
def test_a_killed_part_is_started_again_and_no_sale_is_lost_or_doubled(place, victim):
    with place.storm() as storm:
        storm.wait_for(BEFORE)
        doomed = of_kind(place.running.process.pid, victim)[:1]
        kill(doomed)
        storm.wait_for(len(storm.answers) + AFTER)
    wait_until_gone(doomed)
    check(place, storm)


@pytest.mark.parametrize("victim", ["runner", "all"])
def test_a_killed_installation_starts_again_with_nothing_lost_or_doubled(place, victim):
    with place.storm() as storm:
        storm.wait_for(BEFORE)
        kill_and_start_again(place, victim)
        storm.wait_for(len(storm.answers) + AFTER)
    check(place, storm)


def kill_and_start_again(place: Place, victim: str, meanwhile=lambda: None) -> None:
    """Kill the runner or the whole family; its parts may not outlive it."""
    everybody = of_kind(place.running.process.pid, "all")
    kill(everybody if victim == "all" else of_kind(place.running.process.pid, victim))
    place.running.process.wait(10)
    if victim == "all":
        wait_until_gone(everybody)
    meanwhile()
    place.start_again()
    wait_until_gone(everybody)


def test_torn_files_of_a_killed_start_do_not_stop_the_next_one(place):
    def tear() -> None:
        (place.running.home / "postgres" / "data" / "postmaster.pid").write_text("12\nno")
        (place.running.home / "run.lock").write_text("\x00" * 40)
        (place.running.home / "postgres" / "lock").write_text("")

    with place.storm() as storm:
        storm.wait_for(BEFORE)
        kill_and_start_again(place, "all", tear)
    check(place, storm)


def test_a_recorded_pid_that_another_process_has_now_is_neither_believed_nor_killed(place):
    bystander = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
    file = place.running.home / "postgres" / "data" / "postmaster.pid"

    def reuse() -> None:
        lines = file.read_text().splitlines()
        file.write_text("\n".join([str(bystander.pid), *lines[1:]]) + "\n")
        (place.running.home / "run.lock").write_text(f"{bystander.pid}\n")

    try:
        with place.storm() as storm:
            storm.wait_for(BEFORE)
            kill_and_start_again(place, "all", reuse)
        assert bystander.poll() is None
        check(place, storm)
    finally:
        bystander.terminate()
        bystander.wait(10)


def test_a_second_start_on_a_running_home_is_refused_and_harms_nothing(place):
    second = start(place.running.home, "--no-demo")
    assert second.process.wait(60) != 0
    assert place.running.process.poll() is None
    assert place.ask("SELECT count(*) FROM sales_sale") == place.sold
