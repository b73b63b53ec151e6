"""What can be wrong in processes."""
