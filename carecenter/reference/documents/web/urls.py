"""Addresses of documents."""

from django.urls import path

from carecenter.reference.documents.web import lists, pages, writing

EDITION = "documents/editions/<int:edition_id>"
urlpatterns = [
    path("documents/", lists.Documents.as_view(), name="documents"),
    path("document-drafts/new/", writing.new, name="document_new"),
    path("documents/<slug:number>/", pages.document, name="document"),
    path(f"{EDITION}/draft/", writing.edit, name="document_edit"),
    path(f"{EDITION}/decision/", writing.decide, name="document_decide"),
    path(f"{EDITION}/withdrawal/", writing.withdraw, name="document_withdraw"),
    path(f"{EDITION}/pdf/", pages.pdf, name="document_pdf"),
    path(f"{EDITION}/<slug:name>/", pages.deed, name="document_deed"),
]
