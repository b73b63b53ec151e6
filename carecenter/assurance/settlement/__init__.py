"""Settle fees, rewards and penalties with providers, month by month."""
