"""Companies and what was decided about them."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.reference.providers.types import ProviderState


class Provider(models.Model):
    """A contracted company; its people stand in its own unit of the organisation tree."""

    name = models.CharField(max_length=120)
    unit = models.OneToOneField("organisation.OrgUnit", on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    office_path = UnitPathField()
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in ProviderState])
    weight = models.DecimalField(max_digits=5, decimal_places=3, default=1)
    licence_no = models.CharField(max_length=40, blank=True)
    phone = models.CharField(max_length=32, blank=True)
    # Where its vans start from, for travel distances; unknown until somebody enters it.
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    # The brand's own people under the name of a provider: they are asked last, when no company can.
    is_own_staff = models.BooleanField(default=False)
    entered_at = models.DateTimeField()

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="providers_provider_path"),
            models.Index(fields=["state"], name="providers_provider_state"),
        ]


class StateChange(models.Model):
    """One step of admission or elimination, with its reason. Append-only."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="+")
    before = models.CharField(max_length=12)
    after = models.CharField(max_length=12)
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.ForeignKey("organisation.Person", null=True, on_delete=models.PROTECT, related_name="+")


class WeightChange(models.Model):
    """One change of the dispatch weight and where it came from. Append-only."""

    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="+")
    weight = models.DecimalField(max_digits=5, decimal_places=3)
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()
