"""Words of accounts that other modules may use: the names of its permissions."""

MANAGE_ACCOUNTS = "accounts.manage"
OPERATE_SYSTEM = "system.operate"
VIEW_AUDIT = "audit.view"
