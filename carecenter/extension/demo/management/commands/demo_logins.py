"""`carecenter demo_logins`: print one account per role of the demo."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from carecenter.extension.demo.public import current_run, known_logins


class Command(BaseCommand):
    """Print the demo's accounts."""

    help = "列出演示账号，每个岗位一个"

    def handle(self, *args: Any, **options: Any) -> None:
        """Print; give new passwords where the list was lost."""
        run = current_run()
        if run is None or run.next_day is None:
            raise CommandError("还没有装入演示数据。")
        for one in known_logins(run.state["accounts"]):
            self.stdout.write(f"  {one['username']:<10} {one['password']:<16} {one['role']} · {one['name']}")
