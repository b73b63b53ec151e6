"""Decisions about cases: no Django, no clock, no database."""
