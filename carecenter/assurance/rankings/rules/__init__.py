"""Compute fair rankings as pure functions."""
