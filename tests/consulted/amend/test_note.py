"""One note, amended in its own words."""

from __future__ import annotations

from datetime import UTC, datetime

from consulted.amend.change import Change
from consulted.amend.note import Prose
from models.decision import Edit
from models.reference import Kind, Reference

NOW = datetime(2026, 11, 26, tzinfo=UTC)


def amended(raw: str, edit: Edit) -> str:
    change = Change(edit=edit, decided_by="Ines", decided_at=NOW, why="")
    said, left = Prose(language="en").amended(Reference(label="1", raw=raw, kind=Kind.WEB), [change])
    assert not left
    return said


def test_an_address_that_begins_a_longer_one_leaves_the_longer_one_alone() -> None:
    raw = "See https://quay.example/a, https://quay.example/a/minutes and https://quay.example/a.pdf."
    edit = Edit(label="1", printed="https://quay.example/a", url="https://new.example/")

    said = amended(raw, edit)

    assert said == "See https://new.example/, https://quay.example/a/minutes and https://quay.example/a.pdf."


def test_a_host_inside_another_address_is_no_address_of_the_note() -> None:
    raw = "www.quay.example, also at https://www.quay.example/"
    edit = Edit(label="1", printed="www.quay.example", url="https://new.example/")

    assert amended(raw, edit) == "https://new.example/, also at https://www.quay.example/"


def test_an_archived_copy_is_named_behind_the_address_it_stands_in_for() -> None:
    raw = "Quay, https://quay.example/a. Minutes, https://quay.example/a/minutes."
    edit = Edit(label="1", printed="https://quay.example/a", archive_url="https://kept.example/2018/a")

    assert amended(raw, edit).startswith("Quay, https://quay.example/a (archived at https://kept.example/2018/a). Min")
