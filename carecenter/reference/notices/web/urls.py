"""Addresses of notices."""

from django.urls import path

from carecenter.reference.notices.web import outbox, templates

urlpatterns = [
    path("outbox/", outbox.Outbox.as_view(), name="outbox"),
    path("bell/", outbox.bell, name="bell"),
    path("bell/read/", outbox.bell_read, name="bell-read"),
    path("notices/templates/", templates.Templates.as_view(), name="notice-templates"),
    path("notices/templates/new/", templates.EditTemplate.as_view(), name="notice-template-new"),
    path("notices/templates/preview/", templates.preview, name="notice-template-preview"),
    path("notices/templates/<int:template_id>/", templates.EditTemplate.as_view(), name="notice-template"),
]
