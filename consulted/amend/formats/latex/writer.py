"""Notes of a LaTeX document: addresses escaped as their place wants it, links changed where they lead."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consulted.amend.change import Change, Outcome
from consulted.amend.encoding import Text
from consulted.amend.formats.latex.address import in_link, in_words, pattern
from consulted.amend.formats.latex.day import commanded, redated
from consulted.amend.formats.latex.link import Link, depth, links, own_commands
from consulted.amend.in_text import in_text
from consulted.amend.note import Prose, archived_words
from consulted.documents.script import Span
from models.decision import Edit
from models.pattern import regex
from models.reference import Reading, Reference

#: An escaped sign goes on with the address it stands in.
_GOES_ON = r"(?!\\(?:[_%#&$~]|textasciitilde|textunderscore|string~))(?!-?\{\}[-',])"
_CLOSING = ">)"
_DOI = regex(r"https?://(?:dx\.)?doi\.org/", re.I)
_SCHEME = regex(r"^https?://", re.I)
_PLAIN = regex(r"\\usepackage(?:\[[^\]]*\])?\{[^}]*\b(?:x?url)\b")
_SETS_LINKS = regex(r"\\(?:url|href)\s*[{|]|\\usepackage(?:\[[^\]]*\])?\{[^}]*\b(?:url|hyperref)\b")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Note(Prose):
    #: Links the document defines for itself.
    own: frozenset[str]
    #: Whether it can set ``\\url``.
    sets_links: bool
    #: Whether its links cannot hold % and # in an argument: of url alone a backslash before them would print.
    plain_links: bool
    #: Whether it writes all letters in ASCII.
    ascii: bool

    def spans(self, said: str, printed: str) -> list[tuple[int, int]]:
        """Return where an address stands whole, however it is escaped."""
        if not printed:
            return []
        whole = re.compile(f"{self.BEFORE}{pattern(printed)}{self.BEHIND}{_GOES_ON}")
        return [match.span() for match in whole.finditer(said)]

    def with_address(self, said: str, edit: Edit) -> str | None:
        """Return a note with another address, in words and in the links that show it or lead there."""
        url, printed, known = edit.url or "", edit.printed or "", links(said, self.own)
        spans = self.spans(said, printed)
        puts = {span: self._written(said, span, url, known) for span in spans}
        for link in known:
            if link.words is not None and any(_within(span, link.words) for span in spans):
                puts[link.address.start, link.address.end] = self._written(said, _ends(link.address), url, known)
            elif link.words is not None and _ends(link.address) in puts:
                puts |= _shortened(said, link.words, url, printed)
        for (start, end), new in sorted(puts.items(), reverse=True):
            if new is None:
                return None
            said = said[:start] + new + said[end:]
        return said

    def _written(self, said: str, span: tuple[int, int], url: str, known: Sequence[Link]) -> str | None:
        """Return *url* as it is written at *span*; None where it cannot be."""
        link = next((each for each in known if _within(span, each.address)), None)
        if link is None:
            return in_words(url)
        if link.name == "doi":
            bare = _DOI.sub("", url)
            url = bare if bare != url else ""
        old, nested = said[slice(*span)], depth(said, link.start) > 0 or link.name in self.own
        if self._forbidden(url, nested=nested) and not self._forbidden(old, nested=nested):
            return None
        new = in_link(url, like=old, nested=nested)
        return new if new and link.closing not in new else None

    def _forbidden(self, url: str, *, nested: bool) -> bool:
        return self.plain_links and nested and ("%" in url or "#" in url)

    def with_copy(self, said: str, reference: Reference, edit: Edit) -> str:
        """Return a note with the archived copy behind the link, not within it."""
        start, end = self.spans(said, edit.printed or "")[-1]
        around = [each for each in links(said, self.own) if each.start <= start and end <= each.end]
        end = max((each.end for each in around), default=end)
        while end < len(said) and said[end] in _CLOSING:
            end += 1
        nested = depth(said, end) > 0
        copy = edit.archive_url or ""
        linked = self.sets_links and not self._forbidden(copy, nested=nested)
        shown = f"\\url{{{in_link(copy, like='', nested=nested)}}}" if linked else in_words(copy)
        words = archived_words(self.language)
        return f"{said[:end]} ({commanded(words) if self.ascii else words} {shown}){said[end:]}"

    def with_day(self, printed: str, before: str, new: date) -> str | None:
        """Return the words of a date with another day, in letters or commands as they were."""
        written = redated(printed, before, new, language=self.language)
        return commanded(written) if written is not None and self.ascii else written


def _shortened(said: str, words: Span, url: str, printed: str) -> dict[tuple[int, int], str | None]:
    """Return what to put for the words of a link that are its address without "https://"; nothing for others."""
    short = _SCHEME.sub("", printed)
    found = re.fullmatch(rf"(\s*(?:\\[a-zA-Z]+\s*\{{)?){pattern(short)}/?(\}}?\s*)", said[words.start : words.end])
    if found is None or short == printed:
        return {}
    inside = found[1].lstrip().startswith(("\\url", "\\nolinkurl", "\\path"))
    bare = _SCHEME.sub("", url)
    new = in_link(bare, like=printed, nested=True) if inside else in_words(bare)
    return {(words.start + found.end(1), words.start + found.start(2)): new}


def _within(span: tuple[int, int], outer: Span) -> bool:
    return outer.start <= span[0] and span[1] <= outer.end


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


class Latex:
    """Writes addresses in their links and words, and an archived copy in brackets behind the link."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its notes."""
        whole = Text.of(content).whole
        prose = _Note(
            language=reading.document.language,
            own=own_commands(whole),
            sets_links=_SETS_LINKS.search(whole) is not None,
            plain_links=_PLAIN.search(whole) is not None and "hyperref" not in whole,
            ascii=whole.isascii(),
        )
        return in_text(reading, content, changes, prose)
