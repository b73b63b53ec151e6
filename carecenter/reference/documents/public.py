"""The door of documents: what other modules may call."""

from carecenter.reference.documents.actions.approving import (
    activate_edition,
    confirm_reading,
    decide_edition,
    submit_edition,
    withdraw_document,
)
from carecenter.reference.documents.actions.writing import begin_edition, open_document, save_edition
from carecenter.reference.documents.queries.editions import edition_in_force

__all__ = [
    "activate_edition",
    "begin_edition",
    "confirm_reading",
    "decide_edition",
    "edition_in_force",
    "open_document",
    "save_edition",
    "submit_edition",
    "withdraw_document",
]
