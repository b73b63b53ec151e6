"""`carecenter worker`: run subscribers, relay and background jobs until told to stop."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from typing import Any, cast

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app

from carecenter.foundation.worker import Worker, must_stand_by

log = logging.getLogger("carecenter.worker")
# Connections to a database that is gone may wait without end; whoever stops us waits no longer than this.
LONGEST_STOP_SECONDS = 9.0


class Command(BaseCommand):
    """Run one worker."""

    help = "运行后台进程：事件订阅、实时中继、后台任务"

    def add_arguments(self, parser: Any) -> None:
        """Take the number of background jobs at once."""
        parser.add_argument("--concurrency", type=int, default=2)

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGTERM or Ctrl-C."""
        worker = Worker()
        worker.start()
        try:
            asyncio.run(_run_jobs(options["concurrency"]))
        finally:
            worker.stop()


def _stop(stopping: asyncio.Event) -> None:
    if stopping.is_set():
        return
    stopping.set()
    last_resort = threading.Timer(LONGEST_STOP_SECONDS, _leave)
    last_resort.daemon = True
    last_resort.start()


def _leave() -> None:
    """End the process as a crash would: events and jobs in the middle are taken up again after the next start."""
    log.warning("stopping took too long, perhaps the database is gone; leaving without waiting")
    os._exit(1)


async def _run_jobs(concurrency: int) -> None:
    """Run background jobs; a lost database is waited for instead of ending the worker."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, _stop, stopping)
    while not stopping.is_set():
        if await _must_stand_by():
            await asyncio.sleep(1.0)
            continue
        job_app = app.with_connector(cast(Any, app.connector).get_worker_connector())
        async with job_app.open_async():
            jobs = asyncio.create_task(job_app.run_worker_async(concurrency=concurrency, install_signal_handlers=False))
            stop = asyncio.create_task(_until_stop(stopping))
            await asyncio.wait({jobs, stop}, return_when=asyncio.FIRST_COMPLETED)
            jobs.cancel()
            await asyncio.gather(jobs, return_exceptions=True)
            stop.cancel()
        if not stopping.is_set():
            await asyncio.sleep(1.0)


async def _until_stop(stopping: asyncio.Event) -> None:
    """Wait until the worker has to end or to stand by."""
    while not stopping.is_set() and not await _must_stand_by():
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), timeout=2.0)


async def _must_stand_by() -> bool:
    return await asyncio.to_thread(must_stand_by)
