"""The door of processes: what other modules may call."""

__all__: list[str] = []
