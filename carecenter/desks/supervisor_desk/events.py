"""News of supervisor_desk."""
