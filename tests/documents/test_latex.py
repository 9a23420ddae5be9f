"""LaTeX documents: notes as LaTeX numbers them, words as it prints them, places as the author typed them."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents import read
from consulted.documents.readers.latex.reader import Latex
from models.reference import Kind, Reading, Reference
from tests.documents.helpers import TODAY, by_label, read_text, sentences

FILES = Path(__file__).parent / "files" / "latex"

#: As pdfTeX (TeX Live 2022) numbers the notes of the files, read off its PDF; order of their calls.
PRINTED = {
    "salt-marshes.en.tex": ["*", "†", *"12345", *"6789"],
    "muehlen.de.tex": [*"1234567", "1", "2", "10", "1"],
    "phares.fr.tex": ["1", "2", "1", "2", "Mar19"],
    "trains.en.tex": ["1", "2", "3"],
    "counting.en.tex": [
        *("i", "i", "vii", "ii", "a", "b", "iii", "vi", "1", "2", "3", "a", "b", "4", "5"),
        *("1", "2", "3"),
    ],
}


def from_file(name: str) -> Reading:
    return read(FILES / name, today=TODAY)


def from_body(folder: Path, body: str, *, preamble: str = "", kind: str = "article") -> Reading:
    text = f"\\documentclass{{{kind}}}\n{preamble}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"
    return read_text(folder, text, "report.tex")


def printed(reference: Reference) -> list[str]:
    return [url.printed for url in reference.urls]


def urls(reference: Reference) -> list[str]:
    return [url.url for url in reference.urls]


def seen_on(reference: Reference) -> str | None:
    return reference.consulted.date if reference.consulted else None


@pytest.mark.parametrize(("name", "labels"), PRINTED.items())
def test_notes_bear_the_numbers_tex_prints(name: str, labels: list[str]) -> None:
    assert sorted(reference.label for reference in from_file(name).references) == sorted(labels)


@pytest.mark.parametrize("name", [*PRINTED, "orchards.en.tex"])
def test_raw_words_and_addresses_are_those_of_the_source(name: str) -> None:
    text = (FILES / name).read_text(encoding="utf-8")
    for reference in from_file(name).references:
        assert text[reference.start : reference.end] == reference.raw
        assert reference.raw.startswith("\\")
        assert all(text[url.start : url.end] == url.printed for url in reference.urls)


# An English article with biblatex.


def test_an_article_knows_its_title_day_and_language() -> None:
    document = from_file("salt-marshes.en.tex").document

    assert (document.title, document.date) == ("Salt marshes of the Harrow estuary", "2021-03-14")
    assert (document.language, document.format) == ("en", "latex")


def test_a_note_is_the_whole_command_and_its_address_loses_its_escapes() -> None:
    register = by_label(from_file("salt-marshes.en.tex"))["1"]

    assert register.raw.startswith("\\footnote{\\trust, \\enquote{Marsh register}")
    assert register.raw.endswith("accessed 3~February 2021.}")
    assert (register.title, register.publisher) == ("Marsh register", "Marsh Trust")
    assert printed(register) == ["https://marsh-trust.example/register/harrow\\_estuary?year=2020\\&sort=area"]
    assert urls(register) == ["https://marsh-trust.example/register/harrow_estuary?year=2020&sort=area"]
    assert seen_on(register) == "2021-02-03"
    assert sentences(register) == ["The estuary holds 412 hectares of salt marsh."]
    assert register.cited_by[0].section == "1"


def test_a_short_form_of_the_authors_own_makes_notes() -> None:
    trust = by_label(from_file("salt-marshes.en.tex"))["3"]

    assert trust.raw == "\\web{\\trust}{https://marsh-trust.example/~harrow/about}{4 February 2021}"
    assert urls(trust) == ["https://marsh-trust.example/~harrow/about"]
    assert trust.consulted is not None
    assert (trust.consulted.raw, trust.consulted.date) == ("4 February 2021", "2021-02-04")
    assert sentences(trust) == ["The Marsh Trust looks after it."]


def test_a_footnote_biblatex_makes_is_counted_and_its_list_is_asked_for() -> None:
    reading = from_file("salt-marshes.en.tex")
    dyke = by_label(reading)["2"]

    assert (dyke.raw, dyke.kind) == ("\\footcite[See][14]{aldous2016}", Kind.NOTE)
    assert sentences(dyke) == ["Half of it lies behind a dyke that was built in 1953."]
    assert any("marshes.bib" in warning for warning in reading.warnings)


def test_notes_of_tables_and_captions_are_called_where_their_marks_stand() -> None:
    notes = by_label(from_file("salt-marshes.en.tex"))

    assert sentences(notes["5"]) == ["County | 398"]
    assert notes["5"].raw.startswith("\\footnotetext[5]{Harrow County, Survey 2019")
    assert sentences(notes["6"]) == ["Area by survey"]
    assert notes["7"].interview is not None
    assert notes["7"].interview.date == "2021-02-26"
    assert [citation.section for citation in notes["7"].cited_by] == ["1.1"]


def test_what_stands_verbatim_or_behind_the_end_is_no_note() -> None:
    assert not any(
        "not-a-source" in url or "never" in url
        for each in from_file("salt-marshes.en.tex").references
        for url in urls(each)
    )
    assert not any("Nor is this" in each.raw for each in from_file("salt-marshes.en.tex").references)


# A German report.


def test_babel_shorthands_and_accents_print_letters() -> None:
    reading = from_file("muehlen.de.tex")

    assert reading.document.title == "Windmühlen im Oberen Tal"
    assert (reading.document.date, reading.document.language) == ("2022-05", "de")
    first = reading.references[0]
    assert sentences(first) == ["Im Tal stehen noch sieben Mühlen."]
    assert urls(first) == ["https://muehlenverein.example/verzeichnis/b%C3%B6cke.html"]
    assert first.consulted is not None
    assert (first.consulted.raw, first.consulted.date) == ("abgerufen am 12.\\,04.\\,2022", "2022-04-12")


def test_an_address_typed_without_a_command_is_found() -> None:
    (council,) = [each for each in from_file("muehlen.de.tex").references if "oberbach.example" in each.raw]

    assert printed(council) == ["http://www.oberbach.example/bauten\\_liste.php?jahr=2021\\&art=m\\%FChle"]
    assert urls(council) == ["http://www.oberbach.example/bauten_liste.php?jahr=2021&art=m%FChle"]
    assert (council.publisher, council.title) == ("Gemeinde Oberbach", "Kommunale Bauten")


def test_notes_of_one_number_are_kept_apart_by_their_chapters() -> None:
    ones = [each for each in from_file("muehlen.de.tex").references if each.label == "1"]

    assert [citation.section for each in ones for citation in each.cited_by] == ["1", "2", "A.1 Listen"]
    assert urls(ones[1]) == ["http://www.fluegelbau.example/preise"]
    assert printed(ones[1]) == ["www.fluegelbau.example/preise"]


def test_an_optional_argument_of_a_short_form_is_followed() -> None:
    (mills,) = [each for each in from_file("muehlen.de.tex").references if each.raw.startswith("\\quelle")]

    assert (mills.title, seen_on(mills)) == ("Holländermühlen", "2022-05-04")
    assert sentences(mills) == ["Es gibt zwei Holländer."]


# A French article with endnotes and a list of sources.


def test_a_list_of_sources_bears_its_labels_and_knows_what_cites_it() -> None:
    reading = from_file("phares.fr.tex")
    (inventory,) = [each for each in reading.references if "{inventaire}" in each.raw]
    (thesis,) = [each for each in reading.references if "{Mar19}" in each.raw]

    assert (inventory.label, inventory.kind, seen_on(inventory)) == ("1", Kind.DOCUMENT, "2023-05-30")
    assert sentences(inventory) == [
        "La côte compte onze phares allumés.",
        "Le plus ancien date de 1836 et reste gardé.",
    ]
    assert (thesis.label, thesis.title) == ("Mar19", "Des phares sans gardiens")
    assert urls(thesis) == ["http://marchand.example/phares%20vides"]
    assert printed(thesis) == ["http://marchand.example/phares\\%20vides"]


def test_today_is_no_day() -> None:
    assert from_file("phares.fr.tex").document.date is None


def test_a_link_that_prints_another_address_keeps_both() -> None:
    (advert,) = [each for each in from_file("phares.fr.tex").references if "ventes-phares" in each.raw]

    (url,) = advert.urls
    assert url.printed == "https://ventes-phares.example/annonces?id=77"
    assert url.candidates[0].url == "https://ventes-phares.example/annonces?id=77&l=fr"
    assert seen_on(advert) == "2023-06-02"


# A part of a book with a brace too many, and slides.


def test_a_part_without_preamble_is_read_to_its_end() -> None:
    reading = from_file("orchards.en.tex")
    notes = by_label(reading)

    assert reading.document.title == "Orchards"
    assert urls(notes["3"]) == ["https://pomona.example/sorts"]
    assert [citation.section for citation in notes["3"].cited_by] == ["1.1"]
    assert notes["2"].raw == "\\footnote{\\emph{Ibid.}}"
    told = " ".join(reading.warnings)
    assert "chapters/soils" in told
    assert "orchards.bib, soils.bib" in told
    assert "brace" in told


def test_a_source_only_named_keeps_what_cites_it() -> None:
    north = by_label(from_file("orchards.en.tex"))["north2018"]

    assert (north.raw, north.kind) == ("\\citep{north2018}", Kind.NOTE)
    assert sentences(north) == ["The county has 120 orchards."]


def test_slides_are_sections_with_their_titles() -> None:
    reading = from_file("trains.en.tex")

    assert [each.cited_by[0].section for each in reading.references] == [
        *("Where they run", "Where they run", "What they cost"),
    ]
    assert sentences(reading.references[1]) == ["Two run in summer only."]
    assert reading.references[0].raw.startswith("\\footnote<1->{Night Rail")


# Single rules.


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (r"\url{https://a.example/x_y%20z#top}", "https://a.example/x_y%20z"),
        (r"\url{https://a.example/\~{}ann/}", "https://a.example/~ann/"),
        (r"\url{https://a.example/\textasciitilde ann}", "https://a.example/~ann"),
        (r"\url|https://a.example/{x}|", "https://a.example/%7Bx%7D"),
        (r"\href{https://a.example/a\#b\%C3}{the page}", "https://a.example/a"),
        (r"\nolinkurl{a.example/list}", "http://a.example/list"),
        (r"\doi{10.1234/ab_c}", "https://doi.org/10.1234/ab_c"),
        ("\\url{https://a.example/long-\n  path}", "https://a.example/long-path"),
        (r"\texttt{https://a.example/a--b/\_c}", "https://a.example/a--b/_c"),
        (r"https://a.example/\string~ann/list", "https://a.example/~ann/list"),
        (r"\urldef\home\url{https://a.example/home_page}\home", "https://a.example/home_page"),
    ],
)
def test_addresses_mean_what_their_escapes_stand_for(tmp_path: Path, typed: str, meant: str) -> None:
    (note,) = from_body(tmp_path, f"It is so.\\footnote{{Anna, {typed}, accessed 3 May 2021.}}").references

    assert urls(note) == [meant]
    assert seen_on(note) == "2021-05-03"


@pytest.mark.parametrize(
    "definition",
    [
        r"\newcommand{\web}[2]{\footnote{#1, \url{#2}, accessed 3 May 2021}}",
        r"\newcommand*\web[2]{\footnote{#1, \url{#2}, accessed 3 May 2021}}",
        r"\def\web#1#2{\footnote{#1, \url{#2}, accessed 3 May 2021}}",
        r"\NewDocumentCommand{\web}{mm}{\footnote{#1, \url{#2}, accessed 3 May 2021}}",
        r"\newcommand{\seen}[1]{\url{#1}, accessed 3 May 2021}\newcommand{\web}[2]{\footnote{#1, \seen{#2}}}",
        r"\DeclareRobustCommand{\web}[2]{\unskip\footnote{\emph{#1}, \nolinkurl{#2}, accessed 3 May 2021}}",
    ],
)
def test_short_forms_are_written_out(tmp_path: Path, definition: str) -> None:
    (note,) = from_body(tmp_path, r"It is so.\web{Anna}{https://a.example/x_y}", preamble=definition).references

    assert note.raw == r"\web{Anna}{https://a.example/x_y}"
    assert (note.title, printed(note), seen_on(note)) == ("Anna", ["https://a.example/x_y"], "2021-05-03")


def test_what_a_definition_prints_stands_in_the_definition(tmp_path: Path) -> None:
    shop = r"\newcommand{\shop}{\footnote{Shop, \url{https://shop.example/}, accessed 3 May 2021}}"
    (note,) = from_body(tmp_path, r"It sells tea.\shop{}", preamble=shop).references

    assert note.raw == r"\shop"
    assert printed(note) == ["https://shop.example/"]
    assert note.consulted is not None
    assert note.consulted.raw == "accessed 3 May 2021"


def test_an_address_put_together_from_a_definition_is_the_place_of_use(tmp_path: Path) -> None:
    body = r"It is so.\footnote{\page{7}, accessed 3 May 2021}"
    page = r"\newcommand{\page}[1]{\url{https://a.example/page/#1/text}}"
    (note,) = from_body(tmp_path, body, preamble=page).references

    assert urls(note) == ["https://a.example/page/7/text"]
    assert printed(note) == [r"\page{7}"]


def test_a_command_that_calls_itself_ends(tmp_path: Path) -> None:
    reading = from_body(tmp_path, r"A\footnote{Anna \x{b}.}", preamble=r"\newcommand{\x}[1]{\x{#1}\x{#1}}")

    assert len(reading.references) == 1


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        (r"A\footnote{x}\footnote[9]{y}\footnote{z}", ["1", "2", "9"]),
        (r"A\footnotemark\ b\footnotemark[7].\footnotetext{x}\footnotetext[7]{y}", ["1", "7"]),
        (r"\setcounter{footnote}{4}A\footnote{x}", ["5"]),
        (r"\renewcommand{\thefootnote}{\alph{footnote}}A\footnote{x}\footnote{y}", ["a", "b"]),
        (r"\section{S}A\endnote{x}\footnote{y}", ["1", "1"]),
        (r"\begin{comment}A\footnote{no}\end{comment}B\footnote{x} % \footnote{no}", ["1"]),
        (r"\iffalse A\footnote{no}\fi B\footnote{x}", ["1"]),
        (r"\begin{verbatim}A\footnote{no}\end{verbatim}B\footnote{x}\lstinline|\footnote{no}|", ["1"]),
        (r"A\footnote{x\label{n}} b\footref{n}", ["1"]),
        (r"A\sidenote{x}\footnote{y}", ["1", "1"]),
    ],
)
def test_notes_are_counted_as_latex_counts(tmp_path: Path, body: str, labels: list[str]) -> None:
    assert [each.label for each in from_body(tmp_path, f"{body} end.").references] == labels


def test_counters_may_be_bound_to_sections(tmp_path: Path) -> None:
    body = r"\section{S}A\footnote{x}\section{T}B\footnote{y}"
    reading = from_body(tmp_path, body, preamble=r"\counterwithin*{footnote}{section}")

    assert [(each.label, each.cited_by[0].section) for each in reading.references] == [("1", "1"), ("1", "2")]


def test_numbers_that_depend_on_pages_are_said_to(tmp_path: Path) -> None:
    reading = from_body(tmp_path, r"A\footnote{x}\footnote{y}", preamble=r"\usepackage[perpage]{footmisc}")

    assert any("each page" in warning for warning in reading.warnings)


def test_a_note_that_is_never_closed_ends_with_its_paragraph(tmp_path: Path) -> None:
    body = "A is so.\\footnote{Anna, \\url{https://a.example/}.\n\nB is so.\\footnote{Bert, \\url{https://b.example/}.}"
    anna, bert = from_body(tmp_path, body).references

    assert (urls(anna), urls(bert)) == (["https://a.example/"], ["https://b.example/"])
    assert sentences(bert) == ["B is so."]


def test_without_notes_links_of_the_text_are_sources(tmp_path: Path) -> None:
    body = "The mill is old, see \\href{https://mill.example/}{its page} (accessed 3 May 2021)."
    (mill,) = from_body(tmp_path, body).references

    assert (printed(mill), seen_on(mill)) == (["https://mill.example/"], "2021-05-03")


def test_beside_notes_links_of_the_text_are_sources_too(tmp_path: Path) -> None:
    body = "See \\href{https://a.example/x}{the mill}.\\footnote{Anna, \\url{https://b.example/}.}"
    reading = from_body(tmp_path, body)

    note, link = reading.references
    assert (link.label, printed(link), sentences(link)) == ("link 1", ["https://a.example/x"], ["See the mill."])
    assert sentences(note) == ["See the mill."]
    assert any("running text" in warning for warning in reading.warnings)


def test_a_source_cited_in_a_note_is_cited_by_the_notes_sentence(tmp_path: Path) -> None:
    body = (
        "It is so.\\footnote{See \\citet[p.~3]{anna}.}\n"
        "\\begin{thebibliography}{9}\\bibitem[Anna(2019)]{anna} Anna, \\url{https://a.example/}.\\end{thebibliography}"
    )
    reading = from_body(tmp_path, body, preamble="\\usepackage{natbib}")

    assert {each.label: sentences(each) for each in reading.references} == {
        "1": ["It is so."],
        "Anna, 2019": ["It is so."],
    }


@pytest.mark.parametrize(
    ("preamble", "language"),
    [
        (r"\usepackage[english,polish]{babel}", "pl"),
        (r"\usepackage[main=dutch,english]{babel}", "nl"),
        (r"\usepackage{polyglossia}\setdefaultlanguage{swedish}", "sv"),
        (r"\usepackage{polyglossia}\setmainlanguage[variant=mexican]{spanish}", "es"),
    ],
)
def test_the_language_is_the_one_the_preamble_sets(tmp_path: Path, preamble: str, language: str) -> None:
    assert from_body(tmp_path, r"A\footnote{x}", preamble=preamble).document.language == language


@pytest.mark.parametrize(
    ("text", "name", "latex"),
    [
        ("% a comment\n\\documentclass{article}\n\\begin{document}x\\end{document}", "paper.txt", True),
        ("\\section{A}\nText\\footnote{b} and \\emph{c}, see \\cite{d}.", "part", True),
        ("Text\\footnote{b}.", "part.tex", True),
        ("# Using LaTeX\n\nWrite `\\footnote{x}`.\n\n```latex\n\\documentclass{article}\n```\n", "guide.md", False),
        ("Line of a report.\n\n\\footnotetext{\n$^{1}$ Anna, https://a.example/\n}\n", "report.txt", False),
        ("$^{^{19}\\,\\}underline{\\text{https://a.example/x.html}$", "report.txt", False),
        ("@book{a,\n title = {The \\emph{best} \\cite{x} \\footnote{y}},\n}\n\\section{x}", "list.bib", False),
        ("C:\\section\\url{x}", "paths.txt", False),
    ],
)
def test_what_is_latex_and_what_only_quotes_it(text: str, name: str, latex: bool) -> None:
    assert Latex().recognises(text.encode(), name) is latex


def test_latin_1_and_dos_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "old.tex"
    note_words = "\\footnote{Anna, \\url{https://a.example/},\r\nabgerufen am 3. Mai 2021.}"
    text = (
        f"\\documentclass{{article}}\r\n\\begin{{document}}\r\nSo schön.{note_words}\r\n\r\nNeu.\r\n\\end{{document}}"
    )
    path.write_bytes(text.encode("latin-1"))
    (note,) = read(path, today=TODAY).references

    assert text[note.start : note.end] == note.raw == note_words
    assert (sentences(note), seen_on(note)) == (["So schön."], "2021-05-03")


def test_a_part_without_notes_of_tables_is_read(tmp_path: Path) -> None:
    body = "A\\footnote{x}\n\\begin{threeparttable}\\begin{tablenotes}\\end{tablenotes}\\end{threeparttable}"

    assert len(from_body(tmp_path, body).references) == 1


def test_two_notes_of_one_number_are_told_by_the_number_they_print(tmp_path: Path) -> None:
    body = "\\chapter{A}B\\footnote{https://a.example/x}\n\\chapter{C}D\\footnote{Ibid.}\\footnote{https://a.example/x}"
    reading = from_body(tmp_path, body, kind="report")

    assert [(each.label, each.duplicate_of) for each in reading.references][-1] == ("2", "1")
    assert "/2" not in repr((reading.warnings, reading.inconsistencies))
