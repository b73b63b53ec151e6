"""What the customer of a complaint gets."""

from django.db import models

from carecenter.work.remedies.types import RemedyKind, RemedyState


class Remedy(models.Model):
    """Something that the customer gets, decided within a limit or by another person."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=14, choices=[(k.value, k.value) for k in RemedyKind])
    amount = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in RemedyState])
    statutory = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    proposed_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    needed_limit = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    decided_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
