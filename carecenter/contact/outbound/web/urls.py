"""Addresses of outbound."""

from django.urls import path

from carecenter.contact.outbound.web import lists

urlpatterns = [
    path("phone/lists/", lists.Lists.as_view(), name="call-lists"),
    path("phone/lists/new/", lists.NewList.as_view(), name="call-list-new"),
    path("phone/lists/<int:list_id>/", lists.Entries.as_view(), name="call-list"),
    path("phone/lists/<int:list_id>/end/", lists.end, name="call-list-end"),
    path("phone/lists/<int:list_id>/take-out/", lists.out, name="call-list-take-out"),
]
