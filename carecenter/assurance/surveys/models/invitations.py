"""Invitations: one per signed job, sent or suppressed with its reason."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.assurance.surveys.models.rules import RulesVersion
from carecenter.assurance.surveys.types import SurveyState
from carecenter.foundation.fields import UnitPathField


class Rated(models.Model):
    """Whose work, where and of what kind: taken from the job at its signature, so that later moves change nothing."""

    job = models.OneToOneField("field_service.Job", on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    provider = models.ForeignKey("providers.Provider", null=True, on_delete=models.PROTECT, related_name="+")
    technician = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    team_path = UnitPathField()
    office_path = UnitPathField()
    region_code = models.CharField(max_length=6)
    type_code = models.CharField(max_length=40)

    class Meta:
        abstract = True


class Invitation(Rated):
    """An invitation; of its one-time token only the SHA-256 is kept."""

    state = models.CharField(max_length=20, choices=[(s.value, s.value) for s in SurveyState])
    silence = models.CharField(max_length=40, blank=True)
    # By which rules she is asked; None: the defaults of the release.
    rules = models.ForeignKey(RulesVersion, null=True, on_delete=models.PROTECT, related_name="+")
    token_hash = models.CharField(max_length=64, null=True, unique=True)
    completed_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="surveys_invitation_path"),
            models.Index(fields=["customer", "sent_at"], name="surveys_invitation_customer"),
            models.Index(fields=["state", "due_at"], name="surveys_invitation_due"),
            models.Index(fields=["sent_at"], name="surveys_invitation_sent"),
        ]
