"""Evidence that leaves the house: chosen snapshots as a WARC file, all of a document as a pack anyone can check."""

from consulted.evidence.choice import chosen, of_document
from consulted.evidence.pack import write_pack
from consulted.evidence.records import write_warc

__all__ = ["chosen", "of_document", "write_pack", "write_warc"]
