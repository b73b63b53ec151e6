"""Answers, which never change; their free text beside them; and the judgements whether they count."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.assurance.surveys.models.invitations import Invitation, Rated
from carecenter.assurance.surveys.types import Doubt, Satisfaction, Validity


class Answer(Rated):
    """One answer. Append-only; `device_mark` and `address_mark` are keyed hashes, never the address itself."""

    invitation = models.OneToOneField(Invitation, on_delete=models.PROTECT, related_name="answer")
    level = models.CharField(max_length=20, choices=[(each.value, each.value) for each in Satisfaction])
    reasons = ArrayField(models.CharField(max_length=40), default=list)
    text_hash = models.CharField(max_length=64, blank=True)
    # Receipt, not the customer's clock: the day of receipt decides which ranking counts the answer.
    answered_at = models.DateTimeField()
    device_mark = models.CharField(max_length=32, blank=True)
    address_mark = models.CharField(max_length=32, blank=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="surveys_answer_path"),
            models.Index(fields=["answered_at"], name="surveys_answer_at"),
            models.Index(fields=["technician", "answered_at"], name="surveys_answer_technician"),
            models.Index(fields=["provider", "answered_at"], name="surveys_answer_provider"),
            models.Index(fields=["customer", "answered_at"], name="surveys_answer_customer"),
        ]


class AnswerText(models.Model):
    """What the customer wrote; erasure may blank it, the answer keeps its hash."""

    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, primary_key=True, related_name="words")
    text = models.TextField(blank=True)


class Judgement(models.Model):
    """Whether an answer counts from now on, and why. Append-only; without one an answer is VALID."""

    answer = models.ForeignKey(Answer, on_delete=models.PROTECT, related_name="judgements")
    validity = models.CharField(max_length=20, choices=[(v.value, v.value) for v in Validity])
    doubt = models.CharField(max_length=20, choices=[(d.value, d.value) for d in Doubt])
    facts = models.JSONField(default=dict)
    reason = models.CharField(max_length=200, blank=True)
    judged_at = models.DateTimeField()
    judged_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["judged_at"], name="surveys_judgement_at")]
