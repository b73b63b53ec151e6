"""The door of agent_desk: what other modules may call."""

__all__: list[str] = []
