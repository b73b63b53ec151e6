"""When people are told that a certificate ends."""

STEPS = (30, 14, 3)


def step_reached(days_left: int) -> int | None:
    """Return the smallest step that is reached, or None while more than 30 days are left."""
    return min((step for step in STEPS if days_left <= step), default=None)


def tone_of_days(days_left: int | None) -> str:
    """Return the colour of a certificate's end: danger up to 3 days and after, attention up to 30, else good."""
    if days_left is None:
        return "good"
    if days_left <= 3:
        return "danger"
    return "attention" if days_left <= 30 else "good"
