"""The solver of tours; imported inside the task that plans, never at start."""
