"""One note to one reference: kind, title, address, consulted-on date, interview."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from consulted.documents import address, cue, doi, interview, title
from consulted.documents.address import Address
from consulted.documents.author_year_name import split
from consulted.documents.day import Calendar, Order
from consulted.documents.script import Note, Style, Target
from models.moment import first_day
from models.pattern import regex
from models.reference import Consulted, Interview, Kind, PrintedUrl, Reference

#: More of a note is not looked at: it is a page that lost its line ends.
_LOOK = 20_000

_DOCUMENTS = regex(r"\.(?:pdf|docx?|odt|rtf|pptx?|odp|xlsx?|ods|epub|ps)$", re.I)


@dataclass(frozen=True, kw_only=True, slots=True)
class Notes:
    """Reads the notes of one text."""

    text: str
    calendar: Calendar
    #: How this report writes its dates.
    order: Order

    def read(self, note: Note) -> Reference:
        """Return the reference *note* makes, before anything is known of what cites it."""
        found = self._addresses(note)
        told = self._stated_day(note)
        hit = None if told else self._consulted(note, found)
        talk = None if found else self._interview(note)
        named = (None, None) if talk and note.stated is None else self._named(note, found, hit)
        return Reference(
            label=note.label,
            raw=self.text[note.start : note.end],
            kind=_kind(found, talk is not None, listed=note.style is Style.NAMED),
            title=named[0],
            publisher=named[1],
            urls=tuple(
                PrintedUrl(printed=each.printed, url=each.url, start=each.start, end=each.end) for each in found
            ),
            consulted=None if talk else told or (self._date(hit, note) if hit else None),
            interview=talk,
            start=note.start,
            end=note.end,
        )

    def _addresses(self, note: Note) -> list[Address]:
        if note.stated is None or note.stated.addresses is None:
            end = min(note.end, note.content + _LOOK)
            found = address.find(self.text, note.content, end)
            names = [each for each in doi.find(self.text, note.content, end) if not _within(each, found)]
            return sorted([*found, *names], key=lambda each: each.start) if names else found
        return [
            Address(self._printed(note, each), each.start, each.end, meant=each.address)
            for each in note.stated.addresses
        ]

    def _printed(self, note: Note, target: Target) -> str:
        """Return what is printed of an address; of a link over other words, where it leads."""
        words = self.text[target.start : target.end]
        return target.address if note.style is Style.PLAIN and not address.occurs(words) else words

    def _stated_day(self, note: Note) -> Consulted | None:
        span = note.stated.consulted if note.stated else None
        if note.stated is None or span is None:
            return None
        raw = self.text[span.start : span.end]
        if note.stated.day is not None:
            return Consulted(raw=raw, date=note.stated.day if self._real(note.stated.day) else None)
        hit = cue.search(f"accessed {raw}", self.calendar, referring=True)
        return replace(self._date(hit, note), raw=raw) if hit else Consulted(raw=raw, date=None)

    def _real(self, iso: str) -> bool:
        return self.calendar.earliest <= first_day(iso) <= self.calendar.today

    def _masked(self, note: Note, found: list[Address]) -> str:
        end = min(note.end, note.content + _LOOK)
        text = self.text[note.content : end]
        for each in found:
            start, stop = each.start - note.content, each.end - note.content
            text = text[:start] + cue.mask(stop - start) + text[stop:]
        return re.sub(r"[\r\n\f]", " ", text)

    def _consulted(self, note: Note, found: list[Address]) -> cue.Hit | None:
        return cue.search(self._masked(note, found), self.calendar, referring=bool(found))

    def _date(self, hit: cue.Hit, note: Note) -> Consulted:
        raw = self.text[note.content + hit.start : note.content + hit.end]
        if hit.printed is None:
            return Consulted(raw=raw, date=None, alternatives=hit.guesses)
        date, others = hit.read(self.order)
        return Consulted(raw=raw, date=date, ambiguous=hit.printed.ambiguous, alternatives=others)

    def _interview(self, note: Note) -> Interview | None:
        said = note.stated.talk if note.stated else self._masked(note, [])
        return interview.parse(said[:_TALK], self.calendar, self.order) if said else None

    def _named(self, note: Note, found: list[Address], hit: cue.Hit | None) -> tuple[str | None, str | None]:
        if note.stated is not None:
            return note.stated.title, note.stated.publisher
        if note.style is Style.NAMED:
            return title.listed(*split(self.text[note.content : found[0].start if found else note.end][:_LOOK]))
        if not found and hit is None:
            return None, None
        cuts = [each.start for each in found[:1]] + ([note.content + hit.start] if hit else [])
        first = min(cuts)
        behind = max([found[0].end] if found else [first])
        stop = note.content + hit.start if hit and note.content + hit.start > behind else note.end
        host = urlsplit(found[0].url).hostname if found else None
        before, after = self.text[note.content : first], self.text[behind : max(behind, stop)][:300]
        return title.parse(before, after, host=host or "")


#: Who was asked is said in the first lines of a note.
_TALK = 1_000


def _within(each: Address, others: list[Address]) -> bool:
    return any(other.start < each.end and each.start < other.end for other in others)


def _kind(found: list[Address], talk: bool, *, listed: bool) -> Kind:
    if found:
        return Kind.DOCUMENT if _DOCUMENTS.search(urlsplit(found[0].url).path) else Kind.WEB
    # An entry of a list of sources is one, on paper where it gives no address.
    return Kind.INTERVIEW if talk else Kind.DOCUMENT if listed else Kind.NOTE
