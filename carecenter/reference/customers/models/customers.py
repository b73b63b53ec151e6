"""Whom we know."""

from django.db import models
from django.db.models import Q

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.reference.customers.types import CustomerKind, RiskCode, Stage


class Household(models.Model):
    """People who live under one roof; whoever knows one of them finds the others."""

    created_at = models.DateTimeField()


class Customer(models.Model):
    """A person or a company; the one row that every centre, office and provider reads."""

    name = models.CharField(max_length=80)
    kind = models.CharField(
        max_length=10, default=CustomerKind.PERSON.value, choices=[(k.value, k.value) for k in CustomerKind]
    )
    stage = models.CharField(max_length=20, default=Stage.LEAD.value, choices=[(s.value, s.value) for s in Stage])
    unit_path = UnitPathField()
    region_code = models.CharField(max_length=9, blank=True)
    source = models.CharField(max_length=40)
    language = models.CharField(max_length=20, blank=True)
    do_not_contact = models.BooleanField(default=False)
    quality = models.PositiveSmallIntegerField(default=0)
    household = models.ForeignKey(Household, null=True, on_delete=models.PROTECT, related_name="members")
    household_role = models.CharField(max_length=40, blank=True)
    # A merge moves no rows: the loser points at the winner, and undo clears the pointer.
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="merged")
    created_at = models.DateTimeField()
    touched_at = models.DateTimeField()

    class Meta:
        # The paths: customers_customer_unit_path (GiST), made in the migration.
        indexes = [models.Index(fields=["unit_path", "id"], name="customers_customer_path_id")]

    @property
    def number(self) -> str:
        """Return the number that people read out."""
        return number("C", self.pk)


class RiskFlag(models.Model):
    """A warning on a customer; lifted, never deleted."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="risk_flags")
    code = models.CharField(max_length=20, choices=[(c.value, c.value) for c in RiskCode])
    set_at = models.DateTimeField()
    set_by = models.BigIntegerField(null=True)
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer", "code"], condition=Q(lifted_at=None), name="customers_one_open_flag"
            )
        ]
