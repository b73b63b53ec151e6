"""Addresses of the provider's portal."""

from django.urls import path

from carecenter.desks.provider_portal.web import portal

urlpatterns = [path("portal/", portal.portal, name="portal")]
