"""What another system kept of a letter besides what a case keeps."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField


class LetterCategory(models.Model):
    """A node of the other system's tree of categories; `path` is "城乡建设/安全生产/事故处理"."""

    path = models.CharField(max_length=300, unique=True)
    name = models.CharField(max_length=100)
    level = models.SmallIntegerField()
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")


class Letter(models.Model):
    """A letter that came in as a case: its number there, category, instants, and what readers thought of it."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=60, unique=True)
    category = models.ForeignKey(LetterCategory, null=True, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    asked_at = models.DateTimeField()
    replied_at = models.DateTimeField(null=True)
    likes = models.IntegerField(null=True)
    dislikes = models.IntegerField(null=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="case_history_letter_path"),
            models.Index(fields=["asked_at", "id"], name="case_history_letter_asked"),
        ]
