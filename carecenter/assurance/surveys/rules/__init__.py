"""Decide whom to ask, how long, and what the answers say, as pure functions."""
