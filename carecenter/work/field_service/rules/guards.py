"""Hold the named guards of the job's state machine. Source: domain reference §8.2."""

from collections.abc import Callable

from carecenter.work.field_service.types import StepFacts

NEAR_METRES = 300
STALE_SECONDS = 24 * 3600
REBOOKINGS_BY_US = 2
CALLS_WHEN_ABSENT = 2
WAIT_MINUTES_WHEN_ABSENT = 15


def _is_at_the_place(facts: StepFacts) -> bool:
    is_near = facts.distance_m is not None and facts.distance_m <= NEAR_METRES
    # An address without coordinates cannot be compared; the check-in counts and is shown as not verified.
    return is_near or facts.customer_code_matches or facts.address_has_no_place


def _absence_is_proven(facts: StepFacts) -> bool:
    return (
        facts.calls_made >= CALLS_WHEN_ABSENT
        and facts.waited_minutes >= WAIT_MINUTES_WHEN_ABSENT
        and facts.has_absence_photo
    )


GUARDS: dict[str, Callable[[StepFacts], bool]] = {
    "provider_is_eligible": lambda f: f.has_provider and f.provider_is_eligible,
    "has_reason": lambda f: bool(f.reason.strip()),
    "technician_is_qualified": lambda f: f.technician_is_qualified and f.technician_belongs_to_provider,
    "window_is_bookable": lambda f: f.window_is_set and f.window_has_travel_buffer,
    "customer_agreed": lambda f: f.customer_agreed,
    "may_rebook": lambda f: not f.rebook_is_ours or f.rebooked_by_us < REBOOKINGS_BY_US,
    "is_at_the_place": _is_at_the_place,
    # A phone may have been offline; a check-in older than a day needs the lead.
    "device_time_is_fresh": lambda f: f.device_age_seconds <= STALE_SECONDS or f.lead_approved,
    "absence_is_proven": _absence_is_proven,
    "part_is_named": lambda f: bool(f.part_number.strip()) and f.part_eta_is_set,
    "has_price_list": lambda f: f.price_list_version is not None,
    "quote_is_signed": lambda f: f.quote_is_signed,
    "evidence_is_complete": lambda f: not f.evidence_missing and f.serial_is_bound,
    "safety_is_complete": lambda f: f.safety_is_complete,
    "customer_signed": lambda f: f.customer_signed,
    "is_verified": lambda f: f.answer_or_callback_done and f.evidence_is_audited,
    "lead_approved": lambda f: f.lead_approved,
}
