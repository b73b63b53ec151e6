"""Addresses of organisation."""

from django.urls import path

from carecenter.reference.organisation.web import (
    calendars,
    first,
    person_forms,
    person_holdings,
    persons,
    roles,
    units,
)

urlpatterns = [
    path("first/", first.first, name="first"),
    path("units/", units.units, name="units"),
    path("units/new/", units.OpenUnit.as_view(), name="unit-open"),
    path("units/<int:unit_id>/", units.unit, name="unit"),
    path("units/<int:unit_id>/facts/", units.ChangeUnit.as_view(), name="unit-change"),
    path("units/<int:unit_id>/state/", units.unit_state, name="unit-state"),
    path("people/", persons.Persons.as_view(), name="persons"),
    path("people/new/", person_forms.EnterPerson.as_view(), name="person-enter"),
    path("people/qualifications/", persons.ExpiringQualifications.as_view(), name="qualifications-expiring"),
    path("people/<int:person_id>/", persons.person, name="person"),
    path("people/<int:person_id>/facts/", person_forms.ChangePerson.as_view(), name="person-change"),
    path("people/<int:person_id>/departure/", persons.person_leave, name="person-leave"),
    path("people/<int:person_id>/account/", person_forms.OpenAccount.as_view(), name="person-account"),
    path("people/<int:person_id>/account/password/", person_forms.ResetPassword.as_view(), name="person-password"),
    path("people/<int:person_id>/account/state/", person_forms.AccountState.as_view(), name="person-account-state"),
    path("people/<int:person_id>/roles/", person_holdings.GiveRole.as_view(), name="person-role"),
    path("people/<int:person_id>/roles/<int:held_id>/end/", persons.role_end, name="person-role-end"),
    path("people/<int:person_id>/skills/", person_holdings.RateSkill.as_view(), name="person-skill"),
    path(
        "people/<int:person_id>/qualifications/",
        person_holdings.GrantQualification.as_view(),
        name="person-qualification",
    ),
    path(
        "people/<int:person_id>/qualifications/<str:kind_code>/suspension/",
        person_holdings.SuspendQualification.as_view(),
        name="person-qualification-suspend",
    ),
    path("people/<int:person_id>/deputies/", person_holdings.AppointDeputy.as_view(), name="person-deputy"),
    path("people/<int:person_id>/deputies/<int:deputy_id>/end/", persons.deputy_end, name="person-deputy-end"),
    path("roles/", roles.roles, name="roles"),
    path("roles/new/", roles.EditRole.as_view(), name="role-new"),
    path("roles/<int:role_id>/", roles.EditRole.as_view(), name="role"),
    path("calendars/", calendars.calendars, name="calendars"),
    path("calendars/standard/", calendars.calendars_standard, name="calendars-standard"),
    path("calendars/<str:code>/", calendars.calendar, name="calendar"),
    path("calendars/<str:code>/day/", calendars.OverrideDay.as_view(), name="calendar-day"),
    path("calendars/<str:code>/notice/", calendars.ReadNotice.as_view(), name="calendar-notice"),
]
