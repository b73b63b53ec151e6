"""Rates that are shown with their n and with what the silent might have said."""

from carecenter.assurance.surveys.types import ResponseFigures


def response_figures(*, sent: int, answered: int, very_satisfied: int) -> ResponseFigures:
    """Return the rate of 非常满意, the response rate and the bounds (G3.6: 200, 60, 48 is .80 in [.24, .94]).

    n = 0 gives None, never 0.
    """
    silent = max(sent - answered, 0)
    return ResponseFigures(
        sent=sent,
        answered=answered,
        very_satisfied=very_satisfied,
        rate=very_satisfied / answered if answered else None,
        response_rate=answered / sent if sent else None,
        lowest=very_satisfied / (answered + silent) if sent else None,
        highest=(very_satisfied + silent) / (answered + silent) if sent else None,
    )
