"""Notes, markers and citing sentences in the layouts reports come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind
from tests.documents.helpers import REPORTS, by_label, read_text, report, sentences

ALL = sorted(path.name for path in REPORTS.iterdir())


@pytest.mark.parametrize("name", ALL)
def test_raw_text_is_the_bytes_between_its_offsets(name: str) -> None:
    text = (REPORTS / name).read_bytes().decode()
    for reference in report(name).references:
        assert text[reference.start : reference.end] == reference.raw
        assert all(0 <= cited.start < cited.end <= len(text) for cited in reference.cited_by)
        for url in reference.urls:
            assert "".join(text[url.start : url.end].split()) == "".join(url.printed.split())


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("gardens.fr.txt", "123"),
        ("harbours.de.txt", "1234"),
        ("energy.es.txt", "1234"),
        ("molinos.es.txt", "1234"),
        ("botteghe.it.txt", "12"),
        ("parki.pl.txt", "12"),
        ("pages.en.txt", "1234"),
        ("restart.en.txt", "1212"),
        ("rivers.en.txt", "121"),
        ("mills.en.txt", "123"),
        ("windmills.en.txt", "123"),
        ("bridges.en.txt", "123"),
        ("dunes.en.txt", "123"),
        ("ferries.en.txt", "123"),
        ("lighthouses.en.txt", "1234"),
        ("damaged.en.txt", "123456"),
        ("ferries.nl.txt", "123"),
        ("bryggor.sv.txt", "123"),
        ("moinhos.pt.txt", "123"),
        ("grants.en.txt", "1234"),
    ],
)
def test_every_note_is_found_once(name: str, labels: str) -> None:
    assert [reference.label for reference in report(name).references] == list(labels)


@pytest.mark.parametrize("name", sorted(set(ALL) - {"mills.en.txt", "lighthouses.en.txt", "moinhos.pt.txt"}))
def test_every_note_has_a_citing_sentence(name: str) -> None:
    assert all(reference.cited_by for reference in report(name).references)


@pytest.mark.parametrize(
    ("name", "language", "date"),
    [
        ("gardens.fr.txt", "fr", "2020-03"),
        ("harbours.de.txt", "de", "2021-06-12"),
        ("energy.es.txt", "es", None),
        ("botteghe.it.txt", "it", "2021-01-12"),
        ("pages.en.txt", "en", "2020-05-12"),
        ("gardens.en.md", "en", "2022-03-04"),
        ("damaged.en.txt", "en", "2020-05-14"),
    ],
)
def test_a_report_tells_its_language_and_day(name: str, language: str, date: str | None) -> None:
    document = report(name).document
    assert (document.language, document.date) == (language, date)


def test_a_sentence_cut_by_notes_and_a_page_break_is_whole_again() -> None:
    second = by_label(report("pages.en.txt"))["2"]
    assert sentences(second) == ["It now has nine members and is growing quickly."]


def test_numbers_that_start_anew_keep_to_their_page() -> None:
    first, second, third, fourth = report("restart.en.txt").references
    assert [sentences(each) for each in (first, second, third, fourth)] == [
        ["First fact."],
        ["Second fact is here."],
        ["Third fact."],
        ["Fourth."],
    ]


def test_numbers_that_start_anew_keep_to_their_chapter() -> None:
    references = report("rivers.en.txt").references
    assert [(each.cited_by[0].section, each.urls[0].printed[-6:]) for each in references] == [
        ("1", "floods"),
        ("1", "e/dams"),
        ("2", "le/dry"),
    ]


def test_a_marker_may_name_several_notes_and_a_note_be_cited_twice() -> None:
    references = by_label(report("harbours.de.txt"))
    assert len(references["1"].cited_by) == 2
    assert sentences(references["2"]) == sentences(references["3"])
    assert references["1"].cited_by[1].section == "2"


def test_an_abbreviation_or_a_day_ends_no_sentence() -> None:
    references = by_label(report("harbours.de.txt"))
    assert sentences(references["1"])[1].startswith("Die Kosten sind z. B.")
    assert sentences(references["2"])[0].startswith("Im Jahr 2019")


def test_a_range_of_markers_names_all_between() -> None:
    assert [len(each.cited_by) for each in report("dunes.en.txt").references] == [2, 2, 2]


def test_square_metres_are_no_marker(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "It has 12 m² of floor¹ and walls².\n\n¹ https://a.example/\n² https://b.example/\n")
    assert [sentences(each) for each in reading.references] == [["It has 12 m² of floor and walls."]] * 2


def test_markdown_notes_keep_their_names_and_later_paragraphs() -> None:
    reading = report("gardens.en.md")
    assert reading.document.format == "markdown"
    assert reading.document.title == "The market gardens of Ellburn"
    growth, second = reading.references
    assert (growth.label, growth.title, growth.publisher) == ("growth", "Gardens in figures", "Ellburn Council")
    assert second.raw.endswith("A second paragraph of the note.")
    assert second.urls[0].printed == "https://ellburn.example/schools_(list)"
    assert second.cited_by[0].section == "Growth"


def test_notes_hidden_in_a_line_or_a_formula_are_found() -> None:
    references = by_label(report("damaged.en.txt"))
    assert references["5"].raw.startswith("⁵Looms")
    assert references["5"].consulted is not None
    assert references["5"].consulted.date == "2020-04-14"
    assert references["3"].urls[0].printed == "https://looms.example/history/ostrava.html"
    assert sentences(references["4"]) == ["Both the guild and the town agree and expect the number of looms to rise."]


def test_two_markers_that_ran_together_name_two_notes(tmp_path: Path) -> None:
    notes = "\n".join(f"{each} https://a.example/{each}" for each in ("¹", "²", "³"))
    reading = read_text(tmp_path, f"One¹ and the rest.²³\n\n{notes}\n")
    assert [sentences(each) for each in reading.references] == [["One and the rest."]] * 3


def test_an_address_over_a_line_end_keeps_its_hyphen() -> None:
    assert report("mills.en.txt").references[1].urls[0].printed == (
        "https://tide-museum.example/exhibits/the-last-mill.html"
    )


def test_digits_glued_to_words_are_markers_when_nothing_better_is_printed() -> None:
    assert [sentences(each) for each in report("ferries.nl.txt").references] == [
        ["De veerponten varen sinds 1950."],
        ["Elk jaar gaan er tienduizend mensen mee, vooral in de zomer (zie ook paragraaf 2)."],
        ["De gemeente betaalt mee."],
    ]
    third = by_label(report("grants.en.txt"))["3"]
    assert sentences(third) == ["More than 60% of grants went to small firms."]


def test_a_list_of_sources_without_numbers_may_hold_an_interview() -> None:
    kinds = [each.kind for each in report("moinhos.pt.txt").references]
    assert kinds == [Kind.WEB, Kind.WEB, Kind.INTERVIEW]


def test_without_numbered_notes_addresses_are_numbered_in_order() -> None:
    reading = report("lighthouses.en.txt")
    assert reading.warnings == (
        "The report has no numbered notes; its addresses and access dates are numbered in the order they stand.",
    )
    first, second, third, fourth = reading.references
    assert sentences(first) == ["The lamp was replaced in 2001 (https://lamps.example/history, accessed 3 May 2019)."]
    assert (third.title, third.consulted and third.consulted.date) == ("Lamp Society", "2019-05-05")
    assert [each.urls[0].printed for each in (second, fourth)] == [
        "www.keepers.example/last",
        "https://keepers.example/club",
    ]


def test_a_numbered_list_in_the_text_is_no_list_of_notes(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "We agreed on:\n\n1. Bread\n2. Cheese\n\nSee https://shop.example/bread for more.\n")
    assert [each.kind for each in reading.references] == [Kind.WEB]


def test_a_sound_report_raises_no_warning() -> None:
    assert report("harbours.de.txt").warnings == ()


def test_missing_numbers_are_said(tmp_path: Path) -> None:
    reading = read_text(tmp_path, "A¹ and b³.\n\n¹ https://a.example/\n³ https://b.example/\n")
    assert reading.warnings == ("By their numbers note 2 is missing; the text may be damaged there.",)


def test_a_number_without_its_superscript_is_still_a_note(tmp_path: Path) -> None:
    text = "A¹ and b2 and c³.\n\n¹ https://a.example/\n2 Bee, https://b.example/\n³ https://c.example/\n"
    reading = read_text(tmp_path, text)
    assert [sentences(each) for each in reading.references] == [["A and b and c."]] * 3
