"""Warranty rules in versions: a verdict keeps the version that made it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.catalogue.models.products import ProductLine
from carecenter.reference.catalogue.types import WarrantyStart


class WarrantyRule(models.Model):
    """The brand's months by component for a line, for things sold from a day on."""

    code = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField()
    line = models.ForeignKey(ProductLine, on_delete=models.PROTECT, related_name="warranties")
    valid_from = models.DateField()
    components = models.JSONField()
    consumables = ArrayField(models.CharField(max_length=40), default=list)
    start = models.CharField(max_length=20, choices=[(s.value, s.value) for s in WarrantyStart])
    part_repair_months = models.PositiveSmallIntegerField(default=3)
    labour_repair_days = models.PositiveSmallIntegerField(default=30)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["code", "version"], name="catalogue_warranty_version_once"),
            models.UniqueConstraint(fields=["line", "valid_from"], name="catalogue_warranty_day_once"),
        ]


class RightsRule(models.Model):
    """A law's or a province's rights as data; the most favourable rule wins."""

    code = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField()
    valid_from = models.DateField()
    fuels = ArrayField(models.CharField(max_length=20), default=list)
    provinces = ArrayField(models.CharField(max_length=2), default=list)
    terms = models.JSONField()
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "version"], name="catalogue_rights_version_once")]
