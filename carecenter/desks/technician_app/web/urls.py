"""Addresses of the technician's app."""

from django.urls import path

from carecenter.desks.technician_app.web import lists, money, offline, steps, van, visits

urlpatterns = [
    path("visits/", lists.today, name="visits"),
    path("visits/all/", lists.everything, name="visits_all"),
    path("visits/done/", lists.done, name="visits_done"),
    path("visits/me/", lists.me, name="visits_me"),
    path("visits/manifest.webmanifest", offline.manifest, name="visits_manifest"),
    path("visits/worker.js", offline.worker, name="visits_worker"),
    path("visits/shell/", offline.shell, name="visits_shell"),
    path("visits/kit/", offline.kit, name="visits_kit"),
    path("visits/sync/", offline.sync, name="visits_sync"),
    path("visits/settlement/", offline.settle, name="visits_settle"),
    path("visits/van/", van.van, name="van"),
    path("visits/van/parts/", van.take, name="van_take"),
    path("visits/van/wishes/", van.ask, name="van_ask"),
    path("visits/van/wishes/<int:request_id>/pick-up/", van.pick_up, name="van_pick_up"),
    path("visits/van/old-parts/<int:old_part_id>/return/", van.hand_in, name="van_old_part"),
    path("visits/<int:job_id>/", visits.visit, name="visit"),
    path("visits/<int:job_id>/phone/", visits.phone, name="visit_phone"),
    path("visits/<int:job_id>/departure/", visits.departure, name="visit_departure"),
    path("visits/<int:job_id>/check-in/", visits.arrival, name="visit_check_in"),
    path("visits/<int:job_id>/appointment/", visits.appointment, name="visit_appointment"),
    path("visits/<int:job_id>/trouble/", visits.trouble, name="visit_trouble"),
    path("visits/<int:job_id>/checklist/", steps.checklist, name="visit_checklist"),
    path("visits/<int:job_id>/photos/", steps.photos, name="visit_photos"),
    path("visits/<int:job_id>/photos/<int:photo_id>/withdrawal/", steps.withdraw, name="visit_photo_withdrawal"),
    path("visits/<int:job_id>/serial/", steps.serial, name="visit_serial"),
    path("visits/<int:job_id>/parts/", van.used_parts, name="visit_parts"),
    path("visits/<int:job_id>/completion/", steps.completion, name="visit_completion"),
    path("visits/cash/", money.cash, name="visits_cash"),
    path("visits/<int:job_id>/quote/", money.quote, name="visit_quote"),
    path("visits/<int:job_id>/quote/answer/", money.answer, name="visit_quote_answer"),
    path("visits/<int:job_id>/payment/", money.payment, name="visit_payment"),
    path("visits/<int:job_id>/signature/", steps.signature, name="visit_signature"),
]
