"""The door of field service."""

from carecenter.work.field_service.access import may_lead_job, may_see_job
from carecenter.work.field_service.actions.arrival import count_wrong_code
from carecenter.work.field_service.actions.booking import assign_job, book_job, confirm_visit, move_visit
from carecenter.work.field_service.actions.contact import read_contact, read_contacts
from carecenter.work.field_service.actions.evidence import (
    Photo,
    bind_job_serial,
    save_answers,
    save_evidence,
    save_photos,
    use_parts,
    withdraw_evidence,
)
from carecenter.work.field_service.actions.finishing import close_job, complete_job, sign_job
from carecenter.work.field_service.actions.giving import accept_job, dispatch_job, let_time_out, recall_job, reject_job
from carecenter.work.field_service.actions.opening import cancel_job, cancel_jobs_of_sale, open_job, request_job
from carecenter.work.field_service.actions.telling import tell_customer
from carecenter.work.field_service.actions.visit import (
    answer_quote,
    check_in,
    clear_safety,
    depart,
    exclude_cover,
    fail_visit,
    need_part,
    part_arrived,
    quote,
    safety_stop,
)
from carecenter.work.field_service.queries.chain import refusing_providers
from carecenter.work.field_service.queries.counts import OpenCount, latest_red_jobs, open_job_counts
from carecenter.work.field_service.queries.jobs import (
    job_performance,
    jobs_by_id,
    jobs_of_sale,
    jobs_waiting_for_provider,
    offers_past_due,
    open_jobs_by_provider,
    provider_of_job,
)
from carecenter.work.field_service.queries.links import CustomerSide, customer_side, visit_link
from carecenter.work.field_service.queries.overview import JobOverview, job_overview, most_urgent_jobs, visits_of_day
from carecenter.work.field_service.queries.paper import JobPaper, job_paper
from carecenter.work.field_service.queries.paying import paid_visits_since
from carecenter.work.field_service.queries.planning import jobs_for_day, last_technicians, visits_ahead
from carecenter.work.field_service.queries.slots import open_slots
from carecenter.work.field_service.queries.terms import type_names
from carecenter.work.field_service.queries.trust import Trust, trust_of
from carecenter.work.field_service.queries.visit import VisitLine, VisitSheet, parts_of, visit_sheet, visits_of
from carecenter.work.field_service.queries.waiting import job_for, jobs_in_states, jobs_to_take_on, waiting_jobs
from carecenter.work.field_service.queries.words import MOVE_WORDS, REJECT_REASONS, STATE_TONES, STATE_WORDS
from carecenter.work.field_service.rules.windows import SLOT_HOURS

__all__ = [
    "MOVE_WORDS",
    "REJECT_REASONS",
    "SLOT_HOURS",
    "STATE_TONES",
    "STATE_WORDS",
    "CustomerSide",
    "JobOverview",
    "JobPaper",
    "OpenCount",
    "Photo",
    "Trust",
    "VisitLine",
    "VisitSheet",
    "accept_job",
    "answer_quote",
    "assign_job",
    "bind_job_serial",
    "book_job",
    "cancel_job",
    "cancel_jobs_of_sale",
    "check_in",
    "clear_safety",
    "close_job",
    "complete_job",
    "confirm_visit",
    "count_wrong_code",
    "customer_side",
    "depart",
    "dispatch_job",
    "exclude_cover",
    "fail_visit",
    "job_for",
    "job_overview",
    "job_paper",
    "job_performance",
    "jobs_by_id",
    "jobs_for_day",
    "jobs_in_states",
    "jobs_of_sale",
    "jobs_to_take_on",
    "jobs_waiting_for_provider",
    "last_technicians",
    "latest_red_jobs",
    "let_time_out",
    "may_lead_job",
    "may_see_job",
    "most_urgent_jobs",
    "move_visit",
    "need_part",
    "offers_past_due",
    "open_job",
    "open_job_counts",
    "open_jobs_by_provider",
    "provider_of_job",
    "open_slots",
    "part_arrived",
    "paid_visits_since",
    "parts_of",
    "quote",
    "read_contact",
    "read_contacts",
    "recall_job",
    "refusing_providers",
    "reject_job",
    "request_job",
    "safety_stop",
    "save_answers",
    "save_evidence",
    "save_photos",
    "sign_job",
    "tell_customer",
    "trust_of",
    "type_names",
    "use_parts",
    "visit_link",
    "visit_sheet",
    "visits_ahead",
    "visits_of",
    "visits_of_day",
    "waiting_jobs",
    "withdraw_evidence",
]
