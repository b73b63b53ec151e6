"""The case against a bad-faith customer: facts with evidence, and every step with its person."""

from django.db import models

from carecenter.reference.grading.types import RestrictionState

STATES = [(state.value, state.value) for state in RestrictionState]
OPEN = models.Q(state__in=["PROPOSED", "LEGAL_REVIEW", "DECIDED", "NOTIFIED", "ACTIVE"])


class Restriction(models.Model):
    """One case; at most one at a time is open for a customer."""

    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=STATES, default=RestrictionState.PROPOSED.value)
    proposed_at = models.DateTimeField()
    active_from = models.DateField(null=True)
    until = models.DateField(null=True)
    appealed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["customer"], condition=OPEN, name="grading_one_open_restriction")
        ]


class RestrictionFact(models.Model):
    """One dated fact with its evidence file; `text` may be blanked by erasure."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="facts")
    day = models.DateField()
    text = models.TextField()
    file_id = models.CharField(max_length=64)


class RestrictionStep(models.Model):
    """One step; `text` (why) may be blanked by erasure."""

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField(max_length=20, choices=STATES)
    kind = models.CharField(max_length=20)
    at = models.DateTimeField()
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(blank=True)
