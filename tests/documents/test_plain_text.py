"""Plain text in many layouts and languages; offsets hold whatever stands around a note."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consulted.documents import read
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reading, Reference

TODAY = date(2026, 11, 24)


def read_text(tmp_path: Path, text: str, name: str = "report.txt") -> Reading:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return read(path, today=TODAY)


def only(reading: Reading) -> Reference:
    (reference,) = reading.references
    return reference


LAYOUTS = {
    "raised": ("The park has rare birds.¹ It is old.²", "¹ {one}\n\n² {two}\n"),
    "brackets": ("The park has rare birds [1]. It is old [2].", "References\n\n[1] {one}\n[2] {two}\n"),
    "list": ("The park has rare birds.[1] It is old.[2]", "Sources\n\n1. {one}\n2. {two}\n"),
    "markdown": ("The park has rare birds.[^1] It is old.[^2]", "[^1]: {one}\n\n[^2]: {two}\n"),
    "page foot": ("The park has rare birds.1 It is old.2", "1 {one}\n2 {two}\n"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_notes_are_found_in_every_layout(tmp_path: Path, layout: str) -> None:
    body, notes = LAYOUTS[layout]
    one = "Park Watch, Birds, https://park.example/birds, consulted on 24/08/2018"
    two = "Park Watch, History, https://park.example/history.pdf (accessed 3 May 2019)"
    reading = read_text(tmp_path, f"A note on parks\n\n{body}\n\n{notes.format(one=one, two=two)}")

    birds, history = reading.references

    assert [url.printed for url in birds.urls] == ["https://park.example/birds"]
    assert (birds.consulted and birds.consulted.date, birds.kind) == ("2018-08-24", Kind.WEB)
    assert (history.consulted and history.consulted.date, history.kind) == ("2019-05-03", Kind.DOCUMENT)
    assert "rare birds" in birds.cited_by[0].sentence
    assert "It is old" in history.cited_by[0].sentence


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("X, https://a.example/x, consulted on 24/08/2018", "2018-08-24"),
        ("X, https://a.example/x (last accessed 2018-08-24)", "2018-08-24"),
        ("X. Retrieved August 24, 2018, from https://a.example/x", "2018-08-24"),
        ("X, https://a.example/x [accessed 24th August 2018]", "2018-08-24"),
        ("X, https://a.example/x, visited on August 2018", "2018-08"),
        ("X, https://a.example/x, consulté le 1er mars 2019", "2019-03-01"),
        ("X, https://a.example/x (page consultée le 24/08/2018)", "2018-08-24"),
        ("X, https://a.example/x (zuletzt abgerufen am 24.08.2018)", "2018-08-24"),
        ("X, https://a.example/x, Zugriff am 3. April 2020", "2020-04-03"),
        ("X, https://a.example/x, consultado el 24 de agosto de 2018", "2018-08-24"),
        ("X, https://a.example/x, último acceso: 24/08/2018", "2018-08-24"),
        ("X, https://a.example/x, consultato il 24 agosto 2018", "2018-08-24"),
        ("X, https://a.example/x, ultimo accesso 24/08/2018", "2018-08-24"),
        ("Geraadpleegd op 24 augustus 2018, van https://a.example/x", "2018-08-24"),
        ("X, https://a.example/x (dostęp: 24.08.2018)", "2018-08-24"),
        ("X, https://a.example/x. Acesso em: 24/08/2018", "2018-08-24"),
        ("X, https://a.example/x (hämtad 2018-08-24)", "2018-08-24"),
        ("X, published 3 May 2017, https://a.example/x, consulted on 24/08/2018", "2018-08-24"),
        ("X, 3 May 2017, https://a.example/x", None),
        ("X, version 1.2.2018, https://a.example/x", None),
        ("X, the council consulted its members, https://a.example/x", None),
        ("X, https://a.example/2018/08/24/x", None),
        ("X, https://a.example/x, consulted on 24/08/2098", None),
        ("X, https://a.example/x, consulted on 24/08/1971", None),
    ],
)
def test_the_day_a_source_was_consulted(tmp_path: Path, note: str, expected: str | None) -> None:
    reference = only(read_text(tmp_path, f"A note\n\nThe park has rare birds.¹\n\n¹ {note}\n"))

    assert (reference.consulted.date if reference.consulted else None) == expected
    assert [url.printed for url in reference.urls] in (["https://a.example/x"], ["https://a.example/2018/08/24/x"])


def test_an_ambiguous_day_goes_with_the_report_and_says_so(tmp_path: Path) -> None:
    notes = "¹ A, https://a.example/a, consulted on 04/02/2019\n\n² B, https://a.example/b, consulted on {}\n"
    body = "A note\n\nThe park has rare birds.¹ It is old.²\n\n"
    day_first, _ = read_text(tmp_path, body + notes.format("24/08/2018")).references
    month_first, _ = read_text(tmp_path, body + notes.format("08/24/2018")).references

    assert day_first.consulted is not None
    assert (day_first.consulted.date, day_first.consulted.alternatives) == ("2019-02-04", ("2019-04-02",))
    assert day_first.consulted.ambiguous
    assert month_first.consulted is not None
    assert month_first.consulted.date == "2019-04-02"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("https://a.example/x, consulted on 24/08/2018", "https://a.example/x"),
        ("(https://a.example/x_(y)).", "https://a.example/x_(y)"),
        ("<https://a.example/x>;", "https://a.example/x"),
        ("https://a.example/a,15.html, consulted", "https://a.example/a,15.html"),
        ("www.a.example/x.", "www.a.example/x"),
        ("https://a.example/files/CP PART-ONE vSS.pdf, consulted", "https://a.example/files/CP PART-ONE vSS.pdf"),
        ("https://a.example/x?id=1&y=2#part)", "https://a.example/x?id=1&y=2#part"),
        ("https://a.example/x.accessed 1 June 2020", "https://a.example/x"),
        ("https://a.example/x.pdf.Last accessed: 1 June 2020", "https://a.example/x.pdf"),
        ("https://a.example/x.abgerufen am 1. Juni 2020", "https://a.example/x"),
        ("https://www.consulta.a.example/x.visita, 1 June 2020", "https://www.consulta.a.example/x.visita"),
        ("https://a.example/list.viewed-2020.html", "https://a.example/list.viewed-2020.html"),
    ],
)
def test_an_address_ends_where_it_ends(tmp_path: Path, printed: str, expected: str) -> None:
    reference = only(read_text(tmp_path, f"A note\n\nThe park has rare birds.¹\n\n¹ Park Watch {printed}\n"))

    assert [url.printed for url in reference.urls] == [expected]


@pytest.mark.parametrize(
    ("note", "who", "organisation", "day"),
    [
        ("Interview with Maria Lindqvist, Park Watch, 21/02/2019", "Maria Lindqvist", "Park Watch", "2019-02-21"),
        (
            "Interview with ParkNet initiative Canada, on 11 march, 2019",
            None,
            "ParkNet initiative Canada",
            "2019-03-11",
        ),
        ("Entretien avec Lucie de Marsan, le 3 mai 2019", "Lucie de Marsan", None, "2019-05-03"),
    ],
)
def test_interviews(tmp_path: Path, note: str, who: str | None, organisation: str | None, day: str) -> None:
    reference = only(read_text(tmp_path, f"A note\n\nThe park has rare birds.¹\n\n¹ {note}\n"))

    assert reference.kind is Kind.INTERVIEW
    assert reference.interview is not None
    assert (reference.interview.who, reference.interview.organisation, reference.interview.date) == (
        who,
        organisation,
        day,
    )


def test_a_sentence_cut_by_notes_and_a_page_is_whole_again(tmp_path: Path) -> None:
    text = (
        "A note\n\nThe park has rare birds that come back every spring because the wardens keep\n\n"
        "¹ Park Watch, https://park.example/birds, consulted on 24/08/2018\n\n\f"
        "the reeds standing in winter.¹ It is old.\n"
    )
    (citation,) = only(read_text(tmp_path, text)).cited_by

    assert citation.sentence == (
        "The park has rare birds that come back every spring because the wardens keep the reeds standing in winter."
    )


@settings(max_examples=60, deadline=None)
@given(
    before=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00"), max_size=200),
    title=st.text(alphabet=st.characters(categories=["L", "Zs", "Po"]), max_size=60),
)
def test_offsets_hold_whatever_stands_around(tmp_path_factory: pytest.TempPathFactory, before: str, title: str) -> None:
    text = f"{before}\n\nThe park has rare birds.¹\n\n¹ {title}, https://park.example/birds, consulted on 24/08/2018\n"
    path = tmp_path_factory.mktemp("property") / "report.txt"
    path.write_bytes(text.encode())
    try:
        reading = read(path, today=TODAY)
    except UnreadableDocumentError:
        return
    decoded = text.removeprefix("\ufeff")
    for reference in reading.references:
        assert decoded[reference.start : reference.end] == reference.raw
        for url in reference.urls:
            assert decoded[url.start : url.end] == url.printed


@pytest.mark.parametrize("day", ["4 April 2020", "4 Apr. 2020", "4 kwietnia 2020", "4 avril 2020"])
def test_a_day_a_line_begins_with_is_no_note(tmp_path: Path, day: str) -> None:
    text = (
        "The barns\n\nOwls came early [1] and stayed [2]. They left [3].\n\n"
        "[1] Owl Society, https://a.example/1\n[2] Barn Trust, https://a.example/2\n[3] Hatch Fund, https://a.example/3\n"
        f"\n{day} was the day they came back, see https://a.example/4\n"
    )

    assert [each.label for each in read_text(tmp_path, text).references] == ["1", "2", "3", "link 1"]


def test_days_that_lines_begin_with_make_no_list(tmp_path: Path) -> None:
    days = "\n".join(f"{day} April 2020 The society counted owls, https://a.example/{day}" for day in range(4, 9))

    references = read_text(tmp_path, f"Days of the owls\n\n{days}\n").references

    assert [url.printed for each in references for url in each.urls] == [f"https://a.example/{n}" for n in range(4, 9)]
    assert [each.label for each in references] == ["1", "2", "3", "4", "5"]


def test_a_list_goes_on_beyond_nine_hundred_and_ninety_nine(tmp_path: Path) -> None:
    rows = "\n".join(f"{n} Owl list, https://a.example/{n}" for n in range(1, 1105))

    references = read_text(tmp_path, f"Owls\n\nThere are many.\n\nSources\n\n{rows}\n").references

    assert [each.label for each in references] == [str(n) for n in range(1, 1105)]
    assert references[-1].urls[0].printed == "https://a.example/1104"


def test_a_button_that_shares_the_page_is_no_source(tmp_path: Path) -> None:
    text = (
        "Owls nest at https://a.example/1 in May.\n\nhttps://www.facebook.com/sharer/sharer.php?u=https://a.example\n"
    )

    assert [url.printed for each in read_text(tmp_path, text).references for url in each.urls] == [
        "https://a.example/1"
    ]
