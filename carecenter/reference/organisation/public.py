"""The door of organisation."""

from carecenter.reference.organisation.actions.calendars import (
    define_calendar,
    load_holiday_year,
    load_standard_calendars,
    override_day,
)
from carecenter.reference.organisation.actions.definitions import (
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
from carecenter.reference.organisation.actions.expiring import announce_expiring
from carecenter.reference.organisation.actions.first import appoint_first_administrator
from carecenter.reference.organisation.actions.person_accounts import (
    open_person_account,
    reset_person_password,
    set_person_account_active,
)
from carecenter.reference.organisation.actions.persons import change_person, enter_person, person_leaves, rate_skill
from carecenter.reference.organisation.actions.roles import (
    appoint_deputy,
    define_role,
    end_deputy,
    give_role,
    take_role,
)
from carecenter.reference.organisation.actions.units import change_unit, open_unit, set_unit_active
from carecenter.reference.organisation.queries.actors import actor_of_person, actor_of_token, actor_of_user
from carecenter.reference.organisation.queries.calendars import (
    business_calendar,
    calendar_by_code,
    calendar_content,
    calendars_below,
    due_after_open_minutes,
    due_at,
    is_workday,
    next_workday,
    open_minutes,
    openings_of_content,
)
from carecenter.reference.organisation.queries.persons import (
    address_of_person,
    fitness_of_persons,
    office_of_region,
    person_by_employee_no,
    persons_by_id,
    persons_of_unit,
    persons_with_permission,
    persons_with_role,
    qualification_names,
    qualifications_expiring,
    role_codes_of,
    unit_by_code,
    unit_by_id,
    units_by_path,
    units_inside,
)
from carecenter.reference.organisation.queries.posts import calendar_codes, post_names, post_of_person, unit_codes

__all__ = [
    "actor_of_person",
    "actor_of_token",
    "actor_of_user",
    "address_of_person",
    "announce_expiring",
    "appoint_deputy",
    "appoint_first_administrator",
    "business_calendar",
    "calendar_by_code",
    "calendar_codes",
    "calendar_content",
    "calendars_below",
    "change_person",
    "change_unit",
    "define_calendar",
    "define_post",
    "define_qualification_kind",
    "define_role",
    "define_skill",
    "due_after_open_minutes",
    "due_at",
    "end_deputy",
    "enter_person",
    "fitness_of_persons",
    "give_role",
    "grant_qualification",
    "is_workday",
    "lift_hold",
    "load_holiday_year",
    "load_standard_calendars",
    "next_workday",
    "office_of_region",
    "open_minutes",
    "open_person_account",
    "open_unit",
    "openings_of_content",
    "override_day",
    "person_by_employee_no",
    "person_leaves",
    "persons_by_id",
    "persons_of_unit",
    "persons_with_permission",
    "persons_with_role",
    "place_hold",
    "post_names",
    "post_of_person",
    "qualification_names",
    "qualifications_expiring",
    "rate_skill",
    "reset_person_password",
    "role_codes_of",
    "set_person_account_active",
    "set_unit_active",
    "suspend_qualification",
    "take_role",
    "unit_by_code",
    "unit_by_id",
    "unit_codes",
    "units_by_path",
    "units_inside",
]
