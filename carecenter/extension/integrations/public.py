"""The door of integrations."""

from carecenter.extension.integrations.actions.runs import (
    apply_import,
    cancel_import,
    check_import,
    read_import,
    store_import,
)

__all__ = ["apply_import", "cancel_import", "check_import", "read_import", "store_import"]
