"""Compute statements as pure functions."""
