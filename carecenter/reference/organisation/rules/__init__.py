"""Decide about working time as pure functions."""
