<<<<<<< HEAD
"""Decisions about jobs."""
=======
"""Decide about jobs as pure functions."""
>>>>>>> rules
