"""Decisions about money, pure."""
