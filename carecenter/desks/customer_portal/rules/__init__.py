"""Decisions of the customer's pages."""
