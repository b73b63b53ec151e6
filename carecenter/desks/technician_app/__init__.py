"""Technician's app: today's visits and the way through one of them, on a telephone."""
