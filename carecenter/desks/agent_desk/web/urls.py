"""Addresses of the agent desk."""

from django.urls import path

from carecenter.desks.agent_desk.web import desk

urlpatterns = [
    path("desk/", desk.desk, name="agent-desk"),
    path("desk/work/", desk.work, name="agent-desk-work"),
    path("desk/call/", desk.call, name="agent-desk-call"),
    path("desk/bar/", desk.bar, name="agent-desk-bar"),
    path("desk/customer/", desk.customer, name="agent-desk-customer"),
    path("desk/phone/", desk.phone, name="agent-desk-phone"),
    path("desk/ready/", desk.ready, name="agent-desk-ready"),
    path("desk/dial/", desk.dial, name="agent-desk-dial"),
    path("desk/calls/<int:call_id>/identity/", desk.identity, name="agent-desk-identity"),
    path("desk/calls/<int:call_id>/<str:name>/", desk.deed, name="agent-desk-deed"),
]
