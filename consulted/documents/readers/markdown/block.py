"""The blocks of a Markdown text: paragraphs, headings, items, rows, and the definitions of notes and links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape

from consulted.documents.line import Line
from consulted.documents.readers.markdown.matter import Matter, read
from consulted.documents.script import Target
from models.pattern import regex

_QUOTE = regex(r"[ \t]{0,3}(?:>[ \t]?)+")
_CALLOUT = regex(r"[ \t]*\[!\w+\][+-]?[ \t]*")
_FENCE = regex(r"[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*(\{?[\w.:#-]*)")
#: Fenced blocks that hold text: MyST's admonitions.
_TEXT_FENCES = regex(
    r"\{(?:note|warning|tip|important|hint|attention|caution|danger|error|seealso|admonition|epigraph|sidebar|margin|topic|aside)$"
)
_HEADING = regex(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|$)")
_HEADING_END = regex(r"(?:[ \t]+#+)?(?:[ \t]*\{[^{}]*\})?[ \t]*$")
_UNDERLINE = regex(r"[ \t]{0,3}(=+|-+)[ \t]*$")
_RULE = regex(r"[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = regex(r"[ \t]*(?:([-*+])|(\d{1,4})([.)]))(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?")
_NOTE = regex(r"[ \t]*\[\^([^\]\s]{1,100})\]:[ \t]*")
_LINK = regex(
    r"[ \t]*\[((?:[^\[\]\\]|\\.){1,200})\]:[ \t]*(?:<([^<>]{0,4000})>|(\S{1,4000}))"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
#: Words for other programs, alone on their line.
_COMMAND = regex(
    r"[ \t]*(?:%%.*%%|\{%.*%\}|\{\{<.*>\}\}|\{:.*\}|\*\[[^\]]+\]:.*|\[\[_?TOC_?\]\]|\[TOC\]"
    r"|\\(?:newpage|pagebreak|tableofcontents)\b.*)[ \t]*$"
)
_DELIMITER = regex(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
#: A line that starts with the number of a note is no longer the paragraph's above.
_NUMBERED = regex(r"[ \t]*(?:[⁰¹²³⁴-⁹]+|<sup>|\\?\[\d{1,3}\\?\][ \t:]|\^\d{1,3}\^)", re.I)
_ESCAPE = regex(r"\\([!-/:-@\[-`{-~])")
#: So far in is what belongs to an item or a note, and a line that belongs to neither is code.
_INDENT = 2
_CODE = 4


@dataclass(slots=True)
class Block:
    """A stretch of text, and what is printed before it."""

    lead: str
    #: Where the mark-up stands for which that is printed.
    lead_start: int = 0
    lead_end: int = 0
    #: Where its lines stand, mark-up at their edges left out.
    lines: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Definition:
    """A note where it is written."""

    label: str
    start: int
    content: int
    end: int
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Manuscript:
    """A Markdown text taken apart."""

    matter: Matter
    body: list[Block] = field(default_factory=list)
    notes: list[Definition] = field(default_factory=list)
    #: Where links lead that are defined apart, by their folded names.
    targets: dict[str, Target] = field(default_factory=dict)
    #: Their whole lines.
    lines: dict[str, tuple[int, int]] = field(default_factory=dict)


def name_of(printed: str) -> str:
    """Return the name of a link's definition as it is compared."""
    return " ".join(printed.split()).casefold()


def meant(written: str) -> str:
    """Return what *written*, an address with escapes, stands for."""
    return unescape(_ESCAPE.sub(r"\1", written)).strip().replace(" ", "%20")


def taken_apart(lines: Sequence[Line]) -> Manuscript:
    """Return the blocks of the text whose *lines* are given."""
    matter = read(lines)
    parser = _Parser(Manuscript(matter))
    for line in lines[matter.rows :]:
        parser.take(line)
    parser.finish()
    return parser.made


