"""Decide about numbers, names, addresses and look-up as pure functions."""
