"""Who looked at what, and when: so that a page can mark what is new to its reader."""

from django.db import models


class Look(models.Model):
    """One person's looks at one thing: the last one, and the last of the visit before this one."""

    person_id = models.BigIntegerField()
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    at = models.DateTimeField()
    before = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person_id", "subject_kind", "subject_id"], name="foundation_look_once")
        ]
