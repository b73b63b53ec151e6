"""Addresses of the catalogue."""

from django.urls import path

from carecenter.reference.catalogue.web import detail, lists

urlpatterns = [
    path("catalogue/", lists.Models.as_view(), name="catalogue"),
    path("catalogue/models/<int:model_id>/", detail.model, name="catalogue_model"),
    path("catalogue/models/<int:model_id>/retire/", detail.retire, name="catalogue_retire"),
    path("catalogue/prices/", lists.Prices.as_view(), name="catalogue_prices"),
    path("catalogue/prices/new/", detail.new_price, name="catalogue_price_new"),
    path("catalogue/jobs/", detail.jobs, name="catalogue_jobs"),
    path("catalogue/jobs/<str:code>/", detail.job, name="catalogue_job"),
]
