"""Doors to payment providers."""
