"""What a text in mark-up prints, with the way back from every printed character to its source.

Mark-up stands in the middle of sentences and inside words (``consult\\'e``, ``<ref>...</ref>``). Everything that
understands reports reads what is printed; what it found is then located in the source, where a correction goes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from consulted.documents import address
from consulted.documents.consistency import undated
from consulted.documents.furniture import furniture, note_rows
from consulted.documents.line import split
from consulted.documents.readers.fields.value import Pieces, Value
from consulted.documents.readers.page import raised
from consulted.documents.script import Marker, Note, Script, Span, Stated, Style, Target
from consulted.documents.series import notes as listed_notes
from models.fact import Fact
from models.pattern import regex
from models.reference import Citation, Consulted, PrintedUrl, Reading, Reference

#: See ``Galley.key``.
_APART = regex(r"[^\s,]+/\d+(?!\w)")
_BLANKS = str.maketrans("\n\r\t\f\v", "     ")


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """A source as it prints."""

    #: Its offsets are of the printed text; its notes are labelled apart where the source prints one label twice.
    script: Script
    #: The printed text and where it stands in the source.
    printed: Value
    #: Which piece of it stands in the definition of a command: 0 for none, else a place in ``calls``. Empty: none does.
    homes: Sequence[int] = ()
    #: Where the source uses that command.
    calls: Sequence[Span] = ()
    #: By a note's first printed character: the whole note in the source, its command included.
    notes: dict[int, Note] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        """Return where the printed stretch from *start* to *end* stands in the source.

        What a command's definition prints stands there; what it prints together with other words, where it is used.
        """
        first, last = self._piece(start), self._piece(max(start, end - 1))
        if len(set(self.homes[first : last + 1])) < 2:
            return self._whole(self.printed.span(start, end), first, last)
        ends = [self._used(first, start, start + 1), self._used(last, max(start, end - 1), end)]
        return Span(start=min(each.start for each in ends), end=max(each.end for each in ends))

    def _whole(self, span: Span, first: int, last: int) -> Span:
        """Return *span* with all that is printed in it: a link's address stands before its words, and prints behind."""
        starts, ends = self.printed.starts[first + 1 : last], self.printed.ends[first + 1 : last]
        return Span(start=min(span.start, *starts, span.start), end=max(span.end, *ends, span.end))

    def last_words(self, start: int, end: int) -> Span:
        """Return where the last words of that stretch stand that one place of the source prints: a day in a short form.

        ``\\seen{3 May 2021}`` may print "accessed 3 May 2021"; what the author wrote there is the day.
        """
        first, last = self._piece(start), self._piece(max(start, end - 1))
        if self.homes:
            while any(each != self.homes[last] for each in self.homes[first : last + 1]):
                first += 1
        return self.span(max(start, self.printed.places[first]), end) if self.printed.places else self.span(start, end)

    def _piece(self, place: int) -> int:
        return max(0, bisect_right(self.printed.places, place) - 1)

    def _used(self, piece: int, start: int, end: int) -> Span:
        home = self.homes[piece]
        return self.calls[home] if home else self.printed.span(start, end)

    def stated(self, stated: Stated | None) -> Stated | None:
        """Return *stated* with the offsets of the source."""
        if stated is None:
            return None
        addresses = stated.addresses and tuple(
            Target(start=span.start, end=span.end, address=each.address)
            for each in stated.addresses
            for span in [self.span(each.start, each.end)]
        )
        consulted = stated.consulted and self.span(stated.consulted.start, stated.consulted.end)
        return replace(stated, addresses=addresses, consulted=consulted)


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkedUp(Script):
    """A report in mark-up: ``text`` is its source, and the offsets are of that."""

    proof: Proof
    #: False when a day on its first lines is not its own, as in an encyclopaedia.
    has_cover: bool = True


