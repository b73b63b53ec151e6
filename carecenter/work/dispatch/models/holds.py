"""Windows that are kept for a customer while she decides."""

from django.db import models


class WindowHold(models.Model):
    """A place in a provider's window: held until an instant, or confirmed. One that has expired counts no more."""

    job = models.ForeignKey("field_service.Job", on_delete=models.PROTECT, related_name="+")
    provider = models.ForeignKey("providers.Provider", on_delete=models.PROTECT, related_name="+")
    start_at = models.DateTimeField()
    end_at = models.DateTimeField()
    held_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["provider", "start_at"], name="dispatch_hold_window")]
        constraints = [
            models.UniqueConstraint(
                fields=["job"],
                condition=models.Q(confirmed_at=None, released_at=None),
                name="dispatch_one_hold_a_job",
            )
        ]
