"""Tables of processes."""

from carecenter.work.processes.models.instances import (
    ProcessInstance,
    ProcessStep,
    ProcessTask,
    ProcessTaskText,
    ProcessTimer,
)
from carecenter.work.processes.models.runs import VersionRun

__all__ = ["ProcessInstance", "ProcessStep", "ProcessTask", "ProcessTaskText", "ProcessTimer", "VersionRun"]
