"""Start everything, keep it running, stop it in order."""

import http.client
import os
import signal
import socket
import ssl
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

from carecenter.foundation.runner import postgres
from carecenter.foundation.runner.certificate import certificate, lan_addresses
from carecenter.foundation.runner.children import Child, describe
from carecenter.foundation.runner.external import require_suitable
from carecenter.foundation.runner.failures import CannotStart
from carecenter.foundation.runner.locks import FileLock
from carecenter.foundation.runner.options import EVERYWHERE, Options
from carecenter.foundation.runner.preparation import (
    child_environment,
    command_exists,
    make_home,
    manage,
    past_pooler,
    prepare,
    run,
    step,
)
from carecenter.foundation.runner.stamps import Stamp

PORT_PATIENCE_SECONDS = 20.0
TICK_SECONDS = 0.2
DEMO_TRIES = 3


class Stopped(BaseException):
    """Somebody asked us to stop."""


class Supervisor:
    """The parent of all processes of one installation."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.server: postgres.Server | None = None
        self.children: list[Child] = []
        self.announced = False
        self._stopping = False
        self._demo = Stamp(options.home, "demo")
        self._demo_command: list[str] = []
        self._demo_tries = 0

    def run(self) -> None:
        """Run until Ctrl-C or SIGTERM; raises CannotStart when something makes running impossible."""
        for signal_number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(signal_number, self._ask_to_stop)
        with ExitStack() as stack:
            try:
                self._start(stack)
                while True:
                    self._watch()
                    time.sleep(TICK_SECONDS)
            except Stopped:
                print("Stopping …", flush=True)
            finally:
                self._stopping = True
                self._stop_children()
        print("Stopped.", flush=True)

    def _ask_to_stop(self, _number: int, _frame: FrameType | None) -> None:
        if not self._stopping:
            self._stopping = True
            raise Stopped

    def _start(self, stack: ExitStack) -> None:
        options = self.options
        make_home(options.home)
        print(f"Starting CareCenter; its data is in {options.home}", flush=True)
        lock = FileLock(options.home / "run.lock", what="CareCenter")
        lock.acquire()
        stack.callback(lock.release)
        listener = stack.enter_context(listen(options))
        environment = child_environment(options, self._database(stack))
        prepare(options, environment)
        log = None if os.environ.get("CARECENTER_LOG") == "stderr" else options.home / "log" / "carecenter.log"
        files = [str(file) for file in certificate(options.home)] if options.tls else []
        web = [sys.executable, "-m", "carecenter.foundation.runner.web", str(listener.fileno()), *files]
        for number in range(1, options.web_processes + 1):
            self.children.append(Child(f"web {number}", web, environment, log=log, inherit=[listener.fileno()]))
        if command_exists("worker"):
            self.children.append(Child("worker", manage("worker"), past_pooler(environment), log=log))
        if command_exists("phone"):
            self.children.append(Child("phone", manage("phone"), past_pooler(environment), log=log))
        self._plan_demo(environment, log)
        for child in self.children:
            child.start()

    def _database(self, stack: ExitStack) -> str:
        if url := self.options.external_database:
            with step("external database"):
                require_suitable(url)
            return url
        with step("embedded database"):
            self.server = stack.enter_context(postgres.running(self.options.home))
        return self.server.url

    def _plan_demo(self, environment: dict[str, str], log: Path | None) -> None:
        """Load the demo once: asked for, or by default on a first start that did not decline it."""
        options, done = self.options, self._demo.read()
        if not options.demo:
            if not done:
                self._demo.write("declined")
        elif command_exists("load_demo") and (not done or (done == "declined" and options.demo_size)):
            self._demo_command = manage("load_demo", "--size", options.demo_size or "small")
            direct = past_pooler(environment)
            # From the first moment on, the worker knows that it has to stand by.
            run([*self._demo_command, "--begin"], direct)
            self.children.append(Child("demo", self._demo_command, direct, log=log, restart=False))

    def _watch(self) -> None:
        """Look after the database first, since the others need it."""
        if self.server is not None and not self.server.alive():
            print("!! the database died; starting it again", file=sys.stderr, flush=True)
            self.server.start()
        for child in list(self.children):
            code = child.watch()
            if code is not None and not child.restart:
                self._finished(child, code)
        if not self.announced and answers(self.options):
            self.announced = True
            self._announce()

    def _finished(self, child: Child, code: int) -> None:
        self.children.remove(child)
        if child.name == "demo" and code == 0:
            self._demo.write("loaded")
            print("The demo brand is loaded.", flush=True)
            self._show_logins(child.environment)
        elif child.name == "demo" and code and self._demo_tries < DEMO_TRIES:
            self._demo_tries += 1
            print(f"!! the demo stopped ({describe(code)}); it goes on where it was", file=sys.stderr, flush=True)
            again = Child("demo", self._demo_command, child.environment, log=child.log, restart=False)
            self.children.append(again)
            again.start()
        elif code:
            print(
                f"!! {child.name} failed ({describe(code)}); the next start tries again",
                file=sys.stderr,
                flush=True,
            )

    def _announce(self) -> None:
        print(f"\nCareCenter is up: {self.options.address}", flush=True)
        if self.options.bind == EVERYWHERE:
            for address in lan_addresses():
                host = f"[{address}]" if ":" in address else address
                print(f"  on the network: {self.options.scheme}://{host}:{self.options.port}/", flush=True)
        if self._demo.matches("loaded"):
            self._show_logins(self.children[0].environment)
        if self.children[0].log:
            print(f"The log is in {self.children[0].log}", flush=True)
        print("Ctrl-C stops everything.", flush=True)

    def _show_logins(self, environment: dict[str, str]) -> None:
        if command_exists("demo_logins"):
            logins = Child("demo logins", manage("demo_logins"), environment, restart=False)
            self.children.append(logins)
            logins.start()

    def _stop_children(self) -> None:
        """Stop web first, then the rest; the database follows when the stack unwinds."""
        web = [child for child in self.children if child.name.startswith("web")]
        for group in (web, [child for child in self.children if child not in web]):
            for child in group:
                child.terminate()
            for child in group:
                child.finish()


def listen(options: Options) -> socket.socket:
    """Return the one listening socket that all web processes share."""
    family = socket.AF_INET6 if ":" in options.bind else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    deadline = time.monotonic() + PORT_PATIENCE_SECONDS
    while True:
        try:
            listener.bind((options.bind, options.port))
            listener.listen(2048)
            return listener
        except OSError as refusal:
            # The web processes of a killed runner need a moment to go.
            if time.monotonic() > deadline:
                listener.close()
                raise CannotStart(
                    f"Port {options.port} on {options.bind} cannot be used ({refusal.strerror}). "
                    "Choose another one with CARECENTER_PORT."
                ) from refusal
        time.sleep(0.2)


def answers(options: Options) -> bool:
    """Return whether a web process answers a request, whatever it says."""
    host = "127.0.0.1" if options.bind == EVERYWHERE else options.bind
    context = ssl._create_unverified_context()  # noqa: S323  (our own self-signed certificate)
    connection = (
        http.client.HTTPSConnection(host, options.port, timeout=1, context=context)
        if options.tls
        else http.client.HTTPConnection(host, options.port, timeout=1)
    )
    try:
        connection.request("GET", "/healthz", headers={"Host": "localhost"})
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
