"""What is sold and repaired."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.catalogue.types import Fuel


class Brand(models.Model):
    """A brand, as customers see it."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    hotline = models.CharField(max_length=32, blank=True)
    accent = models.CharField(max_length=7, blank=True)


class ProductLine(models.Model):
    """A family of models that share parts, faults, skills and maintenance."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    brand = models.ForeignKey(Brand, on_delete=models.PROTECT, related_name="+")
    fuel = models.CharField(max_length=20, choices=[(f.value, f.value) for f in Fuel])
    maintenance_months = models.PositiveSmallIntegerField(default=24)
    anode_months = models.PositiveSmallIntegerField(null=True)


class ProductModel(models.Model):
    """A model that a store sells."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    line = models.ForeignKey(ProductLine, on_delete=models.PROTECT, related_name="models")
    capacity = models.DecimalField(max_digits=8, decimal_places=2)
    capacity_unit = models.CharField(max_length=10, default="L")
    power_watts = models.PositiveIntegerField(null=True)
    gas_type = models.CharField(max_length=20, blank=True)
    model_class = models.CharField(max_length=40, blank=True)
    serial_prefix = models.CharField(max_length=20, blank=True)
    hardness_limit = models.PositiveSmallIntegerField(null=True)
    end_of_life_years = models.PositiveSmallIntegerField(null=True)
    image = models.CharField(max_length=200, blank=True)
    launched_date = models.DateField(null=True)
    retired_date = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["line", "code"], name="catalogue_model_line")]


class Part(models.Model):
    """A spare part; what it costs the customer stands in the price list."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    line_codes = ArrayField(models.CharField(max_length=40), default=list)
    component = models.CharField(max_length=40, default="WHOLE")
    has_serial = models.BooleanField(default=False)
    retired = models.BooleanField(default=False)


class FaultCode(models.Model):
    """A fault as the display or the technician names it."""

    line = models.ForeignKey(ProductLine, on_delete=models.PROTECT, related_name="faults")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    cause = models.CharField(max_length=300, blank=True)
    advice = models.CharField(max_length=300, blank=True)
    component = models.CharField(max_length=40, default="WHOLE")
    safety = models.BooleanField(default=False)
    urgent = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line", "code"], name="catalogue_fault_once")]
