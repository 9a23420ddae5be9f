r"""LaTeX documents handed back: notes change as their author would have changed them, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.amend.proof import reread
from models.reference import Reading
from tests.consulted.amend.test_text_formats import COPY, FILES, TODAY, all_edits, amended, change, differences

PAPERS = sorted((FILES / "latex").glob("*.tex"))
SEEN = ", consulted on 24/08/2018."
OLD = "https://mill.example/a"


def paper(*notes: str, head: str = r"\usepackage{hyperref}", sources: str = "") -> bytes:
    turns = "\n".join(rf"Mills grind \& turn.\footnote{{{note}}} % 50\% of them" for note in notes)
    text = f"\\documentclass{{article}}\n{head}\n\\begin{{document}}\n\\section{{Mills}}\n{turns}\n{sources}\n"
    return f"{text}\\end{{document}}\n".encode()


def read(content: bytes) -> Reading:
    return reread(content, name="mills.tex", today=TODAY, document_id="report")


def note_of(content: bytes, number: int = 0) -> str:
    return read(content).references[number].raw.removeprefix(r"\footnote{").removesuffix("}")


def written(note: str, *said: dict[str, str], head: str = r"\usepackage{hyperref}") -> str:
    content = paper(note, "The wheel, \\url{https://wheel.example/w}, consulted on 1/2/2017.", head=head)
    _, outcome = amended(content, "mills.tex", *(change("1", **each) for each in said))
    assert outcome.left == []
    new = note_of(outcome.content)
    assert outcome.content == content.replace(note.encode(), new.encode(), 1)
    return new


@pytest.mark.parametrize(
    ("note", "url", "expected"),
    [
        (rf"\url{{{OLD}}}", "https://new.example/b_c&d~e", r"\url{https://new.example/b_c&d~e}"),
        (rf"\url{{{OLD}}}", "https://new.example/b%20c#d", r"\url{https://new.example/b\%20c\#d}"),
        (rf"\url|{OLD}|", "https://new.example/b", r"\url|https://new.example/b|"),
        (rf"See {OLD}", "https://new.example/b_c%20&d#e$", r"See https://new.example/b\_c\%20\&d\#e\$"),
        (rf"See {OLD}", "https://new.example/~u/b--c", r"See https://new.example/\textasciitilde{}u/b-{}-c"),
        (
            rf"\href{{{OLD}}}{{The \emph{{mill}}}}",
            "https://n.example/b",
            r"\href{https://n.example/b}{The \emph{mill}}",
        ),
        (
            rf"\href{{{OLD}}}{{\nolinkurl{{{OLD}}}}}",
            "https://n.example/b",
            r"\href{https://n.example/b}{\nolinkurl{https://n.example/b}}",
        ),
    ],
)
def test_a_new_address_is_escaped_as_its_place_wants_it(note: str, url: str, expected: str) -> None:
    new = written(note + SEEN, {"printed": OLD, "url": url})

    assert new == expected + SEEN


@pytest.mark.parametrize(
    ("note", "printed", "expected"),
    [
        (r"\url{https://mill.example/a\_b}", r"https://mill.example/a\_b", r"\url{https://new.example/x\_y\&z}"),
        (
            r"\href{https://mill.example/a_b}{https://mill.example/a\_b}",
            r"https://mill.example/a\_b",
            r"\href{https://new.example/x_y&z}{https://new.example/x\_y\&z}",
        ),
        (
            r"\href{https://mill.example/b}{mill.example/b}",
            "mill.example/b",
            r"\href{https://new.example/x_y&z}{https://new.example/x\_y\&z}",
        ),
        (
            r"\href{https://mill.example/b}{\texttt{mill.example/b}}",
            "https://mill.example/b",
            r"\href{https://new.example/x_y&z}{\texttt{new.example/x\_y\&z}}",
        ),
        (r"\url{https://mill.example/b\%20c}", r"https://mill.example/b\%20c", r"\url{https://new.example/x_y&z}"),
    ],
)
def test_links_are_changed_in_their_words_and_where_they_lead(note: str, printed: str, expected: str) -> None:
    content = paper(note + SEEN)
    _, outcome = amended(content, "mills.tex", change("1", printed=printed, url="https://new.example/x_y&z"))

    assert note_of(outcome.content) == expected + SEEN
    read_again = {url.url.partition("://")[2] for url in read(outcome.content).references[0].urls}
    assert read_again == {"new.example/x_y&z"}


def test_an_address_that_begins_another_is_not_that_one() -> None:
    note = r"\url{https://mill.example/a}, https://mill.example/a\_b and \url{https://mill.example/a\%20c}" + SEEN

    assert written(note, {"printed": OLD, "url": "https://new.example/b"}) == note.replace(
        r"\url{https://mill.example/a}", r"\url{https://new.example/b}"
    )


def test_links_a_document_defines_for_itself_are_links() -> None:
    new = written(
        rf"\web{{{OLD}}}{SEEN}",
        {"printed": OLD, "url": "https://new.example/b_c%20d"},
        head=r"\usepackage{hyperref}\newcommand{\web}[1]{\url{#1}}",
    )

    assert new == r"\web{https://new.example/b_c\%20d}" + SEEN


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("consulted on 24~August 2018", "consulted on 3~November 2026"),
        ("consulted on 24\nAugust 2018", "consulted on 3\nNovember 2026"),
        (r"consulted on 1\textsuperscript{st} August 2018", r"consulted on 3\textsuperscript{rd} November 2026"),
        (r"consult\'e le 24 ao\^ut 2018", r"consult\'e le 3 novembre 2026"),
        (r"consulté le 24 août 2018", r"consulté le 3 novembre 2026"),
        (r"consult\'e le 1\ier{} novembre 2018", r"consult\'e le 3 novembre 2026"),
        ("abgerufen am 24.\\,8.\\,2018", None),
        (r"abgerufen am 24. M\"arz 2018", r"abgerufen am 3. November 2026"),
        ("accessed 2018-08-24", "accessed 2026-11-03"),
    ],
)
def test_a_date_keeps_the_form_and_commands_it_is_written_with(said: str, expected: str | None) -> None:
    content = paper(rf"The mill, \url{{{OLD}}}, {said}.")

    _, outcome = amended(content, "mills.tex", change("1", date="2026-11-03"))

    assert note_of(outcome.content) == rf"The mill, \url{{{OLD}}}, {expected or said}."
    assert bool(outcome.left) == (expected is None)


def test_an_archived_copy_stands_behind_the_link_and_not_within_it() -> None:
    edit = {"printed": OLD, "archive_url": COPY + "?b_c=%20#d"}
    shown = rf"(archived at \url{{{COPY}?b_c=\%20\#d}})"

    assert written(rf"\url{{{OLD}}}{SEEN}", edit) == rf"\url{{{OLD}}} {shown}{SEEN}"
    assert written(rf"\href{{{OLD}}}{{mill \& co}}{SEEN}", edit) == rf"\href{{{OLD}}}{{mill \& co}} {shown}{SEEN}"


def test_a_document_without_links_names_the_copy_in_words() -> None:
    content = paper(f"Voir {OLD}, consult\\'e le 24 mars 2018.", head=r"\usepackage[french]{babel}")

    _, outcome = amended(content, "mills.tex", change("1", printed=OLD, archive_url=COPY + "_b"))

    assert note_of(outcome.content) == rf"Voir {OLD} (archiv\'{{e}} : {COPY}\_b), consult\'e le 24 mars 2018."


def test_without_hyperref_a_link_in_a_note_takes_no_percent_sign() -> None:
    content = paper(rf"\url{{{OLD}}}{SEEN}", head=r"\usepackage{url}")

    _, left = amended(content, "m.tex", change("1", printed=OLD, url="https://new.example/b%20c"))
    _, copied = amended(content, "m.tex", change("1", printed=OLD, archive_url=COPY + "%20c"))

    assert (left.content, [each.why for each in left.left]) == (content, ["the new address would take it apart"])
    assert rf"(archived at {COPY}\%20c)" in note_of(copied.content)


def test_items_of_a_bibliography_are_no_arguments() -> None:
    sources = (
        "\\begin{thebibliography}{9}\n\\bibitem{mill} Mill, \\emph{Wheels}. \\url{https://mill.example/a}, "
        "accessed 28.08.2018.\n\\bibitem[Quay(2018)]{quay} Quay, Grind. \\href{https://quay.example/q}{here} "
        "(accessed 1 September 2018)\n\\end{thebibliography}"
    )
    content = paper(sources=f"See \\cite{{mill}} and \\cite{{quay}}.\n{sources}")
    mill, quay = (each.label for each in read(content).references)

    _, outcome = amended(
        content,
        "mills.tex",
        change(mill, printed=OLD, url="https://new.example/b%20c#d"),
        change(quay, printed="https://quay.example/q", url="https://new.example/q"),
        change(quay, date="2026-11-03"),
    )

    old = content.decode()
    new = old.replace(r"\url{https://mill.example/a}, acc", r"\url{https://new.example/b%20c#d}, acc").replace(
        r"\href{https://quay.example/q}", r"\href{https://new.example/q}"
    )
    assert outcome.content.decode() == new.replace("1 September 2018", "3 November 2026")


@pytest.mark.parametrize(
    "hostile",
    [
        r"https://x.example/}\input{/etc/passwd}",
        r"https://x.example/\write18{rm}",
        "https://x.example/%\n\n\\end{document}",
        "https://x.example/$^$&#_~",
        "https://x.example/|!+''--,,``\"",
        "https://x.example/ż ł",
    ],
)
@pytest.mark.parametrize("form", [r"\url{%s}", r"\href{%s}{mill}", "%s", r"\url|%s|"])
def test_an_address_cannot_break_out_of_its_note(hostile: str, form: str) -> None:
    content = paper(form % OLD + SEEN, rf"The wheel, \url{{https://wheel.example/w}}{SEEN}")

    _, outcome = amended(content, "mills.tex", change("1", printed=OLD, url=hostile))

    before, after = read(content), read(outcome.content)
    assert [each.label for each in after.references] == [each.label for each in before.references]
    assert after.references[1].raw == before.references[1].raw
    assert outcome.content.count(b"\n") == content.count(b"\n")
    for sign in (b"\\input", b"\\write", b"\\end"):
        assert outcome.content.count(sign) == content.count(sign)


def test_what_is_exported_twice_is_exported_once() -> None:
    note = rf"\href{{{OLD}}}{{https://mill.example/a}}, see {OLD}, consult\'e le 1\ier{{}} ao\^ut 2018."
    content = paper(note)
    first = amended(content, "m.tex", change("1", printed=OLD, url="https://new.example/b_c%20&d~e"))[1].content
    printed = read(first).references[0].urls[0].printed

    _, again = amended(first, "m.tex", change("1", printed=printed, url="https://new.example/b_c%20&d~e"))

    assert (again.content, again.amended, again.left) == (first, [], [])


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_encoding_and_line_ends_stay(encoding: str, ending: str) -> None:
    text = paper(f"M\u00fchle, \\url{{{OLD}}}, abgerufen\nam 24. M\u00e4rz 2018.").decode().replace("\n", ending)
    content = text.encode(encoding)

    _, outcome = amended(
        content, "m.tex", change("1", printed=OLD, url="https://new.example/b"), change("1", date="2026-11-03")
    )

    new = text.replace(OLD, "https://new.example/b").replace("24. M\u00e4rz 2018", "3. November 2026")
    assert outcome.content == new.encode(encoding)


def test_a_month_with_accents_is_written_as_the_document_writes_them() -> None:
    content = paper(f"Le moulin, \\url{{{OLD}}}, consult\\'e le 24 mars 2018.")

    _, outcome = amended(content, "m.tex", change("1", date="2026-08-01"))

    assert rb"consult\'e le 1 ao\^{u}t 2026." in outcome.content


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_papers_are_changed_in_the_note_meant_or_it_is_said_why_not(path: Path) -> None:
    content = path.read_bytes()
    reading = reread(content, name=path.name, today=TODAY, document_id="report")
    labels = [each.label for each in reading.references]
    notes = [
        each for each in reading.references if each.urls and each.refers_to is None and labels.count(each.label) == 1
    ]

    made = 0
    for note in notes:
        _, outcome = amended(content, path.name, *all_edits(reading, note.label))
        assert [each.label for each in outcome.amended] in ([note.label], [])
        assert outcome.amended or len(outcome.left) == 2
        assert outcome.amended == [] or len(differences(content, outcome.content)) <= 8
        made += bool(outcome.amended)
    assert made >= 0.8 * len(notes)
