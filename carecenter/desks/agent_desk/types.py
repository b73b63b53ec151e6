"""Words of agent_desk that other modules may use."""
