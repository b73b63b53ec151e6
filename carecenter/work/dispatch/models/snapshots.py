"""The live board as it was last counted, one row for each subtree that somebody looks at."""

from django.db import models

from carecenter.foundation.fields import UnitPathField


class BoardSnapshot(models.Model):
    """Counts of open jobs; `asked_at` is when a page last wanted them, so that nobody counts for nobody."""

    unit_path = UnitPathField(unique=True)
    made_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    data = models.JSONField()
