"""`carecenter load_demo`: make the demonstration brand; killed, it goes on where it was."""

import argparse
import gc
import os
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand

from carecenter.extension.demo.public import begin, known_logins, make_history, play_part, refusals, write_progress
from carecenter.extension.demo.types import Part, Size
from carecenter.foundation import clock

SEED = 20261


class Command(BaseCommand):
    """Load the demo."""

    help = "装入演示品牌：以真实业务动作推演 13 个月"

    def add_arguments(self, parser: Any) -> None:
        """Take size, seed and end."""
        parser.add_argument("--size", choices=[size.value for size in Size], default=Size.SMALL.value)
        parser.add_argument("--seed", type=int, default=SEED)
        parser.add_argument("--until", type=datetime.fromisoformat, help="历史的终点（带时区的 ISO 时间），缺省为现在")
        parser.add_argument("--processes", type=int, default=2 if (os.cpu_count() or 1) > 1 else 1)
        parser.add_argument("--part", choices=[part.value for part in Part], help=argparse.SUPPRESS)
        parser.add_argument("--begin", action="store_true", help="只登记，让后台进程先等着")

    def handle(self, *args: Any, **options: Any) -> None:
        """Begin or go on."""
        gc.set_threshold(50_000, 20, 50)  # a batch: much is made, little goes round in circles
        run = begin(size=Size(options["size"]), seed=options["seed"], until=options["until"] or clock.now())
        if options["begin"]:
            return
        if options["part"]:
            play_part(run=run, part=Part(options["part"]))
            return
        if run.finished_at is not None:
            self.stdout.write("演示数据已装入过。")
            return
        make_history(run=run, say=self._say, processes=options["processes"])
        logins = known_logins(run.state["accounts"])
        for one in logins:
            self.stdout.write(f"{one['role']:<18} {one['username']:<10} {one['password']}")
        if refused := refusals():
            self.stdout.write(f"（推演中被系统拒绝的操作：{refused}）")

    def _say(self, done: int, total: int, text: str) -> None:
        write_progress(done=done, total=total, text=text)
        if done % 10 == 0 or done == total:
            self.stdout.write(f"[{done}/{total}] {text}")
            self.stdout.flush()
