"""`carecenter rank --day 2026-11-21`: freeze the ranking of a day, or check that it is unchanged."""

from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from carecenter.assurance.rankings.actions.ranking import run_ranking
from carecenter.assurance.rankings.queries.boards import run_of_day
from carecenter.foundation import clock
from carecenter.foundation.plain.actors import system_actor
from carecenter.foundation.plain.refusals import Refusal
from carecenter.foundation.web.refusals import sentence_of


class Command(BaseCommand):
    """Freeze the ranking of a day."""

    help = "Freeze the ranking of a day; run again, it proves that the frozen one can still be counted the same way."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the day."""
        parser.add_argument("--day", type=date.fromisoformat, default=None, help="YYYY-MM-DD, yesterday by default")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run and say what came out."""
        day = options["day"] or clock.today() - timedelta(days=1)
        try:
            run_ranking(actor=system_actor("command"), day=day)
        except Refusal as refusal:
            raise CommandError(sentence_of(refusal)) from refusal
        run = run_of_day(day=day)
        assert run is not None
        self.stdout.write(f"{run.day} {run.rule_version} answers={run.answers} rows={run.rows} digest={run.digest}")
