"""Dispatch: the provider of every job, chosen with its reasons; nothing stays without an owner."""
