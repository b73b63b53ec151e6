"""The worker stops soon, whatever became of its database."""

import os
import signal
import socket
import subprocess
import sys
import time

from carecenter.foundation.management.commands.worker import LONGEST_STOP_SECONDS
from carecenter.foundation.runner.home import ROOT


def test_sigterm_ends_the_worker_within_ten_seconds_though_its_database_is_silent(tmp_path):
    """A database that accepts and never answers is worse than one that refuses: every call waits without end."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        environment = os.environ | {
            "DATABASE_URL": f"postgresql://nobody@127.0.0.1:{port}/none",
            "CARECENTER_HOME": str(tmp_path),
            "CARECENTER_SECRET_KEY": "only-for-this-test",
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        worker = subprocess.Popen(
            [sys.executable, "-m", "carecenter", "worker", "--skip-checks"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            silent.settimeout(60)
            held, _ = silent.accept()
            time.sleep(2.0)
            assert worker.poll() is None
            asked = time.monotonic()
            worker.send_signal(signal.SIGTERM)
            worker.wait(timeout=LONGEST_STOP_SECONDS + 3)
            assert time.monotonic() - asked < 10.5
            held.close()
        finally:
            worker.kill()
            worker.wait()
