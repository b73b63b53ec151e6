"""A case, its words and its story."""

from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.numbers import number
from carecenter.work.cases.types.cases import CaseOutcome, CaseState, Channel, Flow, InformedBy

OPEN = ~Q(state__in=["CLOSED", "WITHDRAWN", "MERGED"])


class Case(models.Model):
    """What one customer wants from us, kept by one owner until she knows the outcome.

    `received_at` and `key` never change and no row is deleted: a trigger of the database says so.
    """

    type_code = models.CharField(max_length=40)
    flow = models.CharField(max_length=12, choices=[(f.value, f.value) for f in Flow])
    state = models.CharField(max_length=14, choices=[(s.value, s.value) for s in CaseState], default="RECEIVED")
    state_since = models.DateTimeField()
    severity = models.SmallIntegerField(null=True)
    triggers = models.JSONField(default=list)
    urgency = models.SmallIntegerField()
    impact = models.SmallIntegerField()
    priority = models.SmallIntegerField()
    level = models.SmallIntegerField(default=0)
    customer = models.ForeignKey("customers.Customer", null=True, on_delete=models.PROTECT, related_name="+")
    equipment = models.ForeignKey("equipment.Equipment", null=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    owner = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    about_person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=12, choices=[(c.value, c.value) for c in Channel])
    reason_code = models.CharField(max_length=60, blank=True)
    external_ref = models.CharField(max_length=60, blank=True)
    received_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    acked_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    next_update_at = models.DateTimeField(null=True)
    informed_at = models.DateTimeField(null=True)
    informed_by = models.CharField(max_length=12, blank=True, choices=[(i.value, i.value) for i in InformedBy])
    outcome = models.CharField(max_length=16, blank=True, choices=[(o.value, o.value) for o in CaseOutcome])
    wrap_up = models.CharField(max_length=60, blank=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    verified_by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    root_cause = models.CharField(max_length=60, blank=True)
    preventable = models.BooleanField(null=True)
    responsible_path = UnitPathField(null=True)
    reopened = models.SmallIntegerField(default=0)
    off_process = models.SmallIntegerField(default=0)
    pauses = models.SmallIntegerField(default=0)
    holds = models.SmallIntegerField(default=0)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    merged_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200, unique=True, null=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="cases_case_open_path", condition=OPEN),
            models.Index(fields=["priority", "received_at", "id"], name="cases_case_queue", condition=OPEN),
            models.Index(fields=["owner", "priority", "received_at"], name="cases_case_mine", condition=OPEN),
            models.Index(fields=["customer", "-received_at"], name="cases_case_customer"),
            models.Index(fields=["-received_at", "-id"], name="cases_case_newest"),
            models.Index(fields=["parent"], name="cases_case_parent", condition=Q(parent__isnull=False)),
            models.Index(fields=["external_ref"], name="cases_case_external", condition=~Q(external_ref="")),
            models.Index(
                fields=["next_update_at"], name="cases_case_promised", condition=Q(next_update_at__isnull=False)
            ),
        ]

    @property
    def number(self) -> str:
        """Return the number that people read out."""
        return number("K", self.pk)


class CaseText(models.Model):
    """The words of a case, apart from it so that erasure may blank them; `words` is what search finds."""

    case = models.OneToOneField(Case, primary_key=True, on_delete=models.PROTECT, related_name="text")
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    values = models.JSONField(default=dict)
    words = SearchVectorField(null=True)

    class Meta:
        indexes = [GinIndex(fields=["words"], name="cases_text_words")]


class CaseStep(models.Model):
    """One line of a case's story: a code and parameters, no free text; never changed."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="steps", db_index=False)
    at = models.DateTimeField()
    kind = models.CharField(max_length=24)
    person_id = models.BigIntegerField(null=True)
    params = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["case", "id"], name="cases_step_case")]


class CaseMessage(models.Model):
    """Words on a case: from the customer, to her, or among ourselves. The row is the side row that erasure blanks."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="messages", db_index=False)
    kind = models.CharField(max_length=10)
    channel = models.CharField(max_length=12, blank=True)
    at = models.DateTimeField()
    author = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    mentions = models.JSONField(default=list)
    moved_from = models.ForeignKey(Case, null=True, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200, unique=True, null=True)

    class Meta:
        indexes = [models.Index(fields=["case", "id"], name="cases_message_case")]
