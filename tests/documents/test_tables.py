"""Tables of references: CSV and TSV from spreadsheets and reference managers."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents.readers.table.name import Column, by_name
from consulted.documents.readers.table.reader import Table
from models.errors import UnreadableDocumentError
from models.reference import Kind
from tests.documents.helpers import by_label
from tests.documents.lists import addresses, day, days, listed, read_bytes, read_list, stands_where_it_says, text_of

EXPORTS = (
    ("zotero-en.csv", "utf-8-sig"),
    ("excel-de.csv", "windows-1252"),
    ("excel-it.txt", "utf-16"),
    ("libreoffice-es.csv", "utf-8"),
    ("footnotes-fr.csv", "utf-8"),
)


def test_zotero_goes_by_its_keys() -> None:
    found = listed("csv/zotero-en.csv")

    assert days(found) == {"K2BRIDGE": "2018-08-24", "K3FORD99": None}
    assert (found["K2BRIDGE"].title, found["K2BRIDGE"].publisher) == ('The "old" bridges, and the new', "Bridges")
    assert addresses(found["K2BRIDGE"]) == ["https://bridges.example/old"]
    assert addresses(found["K3FORD99"]) == ["https://doi.org/10.5555/fords.1"]
    assert found["K3FORD99"].publisher == "Journal of Rivers"


def test_excel_with_semicolons_named_in_the_first_line() -> None:
    found = listed("csv/excel-de.csv")

    assert days(found) == {"1": "2018-08-24", "2": "2018-02-04", "3": None}
    assert (found["2"].title, found["2"].publisher) == ("Säge; Öl und Korn", "Mühlenverein")
    assert found["3"].title == "Karte der Mühlen"
    assert addresses(found["3"]) == ["https://karte.example/a", "https://karte.example/b"]


def test_excel_unicode_text_is_a_table_whatever_it_is_called() -> None:
    found = listed("csv/excel-it.txt")

    assert days(found) == {"2": "2018-08-24", "3": "2018-02-04"}
    assert (found["2"].title, found["2"].publisher) == ("Sentieri del lago", "Club Sentieri")
    consulted = found["3"].consulted
    assert consulted is not None
    assert (consulted.ambiguous, consulted.alternatives) == (True, ("2018-04-02",))


def test_a_title_above_the_header_and_days_of_publication() -> None:
    found = listed("csv/libreoffice-es.csv")

    assert days(found) == {"4": "2018-08-24", "5": None}
    assert found["5"].title == 'Faros "ciegos"'


def test_footnotes_in_cells_are_read_as_footnotes() -> None:
    found = listed("csv/footnotes-fr.csv")

    assert days(found) == {"1": "2018-08-24", "2": None, "3": None}
    assert (found["1"].title, found["1"].publisher) == ("Les quais", "Association des Quais")
    assert found["2"].kind is Kind.INTERVIEW
    assert found["3"].refers_to == "1"


@pytest.mark.parametrize(("name", "encoding"), EXPORTS)
def test_every_row_stands_where_it_says(name: str, encoding: str) -> None:
    text = text_of(f"csv/{name}", encoding)

    for reference in listed(f"csv/{name}").values():
        own = [url for url in reference.urls if reference.start <= url.start]
        assert stands_where_it_says(reference, text)
        assert len(own) == len(reference.urls) or reference.refers_to is not None


HEADERS = {
    "en": ("Title", "Publisher", "Link", "Date accessed"),
    "fr": ("Titre", "Organisme", "Adresse", "Consulté le"),
    "de": ("Titel", "Herausgeber", "Webadresse", "Abgerufen am"),
    "es": ("Título", "Entidad", "Enlace", "Fecha de consulta"),
    "it": ("Titolo", "Ente", "Indirizzo", "Ultimo accesso"),
    "nl": ("Titel", "Uitgever", "Webadres", "Geraadpleegd op"),
    "pl": ("Tytuł", "Wydawca", "Adres", "Data dostępu"),
    "pt": ("Título", "Entidade", "Endereço", "Acesso em"),
    "sv": ("Rubrik", "Utgivare", "Länk", "Hämtad"),
}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("language", HEADERS)
def test_headers_in_nine_languages(tmp_path: Path, language: str, delimiter: str) -> None:
    rows = [
        HEADERS[language],
        ("One", "Board", "https://a.example/1", "2018-08-24"),
        ("Two", "", "https://a.example/2", ""),
    ]
    text = "\n".join(delimiter.join(row) for row in rows)
    first, second = read_list(tmp_path, text, "links.txt").references

    assert (first.title, first.publisher, addresses(first), day(first)) == (
        "One",
        "Board",
        ["https://a.example/1"],
        "2018-08-24",
    )
    assert (second.title, day(second)) == ("Two", None)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("URL (required)", Column.ADDRESS),
        ("Accessed (UTC)", Column.DAY),
        ("Date added", None),
        ("Date", None),
        ("Erscheinungsdatum", None),
        ("Date de publication", None),
        ("Downloads", None),
        ("Open Access", None),
        ("Archive URL", None),
        ("#", Column.LABEL),
    ],
)
def test_names_of_columns(name: str, column: Column | None) -> None:
    assert by_name(name) is column


def test_a_header_may_say_how_days_are_written(tmp_path: Path) -> None:
    text = "Title,URL,Accessed (MM/DD/YYYY)\nOne,https://a.example/1,04/02/2018\n"
    (reference,) = read_list(tmp_path, text, "links.csv").references

    assert day(reference) == "2018-04-02"


def test_columns_without_names_are_told_by_what_they_hold(tmp_path: Path) -> None:
    text = "One page\thttps://a.example/1\t24/08/2018\nTwo pages\thttps://a.example/2\t25/08/2018\n"
    reading = read_list(tmp_path, text, "links.txt")

    assert [(each.title, day(each)) for each in reading.references] == [
        ("One page", "2018-08-24"),
        ("Two pages", "2018-08-25"),
    ]
    assert "no header; the dates in its column 3 were taken for days of access" in reading.warnings[0]


def test_years_without_a_name_are_no_days_of_access(tmp_path: Path) -> None:
    (reference,) = read_list(tmp_path, "One page,https://a.example/1,2018\n", "links.csv").references

    assert day(reference) is None


def test_copies_in_an_archive_are_no_sources(tmp_path: Path) -> None:
    text = "Title,URL,Archived copy\nOne,https://a.example/1,https://archive.example/2018/1\n"
    (reference,) = read_list(tmp_path, text, "links.csv").references

    assert addresses(reference) == ["https://a.example/1"]


def test_a_column_of_pages_gives_the_titles(tmp_path: Path) -> None:
    text = "Página;Enlace;Consultado\nFaros;https://a.example/1;24/08/2018\n"
    (reference,) = read_list(tmp_path, text, "links.csv").references

    assert (reference.title, addresses(reference)) == ("Faros", ["https://a.example/1"])


def test_ragged_rows_and_open_quotes_are_read_and_said_so(tmp_path: Path) -> None:
    text = 'title,url,accessed\nA,https://a.example/1\n"B,https://a.example/2,2018-08-25\nC,https://a.example/3,2018-08-26,x\n'
    reading = read_list(tmp_path, text, "links.csv")

    assert {each.label: day(each) for each in reading.references} == {"2": None, "3": "2018-08-25", "4": "2018-08-26"}
    assert reading.warnings == (
        "Row 2 (line 2) has 2 cells where the others have 3; it was read as far as it goes.",
        "Row 4 (line 4) has 4 cells where the others have 3; it was read as far as it goes.",
        "Row 3 (line 3) opens a quote that is never closed; it was read as far as it goes.",
    )


def test_rows_are_counted_as_a_spreadsheet_does_and_lines_as_an_editor(tmp_path: Path) -> None:
    text = 'title,url,accessed\n"A\nand\nB",https://a.example/1,2018-08-24\nC,https://a.example/2\n'
    reading = read_list(tmp_path, text, "links.csv")

    assert "Row 3 (line 5) has 2 cells" in reading.warnings[0]
    assert list(by_label(reading)) == ["2", "3"]


COMMAS = """Title, url, accessed, and other words, are what a report, as this one, may hold
A report, which has commas, in all of its lines, and many of them, is no list
The harbour, see https://a.example/x, consulted on 24/08/2018, is old, and big
"""
SEMICOLONS = """Sources; links
The harbour grew; it is now large
The fleet changed; see https://a.example/x
Nobody knew; accessed 3 May 2018 it said
"""
PRINTED = """Harbour board, https://a.example/1, consulted on 24/08/2018
Pilots, https://a.example/2, consulted on 25/08/2018
Ferries, https://a.example/3, consulted on 26/08/2018
"""


@pytest.mark.parametrize("text", [COMMAS, SEMICOLONS, PRINTED, PRINTED.replace(",", ";")])
def test_sentences_and_printed_sources_are_no_tables(text: str) -> None:
    assert not Table().recognises(text.encode(), "report.txt")


@pytest.mark.parametrize(
    "text", ["<!doctype html><p>a,b", "%PDF-1.4\na,b", '{"a": 1, "b": 2}', "{\\rtf1 a,b}", "| a | b |\n|---|---|\n"]
)
def test_a_name_that_lies_is_not_believed(text: str) -> None:
    assert not Table().recognises(text.encode(), "links.csv")


def test_a_table_of_something_else_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="without a column of addresses, access dates or references"):
        read_list(tmp_path, "name,score\nA,1\nB,2\n", "scores.csv")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    text = "Tytuł;Adres;Data dostępu\nŁódź;https://a.example/1;24.08.2018\n"
    (reference,) = read_bytes(tmp_path, mark + text.encode(encoding), "links.csv").references

    assert (reference.title, day(reference)) == ("Łódź", "2018-08-24")


@pytest.mark.parametrize(
    "header",
    [
        "Source name,Where found (link),When looked at,Comments",
        "Naam,Vindplaats,Wanneer bekeken,Hoe",
        "What,Where,When,Who",
    ],
)
def test_a_header_in_words_of_its_own_is_no_reference(tmp_path: Path, header: str) -> None:
    text = f"{header}\nOwl Society,https://a.example/1,2020-06-01,\nBarn Trust,https://a.example/2,2020-06-02,\n"
    reading = read_list(tmp_path, text, "links.csv")

    assert [(each.title, day(each)) for each in reading.references] == [
        ("Owl Society", "2020-06-01"),
        ("Barn Trust", "2020-06-02"),
    ]
    assert "does not say what its columns hold; the dates in its column 3" in reading.warnings[0]


def test_a_first_source_without_an_address_is_no_header(tmp_path: Path) -> None:
    text = (
        "The owl book,shelf 3,2020-06-01\nOwls,https://a.example/1,2020-06-02\nBarns,https://a.example/2,2020-06-03\n"
    )

    assert len(read_list(tmp_path, text, "links.csv").references) == 3


def test_the_stroke_of_a_markdown_table_is_no_row(tmp_path: Path) -> None:
    rows = "".join(f"| Owls {n} | https://a.example/{n} | {n} June 2020 |\n" for n in range(1, 6))
    text = f"# Sources\n\n| Title | URL | Accessed |\n|---|:--|--:|\n{rows}"
    references = read_list(tmp_path, text, "sources.md").references

    assert [(each.title, day(each)) for each in references] == [(f"Owls {n}", f"2020-06-0{n}") for n in range(1, 6)]


def test_lines_above_a_table_without_names_hide_no_labels(tmp_path: Path) -> None:
    rows = "".join(f"{n}\tOwl list {n}\thttps://a.example/{n}\t1 June 2020\n" for n in range(1, 1103))
    references = read_list(tmp_path, f"Barns\n\nSources\n\n{rows}", "links.tsv").references

    assert [each.label for each in references] == [str(n) for n in range(1, 1103)]
