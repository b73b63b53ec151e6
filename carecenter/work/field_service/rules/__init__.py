"""Decide about jobs as pure functions."""
