"""The versions of the rules of ranking. Append-only."""

from django.db import models

from carecenter.foundation.dated_rules import DatedRules


class RulesVersion(DatedRules):
    """Rules that hold from a day on, and who decided them; nobody where a pack was loaded at the console."""

    decided_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
