"""`carecenter check_invariants`: tell whether what must always hold does hold."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from carecenter.extension.demo.public import broken_invariants, fingerprint


class Command(BaseCommand):
    """Check the installation's data."""

    help = "核对全库不变式：销售、服务单、结算、查找键、事件、文件"

    def add_arguments(self, parser: Any) -> None:
        """Take whether to print the fingerprint."""
        parser.add_argument("--fingerprint", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check; exit code 1 when something is broken."""
        if options["fingerprint"]:
            self.stdout.write(fingerprint())
        broken = broken_invariants()
        for each in broken:
            self.stdout.write(f"✗ {each.rule}: {each.count}  ({', '.join(each.examples)})")
        if broken:
            sys.exit(1)
        self.stdout.write("✓ all invariants hold")
