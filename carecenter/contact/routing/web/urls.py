"""Addresses of routing."""

from django.urls import path

from carecenter.contact.routing.web import queues

urlpatterns = [
    path("queues/", queues.Queues.as_view(), name="queues"),
    path("queues/work/", queues.QueuedWork.as_view(), name="queued_work"),
    path("queues/work/<int:item_id>/", queues.work_offers, name="work_offers"),
]
