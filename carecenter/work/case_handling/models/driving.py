"""How moves drive standards, and what was ticked of an open step."""

from django.db import models


class Drive(models.Model):
    """For one type of case: which deeds on its process follow from which move."""

    type_code = models.CharField(max_length=40, unique=True)
    moves = models.JSONField(default=dict)


class StepTick(models.Model):
    """The checklist of an open step as far as it is ticked, on the case's page; the process keeps it at the end.

    The evidence is free text: this is the side row that erasure blanks.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    task_id = models.BigIntegerField(unique=True)
    checks = models.JSONField(default=list)
    evidence = models.CharField(max_length=2000, blank=True)
    person = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
