"""Damaged addresses are marked, never altered; healthy ones are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents import distinct_sources
from consulted.documents.candidates import MOST
from consulted.documents.source import key
from models.address import same_address, wire_form
from models.reference import PrintedUrl
from tests.documents.helpers import by_label, read_text, report


def address(folder: Path, sentence: str, note: str) -> PrintedUrl:
    return read_text(folder, f"{sentence}¹\n\n¹ {note}\n").references[0].urls[0]


@pytest.mark.parametrize(
    ("sentence", "note", "first", "rule"),
    [
        (
            "A fact.",
            "Guild, Sister towns agreement, https://a.example/the-sistertowns-agreement",
            "https://a.example/the-sister-towns-agreement",
            "lost-hyphen",
        ),
        (
            "The cooperation agreements hold.",
            "https://a.example/cooperationagreements",
            "https://a.example/cooperation-agreements",
            "lost-hyphen",
        ),
        ("A fact.", "https://a.example/wpcontent/x", "https://a.example/wp-content/x", "lost-hyphen"),
        ("A fact.", "https://a.example/d/My Report.pdf", "https://a.example/d/My_Report.pdf", "blank"),
        ("The town of Quillmere grew.", "http://a.example/guillmere", "http://a.example/quillmere", "look-alike"),
        ("The project LoomIngo ended.", "http://a.example/loomlngo", "http://a.example/loomingo", "look-alike"),
        (
            "The town of Quillmere grew.",
            "http://towngullmere.example/ , http://poleguillmere.example/x",
            "http://towngullmere.example/",
            "",
        ),
        (
            "A fact.",
            "http://a.example/the-council-signs-anagreement-for-the-whole-region",
            "http://a.example/the-council-signs-an-agreement-for-the-whole-region",
            "",
        ),
        (
            "A fact.",
            "http://a.example/le-conseil-de-la-ville-place-surorbite-une-nouvelle-region",
            "http://a.example/le-conseil-de-la-ville-place-sur-orbite-une-nouvelle-region",
            "lost-hyphen",
        ),
        (
            "A fact.",
            "Guild of looms, Colaboration agreement, http://a.example/collabboration",
            "http://a.example/collaboration",
            "",
        ),
        (
            "The Collaboration grew.",
            "http://a.example/news/collabboration",
            "http://a.example/news/collaboration",
            "one-letter",
        ),
        ("Members of LOOM4HOMEX grew.", "http://a.example/p/loom4ahome", "http://a.example/p/loom4home", "one-letter"),
        ("The guild Quillmere grew.", "http://poleguillmere.example/x", "http://polequillmere.example/x", "look-alike"),
    ],
)
def test_print_damage_is_suspected(tmp_path: Path, sentence: str, note: str, first: str, rule: str) -> None:
    url = address(tmp_path, sentence, note)
    assert url.printed in note
    assert url.suspect is bool(rule)
    if rule:
        assert (url.candidates[0].url, url.candidates[0].rule) == (first, rule)


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        ("The town of Quillmere grew.", "Quillmere, http://a.example/quillmere-2019"),
        ("A fact.", "About us, http://a.example/aboutus"),
        ("A fact.", "Fact sheet, http://a.example/factsheet"),
        ("New Looms in Wool grew.", "http://a.example/profiles/new-loom-wool"),
        ("All Europe knows.", "All Europe, https://alleurope.example/home.html"),
        ("A fact.", "http://a.example/news/the-council-signs-a-supercluster-agreement-for-the-region"),
        ("A fact.", "http://a.example/fr/les-poles-de-la-region-sont-labellises-par-le-conseil"),
        ("The Partnerships grew.", "http://a.example/partnership"),
        ("The Organisation grew by 2019.", "Organisation, http://a.example/organisations/aims"),
        ("A fact.", "Guild and Montréal, http://a.example/guild-and-montral,15.html"),
    ],
)
def test_what_merely_differs_is_not_suspected(tmp_path: Path, sentence: str, note: str) -> None:
    assert not address(tmp_path, sentence, note).suspect


@pytest.mark.parametrize(
    ("note", "asked", "first", "rule"),
    [
        ("http//www.a.example/x", "http://www.a.example/x", None, None),
        ("htlps://www.a.example/x", "https://www.a.example/x", None, None),
        ("http;//a.example/x", "http://a.example/x", None, None),
        ("https:// www.a.example/x", "https://www.a.example/x", None, None),
        ("http:www.a.example/x", "http://www.a.example/x", None, None),
        ("www,a.example/x", "http://www,a.example/x", "http://www.a.example/x", "missing-dot"),
        ("http://www a.example/x", "http://wwwa.example/x", "http://www.a.example/x", "missing-dot"),
        ("http://wwwlooms.example/x", "http://wwwlooms.example/x", "http://www.looms.example/x", "missing-dot"),
        ("http://looms.exarnple/x", "http://looms.exarnple/x", "http://looms.example/x", "look-alike"),
        ("http://a.example/report.pdf12", "http://a.example/report.pdf12", "http://a.example/report.pdf", "boundary"),
        (
            "http://a.example/ docs/the-list",
            "http://a.example/%20docs/the-list",
            "http://a.example/docs/the-list",
            "blank",
        ),
        ("http://a.example/x/list. html", "http://a.example/x/list.%20html", "http://a.example/x/list.html", "blank"),
        ("http://a.example/the-\nlooms", "http://a.example/the-looms", "http://a.example/thelooms", "line-end"),
        ("http://a.example/the\nlooms/3", "http://a.example/thelooms/3", "http://a.example/the-looms/3", "line-end"),
        ("http://a.example/x–y", "http://a.example/x%E2%80%93y", "http://a.example/x-y", "typeset"),
        ("http://a.example/fiIes/x", "http://a.example/fiIes/x", "http://a.example/files/x", "look-alike"),
        ("http://a.example/uplaods/x", "http://a.example/uplaods/x", None, None),
        ("http://a.example/uploads1/x", "http://a.example/uploads1/x", None, None),
        ("http://a.example/uplods/x", "http://a.example/uplods/x", "http://a.example/uploads/x", "one-letter"),
        (
            "Fair trade looms, http://a.example/Fair trade",
            "http://a.example/Fair",
            "http://a.example/Fair-trade",
            "boundary",
        ),
    ],
)
def test_an_address_is_asked_as_printed_and_other_readings_stand_by(
    tmp_path: Path, note: str, asked: str, first: str | None, rule: str | None
) -> None:
    url = address(tmp_path, "A fact.", f"{note}, consulted on 3 May 2019")

    assert url.url == asked
    assert [(each.url, each.rule) for each in url.candidates[:1]] == ([(first, rule)] if first else [])


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("http://a.example/x and/or http://b.example/y", "http://a.example/x"),
        ("http://a.example/ 24/08/2018", "http://a.example/"),
        ("http://a.example/page 24/08/2018", "http://a.example/page"),
        ("http://www.a.example. Another sentence", "http://www.a.example"),
        ("HTTP/2 and http/1.1 at http://a.example/x", "http://a.example/x"),
    ],
)
def test_what_follows_an_address_is_not_taken_for_its_rest(tmp_path: Path, note: str, printed: str) -> None:
    assert address(tmp_path, "A fact.", f"Guild, {note}").printed == printed


def test_a_host_misprinted_once_is_known_from_the_other_notes(tmp_path: Path) -> None:
    notes = "".join(f"[^{n}]: https://quillmere.example/{n}\n\n" for n in "123")
    text = f"# Memo\n\nA fact.[^1][^2][^3][^4]\n\n{notes}[^4]: https://guillmere.example/4\n"

    misprinted = read_text(tmp_path, text, "memo.md").references[3].urls[0]

    assert misprinted.suspect
    assert misprinted.candidates[0].url == "https://quillmere.example/4"
    assert misprinted.candidates[0].rule == "host-elsewhere"


def test_a_fuller_print_elsewhere_is_the_first_candidate() -> None:
    second = by_label(report("damaged.en.txt"))["2"].urls[0]
    assert second.suspect
    assert second.candidates[0].url == "http://guild.example/wp-content/uploads/Annual_Report_2019.pdf"
    assert len(second.candidates) <= MOST
    scores = [candidate.score for candidate in second.candidates]
    assert scores == sorted(scores, reverse=True)


def test_two_prints_of_one_address_are_one_source() -> None:
    reading = report("damaged.en.txt")
    asked = distinct_sources(reading.references)
    fuller = "http://guild.example/wp-content/uploads/Annual%20Report%202019.pdf"
    assert by_label(reading)["4"].duplicate_of == "2"
    assert [asked[url.url] for label in "24" for url in by_label(reading)[label].urls] == [fuller, fuller]
    assert len(set(asked.values())) == len(asked) - 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.example/x", "https://www.a.example/x/", True),
        ("http://a.example/x/index.html", "http://a.example/x", True),
        ("http://a.example/a-b_c", "http://a.example/ab c", True),
        ("http://a.example/page-1-12", "http://a.example/page-11-2", False),
        ("http://a.example/x?id=1-2", "http://a.example/x?id=12", False),
        ("http://a.example/a-b", "http://b.example/a-b", False),
        ("http://a.example/a", "http://a.example/A", False),
    ],
)
def test_duplicates_differ_by_what_print_drops(one: str, other: str, same: bool) -> None:
    first, second = wire_form(one), wire_form(other)
    assert (key(first) == key(second)) is same
    assert same or not same_address(first, second)
