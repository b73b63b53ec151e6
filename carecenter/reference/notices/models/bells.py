"""What waits under a person's bell."""

from django.db import models


class BellLine(models.Model):
    """One line for one person; rendered from code and parameters in her language."""

    key = models.CharField(max_length=160, unique=True)
    person_id = models.BigIntegerField()
    template = models.CharField(max_length=60)
    params = models.JSONField(default=dict)
    about_kind = models.CharField(max_length=60)
    about_id = models.BigIntegerField()
    url = models.CharField(max_length=200)
    told_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "-told_at"], name="notices_bell"),
            models.Index(fields=["person_id"], name="notices_bell_unread", condition=models.Q(read_at=None)),
        ]
