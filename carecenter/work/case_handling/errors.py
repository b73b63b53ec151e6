"""What can be wrong in case_handling: nothing of its own."""