class _Parser:
    """Takes lines one by one."""

    def __init__(self, made: Manuscript) -> None:
        self.made = made
        self._open: Block | None = None
        self._note: Definition | None = None
        self._note_indent = 0
        #: The fence that closes the block of code being passed over.
        self._fence = ""
        self._commented = False
        self._listed = False
        self._table = False
        self._blank = True

    def take(self, line: Line) -> None:
        """Take the next line."""
        start, text = line.start, line.text
        if self._commented:
            end = text.find("-->")
            if end < 0:
                return
            self._commented = False
            start, text = start + end + 3, text[end + 3 :]
        quote = _QUOTE.match(text) if ">" in text[:8] else None
        if quote is not None:
            start, text = start + quote.end(), text[quote.end() :]
            callout = _CALLOUT.match(text)
            if callout is not None:
                self._title(start + callout.end(), text[callout.end() :])
                return
        if self._passes_fence(text):
            return
        comment = text.rfind("<!--")
        if comment >= 0 and "-->" not in text[comment:]:
            self._commented = True
            text = text[:comment]
        if not text.strip():
            self._open, self._blank, self._table = None, True, False
            return
        self._take_text(start, text)
        self._blank = False

    def _title(self, start: int, text: str) -> None:
        """Take the title of a box."""
        self._open = None
        if text.strip():
            self._add(Block(""), start, start + len(text.rstrip()))
        self._open = None

    def _passes_fence(self, text: str) -> bool:
        fence = _FENCE.match(text)
        if self._fence:
            if fence is not None and fence[1].startswith(self._fence) and not text[fence.end(1) :].strip():
                self._fence = ""
            return True
        if fence is None:
            return False
        self._open = None
        if not fence[1].startswith(":") and not _TEXT_FENCES.match(fence[2]) and text[fence.end(1) :].count("`") == 0:
            opens = text[fence.end(1) :].strip() or not self._closes_text_fence
            self._fence = fence[1] if opens else ""
        self._closes_text_fence = bool(_TEXT_FENCES.match(fence[2])) and fence[1][0] != ":"
        return True

    #: True while text stands between fences of an admonition.
    _closes_text_fence = False

    def _take_text(self, start: int, text: str) -> None:
        indent = _indent(text)
        note = _NOTE.match(text)
        if note is not None:
            self._begin_note(note, start, indent)
            self._add(Block(""), start + note.end(), start + len(text.rstrip()))
            return
        if self._note is not None and not self._stays_in_note(text, indent):
            self._note = self._open = None
        link = _LINK.match(text)
        if link is not None and self._open is None and not link[1].startswith("^"):
            self._define(link, start)
            return
        if _COMMAND.match(text):
            self._open = None
            return
        if self._is_code(indent):
            return
        self._take_block(start, text, indent)

    def _begin_note(self, note: re.Match[str], start: int, indent: int) -> None:
        first = start + note.end() - len(note[0].lstrip())
        self._note = Definition(note[1], first, start + note.end(), start + len(note[0].rstrip()))
        self._note_indent, self._open = indent, None
        self.made.notes.append(self._note)

    def _stays_in_note(self, text: str, indent: int) -> bool:
        if indent >= self._note_indent + _INDENT:
            return True
        starts_other = _HEADING.match(text) or _ITEM.match(text) or _RULE.match(text) or _LINK.match(text)
        return not self._blank and not starts_other and not text.lstrip().startswith("|")

    def _define(self, link: re.Match[str], start: int) -> None:
        group = 2 if link[2] is not None else 3
        target = Target(start=start + link.start(group), end=start + link.end(group), address=meant(link[group]))
        name = name_of(link[1])
        self.made.targets.setdefault(name, target)
        ink = len(link[0]) - len(link[0].lstrip())
        self.made.lines.setdefault(name, (start + ink, start + len(link[0].rstrip())))

    def _is_code(self, indent: int) -> bool:
        """Say whether a line so far in is code: behind a blank line, and part of neither item nor note."""
        if indent == 0 and self._blank:
            self._listed = False
        return indent >= _CODE and self._open is None and self._note is None and not self._listed

    def _take_block(self, start: int, text: str, indent: int) -> None:
        ink, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        heading, item = _HEADING.match(text), _ITEM.match(text)
        if heading is not None:
            stop = _HEADING_END.search(text, heading.end())
            self._add(
                Block(f"{heading[1]} ", ink, start + heading.end()),
                start + heading.end(),
                start + (stop.start() if stop else len(text)),
            )
            self._open = None
        elif self._underlines(text) or _RULE.match(text):
            self._open = None
        elif "|" in text and _DELIMITER.match(text):
            self._begin_table()
        elif self._table or text.lstrip().startswith("|"):
            self._add(Block("" if text.lstrip().startswith("|") else "| "), ink, end)
            self._open = None
        elif item is not None and (self._open is None or item[1] or self._listed or self._note is not None):
            self._listed = True
            self._add(
                Block("- " if item[1] else f"{item[2]}{item[3]} ", ink, start + item.end()), start + item.end(), end
            )
        elif self._open is not None and not _NUMBERED.match(text):
            self._open.lines.append((ink, end))
            self._lengthen(end)
        else:
            self._add(Block(""), ink, end)

    def _underlines(self, text: str) -> bool:
        """Make the paragraph above a heading when *text* underlines it."""
        underline = _UNDERLINE.match(text)
        if underline is None or self._open is None or self._open.lead or len(self._open.lines) != 1:
            return False
        self._open.lead = "# " if underline[1][0] == "=" else "## "
        return True

    def _begin_table(self) -> None:
        if self._open is not None and not self._open.lead:
            self._open.lead = "| "
        self._open, self._table = None, True

    def _add(self, block: Block, start: int, end: int) -> None:
        if end > start:
            block.lines.append((start, end))
        (self._note.blocks if self._note is not None else self.made.body).append(block)
        self._open = block
        self._lengthen(end)

    def _lengthen(self, end: int) -> None:
        if self._note is not None:
            self._note.end = max(self._note.end, end)

    def finish(self) -> None:
        """Drop blocks without text."""
        self.made.body = [block for block in self.made.body if block.lines]


def _indent(text: str) -> int:
    columns = 0
    for each in text:
        if each == "\t":
            columns += _CODE - columns % _CODE
        elif each.isspace():
            columns += 1
        else:
            break
    return columns
