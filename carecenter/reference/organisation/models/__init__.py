"""Tables of organisation."""

from carecenter.reference.organisation.models.calendars import (
    BusinessCalendar,
    CalendarEdition,
    CalendarSlot,
)
from carecenter.reference.organisation.models.duties import (
    Deputy,
    Hold,
    PersonSkill,
    Qualification,
    QualificationKind,
    Skill,
)
from carecenter.reference.organisation.models.persons import Person, PersonRole, Post, Role, RoleGrant
from carecenter.reference.organisation.models.units import OrgUnit

__all__ = [
    "BusinessCalendar",
    "CalendarEdition",
    "CalendarSlot",
    "Deputy",
    "Hold",
    "OrgUnit",
    "Person",
    "PersonRole",
    "PersonSkill",
    "Post",
    "Qualification",
    "QualificationKind",
    "Role",
    "RoleGrant",
    "Skill",
]
