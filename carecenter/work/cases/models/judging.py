"""What is judged: whose task it is, and what caused a severe case."""

from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.work.cases.models.cases import Case
from carecenter.work.cases.models.tasks import CaseTask


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
