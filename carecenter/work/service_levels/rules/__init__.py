"""Decide about promises as pure functions."""
