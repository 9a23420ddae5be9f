"""Notes of a web page: the words and the link's address are changed in the source, and nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import escape
from itertools import pairwise

from consulted.amend.change import Amended, Change, Left, Outcome
from consulted.amend.encoding import Text
from consulted.amend.formats.html.robust import with_href, with_version
from consulted.amend.formats.html.sheet import Sheet
from consulted.amend.note import Prose, parts, wire
from models.decision import Edit
from models.pattern import regex
from models.reference import Reading, Reference

_NOT_THERE = "its note does not stand in the file as it was read"
_ACROSS = "the words to change run over mark-up"
_PIECE = re.compile(r"\s+|[^\s]+")


class Html:
    """Writes addresses as links; an archived copy is also named in the link's attributes (Robust Links)."""

    def write(self, reading: Reading, content: bytes, changes: Mapping[str, Sequence[Change]]) -> Outcome:
        """Return *content* with *changes* put into its notes."""
        text, outcome = Text.of(content), Outcome(content=content)
        page = _Page(text=text, sheet=Sheet.of(text.whole))
        prose = Prose(language=reading.document.language)
        for reference in reading.references:
            # Notes without changes have their places, too: another may read like them.
            place = page.place(reference)
            wanted = changes.get(reference.label)
            if wanted:
                amended, left = page.amend(reference, place, wanted, prose)
                outcome.left += left
                if amended is not None:
                    outcome.amended.append(amended)
        if outcome.amended:
            outcome.content = text.written(page.written())
        return outcome


@dataclass(kw_only=True)
class _Page:
    """The source of a page, and what is to be put where in it."""

    text: Text
    sheet: Sheet
    #: Start, end and what comes in between, in the source.
    puts: list[tuple[int, int, str]] = field(default_factory=list)
    _found: dict[str, int] = field(default_factory=dict)

    def amend(
        self, reference: Reference, place: tuple[int, str], changes: Sequence[Change], prose: Prose
    ) -> tuple[Amended | None, list[Left]]:
        """Note what is to be put where for one note; nothing of an edit that does not fit."""
        start, said = place
        if start < 0:
            return None, [Left(edit=each.edit, why=_NOT_THERE) for each in changes]
        left, fitting = [], []
        for change in changes:
            for part in parts(change.edit):
                one = Change(edit=part, decided_by=change.decided_by, decided_at=change.decided_at, why=change.why)
                after, objections = prose.amended(reference, [one])
                if objections:
                    left += objections
                elif self._puts(start, said, _bare(after, reference.raw, said), part) is None:
                    left.append(Left(edit=part, why=_ACROSS))
                else:
                    fitting.append(one)
        after, _ = prose.amended(reference, fitting)
        puts = self._puts(start, said, _bare(after, reference.raw, said), *(each.edit for each in fitting))
        if not fitting or puts is None or after == reference.raw:
            return None, left
        self.puts += puts
        return Amended(label=reference.label, before=reference.raw, after=after), left

    def place(self, reference: Reference) -> tuple[int, str]:
        """Return where a note's words begin on the sheet, and the words; the mark before them may be a list's own."""
        whole = self.sheet.text
        for said in (reference.raw, reference.raw.partition(" ")[2]):
            said = " ".join(said.split())
            place = whole.find(said, self._found.get(said, 0)) if said else -1
            if place >= 0:
                # The same words once more are the next note's.
                self._found[said] = place + 1
                return place, said
        return -1, ""

    def _puts(self, start: int, said: str, after: str, *edits: Edit) -> list[tuple[int, int, str]] | None:
        """Return what to put where; None where a change runs over mark-up."""
        found = []
        for first, last, new in _differences(said, after):
            put = self._put(start + first, start + last, new)
            if put is None:
                return None
            if put[2] or put[0] != put[1]:
                found.append(put)
        return found + list(self._tags(start, start + len(said), edits))

    def _put(self, first: int, last: int, new: str) -> tuple[int, int, str] | None:
        sheet = self.sheet
        if first == last:
            return self._added(first, new)
        places, links = sheet.places[first:last], set(sheet.links[first:last])
        if len(links) == 1 and all(one[1] == other[0] for one, other in pairwise(places)):
            return places[0][0], places[-1][1], self._letters(new)
        # The address of a link that shows words instead stands in its tag, and is changed there.
        hidden = len(set(places)) == 1 and len(links) == 1 and -1 not in links
        return (places[0][0], places[0][0], "") if hidden else None

    def _added(self, place: int, new: str) -> tuple[int, int, str] | None:
        """Return where words go that are only added: into a link they go on with, else behind it."""
        sheet, (start, end) = self.sheet, self.sheet.places[place - 1]
        link = sheet.links[place - 1]
        if link < 0:
            return end, end, self._markup(new)
        anchor = sheet.anchors[link]
        # The address of a link that shows words instead stands in its tag, and is changed there.
        hidden = (start, end) == (anchor.start, anchor.end)
        if sheet.links[place : place + 1] != [link]:
            apart = hidden or new[:1].isspace()
            return (anchor.closed, anchor.closed, self._markup(new)) if apart else (end, end, self._letters(new))
        if hidden:
            return start, start, ""
        return (end, end, self._letters(new)) if end == sheet.places[place][0] else None

    def _tags(self, first: int, last: int, edits: Sequence[Edit]) -> Iterator[tuple[int, int, str]]:
        for anchor in self.sheet.anchors:
            if not (first <= anchor.first < last):
                continue
            tag = anchor.tag
            for edit in edits:
                if edit.printed and anchor.href == edit.printed:
                    if edit.url is not None:
                        tag = with_href(tag, wire(edit.url))
                    if edit.archive_url is not None:
                        tag = with_version(tag, wire(edit.archive_url), original=anchor.href)
            if tag != anchor.tag:
                yield anchor.start, anchor.end, self._fit(tag)

    def _markup(self, new: str) -> str:
        """Return words to be added, with addresses as links."""
        pieces = _URL.split(new)
        return "".join(
            f'<a href="{self._letters(each)}">{self._letters(each)}</a>' if number % 2 else self._letters(each)
            for number, each in enumerate(pieces)
        )

    def _letters(self, said: str) -> str:
        return self._fit(escape(said))

    def _fit(self, markup: str) -> str:
        """Return *markup* with what the file's encoding has no room for written as references."""
        return markup.encode(self.text.encoding, "xmlcharrefreplace").decode(self.text.encoding)

    def written(self) -> str:
        """Return the source with everything put in."""
        whole = self.text.whole
        for start, end, new in sorted(self.puts, key=lambda put: (-put[0], -put[1])):
            whole = whole[:start] + new + whole[end:]
        return whole


_URL = regex(r"(https?://[^\s<>()]+)")


def _bare(after: str, raw: str, said: str) -> str:
    """Return the amended words without the mark that *said*, the words on the sheet, lacks."""
    return " ".join((after if " ".join(raw.split()) == said else after.partition(" ")[2]).split())


def _differences(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Yield where *before* differs, as places in it and what stands there in *after*; word by word."""
    ours, theirs = _PIECE.findall(before), _PIECE.findall(after)
    starts = [0]
    for piece in ours:
        starts.append(starts[-1] + len(piece))
    for kind, one, two, three, four in SequenceMatcher(a=ours, b=theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            old, new = "".join(ours[one:two]), "".join(theirs[three:four])
            head = _common(old, new)
            tail = _common(old[head:][::-1], new[head:][::-1])
            yield starts[one] + head, starts[two] - tail, new[head : len(new) - tail]


def _common(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
