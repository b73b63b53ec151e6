"""Papers of jobs."""
