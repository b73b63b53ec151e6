"""Addresses of the agent desk."""

from django.urls import path

from carecenter.desks.agent_desk.web import desk, presence, previews

urlpatterns = [
    path("desk/", desk.desk, name="agent-desk"),
    path("desk/work/", desk.work, name="agent-desk-work"),
    path("desk/call/", desk.call, name="agent-desk-call"),
    path("desk/bar/", desk.bar, name="agent-desk-bar"),
    path("desk/customer/", desk.customer, name="agent-desk-customer"),
    path("desk/phone/", desk.phone, name="agent-desk-phone"),
    path("desk/phone/away/", desk.close, name="agent-desk-away"),
    path("desk/presence/", presence.presence, name="agent-desk-presence"),
    path("desk/presence/<str:name>/", presence.deed, name="agent-desk-presence-deed"),
    path("desk/previews/", previews.previews, name="agent-desk-previews"),
    path("desk/previews/take/", previews.take, name="agent-desk-preview-take"),
    path("desk/previews/<int:item_id>/<str:name>/", previews.deed, name="agent-desk-preview-deed"),
    path("desk/dial/", desk.dial, name="agent-desk-dial"),
    path("desk/calls/<int:call_id>/identity/", desk.identity, name="agent-desk-identity"),
    path("desk/calls/<int:call_id>/<str:name>/", desk.deed, name="agent-desk-deed"),
]
