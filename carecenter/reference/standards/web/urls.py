"""Addresses of standards."""

from django.urls import path

from carecenter.reference.standards.web import deeds, lists, pages

urlpatterns = [
    path("standards/", lists.Standards.as_view(), name="standards"),
    path("standards/<slug:code>/", pages.standard, name="standard"),
    path("standards/versions/<int:version_id>/<slug:name>/", deeds.deed, name="standard_deed"),
    path("standards/versions/<int:version_id>/steps/<slug:node>/", deeds.step, name="standard_step"),
    path("standards/versions/<int:version_id>/releases/new/", deeds.release, name="standard_release"),
    path("standards/versions/<int:version_id>/releases/<int:task_id>/", deeds.confirm, name="standard_confirm"),
]
