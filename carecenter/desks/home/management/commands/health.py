"""`carecenter health`: say as JSON how the installation is; exit code 1 when somebody has to look."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from carecenter.desks.home.public import health


class Command(BaseCommand):
    """Say how the installation is."""

    help = "系统健康（JSON）；需要人看时退出码为 1"

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the facts."""
        now = health()
        self.stdout.write(json.dumps(now.facts(), ensure_ascii=False))
        if not now.is_well:
            sys.exit(1)
