"""What can be wrong in agent_desk."""
