"""The frozen ranking of each day. Append-only: what was published stays."""

from django.db import models

from carecenter.assurance.rankings.models.rules import RulesVersion
from carecenter.assurance.rankings.types import RankLevel
from carecenter.foundation.fields import UnitPathField


class RankingRun(models.Model):
    """One day's ranking: which answers, by which rules, with which result."""

    day = models.DateField(unique=True)
    first_day = models.DateField()
    # None: the defaults of the release, before a pack was loaded.
    rules = models.ForeignKey(RulesVersion, null=True, on_delete=models.PROTECT, related_name="+")
    rule_version = models.CharField(max_length=40)
    answers = models.PositiveIntegerField()
    rows = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()


class RankRow(models.Model):
    """One line: who, among which peers, with which figures and which answers (`mark`)."""

    run = models.ForeignKey(RankingRun, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=12, choices=[(each.value, each.value) for each in RankLevel])
    type_code = models.CharField(max_length=40, blank=True)
    peer_code = models.CharField(max_length=6)
    key = models.CharField(max_length=500)
    city_code = models.CharField(max_length=6)
    # Without constraints: the ids come from answers, which have them; a night writes 100,000 lines.
    provider = models.ForeignKey(
        "providers.Provider", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    technician = models.ForeignKey(
        "organisation.Person", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False
    )
    unit_path = UnitPathField(null=True)
    n = models.PositiveIntegerField()
    very_satisfied = models.PositiveIntegerField()
    satisfied = models.PositiveIntegerField()
    dissatisfied = models.PositiveIntegerField()
    base_rate = models.FloatField()
    expected = models.FloatField()
    lower = models.FloatField()
    upper = models.FloatField()
    score = models.FloatField()
    rank = models.PositiveIntegerField(null=True)
    ranked = models.PositiveIntegerField()
    mark = models.CharField(max_length=32)

    class Meta:
        indexes = [
            models.Index(fields=["run", "level", "type_code", "peer_code", "rank"], name="rankings_row_board"),
            models.Index(fields=["level", "key", "run"], name="rankings_row_key"),
            models.Index(fields=["run", "provider"], name="rankings_row_provider"),
        ]
