"""Care: equipment is maintained before it fails."""
