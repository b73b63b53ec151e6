"""Words of reports that other modules may use."""

SOURCE_ROUTING, SOURCE_FILE = "ROUTING", "FILE"
