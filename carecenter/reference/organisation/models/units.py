"""The tree: headquarters, centres, offices, stores, providers, teams."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.reference.organisation.types import UnitKind


class OrgUnit(models.Model):
    """One unit; its path is its parent's path and its own code."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in UnitKind])
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    path = UnitPathField(unique=True)
    # Administrative division codes (prefixes) this office or centre answers for: "3201" is Nanjing.
    regions = ArrayField(models.CharField(max_length=6), default=list)
    active = models.BooleanField(default=True)

    class Meta:
        indexes = [GistIndex(fields=["path"], name="organisation_unit_path")]
