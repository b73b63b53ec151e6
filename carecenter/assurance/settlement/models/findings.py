"""Fatal findings: what closes the gate of the reward for a month."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.assurance.settlement.types import FindingKind, FindingState
from carecenter.foundation.fields import UnitPathField


class Finding(models.Model):
    """A grave fault somebody found on a job; it counts once a second person has confirmed it."""

    job = models.ForeignKey("field_service.Job", on_delete=models.PROTECT, related_name="+")
    provider = models.ForeignKey("providers.Provider", on_delete=models.PROTECT, related_name="+")
    technician = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in FindingKind])
    text = models.CharField(max_length=500)
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in FindingState])
    reported_at = models.DateTimeField()
    reported_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "kind"], name="settlement_finding_once")]
        indexes = [
            GistIndex(fields=["unit_path"], name="settlement_finding_path"),
            models.Index(fields=["provider", "state", "decided_at"], name="settlement_finding_month"),
        ]
