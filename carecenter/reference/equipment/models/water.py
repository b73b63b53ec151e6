"""The water of a region: measured at visits, and defaults until enough is measured."""

from django.db import models

from carecenter.reference.equipment.models.equipment import Equipment


class WaterReading(models.Model):
    """What a technician measured; hardness in mg/L as CaCO3, TDS in mg/L, pressure in MPa; append-only."""

    equipment = models.ForeignKey(Equipment, on_delete=models.PROTECT, related_name="waters")
    job_id = models.BigIntegerField(null=True)
    region_code = models.CharField(max_length=6)
    read_date = models.DateField()
    hardness = models.PositiveSmallIntegerField()
    tds = models.PositiveSmallIntegerField(null=True)
    ph = models.DecimalField(max_digits=3, decimal_places=1, null=True)
    pressure = models.DecimalField(max_digits=4, decimal_places=2, null=True)

    class Meta:
        indexes = [models.Index(fields=["region_code", "read_date"], name="equipment_water_region")]


class WaterDefault(models.Model):
    """The hardness to reckon with in a region (a prefix of division codes) while too few readings exist."""

    region_code = models.CharField(max_length=6, unique=True)
    hardness = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=200, blank=True)
