"""Tables of processes."""

from carecenter.work.processes.models.instances import (
    ProcessInstance,
    ProcessStep,
    ProcessTask,
    ProcessTaskText,
    ProcessTimer,
)

__all__ = ["ProcessInstance", "ProcessStep", "ProcessTask", "ProcessTaskText", "ProcessTimer"]
