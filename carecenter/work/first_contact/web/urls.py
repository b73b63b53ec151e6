"""Addresses of first_contact."""

from django.urls import path

from carecenter.work.first_contact.web import pages

urlpatterns = [
    path("first-contact/", pages.report, name="first_contact"),
    path("first-contact/contacts/", pages.contacts, name="first_contact_contacts"),
]
