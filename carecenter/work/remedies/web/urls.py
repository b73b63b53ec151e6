"""Addresses of remedies."""

from django.urls import path

from carecenter.work.remedies.web import pages

urlpatterns = [
    path("cases/<int:case_id>/remedies/", pages.panel, name="case_remedies"),
    path("cases/<int:case_id>/remedy/", pages.AddRemedy.as_view(), name="case_remedy"),
    path("cases/remedies/<int:remedy_id>/decision/", pages.decide, name="case_remedy_decide"),
    path("cases/remedies/<int:remedy_id>/proof/", pages.finish, name="case_remedy_finish"),
]
