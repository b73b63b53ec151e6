"""Types, reasons and templates: small tables that a pack fills."""

from django.db import models


class CaseType(models.Model):
    """One type of case; `content` is its definition as the pack wrote it."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=60)
    position = models.IntegerField(default=0)
    content = models.JSONField()
    active = models.BooleanField(default=True)


class ContactReason(models.Model):
    """One reason of the tree: why people contact us, and the wrap-up code of every case (C15)."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    name_en = models.CharField(max_length=80, blank=True)
    parent_code = models.CharField(max_length=60, blank=True)
    family = models.CharField(max_length=60)
    leaf = models.BooleanField()
    position = models.IntegerField(default=0)
    active = models.BooleanField(default=True)


class CaseTemplate(models.Model):
    """A text with variables, or a macro: a text and deeds at once."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=10)  # REPLY, NOTE
    type_codes = models.JSONField(default=list)
    text = models.TextField()
    then = models.JSONField(default=dict)
    position = models.IntegerField(default=0)
    active = models.BooleanField(default=True)
