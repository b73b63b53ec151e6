"""The definition behind a running process."""

from carecenter.reference.standards import public as standards
from carecenter.reference.standards.types import Node, ProcessDefinition
from carecenter.work.processes.models import ProcessInstance


def definition_of(process: ProcessInstance) -> ProcessDefinition:
    """Return the definition that the process runs on."""
    return standards.definition_of(version_id=process.version_id)


def node_of(process: ProcessInstance, code: str) -> Node:
    """Return a node of the process's definition."""
    return next(node for node in definition_of(process).nodes if node.code == code)
