"""Addresses of settlement."""

from django.urls import path

from carecenter.assurance.settlement.web import findings, lists, pages, runs

urlpatterns = [
    path("settlement/", lists.StatementsPage.as_view(), name="statements"),
    path("settlement/<int:statement_id>/", pages.statement_page, name="statement"),
    path("settlement/<int:statement_id>/lines/", lists.LinesPage.as_view(), name="statement_lines"),
    path("settlement/<int:statement_id>/dispute/", pages.dispute, name="statement_dispute"),
    path("settlement/<int:statement_id>/adjustment/", pages.adjustment, name="statement_adjustment"),
    path("settlement/<int:statement_id>/workbook/", runs.workbook, name="statement_workbook"),
    path("settlement/<int:statement_id>/issue/", pages.move, {"deed": "issue"}, name="statement_issue"),
    path("settlement/<int:statement_id>/confirmation/", pages.move, {"deed": "confirm"}, name="statement_confirm"),
    path("settlement/<int:statement_id>/payment/", pages.move, {"deed": "pay"}, name="statement_pay"),
    path("settlement/findings/", findings.FindingsPage.as_view(), name="settlement_findings"),
    path("settlement/findings/<int:finding_id>/", findings.finding_page, name="settlement_finding"),
    path("settlement/findings/<int:finding_id>/decision/", findings.Decide.as_view(), name="settlement_decide"),
    path("settlement/jobs/<int:job_id>/finding/", findings.Report.as_view(), name="settlement_report"),
    path("settlement/jobs/<int:job_id>/findings/", findings.job_panel, name="settlement_of_job"),
    path("settlement/runs/", runs.runs, name="settlement_runs"),
    path("settlement/runs/<int:run_id>/", runs.run_progress, name="settlement_run"),
    path("settlement/months/issue/", runs.close_month, {"deed": "issue"}, name="settlement_issue_month"),
    path("settlement/months/lock/", runs.close_month, {"deed": "lock"}, name="settlement_lock_month"),
    path("settlement/of-provider/<int:provider_id>/", pages.provider_panel, name="settlement_of_provider"),
]
