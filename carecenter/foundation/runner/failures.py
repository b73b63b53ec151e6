"""What can go wrong at start, each with a sentence for the person at the terminal."""


class CannotStart(Exception):
    """Stop the start-up; the message tells the administrator what to do."""


class AlreadyRunning(CannotStart):
    """Refuse a second start on the same home."""


class NotReachable(CannotStart):
    """Refuse a home that the unprivileged database user cannot enter."""
