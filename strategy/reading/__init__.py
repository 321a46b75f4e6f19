"""Plans as councils write them, read into objectives and actions."""

from .plan import read_plan
from .shapes import PlanFile, Problem, ReadAction, ReadLead, ReadObjective

__all__ = [
    "PlanFile",
    "Problem",
    "ReadAction",
    "ReadLead",
    "ReadObjective",
    "read_plan",
]
