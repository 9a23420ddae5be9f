"""Fields: words Word makes from a code, of which only the result is printed.

ECMA-376 part 1, 17.16. A complex field is spread over runs, "begin" code "separate" result "end", and fields stand in
fields. What a code says of its result is noted on the result's words, so that readers need not know of fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from consulted.documents.readers.docx.part import W
from models.pattern import regex

#: Where the words of a link lead.
HREF = "href"
#: The bookmark around a note these words name, and whether they do so by their code alone.
NOTE, SURE = "note", "sure"
#: The sources these words cite, by their tags.
CITES = "cites"
#: On a paragraph: Word made it from its list of sources.
LISTED = "listed"

_T, _INSTRUCTION, _CHAR, _P = f"{W}t", f"{W}instrText", f"{W}fldChar", f"{W}p"
_LEAVES = frozenset(
    f"{W}{name}"
    for name in (
        *("t", "instrText", "tab", "br", "cr", "noBreakHyphen", "sym", "drawing", "pict"),
        *("footnoteReference", "endnoteReference"),
    )
)
_TOKEN = regex(r"[\"“”„]((?:[^\"“”\\]|\\.)*)[\"“”]|(\S+)", re.S)
#: Switches of HYPERLINK with a value behind them.
_VALUED = frozenset({"\\l", "\\o", "\\t", "\\s"})
_LONGEST = 10_000
#: Fields nest three deep at most; deeper ones are damage.
_DEEPEST = 16


@dataclass(slots=True)
class _Field:
    begin: int
    separate: int | None = None


@dataclass(slots=True)
class _Fields:
    """The fields that are open while a part is read from top to bottom."""

    open: list[_Field] = field(default_factory=list)
    leaves: list[etree._Element] = field(default_factory=list)
    dropped: list[etree._Element] = field(default_factory=list)
    #: Begins that were passed over because they stood too deep.
    _deep: int = 0

    def read(self, root: etree._Element) -> None:
        for run in root.iter(f"{W}r"):
            for leaf in run:
                if leaf.tag == _CHAR:
                    self._char(leaf.get(f"{W}fldCharType"))
                elif self.open and leaf.tag in _LEAVES:
                    self.leaves.append(leaf)

    def _char(self, kind: str | None) -> None:
        if kind == "begin":
            if len(self.open) < _DEEPEST:
                self.open.append(_Field(len(self.leaves)))
            else:
                self._deep += 1
        elif kind == "separate" and self.open and not self._deep:
            self.open[-1].separate = len(self.leaves)
        elif kind == "end" and self.open:
            self._end()

    def _end(self) -> None:
        """Close a field; one that is never closed stays text, so that damage hides nothing."""
        if self._deep:
            self._deep -= 1
            return
        closed = self.open.pop()
        cut = len(self.leaves) if closed.separate is None else closed.separate
        code, result = self.leaves[closed.begin : cut], self.leaves[cut:]
        note(_instruction(code), result)
        for leaf in code:
            _blank(leaf)
        self.dropped += [leaf for leaf in code if leaf.tag not in (_T, _INSTRUCTION)]
        if not self.open:
            self.leaves = []


def read_fields(root: etree._Element) -> None:
    """Note on the words of *root* what fields say of them, and drop the codes."""
    fields = _Fields()
    if next(root.iter(_CHAR), None) is not None:
        fields.read(root)
    for leaf in fields.dropped:
        above = leaf.getparent()
        if above is not None:
            above.remove(leaf)
    for simple in root.iter(f"{W}fldSimple"):
        leaves = [leaf for run in simple.iter(f"{W}r") for leaf in run if leaf.tag in _LEAVES]
        note(simple.get(f"{W}instr") or "", leaves)


def _instruction(code: Iterable[etree._Element]) -> str:
    return "".join(leaf.text or "" for leaf in code if leaf.tag in (_INSTRUCTION, _T))


def _blank(leaf: etree._Element) -> None:
    if leaf.tag in (_T, _INSTRUCTION):
        leaf.text = ""


def note(instruction: str, result: Sequence[etree._Element]) -> None:
    """Note on the words of *result* what *instruction* says of them."""
    tokens = [found[1] if found[1] is not None else found[2] for found in _TOKEN.finditer(instruction[:_LONGEST])]
    words = [leaf for leaf in result if leaf.tag == _T and leaf.text]
    kind = tokens[0].upper() if tokens else ""
    if not words:
        return
    if kind == "HYPERLINK":
        _link(words, _target(tokens[1:]))
    elif kind in ("NOTEREF", "REF") and len(tokens) > 1:
        _name_note(words, tokens[1], sure=kind == "NOTEREF")
    elif kind == "CITATION" and len(tokens) > 1:
        _collapse(words).set(CITES, " ".join(_tags(tokens)))
    elif kind == "BIBLIOGRAPHY":
        for leaf in words:
            next(leaf.iterancestors(_P)).set(LISTED, "1")


def _link(words: Sequence[etree._Element], target: str) -> None:
    for leaf in words if target else ():
        if leaf.get(HREF) is None:
            leaf.set(HREF, target)


def _target(tokens: Sequence[str]) -> str:
    address, anchor, valued = "", "", ""
    for token in tokens:
        if valued:
            anchor = token if valued == "\\l" else anchor
            valued = ""
        elif token.startswith("\\") and len(token) == len("\\l"):
            valued = token.lower() if token.lower() in _VALUED else ""
        elif not address:
            address = re.sub(r"\\(.)", r"\1", token)
    return with_anchor(address, anchor)


def with_anchor(address: str, anchor: str) -> str:
    """Return *address* with the place in the page, if it has none of its own; "" where both are in the document."""
    return f"{address}#{anchor}" if address and anchor and "#" not in address else address


def _name_note(words: Sequence[etree._Element], bookmark: str, *, sure: bool) -> None:
    if len(words[0].text) > _LONGEST:
        return
    if sure:
        _collapse(words).set(SURE, "1")
        words[0].set(NOTE, bookmark)
    elif len(words) == 1:  # a number, or words that happen to hold a note
        words[0].set(NOTE, bookmark)


def _collapse(words: Sequence[etree._Element]) -> etree._Element:
    """Gather *words* in the first of them."""
    first = words[0]
    text = "".join(leaf.text for leaf in words)
    for leaf in words[1:]:
        leaf.text = ""
    first.text = text
    return first


def _tags(tokens: Sequence[str]) -> list[str]:
    """Return the tags of the sources cited: the first, and one behind each "\\m"."""
    more = [tag for switch, tag in pairwise(tokens) if switch.lower() == "\\m"]
    return [tokens[1], *more]
