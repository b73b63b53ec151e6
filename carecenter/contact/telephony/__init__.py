"""Telephony."""
