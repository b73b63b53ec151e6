"""Tables of the demonstration."""

from carecenter.extension.demo.models.runs import DemoPart, DemoRun

__all__ = ["DemoPart", "DemoRun"]
