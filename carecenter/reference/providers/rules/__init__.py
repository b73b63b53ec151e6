"""Decide which provider gets a job as pure functions."""
