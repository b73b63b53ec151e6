"""Tables of integrations."""

from carecenter.extension.integrations.models.runs import ColumnMapping, ImportedKey, ImportRow, ImportRun

__all__ = ["ColumnMapping", "ImportRow", "ImportRun", "ImportedKey"]
