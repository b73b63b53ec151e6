"""Words of supervisor_desk that other modules may use."""
