"""What ties a case to others: links, holds, watchers, what one has seen, saved lists."""

from django.db import models
from django.db.models import Q

from carecenter.foundation.fields import UnitPathField
from carecenter.work.cases.models.cases import Case


class CaseLink(models.Model):
    """Two cases belong together: RELATED, SAME (perhaps the same matter), SPLIT (the second came out of the first)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "other", "kind"], name="cases_link_once")]


class CaseHold(models.Model):
    """Somebody or something that a case waits for; while one is open the case cannot be resolved."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    holder_kind = models.CharField(max_length=30)
    holder_id = models.BigIntegerField()
    reason = models.CharField(max_length=14)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "holder_kind", "holder_id"], name="cases_hold_once", condition=Q(until__isnull=True)
            )
        ]
        indexes = [models.Index(fields=["holder_kind", "holder_id"], name="cases_hold_holder")]


class CaseWatcher(models.Model):
    """A person who hears of every change of a case without owning it."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="cases_watcher_once")]


class CaseSeen(models.Model):
    """When a person last looked at a case, and until when she put it aside."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField()
    snoozed_until = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "case"], name="cases_seen_once")]


class SavedView(models.Model):
    """A list with its filters under a name; shared with a unit, or one's own."""

    name = models.CharField(max_length=40)
    query = models.CharField(max_length=500)
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    shared_path = UnitPathField(null=True)
    at = models.DateTimeField()
