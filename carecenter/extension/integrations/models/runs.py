"""Imports: the run, what became of its rows, and what is remembered for the next one."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.extension.integrations.types import RowState, RunState
from carecenter.foundation.fields import UnitPathField


class ImportRun(models.Model):
    """One uploaded file on its way in."""

    importer = models.CharField(max_length=60)
    file_id = models.UUIDField()
    file_name = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in RunState], default=RunState.STORED.value
    )
    header = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    sentence = models.CharField(max_length=300, blank=True)  # why the file cannot be read, as a msgid
    sentence_params = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0)
    position = models.PositiveIntegerField(default=0)  # rows handled in the present step
    good = models.PositiveIntegerField(default=0)
    applied = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    problems = models.PositiveIntegerField(default=0)
    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    moved_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="integrations_run_path"),
            models.Index(fields=["person", "-created_at"], name="integrations_run_person"),
        ]


class ImportRow(models.Model):
    """What became of one row; its values stay in the stored file."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in RowState])
    problems = models.JSONField(default=list)  # [[field, msgid, params], …]
    result = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "number"], name="integrations_row_once")]


class ImportedKey(models.Model):
    """This row is in the system, whichever file it came with."""

    importer = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    result = models.CharField(max_length=80, blank=True)
    run = models.ForeignKey(ImportRun, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["importer", "digest"], name="integrations_key_once")]


class ColumnMapping(models.Model):
    """How one person matched the columns of one sort of file the last time."""

    person = models.ForeignKey("organisation.Person", on_delete=models.PROTECT, related_name="+")
    importer = models.CharField(max_length=60)
    mapping = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "importer"], name="integrations_mapping_once")]
