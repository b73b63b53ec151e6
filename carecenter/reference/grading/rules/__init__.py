"""Decide about grades as pure functions."""
