"""Integrations: tables come in from other systems, and what went out is on record."""