@dataclass
class Galley:
    """The printed text as it grows: one paragraph a line."""

    pieces: Pieces = field(default_factory=Pieces)
    homes: list[int] = field(default_factory=list)
    calls: list[Span] = field(default_factory=lambda: [Span(start=0, end=0)])
    #: The home of what is printed next.
    home: int = 0
    markers: list[Marker] = field(default_factory=list)
    #: Calls of notes that are not there.
    unanswered: list[Marker] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    #: The same notes in the source.
    sources: list[Note] = field(default_factory=list)
    #: Where each note was called first, by its key.
    called: dict[str, Span] = field(default_factory=dict)
    _keys: Counter[str] = field(default_factory=Counter)
    #: Nothing is printed on this line yet.
    fresh: bool = True

    @property
    def length(self) -> int:
        """How much is printed."""
        return self.pieces.length

    def put(self, text: str, start: int, end: int) -> None:
        """Print *text*, which stands from *start* to *end* in the source."""
        if not text.isprintable():
            text = text.translate(_BLANKS)
        if self.fresh:
            bare = text.lstrip()
            start, text = (end - len(bare) if len(text) == end - start else start), bare
        if text:
            self._set(text, start, end)
            self.fresh = False

    def cut(self, start: int, end: int) -> None:
        """Print a line's end as one: it cuts an address in two, and may have cost it a hyphen."""
        self._set("\n", start, end)

    def _set(self, text: str, start: int, end: int) -> None:
        self.pieces.put(text, start, end)
        self.homes.append(self.home)

    def paragraph(self) -> None:
        """End the paragraph, if one was begun."""
        if not self.fresh:
            last = self.pieces.ends[-1]
            self._set("\n\n", last, last)
            self.fresh = True

    def key(self, label: str) -> str:
        """Return what a new note printed as *label* is called here: the label, unless another note has it."""
        key = label
        while self._keys[key]:
            self._keys[label] += 1
            key = f"{label}/{self._keys[label]}"
        self._keys[key] += 1
        return key

    def call(self, key: str, label: str, span: Span) -> None:
        """Print the number of a note."""
        start = self.length
        self.put(raised(label), span.start, span.end)
        self._mark(key, Span(start=start, end=self.length))

    def miss(self, label: str, printed: str) -> None:
        """Say that what is *printed* next calls a note *label* that is not there."""
        self.unanswered.append(Marker(label=label, start=self.length, end=self.length + len(printed)))

    def also(self, key: str, place: Span | None = None) -> None:
        """Let what is printed at *place*, or was printed last, call the note *key* too."""
        if self.length:
            last = self.pieces.places[-1]
            self._mark(key, place or Span(start=last, end=self.length))

    def _mark(self, key: str, place: Span) -> None:
        self.markers.append(Marker(label=key, start=place.start, end=place.end))
        self.called.setdefault(key, place)

    def open_note(self, label: str, source: int) -> int:
        """Begin a note and return where it starts."""
        self.paragraph()
        start = self.length
        self.put(f"{raised(label)} ", source, source)
        return start

    def close_note(self, start: int, key: str, source: Note, stated: Stated | None = None) -> None:
        """End the note that started at *start* and is *source* there."""
        content = min(start + len(raised(source.label)) + 1, self.length)
        end = self.length - len("\n\n") * self.fresh
        self.notes.append(
            Note(label=key, start=start, end=end, content=min(content, end), style=source.style, stated=stated)
        )
        self.sources.append(source)
        self.paragraph()

    def since(self, start: int) -> str:
        """Return what was printed from *start* on, a place where a piece starts."""
        return "".join(self.pieces.parts[bisect_right(self.pieces.places, start - 1) :])

    def link(self, start: int, target: str, where: Span, whole: Span) -> None:
        """Put *target* behind the words printed from *start* on, unless they print an address themselves.

        Args:
            where: it stands in the source, in the *whole* link.
        """
        if address.occurs(self.since(start)):
            self.links.append(Target(start=start, end=self.length, address=target))
            return
        self.put(" <", whole.start, where.start)
        self.put(target, where.start, where.end)
        self.put(">", where.end, whole.end)

    def marked_up(
        self,
        source: str,
        *,
        format: str,
        title: str | None,
        language: str | None,
        warnings: tuple[str, ...],
        date: str | None = None,
        has_cover: bool = True,
        origin: Value | None = None,
    ) -> MarkedUp:
        """Return the script; without notes of the format's own, a list of references is looked for.

        Args:
            origin: the text all offsets so far are of, where that stands escaped in *source*.
        """
        proof = self._proof(Script(text="", format=format, notes=(), title=title, language=language, date=date))
        if origin is not None:
            proof = _through(proof, origin)
        script = replace(proof.script, warnings=warnings)
        return _in_source(source, replace(proof, script=script), has_cover=has_cover)

    def _proof(self, bare: Script) -> Proof:
        printed = self.pieces.value()
        lines = split(printed.text)
        found = tuple(self.notes) or listed_notes(printed.text, lines)
        script = replace(
            bare,
            text=printed.text,
            notes=found,
            furniture=furniture(lines, note_rows(lines, found)) if not self.notes else (),
            markers=tuple(self.markers) if self.notes else None,
            unanswered=tuple(self.unanswered),
            links=tuple(self.links),
        )
        notes = {note.start: there for note, there in zip(self.notes, self.sources, strict=True)}
        homes = self.homes if len(self.calls) > 1 else ()
        return Proof(script=script, printed=printed, homes=homes, calls=self.calls, notes=notes)


