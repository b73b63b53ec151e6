"""`carecenter demo_logins`: print one account per role of the demo."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from carecenter.extension.demo.public import LOGINS, current_run, write_logins


class Command(BaseCommand):
    """Print the demo's accounts."""

    help = "列出演示账号，每个岗位一个"

    def handle(self, *args: Any, **options: Any) -> None:
        """Print; give new passwords where the list was lost."""
        run = current_run()
        if run is None or run.finished_at is None:
            raise CommandError("还没有装入演示数据。")
        try:
            rows = json.loads((Path(settings.HOME) / LOGINS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            rows = write_logins(run.state["accounts"])
        for one in rows:
            self.stdout.write(f"  {one['username']:<10} {one['password']:<16} {one['role']} · {one['name']}")
