"""What a complaint ends in: remedies, the verdict on responsibility, the 8D report."""

from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.work.cases.models.cases import Case
from carecenter.work.cases.models.tasks import CaseTask
from carecenter.work.cases.types.cases import RemedyKind, RemedyState


class Remedy(models.Model):
    """Something that the customer gets, decided within a limit or by another person."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="remedies")
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


class Dispute(models.Model):
    """A unit says that a task is not its own; a lead gives the verdict with its reason."""

    task = models.OneToOneField(CaseTask, on_delete=models.PROTECT, related_name="dispute")
    raised_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    text = models.TextField()
    verdict_path = UnitPathField(null=True)
    verdict_text = models.TextField(blank=True)
    judged_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    judged_at = models.DateTimeField(null=True)


class EightD(models.Model):
    """The eight disciplines of a severe case; without it SEV1 does not close (domain reference §2.3)."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="eight_d")
    content = models.JSONField()
    signed_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()
