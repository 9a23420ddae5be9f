"""Tracked changes of an OpenDocument text (OpenDocument 1.3 part 3, 5.5): what was struck stands apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from consulted.amend.change import Change
from consulted.amend.formats.odt.element import DC, OFFICE, TEXT, XLINK, Pending
from consulted.amend.formats.odt.sheet import Sheet
from consulted.reports.clean import clean
from models.pattern import regex

_LONGEST = 255
_LONG = 2_000
_KEY = regex(rb"consulted(\d{1,9})")
_USUAL = {OFFICE: "office", TEXT: "text", DC: "dc", XLINK: "xlink"}


class Changes:
    """The changes made to one document."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._regions: list[str] = []
        self._keys = self._unused()
        #: Changes of others that ours part, each with the key of its last part so far.
        self._parts: dict[str, tuple[Pending, str]] = {}

    def _unused(self) -> Iterator[str]:
        """Yield keys behind those of an export before this one."""
        used = [int(found[1]) for found in _KEY.finditer(self._sheet.xml)]
        return (f"consulted{number}" for number in count(max(used, default=0) + 1))

    def named(self, uri: str, name: str) -> str:
        """Return a name of the namespace *uri* as this document writes it."""
        return f"{self._sheet.prefixes.get(uri, _USUAL[uri])}:{name}"

    def declared(self, *uris: str) -> str:
        """Return the declarations that *uris* want in an element of ours."""
        missing = [each for each in uris if each not in self._sheet.prefixes]
        return "".join(f' xmlns:{_USUAL[each]}="{each}"' for each in missing)

    def struck(self, change: Change, words: str) -> str:
        """Return the mark that stands for *words*, paragraphs of XML, which were struck."""
        key = self._region(change, "deletion", words)
        return f"<{self.named(TEXT, 'change')} {self._id(key)}/>"

    def put(self, change: Change, words: str) -> str:
        """Return *words*, which are new, between their marks."""
        return self._between(self._region(change, "insertion"), words)

    def struck_in(self, theirs: Pending, change: Change, words: str) -> str:
        """Return *words* that *theirs* put in and *change* strikes: they stay where they are, as LibreOffice has it."""
        both = self._told("deletion", self._information(change)) + self._told("insertion", theirs.information)
        return self._between(self._listed(both), words)

    def beside(self, theirs: Pending, made: str) -> str:
        """Return what was *made* in the midst of *theirs*, which ends before it and goes on behind it."""
        before = self._parts.get(theirs.key, (theirs, theirs.key))[1]
        key = self._listed(self._told("insertion", theirs.information))
        self._parts[theirs.key] = theirs, key
        return f"{self._mark('end', before)}{made}{self._mark('start', key)}"

    def ends(self) -> Iterator[tuple[int, int, str]]:
        """Yield what is to be put where, so that changes that were parted end as their last part."""
        for theirs, key in self._parts.values():
            if theirs.end is not None:
                yield theirs.end.start, theirs.end.end, self._mark("end", key)

    def _between(self, key: str, words: str) -> str:
        return f"{self._mark('start', key)}{words}{self._mark('end', key)}"

    def _mark(self, which: str, key: str) -> str:
        return f"<{self.named(TEXT, f'change-{which}')} {self._id(key)}/>"

    def _id(self, key: str) -> str:
        return f"{self.named(TEXT, 'change-id')}={quoteattr(key)}"

    def _region(self, change: Change, kind: str, inside: str = "") -> str:
        return self._listed(self._told(kind, self._information(change) + inside))

    def _told(self, kind: str, inside: str) -> str:
        return f"<{self.named(TEXT, kind)}>{inside}</{self.named(TEXT, kind)}>"

    def _listed(self, told: str) -> str:
        """List a change and return its key."""
        key, region = next(self._keys), self.named(TEXT, "changed-region")
        ids = f"xml:id={quoteattr(key)} {self.named(TEXT, 'id')}={quoteattr(key)}"
        self._regions.append(f"<{region} {ids}>{told}</{region}>")
        return key

    def _information(self, change: Change) -> str:
        """Return who made a change, when and why; LibreOffice shows the reason as the change's comment."""
        info, day = self.named(OFFICE, "change-info"), change.decided_at.astimezone(UTC)
        who = escape(clean(change.decided_by, limit=_LONGEST) or "?")
        lines = [clean(each, limit=_LONG) for each in (change.why, change.note) if each]
        creator, date, line = self.named(DC, "creator"), self.named(DC, "date"), self.named(TEXT, "p")
        return (
            f"<{info}{self.declared(DC)}><{creator}>{who}</{creator}><{date}>{day:%Y-%m-%dT%H:%M:%S}</{date}>"
            f"{''.join(f'<{line}>{escape(each)}</{line}>' for each in lines)}</{info}>"
        )

    def listed(self) -> tuple[int, int, str]:
        """Return where the document lists its changes, and what is to be put there."""
        regions, tracked, text = "".join(self._regions), self._sheet.tracked, self._sheet.text
        name = self.named(TEXT, "tracked-changes")
        if tracked is None:
            place = self._front(text.opened if text is not None else 0)
            # What is written from now on is tracked only if somebody asks for it.
            return place, place, f'<{name} {self.named(TEXT, "track-changes")}="false">{regions}</{name}>'
        tag = self._sheet.tag(tracked).decode()
        if tag.endswith("/>"):
            return tracked.start, tracked.end, f"{tag[:-2].rstrip()}>{regions}</{name}>"
        closing = self._sheet.xml.rindex(b"</", tracked.opened, tracked.end)
        return closing, closing, regions

    def _front(self, place: int) -> int:
        """Return the place behind the forms of a document, which come first."""
        forms = self._sheet.forms
        return forms.end if forms is not None else place
