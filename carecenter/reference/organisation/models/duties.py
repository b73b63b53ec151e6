"""What a person can, may and may not do: skills, qualifications, holds, deputies."""

from django.db import models

from carecenter.reference.organisation.models.persons import Person
from carecenter.reference.organisation.types import HoldKind


class Skill(models.Model):
    """A product group, a language or dialect, a kind of contact."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, default="PRODUCT")


class PersonSkill(models.Model):
    """A person's level in a skill, 1 (aware) to 5 (sets the standard)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="skills")
    skill = models.ForeignKey(Skill, on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "skill"], name="organisation_skill_once")]


class QualificationKind(models.Model):
    """A certificate that work may demand, such as the gas licence; statutory ones know no grace."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    statutory = models.BooleanField(default=False)
    grace_days = models.PositiveSmallIntegerField(default=0)


class Qualification(models.Model):
    """A person's certificate, valid to the end of its last day."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="qualifications")
    kind = models.ForeignKey(QualificationKind, on_delete=models.PROTECT, related_name="+")
    number = models.CharField(max_length=60, blank=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    suspended_reason = models.CharField(max_length=200, blank=True)
    told_days = models.PositiveSmallIntegerField(null=True)  # the step (30, 14, 3) last announced
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["valid_until"], name="organisation_qual_until")]


class Hold(models.Model):
    """A person is kept from duty or from jobs until the reason is gone; a higher module placed it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="holds")
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in HoldKind])
    source = models.CharField(max_length=120)
    reason = models.CharField(max_length=200)
    placed_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "source"],
                name="organisation_hold_once",
                condition=models.Q(lifted_at=None),
            )
        ]


class Deputy(models.Model):
    """Somebody acts for somebody else between two days."""

    principal = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    from_date = models.DateField()
    until_date = models.DateField()
