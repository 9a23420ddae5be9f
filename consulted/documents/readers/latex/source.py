"""The source of a LaTeX document: what belongs together in it, without running any of it.

Braces are paired once with a stack of our own: parsers that descend into them give up at a thousand levels
(pylatexenc 2.11 at 3,000), and a report with one brace too many has to be read all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from consulted.documents.script import Span
from models.errors import UnreadableDocumentError
from models.pattern import regex

#: A megabyte of LaTeX holds some 40,000 of each; more is no report.
MOST_SIGNS = 500_000
_COUNTED_SIGNS = ("{", "}", "\\", "$", "%", "~", "&", "#", '"', "`", "''", "--", "^", "_", "<<", ">>", ",,")
#: Optional arguments are short; an opening bracket without its closing one must not swallow the text.
_LONGEST_OPTION = 2_000
#: In a text with so many brackets that never close they are looked at less far.
_MOST_OPEN = 2_000
_SHORT_OPTION = 60

#: Environments whose content is printed as it stands.
VERBATIM = ("verbatim", "Verbatim", "lstlisting", "minted", "alltt", "BVerbatim")
#: And those whose content is not part of the text.
HIDDEN = ("comment", "filecontents", "tikzpicture", "pgfpicture", "picture", "forest", "CCSXML", "luacode", "pycode")
_RAW = "|".join((*VERBATIM, *HIDDEN))
_SIGNS = regex(
    rf"\\begin\s*\{{(?:(?P<raw>{_RAW})(?P<star>\*?)|(?P<body>document))\}}|\\end\s*\{{(?P<ends>document)\}}"
    r"|\\(?:verb|lstinline)\*?(?:\[[^\]\n]{0,100}\])?(?P<bar>[^\sa-zA-Z*{\[])"
    r"|\\(?:url|nolinkurl|path|href|hyperref|burl)\s*(?:\[[^\]\n]{0,200}\]\s*)?(?P<address>\{)"
    r"|\\(?:(?P<item>bibitem(?![a-zA-Z@]))|[a-zA-Z@]+|.)|%[^\n]*|(?P<open>\{)|(?P<close>\})",
    re.S,
)
_BRACE = regex(r"\\.|[{}]|\n[ \t\r]*\n", re.S)
_PARAGRAPH = regex(r"\n[ \t\r]*\n")
_GAP = regex(r"[ \t\r]*+(?:%[^\n]*+)?+\n?+[ \t]*+(?:%[^\n]*+\n[ \t]*+)*+(?=[\[{])")
_OPTION = regex(r"[\]{\\]|\n[ \t\r]*\n")


class Source:
    """The text of a document with its braces paired."""

    def __init__(self, text: str, name: str) -> None:
        if max(text.count(sign) for sign in _COUNTED_SIGNS) > MOST_SIGNS:
            raise UnreadableDocumentError(
                f"{name} holds more mark-up than a report can; import the LaTeX file of the report itself"
            )
        self.text = text
        #: Number of braces that have no partner.
        self.unpaired = 0
        #: Behind ``\begin{document}``, where there is one.
        self.body: int | None = None
        self.end = len(text)
        #: Where the items of lists of references stand.
        self.items: list[int] = []
        self._closing: dict[int, int] = {}
        self._paragraphs = [found.start() for found in _PARAGRAPH.finditer(text)]
        #: Environments that end nowhere from here on, and brackets that did not close.
        self._endless: set[str] = set()
        self._open = 0
        self._pair()

    def _pair(self) -> None:
        opened: list[int] = []
        place = 0
        while (found := _SIGNS.search(self.text, place)) is not None:
            place = found.end()
            if found["raw"] or found["body"] or found["ends"]:
                self._closing[self.text.index("{", found.start())] = found.end() - 1
            if found["raw"]:
                place = self._behind_raw(found)
            elif found["bar"]:
                end = self.text.find(found["bar"], place, place + _LONGEST_OPTION)
                place = end + 1 if end >= 0 else place
            elif found["address"]:
                place = self._behind_address(found.start("address"))
            elif found["open"]:
                opened.append(found.start())
            elif found["close"] and opened:
                self._closing[opened.pop()] = found.start()
            elif found["close"]:
                self.unpaired += 1
            else:
                self._remember(found)
        self.unpaired += len(opened)

    def _remember(self, found: re.Match[str]) -> None:
        if found["item"]:
            self.items.append(found.start())
        elif found["body"] and self.body is None:
            self.body = found.end()
        elif found["ends"]:
            self.end = min(self.end, found.start())

    def _behind_raw(self, found: re.Match[str]) -> int:
        end = self.ending(f"{found['raw']}{found['star']}", found.end())
        return found.end() if end is None else end

    def ending(self, environment: str, place: int) -> int | None:
        """Return where *environment* ends behind *place*."""
        end = -1 if environment in self._endless else self.text.find(f"\\end{{{environment}}}", place)
        if end < 0:
            self._endless.add(environment)
        return end if end >= 0 else None

    def _behind_address(self, opening: int) -> int:
        """Pair the braces of an address, in which a percent sign begins no comment."""
        depth, place, limit = 0, opening, opening + self._reach
        while (found := _BRACE.search(self.text, place, limit)) is not None:
            place = found.end()
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if depth == 0 and found[0] == "}":
                self._closing[opening] = found.start()
                return place
            if found[0][0] == "\n":
                break
        self._open += 1
        return opening + 1

    @property
    def _reach(self) -> int:
        return _LONGEST_OPTION if self._open < _MOST_OPEN else _SHORT_OPTION

    def argument(self, place: int, limit: int) -> Span | None:
        """Return what stands between the braces at *place*, comments and blanks before them skipped."""
        gap = _GAP.match(self.text, place, limit)
        place = gap.end() if gap else place
        if self.text[place : place + 1] != "{" or place >= limit:
            return None
        end = self._closing.get(place)
        if end is None or end > limit:  # never closed: it was meant to end with its paragraph
            following = bisect_left(self._paragraphs, place)
            end = min([limit, *self._paragraphs[following : following + 1]])
        return Span(start=place + 1, end=max(place + 1, end))

    def option(self, place: int, limit: int) -> Span | None:
        """Return what stands between the square brackets at *place*."""
        gap = _GAP.match(self.text, place, limit)
        start = gap.end() if gap else place
        if self.text[start : start + 1] != "[" or start >= limit:
            return None
        place = start + 1
        while (found := _OPTION.search(self.text, place, min(limit, start + self._reach))) is not None:
            if found[0] == "]":
                return Span(start=start + 1, end=found.start())
            if found[0][0] == "\n":
                break
            place = found.end() + (found[0] == "\\")
            if found[0] == "{":
                place = self._closing.get(found.start(), place)
        self._open += 1
        return None

    def words(self, span: Span) -> str:
        """Return the source of *span*."""
        return self.text[span.start : span.end]

    def behind(self, span: Span) -> int:
        """Return the place behind the bracket that closes *span*."""
        return span.end + (self.text[span.end : span.end + 1] in ("}", "]"))
