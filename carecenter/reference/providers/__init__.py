<<<<<<< HEAD
"""Providers: the contracted companies that deliver, install and repair; their scope, documents, weight and state."""
=======
"""Know the service providers: contracts, scope, documents, teams, weight and state."""
>>>>>>> rules
