"""What organisation adds to the frame and to pages: its places on the rail, who may listen to a person's changes."""

from django.utils.translation import gettext_lazy as _

from carecenter.design.navigation import NavItem, register_nav
from carecenter.foundation.live.topics import register_topic
from carecenter.reference.organisation.access import VIEW_PEOPLE, may_watch_person

register_nav(
    NavItem("units", _("组织"), "sitemap", "units", VIEW_PEOPLE, section="people", order=10),
    NavItem("persons", _("人员"), "users", "persons", VIEW_PEOPLE, section="people", order=20),
    NavItem("roles", _("角色"), "shield-check", "roles", VIEW_PEOPLE, section="people", order=30),
    NavItem("qualifications", _("资质到期"), "certificate", "qualifications-expiring", VIEW_PEOPLE, "people", order=40),
    NavItem("calendars", _("工作日历"), "calendar", "calendars", VIEW_PEOPLE, section="setup", order=40),
)
register_topic("person_file", may_watch=may_watch_person, list_permission=VIEW_PEOPLE)
