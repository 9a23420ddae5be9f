"""Which note a change is meant for, where several bear one number."""

from __future__ import annotations

from datetime import UTC, datetime

from consulted.amend.addressee import addressed, distinct
from consulted.amend.change import Change
from models.decision import Edit
from models.reference import Document, Kind, PrintedUrl, Reading, Reference


def reading(*notes: tuple[str, str]) -> Reading:
    """Return notes of these labels and addresses."""
    document = Document(id="x", title=None, date=None, language="en", sha256="", format="docx")
    urls = [(label, PrintedUrl(printed=url, url=url)) for label, url in notes]
    found = [Reference(label=label, raw=url.printed, kind=Kind.WEB, urls=(url,)) for label, url in urls]
    return Reading(document=document, references=tuple(found))


def meant(where: Reading, *edits: Edit) -> tuple[dict[str, int], list[str]]:
    changes: dict[str, list[Change]] = {}
    for edit in edits:
        change = Change(edit=edit, decided_by="Ines", decided_at=datetime(2026, 11, 26, tzinfo=UTC), why="")
        changes.setdefault(edit.label, []).append(change)
    found, stands_for, left = addressed(where, changes)
    assert stands_for.keys() == found.keys()
    return {label: len(made) for label, made in found.items()}, [each.why for each in left]


def test_labels_are_made_distinct_and_those_that_are_stay() -> None:
    found = distinct(reading(("1", "a"), ("1", "b"), ("1 (2)", "c"), ("2", "d")))

    assert [each.label for each in found.references] == ["1", "1 (3)", "1 (2)", "2"]
    assert distinct(found) == found


def test_a_change_goes_to_the_note_that_prints_its_address() -> None:
    where = reading(("1", "https://a.example/"), ("1", "https://b.example/"), ("2", "https://c.example/"))
    moved = Edit(label="1", printed="https://b.example/", url="https://new.example/")

    assert meant(where, moved, Edit(label="2", date="2026-11-22")) == ({"1 (2)": 1, "2": 1}, [])


def test_of_two_notes_that_print_it_both_are_meant() -> None:
    where = reading(("1", "https://a.example/"), ("1", "https://a.example/"))
    moved = Edit(label="1", printed="https://a.example/", url="https://new.example/")

    assert meant(where, moved) == ({"1": 1, "1 (2)": 1}, [])


def test_a_date_alone_is_not_guessed_and_a_note_that_is_gone_is_told() -> None:
    where = reading(("1", "https://a.example/"), ("1", "https://b.example/"))

    found, left = meant(where, Edit(label="1", date="2026-11-22"), Edit(label="9", date="2026-11-22"))

    assert found == {}
    assert "several notes" in left[0]
    assert "no such note" in left[1]
