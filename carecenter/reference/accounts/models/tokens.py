"""API tokens: only their hash is stored."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from carecenter.reference.accounts.models.users import User


class ApiToken(models.Model):
    """A program's way in, as one account, limited to scopes (permission names)."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = ArrayField(models.CharField(max_length=80), default=list)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
