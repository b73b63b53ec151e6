"""Decide about warranty, rights, maintenance and serial numbers as pure functions."""
