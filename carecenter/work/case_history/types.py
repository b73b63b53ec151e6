"""Words of case_history that other modules may use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReplyFigures:
    """Letters of a group: how many came, were answered, and days until the answer; None where none was answered."""

    letters: int
    answered: int
    median_days: float | None
    p90_days: float | None
    within_days: int

    @property
    def share_answered(self) -> float | None:
        """Return answered ÷ letters."""
        return self.answered / self.letters if self.letters else None
