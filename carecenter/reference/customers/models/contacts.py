"""How to reach a customer."""

from django.db import models

from carecenter.reference.customers.models.customers import Customer
from carecenter.reference.customers.types import Address, PhoneKind


class CustomerPhone(models.Model):
    """One of a customer's numbers in canonical form."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="phones")
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in PhoneKind])
    number = models.CharField(max_length=20)
    extension = models.CharField(max_length=6, blank=True)
    label = models.CharField(max_length=20, blank=True)
    is_main = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["number"], name="customers_phone_number")]


class CustomerAddress(models.Model):
    """One of a customer's addresses, split by administrative division."""

    customer = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="addresses")
    province = models.CharField(max_length=40, blank=True)
    city = models.CharField(max_length=40, blank=True)
    district = models.CharField(max_length=40, blank=True)
    street = models.CharField(max_length=60, blank=True)
    detail = models.CharField(max_length=200, blank=True)
    region_code = models.CharField(max_length=9, blank=True)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    label = models.CharField(max_length=20, blank=True)
    is_main = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    def value(self) -> Address:
        """Return the address as the rules see it."""
        return Address(self.province, self.city, self.district, self.street, self.detail, self.region_code)
