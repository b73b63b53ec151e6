<<<<<<< HEAD
"""Decisions about providers."""
=======
"""Decide which provider gets a job as pure functions."""
>>>>>>> rules
