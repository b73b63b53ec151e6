"""News of case_history: none of its own; what comes in is news of cases."""
