"""The reader for MediaWiki wikitext."""

from consulted.documents.readers.wikitext.reader import Wikitext

__all__ = ["Wikitext"]
