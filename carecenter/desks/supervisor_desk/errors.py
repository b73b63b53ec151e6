"""What can be wrong in supervisor_desk."""
