"""The event log: appending in the action's transaction, reading by named cursors."""
