"""How far the history has been made."""

from django.db import models

from carecenter.extension.demo.types import Part, Size


class DemoRun(models.Model):
    """The one history of an installation. `next_day` is its first day, once the cast stands."""

    size = models.CharField(max_length=10, choices=[(size.value, size.value) for size in Size])
    seed = models.IntegerField()
    until = models.DateTimeField()
    next_day = models.DateField(null=True)
    state = models.JSONField(default=dict)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(models.Value(1), name="demo_one_run"),
        ]


class DemoPart(models.Model):
    """One part of the play: written together with each of its days, so that a killed loader goes on with the next."""

    name = models.CharField(max_length=10, unique=True, choices=[(part.value, part.value) for part in Part])
    next_day = models.DateField()
    state = models.JSONField(default=dict)
