"""Tables of case_history."""

from carecenter.work.case_history.models.letters import Letter, LetterCategory

__all__ = ["Letter", "LetterCategory"]
