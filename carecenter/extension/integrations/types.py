"""Words of integrations."""

from enum import StrEnum


class RunState(StrEnum):
    """How far an import is."""

    STORED = "STORED"  # the file is safe, its columns are to be matched
    CHECKING = "CHECKING"
    CHECKED = "CHECKED"
    APPLYING = "APPLYING"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    BROKEN = "BROKEN"  # the file cannot be read


class RowState(StrEnum):
    """What became of a row."""

    PROBLEM = "PROBLEM"
    APPLIED = "APPLIED"
    KNOWN = "KNOWN"  # an earlier row or file has brought it in already


WORKING = (RunState.CHECKING, RunState.APPLYING)
