"""Addresses of integrations."""

from django.urls import path

from carecenter.extension.integrations.web import exports, imports

urlpatterns = [
    path("imports/", imports.Runs.as_view(), name="imports"),
    path("imports/new/", imports.new_run, name="import_new"),
    path("imports/templates/<slug:key>.csv", imports.template_file, name="import_template"),
    path("imports/<int:run_id>/", imports.run_page, name="import_run"),
    path("imports/<int:run_id>/work/", imports.work, name="import_work"),
    path("imports/<int:run_id>/check/", imports.check, name="import_check"),
    path("imports/<int:run_id>/apply/", imports.apply, name="import_apply"),
    path("imports/<int:run_id>/cancel/", imports.cancel, name="import_cancel"),
    path("imports/<int:run_id>/problems/", imports.problems, name="import_problems"),
    path("exports/", exports.Exports.as_view(), name="exports"),
]
