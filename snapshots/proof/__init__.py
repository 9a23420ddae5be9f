"""Whether an evidence pack is whole, told from nothing but the pack."""

from snapshots.proof.proof import Proof, prove

__all__ = ["Proof", "prove"]
