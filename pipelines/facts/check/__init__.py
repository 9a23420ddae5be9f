"""Whether a page says what a report states: one module a kind of fact."""

from pipelines.facts.check.saying import says
from pipelines.facts.check.standing import Look, standing

__all__ = ["Look", "says", "standing"]
