<<<<<<< HEAD
"""Field service: the job at the customer, its states, stamps, evidence, signature and completeness."""
=======
"""Carry out jobs (服务单) at the customer's: states, checklists, evidence, punctuality."""
>>>>>>> rules
