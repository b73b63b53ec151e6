"""What can be wrong in first_contact: nothing of its own."""
