"""What is promised of a report that was read: places lie in the text and name what they say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from consulted.documents.readers.proof import MarkedUp
from consulted.documents.script import Script
from models.fact import Fact
from models.moment import first_day, last_day
from models.reference import PrintedUrl, Reading, Reference

TODAY = date(2026, 11, 24)


class Placed(Protocol):
    """Whatever stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends, itself excluded."""


def of_script(script: Script) -> None:
    """Assert that everything a reader found lies in its text."""
    size = len(script.text)
    script.text.encode()  # no half characters: databases and files take none
    for note in script.notes:
        assert 0 <= note.start <= note.content <= note.end <= size, note
    for found in (script.furniture, script.markers or (), script.unanswered, script.links, script.loose):
        _all_within(found, size)
    for note in script.notes:
        if note.stated is not None:
            _all_within(note.stated.addresses or (), size)
            if note.stated.consulted is not None:
                _within(note.stated.consulted, size)
    if isinstance(script, MarkedUp):
        of_script(script.proof.script)


def of_reading(reading: Reading, script: Script) -> None:
    """Assert that references, addresses, citations and facts stand where they say, and that days are days."""
    text = script.text
    labels = [reference.label for reference in reading.references]
    for reference in reading.references:
        _reference(reference, text)
        assert reference.duplicate_of is None or reference.duplicate_of in labels, reference
        for url in reference.urls:
            _address(url, text)
    assert reading.document.id
    _day(reading.document.date)
    for fact in reading.facts:
        _fact(fact, len(text))
    for told in (*reading.warnings, *(each.message for each in reading.inconsistencies)):
        assert told.strip()


def _reference(reference: Reference, text: str) -> None:
    assert reference.label
    assert text[reference.start : reference.end] == reference.raw, reference
    for cited in reference.cited_by:
        assert 0 <= cited.start < cited.end <= len(text), cited
        assert cited.sentence
    if reference.consulted is not None:
        for day in (reference.consulted.date, *reference.consulted.alternatives):
            _day(day)
    if reference.interview is not None:
        for day in (reference.interview.date, *reference.interview.alternatives):
            _day(day)


def _address(url: PrintedUrl, text: str) -> None:
    assert 0 <= url.start <= url.end <= len(text), url
    for address in (url.url, *(each.url for each in url.candidates)):
        assert address.isascii(), address
        assert address.isprintable(), address
        assert " " not in address, address


def _fact(fact: Fact, size: int) -> None:
    assert fact.id
    assert fact.subject.strip()
    assert fact.value.printed
    assert all(each.strip() for each in fact.value.printed), fact
    assert 0 <= fact.start <= fact.end <= size, fact
    assert 0 <= fact.confidence <= 1
    _day(fact.as_of)
    _day(fact.valid_until)


def _day(partial: str | None) -> None:
    if partial is not None:
        assert first_day(partial) <= last_day(partial), partial


def _all_within(spans: Iterable[Placed], size: int) -> None:
    for span in spans:
        _within(span, size)


def _within(span: Placed, size: int) -> None:
    assert 0 <= span.start <= span.end <= size, span
