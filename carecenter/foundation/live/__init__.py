"""Open pages hear that something changed: topics, the relay over the event log, the hub."""
