"""Warranty rules in versions: a verdict keeps the version that made it."""

from django.db import models

from carecenter.reference.catalogue.models.products import ProductLine
from carecenter.reference.catalogue.types import WarrantyStart


class WarrantyRule(models.Model):
    """Months by component for a line, for things sold from a day on."""

    version = models.CharField(max_length=40, unique=True)
    line = models.ForeignKey(ProductLine, on_delete=models.PROTECT, related_name="warranties")
    valid_from = models.DateField()
    components = models.JSONField()
    start = models.CharField(max_length=20, choices=[(s.value, s.value) for s in WarrantyStart])
    part_repair_months = models.PositiveSmallIntegerField(default=3)
    labour_repair_days = models.PositiveSmallIntegerField(default=30)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "valid_from"], name="catalogue_warranty_day_once")]


class ProvinceRule(models.Model):
    """A province's regulation as data; the most favourable rule wins."""

    version = models.CharField(max_length=40, unique=True)
    province = models.CharField(max_length=2)
    valid_from = models.DateField()
    terms = models.JSONField()
    source = models.CharField(max_length=200, blank=True)
