"""Prices that hold from a day to a day."""

from django.db import models

from carecenter.reference.catalogue.types import PriceKind


class PriceList(models.Model):
    """A list: what we pay providers, or what customers pay."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in PriceKind])


class Price(models.Model):
    """One amount; the narrowest row wins: longest region prefix, then the model class."""

    price_list = models.ForeignKey(PriceList, on_delete=models.PROTECT, related_name="prices")
    item_code = models.CharField(max_length=40)
    model_class = models.CharField(max_length=40, blank=True)
    region_code = models.CharField(max_length=6, blank=True)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["price_list", "item_code", "model_class", "region_code", "valid_from"],
                name="catalogue_price_day_once",
            )
        ]
