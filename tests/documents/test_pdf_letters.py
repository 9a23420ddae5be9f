"""PDF: letters that fonts print and do not name, and signs that are drawn rather than printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject

from consulted.documents.readers.pdf import tex
from consulted.documents.readers.pdf.hyphen import inside, settled
from consulted.documents.readers.pdf.ink import Run
from consulted.documents.readers.pdf.underscore import put
from models.reference import Reference
from tests.documents.helpers import read_text, sentences
from tests.documents.pdf import FULL, Press, rewritten
from tests.documents.test_pdf import FILES, a_report, day, printed, read_pdf


def fonts(writer: PdfWriter) -> list[DictionaryObject]:
    return [
        found
        for page in writer.pages
        for each in page["/Resources"]["/Font"].values()  # type: ignore[index]
        if isinstance(found := each.get_object(), DictionaryObject)
    ]


def unnamed(content: bytes) -> bytes:
    """Take away what says which letters the fonts of *content* print, their names too."""

    def change(writer: PdfWriter) -> None:
        for font in fonts(writer):
            for key in ("/ToUnicode", "/Encoding"):
                font.pop(NameObject(key), None)
            font[NameObject("/BaseFont")] = NameObject("/ABCDEF+Letters")

    return rewritten(content, change)


def without_tables(content: bytes) -> bytes:
    """Take away the tables of letters alone, as pdfTeX left them out before 2019."""

    def change(writer: PdfWriter) -> None:
        for font in fonts(writer):
            font.pop(NameObject("/ToUnicode"), None)

    return rewritten(content, change)


def test_tex_fonts_without_a_table_print_their_ligatures(tmp_path: Path) -> None:
    content = (FILES / "latex-old-fonts-en.pdf").read_bytes()

    whole, bare = (read_pdf(tmp_path, each) for each in (content, without_tables(content)))

    assert [printed(each) for each in bare.references] == [printed(each) for each in whole.references]
    assert [sentences(each) for each in bare.references] == [sentences(each) for each in whole.references]
    assert bare.document.title == "Small offices of the flax trade"


@pytest.fixture(scope="module")
def illegible(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reference, ...]:
    """What is read where neither the name nor a table of the fonts says which letters ligatures are."""
    content = unnamed((FILES / "latex-old-fonts-en.pdf").read_bytes())
    reading = read_pdf(tmp_path_factory.mktemp("illegible"), content)
    assert any("does not say which letter they print" in each for each in reading.warnings)
    return reading.references


def test_letters_no_font_names_are_shown_as_unknown(illegible: tuple[Reference, ...]) -> None:
    assert " ".join(illegible[0].raw.split()).startswith("¹ Flax O\ufffdce, O\ufffdcial \ufffdgures, https")
    assert day(illegible[0]) == "2020-02-03"


@pytest.mark.parametrize("place", range(9))
def test_dates_and_calls_are_right_all_the_same(illegible: tuple[Reference, ...], place: int) -> None:
    assert illegible[place].label == str(place + 1)
    assert len(illegible[place].cited_by) == 1


#: As they print, and as they were; Web hosts without a scheme are asked for by http.
DAMAGED = {
    "https://\ufffdax.example/o\ufffdcial": "https://flax.example/official",
    "https://harbour.example/~a\ufffdairs": "https://harbour.example/~affairs",
    "https://bene\ufffdt.example/fund": "https://benefit.example/fund",
    "www.\ufffdood.example/map": "http://www.flood.example/map",
}


@pytest.mark.parametrize("address", DAMAGED)
def test_an_address_with_an_unknown_letter_is_suspect_and_has_candidates(tmp_path: Path, address: str) -> None:
    text = f"A report about the flax trade\n\nIt grew.¹\n\n¹ Office, {address}, accessed 3 May 2020\n"

    (note,) = read_text(tmp_path, text).references
    (url,) = note.urls

    assert (url.printed, url.suspect) == (address, True)
    assert url.candidates[0].url == DAMAGED[address]
    assert not [each for each in url.candidates if "\ufffd" in each.url]


def test_of_many_unknown_letters_the_candidates_stay_few(tmp_path: Path) -> None:
    address = "https://north.example/" + "/".join(f"o\ufffdce{place}\ufffd" for place in range(80))

    (note,) = read_text(tmp_path, f"A report\n\nIt grew.¹\n\n¹ Office, {address}, accessed 3 May 2020\n").references

    assert note.urls[0].suspect
    assert len(note.urls[0].candidates) < 20


def font(*names: str, first: int, base: str = "/ABCDEF+F8") -> DictionaryObject:
    """Return a font that names its glyphs from code *first* on, and two letters of running text."""
    letters = [NumberObject(65), NameObject("/a65"), NameObject("/a66")]
    differences = ArrayObject([NumberObject(first), *map(NameObject, names), *letters])
    encoding = DictionaryObject({NameObject("/Differences"): differences})
    return DictionaryObject({NameObject("/BaseFont"): NameObject(base), NameObject("/Encoding"): encoding})


@pytest.mark.parametrize(
    ("resource", "code", "letter"),
    [
        (font("/a11", "/a12", "/a13", first=11), 12, "fi"),
        (font("/a27", "/a28", first=27), 28, "fi"),
        (font("/a232", "/a233", first=232), 233, "é"),
        (font("/fi", "/fl", first=12), 12, None),
        (DictionaryObject({NameObject("/BaseFont"): NameObject("/QWERTY+CMR10")}), 14, "ffi"),
        (DictionaryObject({NameObject("/BaseFont"): NameObject("/QWERTY+SFRM1095")}), 30, "ffi"),
        (DictionaryObject({NameObject("/BaseFont"): NameObject("/QWERTY+Cambria")}), 14, None),
    ],
)
def test_codes_of_tex_fonts_are_letters(resource: DictionaryObject, code: int, letter: str | None) -> None:
    assert tex.letters(resource).get(code) == letter


def test_a_font_with_a_table_is_believed() -> None:
    resource = font("/a11", "/a12", first=11)
    resource[NameObject("/ToUnicode")] = NameObject("/Identity-H")

    assert tex.letters(resource) == {}


@pytest.mark.parametrize("rise", [-2.0, 0.0, 3.5])
@pytest.mark.parametrize("tilde", ["~", "˜"])
def test_a_tilde_drawn_by_itself_belongs_to_the_address(tmp_path: Path, tilde: str, rise: float) -> None:
    press = Press()
    press.row(520, "The fair was held again.", 1)
    press.rows(507.5, FULL, FULL, FULL)
    press.line(150)
    end = press.row(138, 1, " Guild, https://north.example/", size=8)
    end = press.row(138 + rise, tilde, x=end, size=8)
    press.row(138, "guild/fair, accessed 4 May 2021", x=end, size=8)

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(note) == ["https://north.example/~guild/fair"]
    assert not note.urls[0].suspect


def test_an_underscore_drawn_as_a_line_belongs_to_the_address(tmp_path: Path) -> None:
    press = a_report()
    press.row(520, "The fair was held again.", 1)
    end = press.row(138, 1, " Guild, https://north.example/list", size=8)
    press.rule(138.2, end + 0.5, end + 3.2)
    press.row(138, "2021.pdf, accessed 4 May 2021", x=end + 3.7, size=8)

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(note) == ["https://north.example/list_2021.pdf"]
    assert day(note) == "2021-05-04"


@pytest.mark.parametrize(
    ("box", "text"),
    [
        ((60.5, 99.9, 63.5, 100.3), "profile_2"),
        ((60.5, 104.0, 63.5, 104.4), "profile 2"),
        ((50.0, 99.0, 90.0, 99.4), "profile 2"),
        ((20.0, 99.9, 23.0, 100.3), "profile 2"),
    ],
)
def test_only_a_short_line_in_a_gap_is_an_underscore(box: tuple[float, float, float, float], text: str) -> None:
    edges = [20.0, 26.0, 30.0, 36.0, 40.0, 46.0, 50.0, 60.0, 64.0]
    run = Run("profile 2", 20.0, 69.0, 100.0, 9.0, bold=False, edges=edges)

    put([run], [box], 0)

    assert run.text == text


def test_a_font_names_its_hyphen_as_it_likes() -> None:
    rows = ["https://rede\u00adnorte.example/quem\u00ad", "somos, um caderno an\u2010"]

    within = inside(rows)

    assert within == "\u00ad"
    assert [settled(row, within) for row in rows] == [
        "https://rede-norte.example/quem-",
        "somos, um caderno an\u00ad",
    ]


def test_a_hyphen_repeated_in_the_next_row_is_printed_once(tmp_path: Path) -> None:
    press = a_report("Guild of the North, https://north-")
    press.row(128, "-harbour.example/fair, accessed 4 May 2021", size=8)

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(note) == ["https://north-harbour.example/fair"]
