"""Decisions of sales as pure functions."""
