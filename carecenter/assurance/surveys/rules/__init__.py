"""Decisions about surveys, pure."""
