"""Tables of the demonstration."""

from carecenter.extension.demo.models.runs import DemoRun

__all__ = ["DemoRun"]
