"""Know the service providers: contracts, scope, documents, teams, weight and state."""
