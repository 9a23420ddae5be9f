"""Lists of references cut, torn and scrambled: they are read or refused, and nothing else happens."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consulted.documents.readers.bibtex.reader import BibTeX
from consulted.documents.readers.csl.reader import CslJson
from consulted.documents.readers.ris import Ris
from consulted.documents.readers.table.reader import Table
from models.errors import UnreadableDocumentError
from tests.documents.lists import FILES, read_bytes

LISTS = sorted(path for folder in ("bibtex", "ris", "csl", "csv") for path in (FILES / folder).iterdir())
READERS = (BibTeX(), CslJson(), Ris(), Table())
#: What the formats are made of.
SIGNS = tuple(b'{}()[]@#=,;:|"\\%\n\r\t\0~') + tuple("é".encode())
ONCE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a list with signs lost, added, cut off or swapped."""
    path = draw(st.sampled_from(LISTS))
    content = bytearray(path.read_bytes())
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(content) - 1)))
        length = draw(st.integers(0, 40))
        if draw(st.booleans()):
            del content[place : place + length]
        else:
            content[place:place] = bytes(draw(st.lists(st.sampled_from(SIGNS), max_size=4)))
    if draw(st.booleans()):
        del content[draw(st.integers(1, len(content))) :]
    return path.name, bytes(content)


@ONCE
@given(damaged())
def test_a_damaged_list_is_read_or_refused(tmp_path: Path, found: tuple[str, bytes]) -> None:
    name, content = found
    try:
        reading = read_bytes(tmp_path, content, name)
    except UnreadableDocumentError:
        return
    for reference in reading.references:
        assert reference.start <= reference.end
        assert reference.label


@settings(max_examples=150, deadline=None)
@given(damaged(), st.sampled_from(READERS))
def test_each_reader_bears_what_is_not_its_own(
    found: tuple[str, bytes], reader: BibTeX | CslJson | Ris | Table
) -> None:
    name, content = found
    reader.recognises(content, "list.txt")
    try:
        script = reader.take_apart(content, name)
    except UnreadableDocumentError:
        return
    for note in script.notes:
        assert 0 <= note.start <= note.content <= note.end <= len(script.text)
        stated = note.stated
        for target in (stated.addresses or ()) if stated else ():
            assert 0 <= target.start <= target.end <= len(script.text)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='@{}()[],;:"=#%\\\n\t TYER-ab1/|é', max_size=120), st.sampled_from(READERS))
def test_signs_in_any_order(text: str, reader: BibTeX | CslJson | Ris | Table) -> None:
    reader.recognises(text.encode(), "list.txt")
    try:
        script = reader.take_apart(text.encode(), "list.txt")
    except UnreadableDocumentError:
        return
    assert script.notes


#: Twenty megabytes of what made some scanner look back, or ahead, again and again.
LONG = {
    "words": b"lorem ipsum, dolor; sit amet. ",
    "quotes": b'"a,',
    "signs": b",",
    "entries": b"@a{b,c={",
    "lines": b"@a{b,\n",
    "braces": b'{"a":',
    "blanks": b" " * 64,
    "returns": b"\r",
    "mails": b"joe@site.example, ",
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", LONG)
def test_twenty_megabytes_are_told_from_lists_at_once(piece: str) -> None:
    content = LONG[piece] * (20_000_000 // len(LONG[piece]))

    for reader in READERS:
        reader.recognises(content, "report.txt")
