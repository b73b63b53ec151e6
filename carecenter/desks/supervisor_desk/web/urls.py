"""Addresses of the floor."""

from django.urls import path

from carecenter.desks.supervisor_desk.web import floor

urlpatterns = [
    path("floor/", floor.floor, name="floor"),
    path("floor/now/", floor.floor_body, name="floor_body"),
    path("floor/wall/", floor.wall, name="wall"),
    path("floor/wall/now/", floor.wall_body, name="wall_body"),
    path("floor/recall/", floor.recall, name="floor_recall"),
    path("floor/agents/<int:person_id>/rest/", floor.approve, name="floor_approve"),
    path("floor/agents/<int:person_id>/messages/", floor.message, name="floor_message"),
    path("floor/agents/<int:person_id>/queue/", floor.focus, name="floor_focus"),
]
