"""The door of organisation."""

from carecenter.reference.organisation.actions.calendars import define_calendar
from carecenter.reference.organisation.actions.definitions import (
    change_unit,
    define_post,
    define_qualification_kind,
    define_skill,
)
from carecenter.reference.organisation.actions.duties import (
    grant_qualification,
    lift_hold,
    place_hold,
    suspend_qualification,
)
from carecenter.reference.organisation.actions.persons import (
    appoint_deputy,
    define_role,
    enter_person,
    give_role,
    person_leaves,
    rate_skill,
)
from carecenter.reference.organisation.actions.units import open_unit
from carecenter.reference.organisation.queries.actors import actor_of_person, actor_of_token, actor_of_user
from carecenter.reference.organisation.queries.calendars import calendar_by_code, due_after_open_minutes
from carecenter.reference.organisation.queries.persons import (
    address_of_person,
    fitness_of_persons,
    office_of_region,
    person_by_employee_no,
    persons_by_id,
    persons_of_unit,
    persons_with_permission,
    qualifications_expiring,
    unit_by_code,
    unit_by_id,
    units_by_path,
    units_inside,
)

__all__ = [
    "due_after_open_minutes",
    "define_skill",
    "define_qualification_kind",
    "define_post",
    "define_calendar",
    "change_unit",
    "calendar_by_code",
    "actor_of_person",
    "actor_of_token",
    "actor_of_user",
    "address_of_person",
    "appoint_deputy",
    "define_role",
    "enter_person",
    "fitness_of_persons",
    "give_role",
    "grant_qualification",
    "lift_hold",
    "office_of_region",
    "open_unit",
    "person_by_employee_no",
    "person_leaves",
    "persons_by_id",
    "persons_of_unit",
    "persons_with_permission",
    "place_hold",
    "qualifications_expiring",
    "rate_skill",
    "suspend_qualification",
    "unit_by_code",
    "unit_by_id",
    "units_by_path",
    "units_inside",
]
