"""Accounts: sign-in, sessions, tokens."""
