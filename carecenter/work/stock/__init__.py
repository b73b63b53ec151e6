"""Spare parts: where each one lies, who holds it, and every move it has made."""
