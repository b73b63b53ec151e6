"""Supervisor desk."""
