"""Addresses of jobs."""

from django.urls import path

from carecenter.work.field_service.web import case_panels, deeds, lists, opening, pages

urlpatterns = [
    path("jobs/", lists.Jobs.as_view(), name="jobs"),
    path("jobs/export/", lists.export_jobs, name="jobs_export"),
    path("jobs/new/", opening.new_job, name="job_new"),
    path("jobs/of-customer/<int:customer_id>/", pages.customer_jobs, name="customer_jobs"),
    path("jobs/of-case/<int:case_id>/", case_panels.case_jobs, name="case_jobs"),
    path("jobs/<int:job_id>/case/", case_panels.job_case, name="job_case"),
    path("jobs/<int:job_id>/", pages.job, name="job"),
    path("jobs/<int:job_id>/contact/", pages.contact, name="job_contact"),
    path("jobs/<int:job_id>/evidence/", pages.evidence, name="job_evidence"),
    path("jobs/<int:job_id>/chain/", pages.chain, name="job_chain"),
    path("jobs/<int:job_id>/acceptance/", deeds.accept, name="job_accept"),
    path("jobs/<int:job_id>/closure/", deeds.close, name="job_close"),
    path("jobs/<int:job_id>/rejection/", deeds.reject, name="job_reject"),
    path("jobs/<int:job_id>/cancellation/", deeds.cancel, name="job_cancel"),
    path("jobs/<int:job_id>/assignment/", deeds.assign, name="job_assign"),
    path("jobs/<int:job_id>/appointment/", deeds.book, name="job_book"),
    path("jobs/<int:job_id>/safety/", deeds.safety, name="job_safety"),
]
