"""Field service: the job at the customer, its states, stamps, evidence, signature and completeness."""
