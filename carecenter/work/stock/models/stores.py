"""Stores, the brand's rules, what should lie where, and at what price it goes out."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.work.stock.types import OldPartRule, StoreKind


class StockPolicy(models.Model):
    """One row: whether the brand keeps stock at all, and its rules. Without the row nothing is kept."""

    keeps_stock = models.BooleanField(default=False)
    self_service = models.BooleanField(default=True)
    old_part_days = models.PositiveSmallIntegerField(default=7)
    old_parts = models.CharField(
        max_length=10, default=OldPartRule.WARRANTY.value, choices=[(r.value, r.value) for r in OldPartRule]
    )
    # Codes of parts that are worth nothing once taken out.
    never_returned = ArrayField(models.CharField(max_length=40), default=list)


class Tier(models.Model):
    """A class of providers and the price list by which parts are charged to them."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=40)
    price_list = models.CharField(max_length=40)


class Store(models.Model):
    """A place where parts lie. A van belongs to one technician, its supplier is her provider's store."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in StoreKind])
    unit_path = UnitPathField()
    provider = models.ForeignKey("providers.Provider", null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    supplier = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    tier = models.ForeignKey(Tier, null=True, on_delete=models.PROTECT, related_name="+")
    active = models.BooleanField(default=True)

    class Meta:
        indexes = [GistIndex(fields=["unit_path"], name="stock_store_path")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(kind=StoreKind.VAN.value), name="stock_one_van_a_person"
            ),
            models.UniqueConstraint(
                fields=["provider"],
                condition=models.Q(kind=StoreKind.PROVIDER.value),
                name="stock_one_store_a_provider",
            ),
            models.CheckConstraint(
                condition=models.Q(kind=StoreKind.VAN.value, person__isnull=False)
                | (~models.Q(kind=StoreKind.VAN.value) & models.Q(person__isnull=True)),
                name="stock_only_vans_have_a_person",
            ),
        ]


class SafetyLevel(models.Model):
    """How much of a part should lie in every store of a kind, or in one store, which overrides its kind."""

    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in StoreKind])
    store = models.ForeignKey(Store, null=True, on_delete=models.PROTECT, related_name="+")
    part = models.ForeignKey("catalogue.Part", on_delete=models.PROTECT, related_name="+")
    minimum = models.PositiveIntegerField()
    target = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "store", "part"], nulls_distinct=False, name="stock_one_level"),
            models.CheckConstraint(condition=models.Q(target__gte=models.F("minimum")), name="stock_level_in_order"),
        ]
