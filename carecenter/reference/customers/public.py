"""The door of customers."""

from carecenter.reference.customers.access import may_open_customer
from carecenter.reference.customers.actions.consents import record_consent
from carecenter.reference.customers.actions.entering import enter_customer
from carecenter.reference.customers.actions.keys import add_key, remove_keys
from carecenter.reference.customers.actions.stages import advance_stage, set_risk_flag
from carecenter.reference.customers.actions.story import add_timeline_line, set_fact
from carecenter.reference.customers.queries.cards import (
    contact_of_customer,
    contacts_at,
    customers_by_id,
    identity_ids,
    identity_roots,
    masked_contacts,
    points_of_addresses,
)
from carecenter.reference.customers.queries.contacting import customers_not_to_contact
from carecenter.reference.customers.queries.kinds import register_subject_page, register_timeline_kind
from carecenter.reference.customers.queries.lookup import look_up
from carecenter.reference.customers.queries.places import districts_inside, name_of_place, place_names, place_of_text
from carecenter.reference.customers.queries.regions import area_code_of
from carecenter.reference.customers.queries.story import facts_by_key, facts_of, has_consent

__all__ = [
    "districts_inside",
    "record_consent",
    "advance_stage",
    "set_risk_flag",
    "add_key",
    "add_timeline_line",
    "area_code_of",
    "contact_of_customer",
    "contacts_at",
    "customers_by_id",
    "customers_not_to_contact",
    "enter_customer",
    "facts_by_key",
    "facts_of",
    "has_consent",
    "identity_ids",
    "identity_roots",
    "look_up",
    "masked_contacts",
    "may_open_customer",
    "name_of_place",
    "place_names",
    "place_of_text",
    "points_of_addresses",
    "register_subject_page",
    "register_timeline_kind",
    "remove_keys",
    "set_fact",
]
