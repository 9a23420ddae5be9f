"""PDF: what print does to notes, told apart again by position and type size.

The files are kept as their programs wrote them: LibreOffice from a Word document, pdfTeX with hyperref in two columns,
pdfTeX without any link and with numbers that start anew on each page, Chromium from a web page with endnotes, and
reportlab with a note that runs on at the foot of the next page.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream, DictionaryObject, NameObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from consulted.documents import read
from consulted.documents.readers.pdf import file as pdf_file
from consulted.documents.readers.pdf.reader import Pdf
from consulted.documents.readers.pdf.stream import operations
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reading, Reference
from tests.documents.helpers import TODAY, sentences
from tests.documents.pdf import FULL, Press, from_objects, rewritten

FILES = Path(__file__).parent / "files" / "pdf"
FONT = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>"
CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources " + FONT + b"/Contents 4 0 R>>"


@dataclass(frozen=True)
class Note:
    """What a note of a file says, as far as it is looked at."""

    label: str
    address: str | None
    day: str | None
    #: Start and end of the sentence that calls it.
    sentence: tuple[str, str]
    section: str | None


@dataclass(frozen=True)
class File:
    """What a file says."""

    name: str
    title: str
    day: str
    language: str
    notes: Sequence[Note]


LIBREOFFICE = File(
    "libreoffice-fr.pdf",
    "Les ateliers de la côte et leurs partenaires",
    "2021-03-14",
    "fr",
    [
        Note(
            "1",
            "https://www.cercle-ateliers.example/fr/nos-membres/liste-des-ateliers-de-la-cote-et-des-iles",
            "2021-02-03",
            ("Le cercle des ateliers", "onze artisans voiliers."),
            "Les ateliers",
        ),
        Note(
            "2",
            "https://guilde-nord.example/histoire_commune",
            "2021-02-03",
            ("Il a été fondé en 2009", "Port-Clair."),
            "Les ateliers",
        ),
        Note(
            "3",
            "https://chantiers.example/docs/accord-2018-bourses-et-apprentis-version-definitive-signee.pdf",
            "2021-02-04",
            ("En 2018 le cercle a signé", "pour chacun d’eux."),
            "Les ateliers",
        ),
        Note(
            "4",
            "https://chantiers.example/nouvelles/renouvellement",
            "2021-02-04",
            ("L’accord a été renouvelé", "sans modification."),
            "Les ateliers",
        ),
        Note(
            "5",
            "https://toile-claire.example/projet?lang=fr&page=2",
            "2021-02-10",
            ("Le premier projet, « Toile claire »", "trois écoles."),
            "Les projets communs",
        ),
        Note("6", None, "2021-02-12", ("Un deuxième projet", "les fibres naturelles."), "Les projets communs"),
        Note(
            "7",
            "https://www.cercle-ateliers.example/annuaire.pdf",
            "2021-02-25",
            ("Le cercle publie", "dans les mairies."),
            "Les projets communs",
        ),
    ],
)
LATEX_TWO_COLUMNS = File(
    "latex-de.pdf",
    "Werkstätten an der Küste und ihre Partner",
    "2020-11-09",
    "de",
    [
        Note(
            "1",
            "https://www.ring-kueste.example/mitglieder/verzeichnis-der-werkstaetten-nach-orten/2020",
            "2020-10-14",
            ("Der Ring der Küstenwerkstätten zählt siebenunddreißig", "neun Segelmachereien."),
            "1",
        ),
        Note(
            "2",
            "https://gilde-nord.example/geschichte_der_gilde.html",
            "2020-10-14",
            ("Gegründet wurde er 2007", "der Kammer von Klarhafen."),
            "1",
        ),
        Note(
            "3",
            "https://werften.example/dok/vereinbarung-2018-stipendien-und-lehrstellen-endfassung.pdf",
            "2020-10-15",
            ("Im Jahr 2018 schloss der Ring", "für jeden Lehrling."),
            "1",
        ),
        Note(
            "4",
            "https://werften.example/aktuelles/verlaengerung",
            "2020-10-15",
            ("Sie wurde zwei Jahre später", "verlängert."),
            "1",
        ),
        Note(
            "5",
            "https://helles-tuch.example/vorhaben?sprache=de&seite=2",
            "2020-11-02",
            ("Das erste Vorhaben", "drei Schulen."),
            "2.1",
        ),
        Note("6", None, "2020-10-20", ("Ein zweites Vorhaben wird mit dem Haus der Leuchttürme", "handeln."), "2.2"),
        Note(
            "7",
            "https://www.ring-kueste.example/verzeichnis.pdf",
            "2020-11-03",
            ("Der Ring gibt jedes Jahr", "in den Rathäusern kostenlos ausliegt."),
            "2.2",
        ),
        Note(
            "8",
            "https://gilde-nord.example/zahlen/nachfolge",
            "2020-11-04",
            ("Wie viele Betriebe", "rechnet mit jedem vierten."),
            "2.2",
        ),
    ],
)
LATEX_WITHOUT_LINKS = File(
    "latex-en.pdf",
    "Workshops of the coast and their partners",
    "2019-06",
    "en",
    [
        Note(
            "1",
            "https://www.coastal-ring.example/members/list-of-workshops-by-town/2019",
            "2019-05-12",
            ("The ring of coastal workshops", "nine of which make sails."),
            "Members",
        ),
        Note(
            "2",
            "https://guild-north.example/history_of_the_guild.html",
            "2019-05-12",
            ("It was founded in 2007", "Clearhaven."),
            "Members",
        ),
        Note(
            "1",
            "https://shipyards.example/docs/agreement-2018-grants-and-apprentices-final.pdf",
            "2019-05-13",
            ("In 2018 the ring signed", "for each of them."),
            "Members",
        ),
        Note(
            "1",
            "https://bright-cloth.example/project?lang=en&page=2",
            "2019-05-20",
            ("The first project", "three schools."),
            "Common projects",
        ),
        Note("2", None, "2019-05-21", ("A second project", "natural fibres."), "Common projects"),
        Note(
            "3",
            "https://www.coastal-ring.example/directory.pdf",
            "2019-05-22",
            ("Every year the ring prints", "free of charge."),
            "Common projects",
        ),
    ],
)
CHROMIUM = File(
    "chromium-es.pdf",
    "Los talleres del puerto",
    "2022-05-07",
    "es",
    [
        Note(
            "1",
            "https://red-talleres.example/miembros/lista-de-talleres-del-puerto-y-de-las-islas-2022",
            "2022-05-02",
            ("La red de talleres del puerto", "cuatro escuelas de oficios."),
            "Los miembros",
        ),
        Note(
            "2",
            "https://puerto-claro.example/feria-de-aprendices",
            "2022-05-02",
            ("Nació en 2011", "algunos de las islas."),
            "Los miembros",
        ),
        Note(
            "3",
            "https://astilleros.example/convenios/2018/becas",
            "2022-05-03",
            ("La casa de oficios firmó", "becas cada año."),
            "Los miembros",
        ),
        Note(
            "4",
            "https://vela-nueva.example/proyecto.html",
            "2022-04-28",
            ("El proyecto Vela Nueva", "los talleres."),
            "Los proyectos",
        ),
        Note("5", None, "2022-04-29", ("Según su directora", "fibras naturales."), "Los proyectos"),
    ],
)
REPORTLAB = File(
    "reportlab-it.pdf",
    "Le botteghe del porto e le loro scuole",
    "2023-04-12",
    "it",
    [
        Note(
            "1",
            "https://rete-botteghe.example/soci/elenco-delle-botteghe/2023",
            "2023-04-03",
            ("La rete delle botteghe", "cinque scuole di mestiere."),
            "1",
        ),
        Note(
            "2",
            "https://porto-chiaro.example/fiera.html",
            "2023-04-03",
            (
                "È nata nel 2010",
                "ogni autunno una fiera degli apprendisti, alla quale vengono botteghe di tutta la costa.",
            ),
            "1",
        ),
        Note(
            "3",
            "https://cantieri.example/novita/2019/accordo",
            "2023-04-04",
            ("La casa dei mestieri ha firmato nel 2019", "ogni anno."),
            "1",
        ),
        Note(
            "4",
            "https://rete-botteghe.example/lettera",
            "2023-04-05",
            ("Le botteghe occupano in tutto 900 m²", "ha promesso a maestri e allievi."),
            "1",
        ),
        Note(
            "5",
            "www.vela-chiara.example/progetto_2023",
            "2023-03-28",
            ("Il progetto Vela Chiara", "tre anni."),
            "1",
        ),
        Note("6", None, "2023-03-29", ("Secondo la direttrice", "fibre naturali."), "2"),
    ],
)
ALL = [LIBREOFFICE, LATEX_TWO_COLUMNS, LATEX_WITHOUT_LINKS, CHROMIUM, REPORTLAB]


def read_pdf(folder: Path, content: bytes, name: str = "report.pdf") -> Reading:
    path = folder / name
    path.write_bytes(content)
    return read(path, today=TODAY)


def day(reference: Reference) -> str | None:
    dated = reference.interview if reference.kind is Kind.INTERVIEW else reference.consulted
    return dated.date if dated else None


def printed(reference: Reference) -> list[str]:
    return [url.printed for url in reference.urls]


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_every_note_says_what_it_said_before_it_was_printed(file: File) -> None:
    reading = read(FILES / file.name, today=TODAY)

    assert [reference.label for reference in reading.references] == [note.label for note in file.notes]
    for reference, note in zip(reading.references, file.notes, strict=True):
        assert printed(reference) == ([note.address] if note.address else [])
        assert day(reference) == note.day


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_every_sentence_is_whole_and_in_its_section(file: File) -> None:
    for reference, note in zip(read(FILES / file.name, today=TODAY).references, file.notes, strict=True):
        (citation,) = reference.cited_by
        start, end = note.sentence
        assert citation.sentence.startswith(start)
        assert citation.sentence.endswith(end)
        assert citation.section == note.section


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_the_report_says_of_itself(file: File) -> None:
    reading = read(FILES / file.name, today=TODAY)
    document = reading.document

    assert (document.title, document.date, document.language, document.format) == (
        file.title,
        file.day,
        file.language,
        "pdf",
    )
    assert reading.warnings == ()


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_raw_is_the_text_between_its_offsets(file: File) -> None:
    content = (FILES / file.name).read_bytes()
    script = Pdf().take_apart(content, file.name)

    for reference in read(FILES / file.name, today=TODAY).references:
        assert script.text[reference.start : reference.end] == reference.raw
        for url in reference.urls:
            assert "".join(script.text[url.start : url.end].split()) == url.printed


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_without_links_the_words_alone_give_the_same_addresses(file: File, tmp_path: Path) -> None:
    def unlink(writer: PdfWriter) -> None:
        for page in writer.pages:
            page.pop(NameObject("/Annots"), None)

    linked = read(FILES / file.name, today=TODAY).references
    bare = read_pdf(tmp_path, rewritten((FILES / file.name).read_bytes(), unlink)).references

    hidden = {"https://chantiers.example/nouvelles/renouvellement", "https://werften.example/aktuelles/verlaengerung"}
    hidden |= {"https://puerto-claro.example/feria-de-aprendices", "https://cantieri.example/novita/2019/accordo"}
    assert [printed(each) for each in bare] == [
        [address for address in printed(each) if address not in hidden] for each in linked
    ]


def test_a_link_that_disagrees_with_its_words_is_a_candidate() -> None:
    note = read(FILES / "chromium-es.pdf", today=TODAY).references[2]

    (url,) = note.urls
    assert url.suspect
    assert (url.candidates[0].url, url.candidates[0].rule) == (
        "https://astilleros.example/convenios/2019/becas",
        "link-target",
    )


def test_a_note_that_runs_on_at_the_foot_of_the_next_page_is_one() -> None:
    note = read(FILES / "reportlab-it.pdf", today=TODAY).references[3]

    assert note.raw.startswith("⁴ La regione ha scritto")
    assert "che la\nmostra il martedì mattina" in note.raw
    assert note.raw.endswith("consultato il 5 aprile 2023.")


def test_the_content_decides_not_the_suffix(tmp_path: Path) -> None:
    content = (FILES / "latex-en.pdf").read_bytes()

    assert len(read_pdf(tmp_path, b"junk before the header\n" + content, "report.txt").references) == 6


def test_running_heads_and_page_numbers_are_furniture() -> None:
    script = Pdf().take_apart((FILES / "reportlab-it.pdf").read_bytes(), "report.pdf")

    apart = [script.text[span.start : span.end] for span in script.furniture]
    assert apart == [f"{words}" for n in (1, 2) for words in ("Le botteghe del porto\tCasa dei mestieri", f"- {n} -")]


def a_report(*notes: str) -> Press:
    """Set a page with a sentence for each of *notes*, beneath a line at its foot."""
    press = Press()
    y = 520.0
    for number in range(1, len(notes) + 1):
        press.row(y, f"In town {number} the fair was held again.", number)
        y -= 12.5
    press.rows(y, FULL, FULL, FULL)
    press.line(150)
    for number, note in enumerate(notes, 1):
        press.row(150 - 12 * number, number, f" {note}", size=8)
    return press


def test_a_raised_number_is_told_from_the_name_and_the_file_it_is_glued_to(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "The list is in https://north.example/list.pdf", 1, " and in Valorial9", 2, " as well.")
    press.rows(507.5, FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/members, consulted on 24/08/2019", size=8)
    press.row(126, 2, " Guild, https://north.example/history, consulted on 25/08/2019", size=8)

    members, history, named = read_pdf(tmp_path, press.bytes()).references

    assert (named.label, printed(named)) == ("link 1", ["https://north.example/list.pdf"])
    assert printed(members) == ["https://north.example/members"]
    assert sentences(members) == sentences(history)
    assert sentences(history) == ["The list is in https://north.example/list.pdf and in Valorial9 as well."]


def test_a_power_is_no_call(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "The hall has 900 m", 2, " of floor. It was built in 2009.", 1, " It is old.", 2)
    press.rows(507.5, FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/hall, consulted on 24/08/2019", size=8)
    press.row(126, 2, " Guild, https://north.example/age, consulted on 25/08/2019", size=8)

    hall, age = read_pdf(tmp_path, press.bytes()).references

    assert sentences(hall) == ["It was built in 2009."]
    assert sentences(age) == ["It is old."]


def test_notes_with_plain_numbers_in_small_type_need_no_line(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "In town one the fair was held again.", 1, " In town two it rained.", 2)
    press.rows(507.5, FULL, FULL, FULL)
    press.row(138, "1 Guild, https://north.example/fair, consulted on 24/08/2019", size=8)
    press.row(126, "2 Interview with Maria Lindqvist, Guild of the North, 25/08/2019", size=8)

    fair, rain = read_pdf(tmp_path, press.bytes()).references

    assert (fair.raw, sentences(fair)) == (
        "1 Guild, https://north.example/fair, consulted on 24/08/2019",
        ["In town one the fair was held again."],
    )
    assert rain.kind is Kind.INTERVIEW


def test_symbols_call_notes_too(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "In town one the fair was held again.* In town two it rained.†")
    press.rows(507.5, FULL, FULL, FULL)
    press.line(150)
    press.row(138, "* Guild, https://north.example/fair, consulted on 24/08/2019", size=8)
    press.row(126, "† Guild, https://north.example/rain, consulted on 25/08/2019", size=8)

    fair, rain = read_pdf(tmp_path, press.bytes()).references

    assert [fair.label, rain.label] == ["*", "†"]
    assert [*sentences(fair), *sentences(rain)] == ["In town one the fair was held again.", "In town two it rained."]


def test_footnotes_and_a_list_of_references_are_both_read(tmp_path: Path) -> None:
    press = a_report("Guild, https://north.example/fair, consulted on 24/08/2019")
    press.row(470, "The guild is older than the fair [1].")
    press.page()
    press.row(520, "References", size=14)
    press.row(495, "[1] Guild of the North, Its history, https://north.example/history, consulted on 25/08/2019")

    fair, history = read_pdf(tmp_path, press.bytes()).references

    assert [fair.label, history.label] == ["1", "[1]"]
    assert printed(history) == ["https://north.example/history"]
    assert sentences(history) == ["The guild is older than the fair."]


def test_notes_of_two_columns_follow_the_column_that_calls_them(tmp_path: Path) -> None:
    press = Press()
    press.row(550, "A title that reaches across both of the columns", size=16)
    for number, x in enumerate((30.0, 220.0), 1):
        press.row(520, f"In town {number} the fair was held again.", number, x=x, size=9)
        press.rows(508, *["Each town along the coast keeps its list."] * 12, x=x, size=9)
        press.line(150, x=x)
        press.row(138, number, f" Guild, https://north.example/{number},", x=x, size=7)
        press.row(129, f"consulted on 2{number}/08/2019", x=x, size=7)

    first, second = read_pdf(tmp_path, press.bytes()).references

    assert first.raw == "¹ Guild, https://north.example/1,\nconsulted on 21/08/2019"
    assert second.raw == "² Guild, https://north.example/2,\nconsulted on 22/08/2019"
    assert sentences(second) == ["In town 2 the fair was held again."]


def test_a_table_is_read_row_by_row() -> None:
    press = Press()
    press.rows(520, FULL, FULL, FULL)
    for place, (town, boats) in enumerate([("North Haven", 12), ("South Haven", 41), ("West Haven", 9)] * 3):
        press.row(470 - 13 * place, town)
        press.row(470 - 13 * place, f"{boats} boats", x=250)
    text = Pdf().take_apart(press.bytes(), "report.pdf").text

    assert "North Haven\t12 boats\nSouth Haven\t41 boats" in text


def test_text_along_the_edge_of_the_page_is_left_out() -> None:
    press = a_report("Guild, https://north.example/fair, consulted on 24/08/2019")
    press.upright("Printed on recycled paper, https://printer.example/paper")

    assert "recycled" not in Pdf().take_apart(press.bytes(), "report.pdf").text


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_is_read_upright(tmp_path: Path, turn: int) -> None:
    press = a_report("Guild, https://north.example/fair, consulted on 24/08/2019")

    def rotate(writer: PdfWriter) -> None:
        for page in writer.pages:
            page.rotate(turn)
            page.transfer_rotation_to_content()

    (note,) = read_pdf(tmp_path, rewritten(press.bytes(), rotate)).references

    assert printed(note) == ["https://north.example/fair"]


@pytest.mark.parametrize(
    ("rows", "address"),
    [
        (["https://www.", "north.example/members"], "https://www.north.example/members"),
        (["https:", "//north.example/members"], "https://north.example/members"),
        (["https://north.", "example/members"], "https://north.example/members"),
        (["https://north.example/co-", "operation"], "https://north.example/co-operation"),
        (["https://north.example/list?", "page=2"], "https://north.example/list?page=2"),
        (["https://north.example/the-guild,", "15.html"], "https://north.example/the-guild,15.html"),
        (["https://north.example/work\u00ad", "shops"], "https://north.example/workshops"),
    ],
)
def test_an_address_goes_on_in_the_next_row(tmp_path: Path, rows: list[str], address: str) -> None:
    press = a_report(f"Guild of the North, {rows[0]}")
    press.row(128, f"{rows[1]}, consulted on 24/08/2019", size=8)

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(note) == [address]
    assert day(note) == "2019-08-24"


def test_an_address_ends_where_its_link_does(tmp_path: Path) -> None:
    press = a_report("Guild, https://north.example/members")
    press.row(128, "24-08/2019-list of all the members", size=8)
    press.link("1 Guild, ", "https://north.example/members", 138, "https://north.example/members")

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(note) == ["https://north.example/members"]


def test_a_link_over_words_gives_the_note_its_address(tmp_path: Path) -> None:
    press = a_report("Guild of the North, Members, consulted on 24/08/2019")
    press.link("1 Guild of the North, ", "Members", 138, "https://north.example/members")

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert printed(note) == ["https://north.example/members"]
    assert day(note) == "2019-08-24"


def test_words_broken_at_the_end_of_a_row_are_whole_again(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "The network keeps a list of well-known work\u00ad")
    press.row(507.5, "shops. Every year the net-")
    press.row(495, "work meets, and the best-")
    press.row(482.5, "known masters come.", 1)
    press.rows(470, "They are well-known and best-known.", FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/fair, consulted on 24/08/2019", size=8)

    (note,) = read_pdf(tmp_path, press.bytes()).references

    assert sentences(note) == ["Every year the network meets, and the best-known masters come."]


def test_a_dash_or_a_number_at_the_start_of_a_row_does_not_cut_the_sentence(tmp_path: Path) -> None:
    press = Press()
    press.row(520, "The guild of the north and the league of shipyards by the water")
    press.row(507.5, "– both of them founded in the same summer as the ring and its page")
    press.row(495, "12. It has grown.", 1)
    press.rows(482.5, FULL, FULL)
    press.line(150)
    press.row(138, 1, " Guild, https://north.example/fair, consulted on 24/08/2019", size=8)

    content = press.bytes()

    (note,) = read_pdf(tmp_path, content).references
    text = Pdf().take_apart(content, "report.pdf").text

    assert "by the water –\nboth of them" in text
    assert "its page 12.\nIt has grown" in text
    assert sentences(note) == ["It has grown."]


def test_a_file_name_is_no_title() -> None:
    metadata = PdfReader(FILES / "reportlab-it.pdf").metadata

    assert metadata is not None
    assert metadata.title == "rapporto_finale_v3.doc"
    assert read(FILES / "reportlab-it.pdf", today=TODAY).document.title == "Le botteghe del porto e le loro scuole"


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_streams_are_taken_apart_as_pypdf_does(file: File) -> None:
    reader = PdfReader(FILES / file.name)
    for page in reader.pages:
        contents = page.get_contents()
        assert contents is not None
        data = contents.get_data()
        stream = ContentStream(None, reader, "bytes")
        stream.set_data(data)
        theirs = [(operator, _plain(operands)) for operands, operator in stream.operations]
        assert [(operator, _plain(operands)) for operands, operator in operations(data)] == theirs


def _plain(value: object) -> object:
    """Return an operand as both parsers can say it."""
    if isinstance(value, dict):
        return {str(key).lstrip("/"): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, bytes):
        return bytes(value)
    return str(value).lstrip("/") if isinstance(value, str) else round(float(value), 4)  # type: ignore[arg-type]


def test_a_picture_in_a_stream_ends_where_it_ends() -> None:
    data = b"BI /W 2 /H 1 /BPC 8 /CS /G ID \x00(\xff EI\nBT (a (b) c) Tj <4> Tj [(d) -3 (\\051)] TJ ET"

    assert list(operations(data)) == [
        ([], b"BI"),
        ([], b"BT"),
        ([b"a (b) c"], b"Tj"),
        ([b"@"], b"Tj"),
        ([[b"d", -3.0, b")"]], b"TJ"),
        ([], b"ET"),
    ]


def locked(**how: str) -> bytes:
    return rewritten((FILES / "latex-en.pdf").read_bytes(), lambda writer: writer.encrypt(**how))


@pytest.mark.parametrize("algorithm", ["AES-256", "AES-128", "RC4-128"])
def test_a_file_only_its_owner_may_change_is_read(tmp_path: Path, algorithm: str) -> None:
    content = locked(user_password="", owner_password="owner", algorithm=algorithm)

    assert len(read_pdf(tmp_path, content).references) == 6


def scanned() -> bytes:
    from PIL import Image

    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(2):
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 500, 700)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def unnamed() -> bytes:
    """Return a file whose fonts do not say which letters their codes print."""

    def strip(writer: PdfWriter) -> None:
        for page in writer.pages:
            for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
                resource = font.get_object()
                if isinstance(resource, DictionaryObject):
                    resource.pop(NameObject("/ToUnicode"), None)

    return rewritten((FILES / "chromium-es.pdf").read_bytes(), strip)


def packed(data: bytes) -> bytes:
    squeezed = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode>>stream\n" % len(squeezed) + squeezed + b"\nendstream"


def packed_twice(data: bytes) -> bytes:
    return packed(zlib.compress(data, 9)).replace(b"/Filter/FlateDecode", b"/Filter[/FlateDecode/FlateDecode]")


TREE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
DAMAGED, BOUNDLESS = "damaged and cannot be read as a PDF", "unpacks to more than the pages of a report hold"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"%PDF-1.7\n" + b"x" * 100, DAMAGED, id="nothing but a header"),
        pytest.param((FILES / "latex-de.pdf").read_bytes()[:20_000], DAMAGED, id="truncated"),
        pytest.param(
            locked(user_password="secret", algorithm="AES-256"), "protected by a password; save it", id="password"
        ),
        pytest.param(scanned(), "no text layer; run OCR first", id="scanned"),
        pytest.param(unnamed(), "does not say which letters its fonts print; run OCR", id="fonts without names"),
        pytest.param(
            from_objects(CATALOGUE, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", PAGE, packed(b"")),
            DAMAGED,
            id="pages in a circle",
        ),
        pytest.param(
            from_objects(CATALOGUE, TREE, PAGE, packed(b"\0" * 60_000_000)), BOUNDLESS, id="a stream that swells"
        ),
        pytest.param(
            from_objects(CATALOGUE, TREE, PAGE, packed_twice(b"\0" * 60_000_000)), BOUNDLESS, id="a stream in a stream"
        ),
        pytest.param(
            from_objects(CATALOGUE, TREE, PAGE, packed(b"BT /F1 9 Tf " + b"(words) Tj " * 100_000)),
            BOUNDLESS,
            id="a page without end",
        ),
        pytest.param(
            from_objects(b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 50_000 + b"]" * 50_000 + b">>", TREE, PAGE),
            DAMAGED,
            id="brackets in brackets",
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_the_way_out(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=message) as raised:
        read_pdf(tmp_path, content, "strange.pdf")

    assert str(raised.value).startswith("strange.pdf ")


@pytest.mark.parametrize("end", [b"startxref\n99999999\n%%EOF", b"", b"startxref\nnowhere"])
def test_a_file_whose_table_of_objects_is_lost_is_mended(tmp_path: Path, end: bytes) -> None:
    content = a_report("Guild, https://north.example/fair, consulted on 24/08/2019").bytes()
    broken = content[: content.rindex(b"startxref")] + end

    assert len(read_pdf(tmp_path, broken).references) == 1


def test_a_page_that_cannot_be_read_is_left_out_and_named(tmp_path: Path) -> None:
    text = b"BT /F1 12 Tf 50 700 Td (See https://north.example/fair, consulted on 24/08/2019, and more.) Tj ET"
    content = from_objects(
        CATALOGUE,
        b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
        PAGE,
        packed(text),
        PAGE.replace(b"4 0 R", b"6 0 R"),
        b"<</Length 4/Filter/NoSuchFilter>>stream\nabcd\nendstream",
    )

    reading = read_pdf(tmp_path, content)

    assert len(reading.references) == 1
    assert "Page 2 could not be read and was left out." in reading.warnings


def test_a_file_with_more_pages_than_a_report_is_read_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "_MOST_PAGES", 2)

    reading = read_pdf(tmp_path, (FILES / "latex-en.pdf").read_bytes())

    assert "only 2 of its 4 pages were read" in " ".join(reading.warnings)


def test_a_scanned_page_among_others_is_named(tmp_path: Path) -> None:
    def append(writer: PdfWriter) -> None:
        writer.append(io.BytesIO(scanned()))

    reading = read_pdf(tmp_path, rewritten((FILES / "latex-en.pdf").read_bytes(), append))

    assert "Pages 5 and 6 hold pictures and no text; run OCR first if there are notes on them." in reading.warnings


def test_a_text_about_pdf_is_no_pdf() -> None:
    assert not Pdf().recognises(b"A file starts with %PDF-1.7 in its first line.", "about.txt")
