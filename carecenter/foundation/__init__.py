"""Technical ground without a business word: actions, events, live pages, files, tables, the runner."""
