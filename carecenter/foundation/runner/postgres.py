"""Supervise the embedded PostgreSQL of one home: `with running(home) as server: server.url`."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from carecenter.foundation.runner.children import open_log
from carecenter.foundation.runner.cluster import CLEAN_ENVIRONMENT, DATABASE, OWNER, ROLE, Cluster
from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.locks import FileLock
from carecenter.foundation.runner.processes import command_lines, die_with_parent, send, stop, wait_until

EXTENSIONS = ("ltree", "pg_trgm", "btree_gist", "btree_gin")
PATIENCE_SECONDS = 60.0


class Server:
    """The database server process of one cluster; whoever makes it holds the cluster's lock."""

    def __init__(self, cluster: Cluster, *, durable: bool = True) -> None:
        self.cluster = cluster
        self.durable = durable
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Return the address of the application's database."""
        return self.cluster.url()

    def start(self) -> None:
        """Start the server, wait until it answers, and make the role and the database if missing.

        Call it from the main thread: the server shuts down when the thread that started it ends.
        """
        self.cluster.prepare(durable=self.durable)
        self._clear_remains()
        with open_log(self.cluster.log) as log:
            self._log_start = self._log_size()
            self.process = subprocess.Popen(
                self.cluster.command(durable=self.durable),
                cwd="/",
                env=CLEAN_ENVIRONMENT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=die_with_parent(signal.SIGINT),
                **self.cluster.user.popen_arguments(),
            )
        try:
            self._wait_until_ready()
            self._make_database()
        except BaseException:
            self.stop()
            raise

    def alive(self) -> bool:
        """Return whether our server process still runs."""
        return self.process is not None and self.process.poll() is None

    def stop(self) -> None:
        """Shut down: fast (clients are cut, everything is saved), then immediate, then by force."""
        if self.process is not None:
            stop(self.process, (signal.SIGINT, 15.0), (signal.SIGQUIT, 5.0))
            self.process = None

    def _remains(self) -> list[int]:
        """Return processes of an earlier server on this data; the recorded process id is not believed."""
        data, title = str(self.cluster.data), f"postgres: {self.cluster.name}:"
        found = []
        for pid, words in command_lines().items():
            is_server = Path(words[0]).name == "postgres" and data in words if words else False
            if is_server or " ".join(words).startswith(title):
                found.append(pid)
        return found

    def _clear_remains(self) -> None:
        """End what a killed start left behind, then remove its lock files, torn or with a reused id."""
        log_size = -1
        send(self._remains(), signal.SIGINT)
        while not wait_until(lambda: not self._remains(), seconds=10) and log_size != self._log_size():
            log_size = self._log_size()
        for signal_number in (signal.SIGQUIT, signal.SIGKILL):
            send(self._remains(), signal_number)
            wait_until(lambda: not self._remains(), seconds=5)
        if remains := self._remains():
            raise CannotStart(f"Processes {remains} still use {self.cluster.data} and cannot be ended.")
        locks = [self.cluster.data / "postmaster.pid", *self.cluster.sockets.glob(".s.PGSQL.*")]
        for lock in locks:
            lock.unlink(missing_ok=True)

    def _log_size(self) -> int:
        return self.cluster.log.stat().st_size if self.cluster.log.exists() else 0

    def _wait_until_ready(self) -> None:
        """Wait through crash recovery as long as the log moves."""
        size, deadline = self._log_size(), time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                psycopg.connect(self.cluster.url(role=OWNER, database="postgres"), connect_timeout=5).close()
                return
            except psycopg.OperationalError as refusal:
                if not self.alive() or time.monotonic() > deadline:
                    raise CannotStart(f"The database did not start ({refusal}).\n{self._log_tail()}") from refusal
            if self._log_size() != size:
                size, deadline = self._log_size(), time.monotonic() + PATIENCE_SECONDS
            time.sleep(0.02)

    def _log_tail(self) -> str:
        with self.cluster.log.open("rb") as log:
            log.seek(self._log_start)
            lines = log.read().decode(errors="replace").splitlines()
        return "\n".join([f"{self.cluster.log}:", *lines[-15:]])

    def _make_database(self) -> None:
        password = self.cluster.password(ROLE)
        with psycopg.connect(self.cluster.url(role=OWNER, database="postgres"), autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone()
            verb = sql.SQL("ALTER" if known else "CREATE")
            connection.execute(
                sql.SQL("{} ROLE {} LOGIN CREATEDB PASSWORD {}").format(verb, sql.Identifier(ROLE), password)
            )
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                connection.execute(
                    sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(DATABASE), sql.Identifier(ROLE))
                )
        with psycopg.connect(self.url, autocommit=True) as connection:
            for extension in EXTENSIONS:
                connection.execute(sql.SQL("CREATE EXTENSION IF NOT EXISTS {}").format(sql.Identifier(extension)))


@contextmanager
def running(home: Path | str, *, durable: bool = True) -> Iterator[Server]:
    """Run the embedded database of a home while the block lasts.

    Raises AlreadyRunning when another process runs it and CannotStart with advice otherwise.
    durable=False gives up safety against power loss for speed; for tests only.
    """
    os.environ.pop("PGPASSFILE", None)
    cluster = Cluster(Path(home))
    lock = FileLock(cluster.folder / "lock", what="The embedded database")
    lock.acquire()
    server = Server(cluster, durable=durable)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        lock.release()
