"""Templates, the outbox, and addresses that must not be written to."""

from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.reference.notices.types import Channel, NoticeClass, NoticeState


class NoticeTemplate(models.Model):
    """A text with {placeholders}; its class decides when and to whom it may leave."""

    code = models.CharField(max_length=60, unique=True)
    notice_class = models.CharField(max_length=20, choices=[(c.value, c.value) for c in NoticeClass])
    channel = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Channel])
    subject = models.CharField(max_length=120, blank=True)
    text = models.TextField()
    changed_at = models.DateTimeField()


class Notice(models.Model):
    """One message to one address. Text and address are personal: erasure blanks them, the rest stays."""

    key = models.CharField(max_length=160, unique=True)
    template = models.ForeignKey(NoticeTemplate, on_delete=models.PROTECT, related_name="+")
    notice_class = models.CharField(max_length=20)
    channel = models.CharField(max_length=10)
    address = models.CharField(max_length=200)
    subject = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    customer_id = models.BigIntegerField(null=True)
    about_kind = models.CharField(max_length=60)
    about_id = models.BigIntegerField()
    unit_path = UnitPathField(null=True)
    state = models.CharField(max_length=20, default=NoticeState.WAITING)
    reason = models.CharField(max_length=200, blank=True)
    queued_at = models.DateTimeField()
    not_before = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    reference = models.CharField(max_length=120, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["not_before"], name="notices_waiting", condition=models.Q(state="WAITING")),
            models.Index(fields=["address", "queued_at"], name="notices_address"),
            models.Index(fields=["about_kind", "about_id"], name="notices_about"),
        ]


class Suppression(models.Model):
    """This address has refused: everything, or one class."""

    address = models.CharField(max_length=200)
    notice_class = models.CharField(max_length=20, blank=True)
    since = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["address", "notice_class"], name="notices_suppressed_once", condition=models.Q(lifted_at=None)
            )
        ]
