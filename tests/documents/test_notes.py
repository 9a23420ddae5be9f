"""What one note says: kind, address, title, publisher, interview."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind, Reference
from tests.documents.helpers import by_label, read_text, report


def note(folder: Path, text: str) -> Reference:
    return read_text(folder, f"A fact stands here.¹\n\n¹ {text}\n").references[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Guild, https://guild.example/", Kind.WEB),
        ("Guild, https://guild.example/report.pdf", Kind.DOCUMENT),
        ("Guild, https://guild.example/report.PDF?lang=en", Kind.DOCUMENT),
        ("Guild, https://guild.example/table.xlsx", Kind.DOCUMENT),
        ("Interview with Edda Marsh, 3 May 2019", Kind.INTERVIEW),
        ("Telephone interview with Edda Marsh, 3 May 2019", Kind.INTERVIEW),
        ("Edda Marsh, personal communication, 3 May 2019", Kind.INTERVIEW),
        ("Interview with Edda Marsh, https://radio.example/marsh", Kind.WEB),
        ("Only large towns are counted here", Kind.NOTE),
        ("Offices in Acme.io and LOOM.PT, write to edda@guild.example", Kind.NOTE),
    ],
)
def test_a_note_is_of_one_kind(tmp_path: Path, text: str, kind: Kind) -> None:
    assert note(tmp_path, text).kind is kind


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("See https://a.example/x.", "https://a.example/x"),
        ("(https://a.example/x)", "https://a.example/x"),
        ("https://a.example/x_(y)", "https://a.example/x_(y)"),
        ("(https://a.example/x_(y)).", "https://a.example/x_(y)"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("“https://a.example/x”", "https://a.example/x"),
        ("https://a.example/a,15.html, consulted on 3 May 2019", "https://a.example/a,15.html"),
        ("https://a.example/x,consulted on 3 May 2019", "https://a.example/x"),
        ("https://a.example/x(accessed 3 May 2019)", "https://a.example/x"),
        ("www.a.example/x , consulted on 3 May 2019", "www.a.example/x"),
        ("a.example/docs/x", "a.example/docs/x"),
        ("https://a.example/été/x", "https://a.example/été/x"),
        ("https://a.example/d/My Report 2019.pdf (in French)", "https://a.example/d/My Report 2019.pdf"),
        ("https://a.example/d/x and annex.pdf", "https://a.example/d/x"),
        ("https://a.example/long-\nname/x.html, accessed 3 May 2019", "https://a.example/long-name/x.html"),
        ("https://a.example/x/\naccessed 3 May 2019", "https://a.example/x/"),
        ("https://a.example/x\nGuild of Weavers", "https://a.example/x"),
        (r"$\underline{\text{https://a.example/x}}$", "https://a.example/x"),
        ("[the guild](https://a.example/x)", "https://a.example/x"),
        ("HTTPS://A.EXAMPLE/X;", "HTTPS://A.EXAMPLE/X"),
    ],
)
def test_an_address_ends_where_the_note_goes_on(tmp_path: Path, text: str, printed: str) -> None:
    assert [url.printed for url in note(tmp_path, text).urls] == [printed]


def test_a_note_may_hold_two_addresses(tmp_path: Path) -> None:
    urls = note(tmp_path, "https://a.example/x; https://b.example/y,https://c.example/").urls
    assert [url.printed for url in urls] == ["https://a.example/x", "https://b.example/y", "https://c.example/"]


def test_the_wire_form_is_escaped_and_mends_nothing(tmp_path: Path) -> None:
    url = note(tmp_path, "www.a.example/My Report.pdf is not it, https://A.example/d/My Report.pdf is").urls[1]
    assert url.url == "https://a.example/d/My%20Report.pdf"


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        (
            "Guild of Weavers, Looms of the north, https://a.example/, consulted on 3 May 2019",
            "Looms of the north",
            "Guild of Weavers",
        ),
        ("See Guild, « La carte des métiers », https://a.example/", "La carte des métiers", "Guild"),
        ("Guild. Looms of the north. Available at: https://a.example/", "Looms of the north", "Guild"),
        (
            "Marsh, E. (2016). Looms of the north. Retrieved May 3, 2019, from https://a.example/",
            "Looms of the north",
            "Marsh, E.",
        ),
        ("The Guild, a house for weavers, https://a.example/", "The Guild, a house for weavers", "The Guild"),
        ("https://a.example/ – Looms of the north", "Looms of the north", None),
        ("https://a.example/ (in French)", None, None),
        ("https://a.example/", None, None),
    ],
)
def test_title_and_publisher_stand_before_the_address(
    tmp_path: Path, text: str, title: str | None, publisher: str | None
) -> None:
    found = note(tmp_path, text)
    assert (found.title, found.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("text", "who", "organisation", "date"),
    [
        ("Interview with Edda Marsh, Guild of Weavers, on 24/05/2019", "Edda Marsh", "Guild of Weavers", "2019-05-24"),
        (
            "Interview with Edda Marsh, Director, Guild of Weavers, 3 May 2019",
            "Edda Marsh",
            "Guild of Weavers",
            "2019-05-03",
        ),
        ("Interview with Weaving initiative North, on 11 march, 2019", None, "Weaving initiative North", "2019-03-11"),
        ("Phone interview with Edda Marsh from the Guild of Weavers", "Edda Marsh", "Guild of Weavers", None),
        (
            "Entretien avec Maëlle de la Roselière, Ville de Valserine, le 21 janvier 2020",
            "Maëlle de la Roselière",
            "Ville de Valserine",
            "2020-01-21",
        ),
        (
            "Gespräch mit Jana Ebersold (Hafenverbund Nord) am 17.02.2021",
            "Jana Ebersold",
            "Hafenverbund Nord",
            "2021-02-17",
        ),
        (
            "Entrevista con Inés Barragosa, Cooperativa Sol, 12 de junio de 2018",
            "Inés Barragosa",
            "Cooperativa Sol",
            "2018-06-12",
        ),
        ("Wywiad z Haliną Brzostek, Zarząd Zieleni, 4 maja 2019 r.", "Haliną Brzostek", "Zarząd Zieleni", "2019-05-04"),
        ("Intervju med Sigrid Almlöv, Vävarnas hus, den 4 maj 2019", "Sigrid Almlöv", "Vävarnas hus", "2019-05-04"),
    ],
)
def test_an_interview_says_who_for_whom_and_when(
    tmp_path: Path, text: str, who: str | None, organisation: str | None, date: str | None
) -> None:
    talk = note(tmp_path, text).interview
    assert talk is not None
    assert (talk.who, talk.organisation, talk.date) == (who, organisation, date)


def test_an_ambiguous_interview_keeps_both_days(tmp_path: Path) -> None:
    talk = note(tmp_path, "Interview with Edda Marsh, on 04/02/2019").interview
    assert talk is not None
    assert (talk.date, talk.ambiguous, talk.alternatives) == (None, True, ("2019-02-04", "2019-04-02"))


def test_an_interview_bears_no_consulted_on_date() -> None:
    third = by_label(report("harbours.de.txt"))["3"]
    assert third.consulted is None
    assert third.urls == ()