def _through(proof: Proof, origin: Value) -> Proof:
    """Return *proof* with all places those of the text in which *origin* stands escaped."""
    printed, pieces = proof.printed, Pieces()
    stops = (*printed.places[1:], len(printed.text))
    for place, stop, start, end in zip(printed.places, stops, printed.starts, printed.ends, strict=True):
        even = stop - place == end - start
        for first, last in _runs(start, end, origin) if even else [(start, end)]:
            span = origin.span(first, last)
            text = printed.text[place + first - start : place + last - start] if even else printed.text[place:stop]
            pieces.put(text, span.start, span.end)
    notes = {
        start: replace(note, start=span.start, end=span.end, content=origin.span(note.content, note.end).start)
        for start, note in proof.notes.items()
        for span in [origin.span(note.start, note.end)]
    }
    return replace(proof, printed=pieces.value(), notes=notes)


def _runs(start: int, end: int, origin: Value) -> list[tuple[int, int]]:
    """Cut the stretch from *start* to *end* where a piece of *origin* starts."""
    first, last = bisect_right(origin.places, start), bisect_right(origin.places, end - 1)
    cuts = [start, *origin.places[first:last], end]
    return list(pairwise(cuts))


def _in_source(source: str, proof: Proof, *, has_cover: bool) -> MarkedUp:
    script = proof.script
    markers = None if script.markers is None else tuple(_marker(each, proof) for each in script.markers)
    return MarkedUp(
        text=source,
        format=script.format,
        notes=tuple(_note(note, proof) for note in script.notes),
        markers=markers,
        title=script.title,
        language=script.language,
        date=script.date,
        warnings=script.warnings,
        proof=proof,
        has_cover=has_cover,
    )


def _marker(marker: Marker, proof: Proof) -> Marker:
    span = proof.span(marker.start, marker.end)
    return Marker(label=marker.label, start=span.start, end=span.end)


def _note(note: Note, proof: Proof) -> Note:
    known = proof.notes.get(note.start)
    if known is not None:
        return replace(known, stated=proof.stated(note.stated))
    span = proof.span(note.start, note.end)
    content = proof.span(note.content, note.end).start
    return Note(label=note.label, start=span.start, end=span.end, content=content, style=Style.PLAIN)


def located(reading: Reading, script: MarkedUp) -> Reading:
    """Return *reading*, made from the proof of *script*, with all places, labels and raw words those of the source."""
    proof = script.proof
    labels = {note.label: proof.notes[note.start].label for note in proof.script.notes if note.start in proof.notes}
    document = reading.document if script.has_cover else replace(reading.document, date=script.date)
    references = tuple(_located(each, script, labels) for each in reading.references)
    found = reading.inconsistencies if script.has_cover else undated(reading.inconsistencies)
    facts = tuple(_stated(each, script, labels, document.date) for each in reading.facts)
    return replace(reading, document=document, references=references, inconsistencies=found, facts=facts)


def _stated(fact: Fact, script: MarkedUp, labels: dict[str, str], day: str | None) -> Fact:
    """Return *fact* with its place and its labels those of the source."""
    span = script.proof.span(fact.start, fact.end)
    return replace(
        fact,
        start=span.start,
        end=span.end,
        labels=tuple(labels.get(label, label) for label in fact.labels),
        as_of=fact.as_of if script.has_cover else day,
    )


def _located(reference: Reference, script: MarkedUp, labels: dict[str, str]) -> Reference:
    proof = script.proof
    known = proof.notes.get(reference.start)
    span = Span(start=known.start, end=known.end) if known else proof.span(reference.start, reference.end)
    original = reference.duplicate_of
    return replace(
        reference,
        label=labels.get(reference.label, reference.label),
        raw=script.text[span.start : span.end],
        start=span.start,
        end=span.end,
        urls=tuple(_url(each, script) for each in reference.urls),
        consulted=_consulted(reference, script),
        cited_by=tuple(_citation(each, proof) for each in reference.cited_by),
        duplicate_of=labels.get(original, original) if original is not None else None,
    )


def _url(url: PrintedUrl, script: MarkedUp) -> PrintedUrl:
    span = script.proof.span(url.start, url.end)
    return replace(url, printed=script.text[span.start : span.end], start=span.start, end=span.end)


def _consulted(reference: Reference, script: MarkedUp) -> Consulted | None:
    day, printed = reference.consulted, script.proof.script.text
    place = printed.find(day.raw, reference.start, reference.end) if day else -1
    if day is None or place < 0:
        return day
    span = script.proof.last_words(place, place + len(day.raw))
    return replace(day, raw=script.text[span.start : span.end])


def _citation(citation: Citation, proof: Proof) -> Citation:
    span = proof.span(citation.start, citation.end)
    return replace(citation, start=span.start, end=span.end)
