"""A file's bytes as text and back again, so that what is not changed comes back as it was."""

from __future__ import annotations

import codecs
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from consulted.documents import codepage
from models.errors import ConfigurationError

#: Longest mark first: the one for UTF-32 begins with the one for UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ERRATA = "save it as UTF-8 and import it again, or ask for --errata"


@dataclass(frozen=True, kw_only=True)
class Text:
    """A file that is text."""

    whole: str
    encoding: str
    #: Its byte order mark.
    mark: bytes = b""

    @classmethod
    def of(cls, content: bytes) -> Text:
        """Take *content* for text.

        Raises:
            ConfigurationError: its bytes would not come back as they are.
        """
        mark, encoding = next((each for each in _MARKS if content.startswith(each[0])), (b"", "utf-8"))
        try:
            text = cls(whole=content[len(mark) :].decode(encoding), encoding=encoding, mark=mark)
        except UnicodeDecodeError:
            whole, encoding = codepage.decoded(content)
            text = cls(whole=whole, encoding=encoding)
        if text.written(text.whole) != content:
            raise ConfigurationError(f"its bytes are not of one encoding; {_ERRATA}")
        return text

    def written(self, whole: str) -> bytes:
        """Return *whole*, this text amended, as bytes.

        Raises:
            ConfigurationError: the file's encoding has no room for a letter in it.
        """
        try:
            return self.mark + whole.encode(self.encoding)
        except UnicodeEncodeError as error:
            letter = error.object[error.start : error.end]
            raise ConfigurationError(f"its encoding, {self.encoding}, has no {letter!r}; {_ERRATA}") from None

    @cached_property
    def lines(self) -> str:
        """The text with lines that end as ours do; places in it are found by :meth:`place`."""
        return self.whole.replace("\r\n", "\n")

    def place(self, place: int) -> int:
        """Return where in the whole text a place in :attr:`lines` stands."""
        return place + bisect_left(self._breaks, place)

    @cached_property
    def _breaks(self) -> list[int]:
        found: list[int] = []
        start = self.whole.find("\r\n")
        while start >= 0:
            found.append(start - len(found))
            start = self.whole.find("\r\n", start + 2)
        return found
