"""Addresses in the running text of a report that has notes are kept, under a name of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind
from tests.documents.helpers import by_label, read_text, sentences

NOTE = "\n\n¹ Guild, https://guild.example/members, consulted on 24/08/2018\n"


def body(text: str) -> str:
    return f"Looms of the coast\n\nThe guild has nine members today.¹ {text}{NOTE}"


def test_an_address_in_a_sentence_is_a_reference_behind_the_notes(tmp_path: Path) -> None:
    text = body("The town lists them too, see https://town.example/looms (accessed 3 May 2019).")
    note, link = read_text(tmp_path, text).references

    assert (note.label, link.label, link.kind) == ("1", "link 1", Kind.WEB)
    assert link.raw == "https://town.example/looms (accessed 3 May 2019"
    assert link.consulted is not None
    assert link.consulted.date == "2019-05-03"
    assert len(sentences(link)) == 1


def test_what_is_kept_so_is_said(tmp_path: Path) -> None:
    text = body("See https://town.example/looms and https://town.example/mills for all of it.")

    assert any("kept as link 1 to link 2" in each for each in read_text(tmp_path, text).warnings)


def test_a_page_a_note_cites_is_not_cited_anew(tmp_path: Path) -> None:
    text = body("They are listed at http://www.guild.example/members/ by name and by trade.")

    assert [each.label for each in read_text(tmp_path, text).references] == ["1"]


@pytest.mark.parametrize(
    "line",
    [
        "Guild of looms, 12 Quay Street, www.guild.example",
        "Contact us at looms@guild.example or visit https://www.guild.example/ on any day of the working week.",
    ],
)
def test_an_imprint_is_no_source(tmp_path: Path, line: str) -> None:
    assert [each.label for each in read_text(tmp_path, body(f"\n\n{line}")).references] == ["1"]


def test_buttons_that_hand_the_page_on_are_no_sources(tmp_path: Path) -> None:
    text = (
        "<!DOCTYPE html><html lang='en'><body><h1>Looms</h1>"
        "<p>There are nine.<sup><a href='#f1' id='r1'>1</a></sup></p>"
        "<p>Tell a friend on <a href='https://www.facebook.com/sharer/sharer.php?u=x'>Facebook</a> or in "
        "<a href='https://town.example/forum'>the forum of the town</a> today.</p>"
        "<ol><li id='f1'>Guild, https://guild.example/members <a href='#r1'>back</a></li></ol></body></html>"
    )
    references = read_text(tmp_path, text, "looms.html").references

    assert [[url.url for url in each.urls] for each in references[1:]] == [["https://town.example/forum"]]


def test_markdown_links_beside_notes_are_sources_with_their_sentence(tmp_path: Path) -> None:
    text = (
        "# Looms\n\nThe guild has nine members.[^a] The [town's list](https://town.example/looms) has ten.\n\n"
        "[^a]: Guild, <https://guild.example/members>, consulted 24 August 2018.\n"
    )
    notes = by_label(read_text(tmp_path, text, "memo.md"))

    assert [url.url for url in notes["link 1"].urls] == ["https://town.example/looms"]
    assert sentences(notes["link 1"]) == ["The town's list has ten."]
    assert sentences(notes["a"]) == ["The guild has nine members."]
