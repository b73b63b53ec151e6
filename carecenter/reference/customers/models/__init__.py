"""Tables of customers."""

from carecenter.reference.customers.models.consents import Consent
from carecenter.reference.customers.models.contacts import CustomerAddress, CustomerPhone
from carecenter.reference.customers.models.customers import Customer, Household, RiskFlag
from carecenter.reference.customers.models.keys import KeyRow
from carecenter.reference.customers.models.story import CustomerFact, Merge, TimelineLine

__all__ = [
    "Consent",
    "Customer",
    "CustomerAddress",
    "CustomerFact",
    "CustomerPhone",
    "Household",
    "KeyRow",
    "Merge",
    "RiskFlag",
    "TimelineLine",
]
