"""Technicians' telephones that work without signal."""
