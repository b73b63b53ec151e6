"""What technicians' telephones bring back: each deed is stored before it is understood, then judged once, in order."""

from django.db import models

from carecenter.work.handsets.types import DeedState


class Phone(models.Model):
    """One telephone of one technician; its row is the lock under which its deeds are judged in order."""

    device = models.CharField(max_length=40)
    person_id = models.BigIntegerField()
    # Up to which number all of its deeds have come, and how many have been done.
    received = models.PositiveIntegerField(default=0)
    judged = models.PositiveIntegerField(default=0)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person_id", "device"], name="handsets_phone_once")]


class PhoneDeed(models.Model):
    """A deed from a telephone, kept as it came. `job_id` is no key: it may name anything until it is judged."""

    phone = models.ForeignKey(Phone, on_delete=models.PROTECT, related_name="deeds")
    seq = models.PositiveIntegerField()
    key = models.CharField(max_length=60)
    kind = models.CharField(max_length=20)
    job_id = models.BigIntegerField()
    # Blanked once judged: names and free text then stand where they belong.
    body = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64)
    raw_as = models.CharField(max_length=120, blank=True)
    device_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField()
    # How far the telephone's clock stood ahead of ours when it sent, in seconds.
    clock_ahead = models.IntegerField(default=0)
    state = models.CharField(max_length=10, choices=[(s.value, s.value) for s in DeedState])
    code = models.CharField(max_length=60, blank=True)
    sentence = models.CharField(max_length=400, blank=True)
    judged_at = models.DateTimeField(null=True)
    # The how-manieth judgement of this telephone it was.
    place = models.PositiveIntegerField(null=True)
    approved_by = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["phone", "key"], name="handsets_deed_once"),
            models.UniqueConstraint(fields=["phone", "seq"], name="handsets_deed_seq"),
        ]
        indexes = [
            models.Index(fields=["phone", "state", "seq"], name="handsets_deed_open"),
            models.Index(
                fields=["job_id"], condition=models.Q(state__in=["REFUSED", "HELD"]), name="handsets_deed_trouble"
            ),
        ]
