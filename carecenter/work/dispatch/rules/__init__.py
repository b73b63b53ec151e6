"""Decisions of dispatch: tours, their check and explanation, capacity, ladders."""
