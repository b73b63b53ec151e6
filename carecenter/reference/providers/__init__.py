"""Providers: the contracted companies that deliver, install and repair; their scope, documents, weight and state."""
