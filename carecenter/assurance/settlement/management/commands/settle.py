"""`carecenter settle --month 2026-10`: draw up every provider's statement of a month."""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from carecenter.assurance.settlement.actions.runs import ask_for_run, settle_month
from carecenter.assurance.settlement.queries.statements import run_by_id
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of


def _month(text: str) -> date:
    return date.fromisoformat(f"{text}-01")


class Command(BaseCommand):
    """Draw up the statements of a month."""

    help = "Draw up (or draw up anew, while they are drafts) the statements of all providers for a month that is over."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the month."""
        parser.add_argument("--month", required=True, type=_month, help="YYYY-MM")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run and say what came out."""
        actor = system_actor("command")
        try:
            run_id = ask_for_run(actor=actor, month=options["month"])
        except Refusal as refusal:
            raise CommandError(sentence_of(refusal)) from refusal
        settle_month(actor=actor, run_id=run_id)
        run = run_by_id(run_id=run_id)
        assert run is not None
        self.stdout.write(f"{run.month:%Y-%m} statements={run.done - len(run.failed)} failed={len(run.failed)}")
        for failure in run.failed:
            self.stderr.write(f"provider {failure['provider']}: {failure['code']} {failure['params']}")
