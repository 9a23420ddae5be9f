"""How a formatted report becomes text: calls and their brackets, links, rows of tables, lists beside notes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pytest

from consulted.documents.readers.page import Call, Link, Page, Paragraph, Piece, Slip, laid_out, tidy
from consulted.documents.readers.page_piece import raised_digits, row
from consulted.documents.readers.page_redirect import beyond

SLIPS: Mapping[Hashable, Slip] = {
    label: Slip(label, (Paragraph((f"Note {label}, https://north.example/{label}",)),)) for label in ("1", "2", "i")
}

PRINTED = {"1": "¹", "2": "²", "i": "[^i]"}


def written(*pieces: Piece, slips: Mapping[Hashable, Slip] = SLIPS) -> Page:
    return laid_out([Paragraph(pieces)], slips)


def first(page: Page) -> str:
    return page.text.split("\n\n")[0]


def call(label: str, shown: str | None = None) -> Call:
    return Call(label, label, shown)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("It grew.", call("1")), "It grew.¹"),
        (("It grew.", call("i")), "It grew.[^i]"),
        (("It grew [", call("1"), "]."), "It grew ¹."),
        (("It grew [", call("1"), ", ", call("2"), "]."), "It grew ¹²."),
        (("It grew (", call("1"), ") and fell."), "It grew ¹ and fell."),
        (("It grew (as said", call("1"), ")."), "It grew (as said¹)."),
        (("It grew (", call("1"), " as said)."), "It grew (¹ as said)."),
        (("As ", call("1", "Smith (2020)"), " says."), "As Smith (2020) says."),
    ],
)
def test_calls_are_printed_without_their_brackets(pieces: tuple[Piece, ...], text: str) -> None:
    page = written(*pieces)

    assert first(page) == text
    assert [page.text[each.start : each.end] for each in page.markers] == [
        "" if piece.shown else PRINTED[piece.label] for piece in pieces if isinstance(piece, Call)
    ]


def test_a_marker_tells_which_of_two_notes_with_one_label_it_means() -> None:
    slips: dict[Hashable, Slip] = {key: Slip("1", (Paragraph((f"Note {key}",)),)) for key in ("foot", "end")}
    page = written("One.", Call("end", "1"), " Two.", Call("foot", "1"), slips=slips)

    meant = [page.text[each.note :] for each in page.markers if each.note is not None]
    assert [each.split("\n")[0] for each in meant] == ["¹ Note end", "¹ Note foot"]


@pytest.mark.parametrize(
    ("link", "quiet", "text"),
    [
        (Link("the members", "https://north.example/m"), "the members", "the members <https://north.example/m>"),
        (Link("https://north.example/m", "https://north.example/m"), *["https://north.example/m"] * 2),
        (Link("north.example/a-l…", "https://north.example/a-long"), *["<https://north.example/a-long>"] * 2),
        (Link("mail", "mailto:a@north.example"), "mail", "mail"),
        (Link("here", "#note"), "here", "here"),
    ],
)
def test_links_keep_to_their_words_beside_notes_and_show_where_they_lead_without(
    link: Link, quiet: str, text: str
) -> None:
    assert first(written("See ", link)) == f"See {quiet}"
    assert first(written("See ", link, slips={})) == f"See {text}"


def test_a_link_that_is_no_address_is_kept_as_it_is() -> None:
    broken = Link("here", "http://[north.example/m")

    assert first(written("See ", broken, slips={})) == "See here <http://[north.example/m>"
    assert written("See ", broken).loose[0].address == "http://[north.example/m"


@pytest.mark.parametrize(
    ("cells", "heads", "text"),
    [
        (("Canada", "12"), (), "Canada | 12"),
        (("1", "Network North", "https://north.example/"), (), "1 Network North | https://north.example/"),
        (("", "Canada", "", "12"), (), "Canada | 12"),
        (("Members", "24/08/2019"), ("Title", "Accessed on"), "Members | Accessed on: 24/08/2019"),
        (("Membres", "24/08/2019"), ("Titre", "Consulté le"), "Membres | Consulté le: 24/08/2019"),
        (("Members", "24/08/2019"), ("Title", "Founded"), "Members | 24/08/2019"),
        (("Members", "accessed 24/08/2019"), ("Title", "Accessed on"), "Members | accessed 24/08/2019"),
        ((), (), ""),
    ],
)
def test_cells_make_a_row_and_days_of_visits_say_so(cells: tuple[str, ...], heads: tuple[str, ...], text: str) -> None:
    assert "".join(map(str, row([(cell,) if cell else () for cell in cells], heads))) == text


@pytest.mark.parametrize(
    ("words", "printed"),
    [("12", "¹²"), ("1, 2", "¹, ²"), ("3)", "³"), ("st", "st"), ("e", "e"), ("2nd", "2nd"), ("", "")],
)
def test_only_numbers_are_raised(words: str, printed: str) -> None:
    assert raised_digits(words) == printed


def test_pieces_are_put_together_and_tidied() -> None:
    pieces = (" A ", " b", Link("no", "x:"), Link("rth ", "x:"), " of\u00ad it\xa0 ", "\n ")

    assert tidy(pieces) == ("A b", Link("north ", "x:"), "of it")


@pytest.mark.parametrize(
    "address",
    [
        "https://north.example/url?q=https://other.example/",
        "https://www.google.com/search?q=https://other.example/",
        "https://www.google.com/url?q=javascript:go()",
        "https://www.google.com/url",
        "https://[bad/?url=https://other.example/",
        "https://urldefense.com/v3/",
    ],
)
def test_an_address_that_only_looks_like_a_checking_page_is_itself(address: str) -> None:
    assert beyond(address) == address


def test_a_list_of_sources_beside_footnotes_is_not_lost() -> None:
    entries = [
        Paragraph((f"Board, Report {n}, https://board.example/{n}, accessed {n} May 2020",), f"{n}. ")
        for n in (1, 2, 3)
    ]
    body = [
        Paragraph(("It grew [1] and fell [2], they say [3].", call("i"))),
        Paragraph(("References",), "# "),
        *entries,
    ]
    page = laid_out(body, {"i": SLIPS["i"]})

    assert [note.label for note in page.notes] == ["1", "2", "3", "i"]
    assert [page.text[each.start : each.end] for each in page.markers] == ["[1]", "[2]", "[3]", "[^i]"]
