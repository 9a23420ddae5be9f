"""What answered when a cited source was revisited: evidence in, verdict with reasons out."""

from pipelines.judge.bench import judge, screen, suspicion

__all__ = ["judge", "screen", "suspicion"]
