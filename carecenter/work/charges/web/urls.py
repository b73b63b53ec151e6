"""Addresses of charges."""

from django.urls import path

from carecenter.work.charges.web import lists, outside, pages

urlpatterns = [
    path("charges/", lists.PaymentsPage.as_view(), name="charges"),
    path("charges/export/", lists.export, name="charges_export"),
    path("charges/cash/", lists.HandInsPage.as_view(), name="charges_cash"),
    path("charges/cash/<int:hand_in_id>/", pages.ReceiveCash.as_view(), name="charges_hand_in"),
    path("charges/payments/<int:payment_id>/", pages.payment, name="charges_payment"),
    path("charges/payments/<int:payment_id>/refund/", pages.AskRefund.as_view(), name="charges_refund"),
    path("charges/refunds/<int:refund_id>/decision/", pages.DecideRefund.as_view(), name="charges_decide"),
    path("charges/jobs/<int:job_id>/leave/", pages.GiveLeave.as_view(), name="charges_leave"),
    path("charges/jobs/<int:job_id>/", pages.job_panel, name="charges_of_job"),
    path("charges/simulator/<str:order_no>/", outside.simulator, name="charges_simulator"),
    path("charges/news/<slug:channel>/", outside.news, name="charges_news"),
]
