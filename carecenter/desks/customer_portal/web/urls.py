"""Addresses of the customer's pages."""

from django.urls import path

from carecenter.desks.customer_portal.web import visits

urlpatterns = [
    path("v/<str:token>/", visits.visit, name="customer_visit"),
    path("v/<str:token>/window/", visits.window, name="customer_visit_window"),
    path("v/<str:token>/confirmation/", visits.confirmation, name="customer_visit_confirmation"),
]
