"""Addresses of home."""

from django.urls import path

from carecenter.desks.home.web import administration, home

urlpatterns = [
    path("", home.home, name="home"),
    path("system/audit/", administration.Audit.as_view(), name="audit"),
    path("system/dead-letters/", administration.DeadLetters.as_view(), name="dead-letters"),
    path("system/dead-letters/<int:letter_id>/", administration.dead_letter, name="dead-letter"),
    path("system/dead-letters/<int:letter_id>/retry/", administration.dead_letter_retry, name="dead-letter-retry"),
    path("system/dead-letters/<int:letter_id>/end/", administration.dead_letter_give_up, name="dead-letter-end"),
    path("system/health/", administration.health, name="health"),
]
