"""Decisions about providers."""
