"""The supervisor of the embedded database survives every kind of sudden death."""

import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg
import pytest

from carecenter.foundation.runner import postgres
from carecenter.foundation.runner.failures import AlreadyRunning, CannotStart, NotReachable
from carecenter.foundation.runner.processes import command_lines, wait_until

OUTSIDER = 65534  # nobody
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become another user")


@pytest.fixture(scope="module")
def shared_home(open_folder):
    return open_folder / "home"


@pytest.fixture
def home(shared_home):
    yield shared_home
    assert not living(shared_home), "a database process was left behind"


def living(home):
    return [pid for pid, words in command_lines().items() if str(home / "postgres" / "data") in words]


def remember(url, value):
    with psycopg.connect(url) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS memory (value int)")
        connection.execute("INSERT INTO memory VALUES (%s)", [value])


def remembered(url):
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute("SELECT value FROM memory ORDER BY value")]


def start_elsewhere(home, *, user=None):
    """Run the database from a forked process, as another user if given; return its id and the address."""
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        with os.fdopen(reading) as answer:
            return child, answer.readline().strip()
    try:
        if user is not None:
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)
        with postgres.running(home) as server, os.fdopen(writing, "w") as answer:
            answer.write(f"{server.url}\n")
            answer.flush()
            time.sleep(60)
    finally:
        os._exit(1)


def test_data_survives_a_restart_and_nothing_keeps_running(home):
    with postgres.running(home) as server:
        remember(server.url, 1)
    with postgres.running(home) as server:
        assert remembered(server.url)[0] == 1


def test_chinese_text_has_trigrams_and_upper_case_follows_unicode(home):
    with postgres.running(home) as server, psycopg.connect(server.url) as connection:
        trigrams, upper = connection.execute("SELECT show_trgm('上海'), upper('é')").fetchone()
    assert len(trigrams) == 3
    assert upper == "É"


def test_the_database_listens_on_no_network_port_and_wants_the_password(home):
    with postgres.running(home) as server:
        with psycopg.connect(server.url) as connection:
            assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
            assert connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = user").fetchone() == (False,)
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(server.url.replace(server.cluster.password("carecenter"), "wrong"))
    assert (home / "postgres" / "password.carecenter").stat().st_mode & 0o777 == 0o600
    assert server.cluster.sockets.stat().st_mode & 0o777 == 0o700


def test_a_second_start_on_the_same_home_is_refused_and_names_the_first(home):
    refusal = pytest.raises(AlreadyRunning, match=f"process {os.getpid()}")
    with postgres.running(home), refusal, postgres.running(home):
        pytest.fail("two servers on one home")


@pytest.mark.parametrize("content", ["", "12", "garbage\n\x00\n"])
def test_a_torn_pid_file_does_not_prevent_the_start(home, content):
    with postgres.running(home):
        pass
    (home / "postgres" / "data" / "postmaster.pid").write_text(content)
    with postgres.running(home) as server:
        assert server.alive()


def test_a_recorded_pid_that_now_belongs_to_another_program_is_not_believed(home):
    with postgres.running(home) as server:
        lines = (home / "postgres" / "data" / "postmaster.pid").read_text().splitlines()
    lines[0] = str(os.getpid())
    (home / "postgres" / "data" / "postmaster.pid").write_text("\n".join(lines) + "\n")
    (server.cluster.sockets / ".s.PGSQL.5432.lock").write_text("\n".join(lines) + "\n")
    with postgres.running(home) as server:
        assert server.alive()


def test_what_was_committed_survives_a_killed_server(home):
    with postgres.running(home) as server:
        remember(server.url, 2)
        os.kill(server.process.pid, signal.SIGKILL)
        assert wait_until(lambda: not server.alive(), seconds=5)
        server.start()
        assert 2 in remembered(server.url)


def test_the_server_goes_down_with_its_killed_supervisor_and_the_next_start_has_everything(home):
    other, url = start_elsewhere(home)
    remember(url, 3)
    os.kill(other, signal.SIGKILL)
    os.waitpid(other, 0)
    with postgres.running(home) as server:
        assert 3 in remembered(server.url)
        assert len(living(home)) == 1


def test_a_server_that_outlived_its_supervisor_is_shut_down_before_the_next_start(home):
    with postgres.running(home) as server:
        command = server.cluster.command(durable=True)
        user = server.cluster.user.popen_arguments()
    orphan = subprocess.Popen(command, cwd="/", stderr=subprocess.DEVNULL, start_new_session=True, **user)
    assert wait_until(lambda: (server.cluster.sockets / ".s.PGSQL.5432").exists(), seconds=10)
    with postgres.running(home) as server:
        assert wait_until(lambda: orphan.poll() is not None, seconds=5)
        assert living(home) == [server.process.pid]


def test_a_half_made_database_is_made_anew(tmp_path, shared_home):
    home = shared_home.parent / "half"
    (home / "postgres" / "data.partial").mkdir(parents=True)
    (home / "postgres" / "data.partial" / "PG_VERSION").write_text("18")
    with postgres.running(home, durable=False) as server:
        assert server.alive()


def test_a_database_of_another_major_version_is_refused_with_advice(shared_home):
    home = shared_home.parent / "old"
    (home / "postgres" / "data").mkdir(parents=True)
    (home / "postgres" / "data" / "PG_VERSION").write_text("16\n")
    with pytest.raises(CannotStart, match="made by PostgreSQL 16"), postgres.running(home):
        pytest.fail("started old data")


def test_a_long_path_gets_its_socket_in_a_short_folder(shared_home):
    home = shared_home.parent / ("long-" + "x" * 100)
    with postgres.running(home, durable=False) as server:
        assert not server.cluster.sockets.is_relative_to(home)
        assert server.cluster.sockets.stat().st_mode & 0o777 == 0o700
        remember(server.url, 1)
    server.cluster.sockets.rmdir()


@as_root
def test_root_lends_an_unprivileged_user_and_changes_nothing_outside_the_home(home):
    outside = (home.parent.stat().st_mode, home.parent.stat().st_uid)
    with postgres.running(home) as server:
        assert Path(f"/proc/{server.process.pid}").stat().st_uid != 0
    assert (home.parent.stat().st_mode, home.parent.stat().st_uid) == outside


@as_root
def test_a_home_that_the_unprivileged_user_cannot_enter_is_refused_by_name(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(NotReachable, match="cannot enter"), postgres.running(closed / "home"):
        pytest.fail("started in a closed folder")
    assert closed.stat().st_mode & 0o777 == 0o700


@as_root
def test_an_ordinary_user_runs_a_database_of_its_own(shared_home):
    home = shared_home.parent / "ordinary"
    home.mkdir(mode=0o700)
    os.chown(home, OUTSIDER, OUTSIDER)
    other, url = start_elsewhere(home, user=OUTSIDER)
    remember(url, 1)
    assert remembered(url) == [1]
    assert {Path(f"/proc/{pid}").stat().st_uid for pid in living(home)} == {OUTSIDER}
    os.kill(other, signal.SIGKILL)
    os.waitpid(other, 0)
    assert wait_until(lambda: not living(home), seconds=10)
