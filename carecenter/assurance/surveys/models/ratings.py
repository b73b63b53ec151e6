"""What callers pressed after a conversation: one to five, never changed."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField


class CallRating(models.Model):
    """One rating by key; of a call, not of a job, so it never enters a provider's ranking. Append-only."""

    call_id = models.BigIntegerField(unique=True)
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    score = models.PositiveSmallIntegerField()
    rated_at = models.DateTimeField()

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="surveys_call_rating_path"),
            models.Index(fields=["rated_at"], name="surveys_call_rating_at"),
            models.Index(fields=["person", "rated_at"], name="surveys_call_rating_person"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(score__gte=1, score__lte=5), name="surveys_call_rating_scale")
        ]
