"""`carecenter phone`: own the phone engine until told to stop."""

import logging
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand

from carecenter.contact.telephony.management.engines import engine_of_settings
from carecenter.contact.telephony.management.switchboard import Switchboard, take_lock

log = logging.getLogger("carecenter.phone")


class Command(BaseCommand):
    """Run the switchboard."""

    help = "运行电话交换进程：连接话务引擎，或在没有引擎时运行模拟器"

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until SIGTERM or Ctrl-C; a second process waits for the first to go."""
        stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopping.set())
        while not stopping.is_set() and not take_lock():
            stopping.wait(1.0)
        if stopping.is_set():
            return
        board = Switchboard(engine_of_settings())
        board.start()
        stopping.wait()
        board.stop()
