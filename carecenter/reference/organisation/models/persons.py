"""Persons, their posts and roles."""

from django.contrib.postgres.indexes import GistIndex
from django.db import models

from carecenter.foundation.fields import UnitPathField
from carecenter.foundation.plain.actors import Reach
from carecenter.reference.organisation.models.units import OrgUnit


class Post(models.Model):
    """A post that process steps can name."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)


class Person(models.Model):
    """Somebody of some unit: agent, leader, technician, store guide, provider's manager."""

    user = models.OneToOneField("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=80)
    employee_no = models.CharField(max_length=40, unique=True)
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    unit_path = UnitPathField()
    post = models.ForeignKey(Post, null=True, on_delete=models.PROTECT, related_name="+")
    phone = models.CharField(max_length=32, blank=True)
    email = models.CharField(max_length=200, blank=True)
    languages = models.JSONField(default=list)
    active = models.BooleanField(default=True)
    joined_date = models.DateField(null=True)
    left_date = models.DateField(null=True)

    class Meta:
        indexes = [
            GistIndex(fields=["unit_path"], name="organisation_person_path"),
            models.Index(fields=["phone"], name="organisation_person_phone"),
        ]


class Role(models.Model):
    """A bundle of permissions, each with a reach."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)


class RoleGrant(models.Model):
    """One permission of a role."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="grants")
    permission = models.CharField(max_length=80)
    reach = models.CharField(max_length=10, choices=[(r.value, r.value) for r in Reach])

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "permission"], name="organisation_grant_once")]


class PersonRole(models.Model):
    """A person holds a role, seen from one unit, perhaps for a time."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roles")
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(OrgUnit, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField(null=True)
    valid_until = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "role", "unit"], name="organisation_person_role_once")]
