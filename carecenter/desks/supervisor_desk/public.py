"""The door of the supervisor's desk: nobody calls a desk."""

__all__: list[str] = []
