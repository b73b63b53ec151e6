"""Addresses of telephony; nouns, discovered by config.urls."""

from django.urls import path

from carecenter.contact.telephony.web import calls, menus, simulator

urlpatterns = [
    path("calls/", calls.Calls.as_view(), name="calls"),
    path("calls/<int:call_id>/", calls.call, name="call"),
    path("recordings/<int:recording_id>/", calls.recording, name="recording"),
    path("phone/simulator/", simulator.simulator, name="phone-simulator"),
    path("phone/simulator/call/", simulator.dial, name="phone-simulator-call"),
    path("phone/simulator/floor/", simulator.floor, name="phone-simulator-floor"),
    path("phone/simulator/<str:channel>/", simulator.heard, name="phone-simulator-heard"),
    path("phone/simulator/<str:channel>/deed/", simulator.deed, name="phone-simulator-deed"),
    path("phone/menus/", menus.menus, name="voice-menus"),
    path("phone/menus/<int:version_id>/", menus.menu, name="voice-menu"),
    path("phone/menus/<int:version_id>/draft/", menus.draft, name="voice-menu-draft"),
    path("phone/menus/<int:version_id>/replay/", menus.replayed, name="voice-menu-replay"),
    path("phone/menus/<int:version_id>/<str:deed>/", menus.deed, name="voice-menu-deed"),
]
