"""The reader for Markdown."""

from consulted.documents.readers.markdown.reader import is_markdown, take_apart

__all__ = ["is_markdown", "take_apart"]
