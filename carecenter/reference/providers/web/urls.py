"""Addresses of providers."""

from django.urls import path

from carecenter.reference.providers.web import coverage, deeds, lists, pages

urlpatterns = [
    path("providers/", lists.Providers.as_view(), name="providers"),
    path("providers/new/", deeds.new_provider, name="provider_new"),
    path("providers/coverage/", coverage.coverage, name="provider_coverage"),
    path("providers/<int:provider_id>/", pages.provider, name="provider"),
    path("providers/<int:provider_id>/contracts/", pages.contracts, name="provider_contracts"),
    path("providers/<int:provider_id>/people/", pages.people, name="provider_people"),
    path("providers/<int:provider_id>/documents/", pages.documents, name="provider_documents"),
    path("providers/<int:provider_id>/contracts/new/", deeds.new_contract, name="provider_contract_new"),
    path("providers/<int:provider_id>/documents/new/", deeds.new_document, name="provider_document_new"),
    path("providers/<int:provider_id>/state/", deeds.state, name="provider_state"),
]
