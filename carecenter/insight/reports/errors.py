"""What can be wrong in reports."""
