"""News of agent_desk."""
