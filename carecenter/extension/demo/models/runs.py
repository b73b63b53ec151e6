"""How far the history has been made."""

from django.db import models

from carecenter.extension.demo.types import Size


class DemoRun(models.Model):
    """The one history of an installation: written together with each of its days, so that a killed loader goes on."""

    size = models.CharField(max_length=10, choices=[(size.value, size.value) for size in Size])
    seed = models.IntegerField()
    until = models.DateTimeField()
    next_day = models.DateField(null=True)  # none yet: the cast does not stand
    state = models.JSONField(default=dict)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(models.Value(1), name="demo_one_run"),
        ]
