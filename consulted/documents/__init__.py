"""Reports in, references out: what a report's footnotes point at, and where the text leans on them.

    bytes -> reader (one per format) -> Script: text, notes, furniture, perhaps markers
          -> body and markers -> citing sentences
          -> each note: kind, title, address, consulted-on date, interview
          -> damaged addresses, duplicates -> Reading

A new format needs one reader that returns a Script; all after it is shared.
"""

from consulted.documents.reader import read
from consulted.documents.slug import slug
from consulted.documents.source import distinct_sources

__all__ = ["distinct_sources", "read", "slug"]
