"""Bring the tables up to date; an empty database gets them all at once."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from carecenter.foundation import schema


class Command(migrate.Command):
    """Django's own, which finds nothing left to do where the file of tables was loaded."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the file into an empty database, then migrate as always."""
        whole = not any(options.get(name) for name in ("app_label", "plan", "check_unapplied", "fake", "fake_initial"))
        if whole:
            schema.load(connections[options["database"]])
        super().handle(*args, **options)
