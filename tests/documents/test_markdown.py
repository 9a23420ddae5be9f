"""Markdown as people and programs write it: what is a note, what is a link, and what is neither."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind, Reading, Reference
from tests.documents.helpers import by_label, read_text, sentences

NOTE = "Guild, https://guild.example/list, accessed 3 May 2019"


def markdown(folder: Path, text: str) -> Reading:
    return read_text(folder, text, "report.md")


def urls(reference: Reference) -> list[str]:
    return [url.url for url in reference.urls]


def test_a_note_may_be_written_where_it_is_called(tmp_path: Path) -> None:
    text = f"The guild has nine members^[{NOTE}, and [a map](https://guild.example/map)]. It is old.\n"
    (note,) = markdown(tmp_path, text).references

    assert note.raw == f"^[{NOTE}, and [a map](https://guild.example/map)]"
    assert (note.label, urls(note)) == ("1", ["https://guild.example/list", "https://guild.example/map"])
    assert sentences(note) == ["The guild has nine members."]


def test_notes_written_in_place_and_apart_are_numbered_as_they_are_called(tmp_path: Path) -> None:
    text = "One[^b]. Two^[https://a.example/two]. Three[^c].\n\n[^c]: https://a.example/three\n[^b]: https://a.example/one\n"
    assert {each.label: urls(each) for each in markdown(tmp_path, text).references} == {
        "b": ["https://a.example/one"],
        "2": ["https://a.example/two"],
        "c": ["https://a.example/three"],
    }


def test_a_note_goes_on_in_paragraphs_that_are_set_in(tmp_path: Path) -> None:
    text = f"A fact.[^1]\n\n[^1]: {NOTE}\n\n    More at <https://guild.example/more>.\n\nNo part of it.\n"
    (note,) = markdown(tmp_path, text).references

    assert note.raw.endswith("More at <https://guild.example/more>.")
    assert urls(note) == ["https://guild.example/list", "https://guild.example/more"]


def test_a_note_may_be_defined_in_an_item_or_a_quotation(tmp_path: Path) -> None:
    text = f"- An item[^1].\n\n  [^1]: {NOTE}\n\n> A quotation[^2].\n>\n> [^2]: https://a.example/two\n"
    notes = by_label(markdown(tmp_path, text))

    assert urls(notes["1"]) == ["https://guild.example/list"]
    assert notes["2"].raw == "[^2]: https://a.example/two"


def test_a_note_ends_where_a_list_begins_right_under_it(tmp_path: Path) -> None:
    text = f"The guild[^a].\n\n[^a]: {NOTE}\n1. Annex\nhttps://guild.example/annex\n"
    (note,) = (each for each in markdown(tmp_path, text).references if each.label == "a")
    assert note.raw == f"[^a]: {NOTE}"
    assert urls(note) == ["https://guild.example/list"]


def test_a_note_called_twice_has_two_sentences(tmp_path: Path) -> None:
    text = f"One fact.[^1] Another fact[^1].\n\n[^1]: {NOTE}\n"
    assert sentences(markdown(tmp_path, text).references[0]) == ["One fact.", "Another fact."]


def test_a_call_without_a_note_is_said(tmp_path: Path) -> None:
    warnings = markdown(tmp_path, f"One[^1]. Two[^lost].\n\n[^1]: {NOTE}\n").warnings
    assert "Notes are called that this text does not define: lost." in warnings


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("[the list](https://a.example/x)", "https://a.example/x"),
        ('[the list](https://a.example/x "of members")', "https://a.example/x"),
        ("[the list](<https://a.example/x y>)", "https://a.example/x%20y"),
        ("[the list](https://a.example/My Report.pdf)", "https://a.example/My%20Report.pdf"),
        ("[the [short] list](https://a.example/x_(y))", "https://a.example/x_(y)"),
        ("[the list][l]", "https://a.example/listed"),
        ("[the list][]", "https://a.example/named"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("https://a.example/snake_case_name", "https://a.example/snake_case_name"),
        (r"https://a.example/snake\_case", "https://a.example/snake_case"),
        ("https://a.example/x?a=1&amp;b=2", "https://a.example/x?a=1&b=2"),
        ("**https://a.example/x**", "https://a.example/x"),
        ('<a href="https://a.example/x">the list</a>', "https://a.example/x"),
        ("[//a.example/x](//a.example/x)", "https://a.example/x"),
    ],
)
def test_every_link_of_a_report_without_notes_is_a_source(tmp_path: Path, written: str, url: str) -> None:
    targets = "[l]: https://a.example/listed 'List'\n[the list]: <https://a.example/named>\n"
    text = f"# A report on lists\n\nThe guild keeps a list, see {written} for it.\n\n{targets}"
    (link,) = markdown(tmp_path, text).references

    assert urls(link) == [url]
    assert len(sentences(link)) == 1
    assert sentences(link)[0].startswith("The guild keeps a list, see ")


@pytest.mark.parametrize(
    "written",
    [
        "[a section](#lists)",
        "[a file](lists/old.md)",
        "[mail](mailto:desk@guild.example)",
        "<desk@guild.example>",
        "![a picture](https://a.example/list.png)",
        "![[list.png]] and [[Lists|a note]]",
        "`curl https://a.example/list`",
        "<!-- https://a.example/list -->",
    ],
)
def test_what_is_no_source(tmp_path: Path, written: str) -> None:
    text = f"# A report on lists\n\nThe guild keeps {written} of it. See https://guild.example/all too.\n"
    assert [urls(each) for each in markdown(tmp_path, text).references] == [["https://guild.example/all"]]


@pytest.mark.parametrize(
    "block",
    [
        "```\n[^2]: https://code.example/\nhttps://code.example/x\n```",
        "~~~python\nget('https://code.example/')\n~~~",
        "    https://code.example/set-in\n",
        "<!--\nhttps://hidden.example/\n\n[^3]: https://hidden.example/y\n-->",
        "---\n\n***",
    ],
)
def test_code_and_comments_are_not_read(tmp_path: Path, block: str) -> None:
    text = f"# A report\n\nA fact.[^1]\n\n{block}\n\nMore words.\n\n[^1]: {NOTE}\n"
    assert [each.label for each in markdown(tmp_path, text).references] == ["1"]


def test_text_in_a_box_is_read(tmp_path: Path) -> None:
    for opening, closing in (("::: {.callout-note}", ":::"), ("```{note}", "```"), ("> [!info] Look", "")):
        quoted = "> " if opening.startswith(">") else ""
        text = f"# A report\n\n{opening}\n{quoted}A fact in a box[^1].\n{closing}\n\n[^1]: {NOTE}\n"
        assert sentences(markdown(tmp_path, text).references[0]) == ["A fact in a box."]


def test_the_head_of_a_text_tells_title_day_and_language(tmp_path: Path) -> None:
    head = '---\ntitle: "Die Listen"\ndate: 5. März 2024\nlang: de-DE\nsource: https://no.example/\n---\n'
    document = markdown(tmp_path, f"{head}\nEin Satz.[^1]\n\n[^1]: {NOTE}\n").document

    assert (document.title, document.date, document.language) == ("Die Listen", "2024-03-05", "de")


def test_underlined_headings_are_sections(tmp_path: Path) -> None:
    text = f"The report\n==========\n\nMembers\n-------\n\nA fact.[^1]\n\n[^1]: {NOTE}\n"
    reading = markdown(tmp_path, text)

    assert reading.document.title == "The report"
    assert reading.references[0].cited_by[0].section == "Members"


def test_raised_tags_call_the_items_of_a_list(tmp_path: Path) -> None:
    text = f"A fact<sup>1</sup> and one more<sup>[2](#n2)</sup>.\n\n## Notes\n\n1. {NOTE}\n2. Ours.\n"
    notes = by_label(markdown(tmp_path, text))

    assert notes["1"].raw == f"1. {NOTE}"
    assert sentences(notes["2"]) == ["A fact and one more."]


def test_addresses_defined_by_number_are_notes(tmp_path: Path) -> None:
    text = "One fact [1]. Another [2].\n\n[1]: https://a.example/one\n[2]: https://a.example/two 'Two'\n"
    notes = by_label(markdown(tmp_path, text))

    assert notes["2"].raw == "[2]: https://a.example/two 'Two'"
    assert sentences(notes["1"]) == ["One fact."]


def test_what_a_note_prints_in_italics_is_its_title(tmp_path: Path) -> None:
    note = "[^1]: Guild of Weavers, *Looms of the north*, <https://guild.example/looms>, accessed 3 May 2019"
    text = f"A fact.[^1]\n\n{note}\n"
    (note,) = markdown(tmp_path, text).references

    assert (note.title, note.publisher) == ("Looms of the north", "Guild of Weavers")
    assert note.consulted is not None
    assert note.consulted.raw == "accessed 3 May 2019"


def test_the_words_of_a_link_are_its_title(tmp_path: Path) -> None:
    text = "A fact.[^1]\n\n[^1]: [Looms of the north](https://guild.example/looms 'here'), accessed 3 May 2019\n"
    assert markdown(tmp_path, text).references[0].title == "Looms of the north"


def test_emphasis_and_escapes_are_not_quoted(tmp_path: Path) -> None:
    text = f"A **bold** and _old_ claim \\[sic\\] of file\\_name and snake_case, 2 * 3[^1].\n\n[^1]: {NOTE}\n"
    assert sentences(markdown(tmp_path, text).references[0]) == [
        "A bold and old claim [sic] of file_name and snake_case, 2 * 3."
    ]


def test_an_interview_in_a_table(tmp_path: Path) -> None:
    text = "| Town | Looms |\n|---|--:|\n| Arl | nine[^a] |\n\n[^a]: Interview with Edda Marsh, Guild, 3 May 2019\n"
    (note,) = markdown(tmp_path, text).references

    assert note.kind is Kind.INTERVIEW
    assert sentences(note) == ["Arl | nine"]


@pytest.mark.parametrize(
    "text",
    [
        f"A fact.[^1]\n\n[^1]: {NOTE}\n",
        "See [a](https://a.example/x) and [b](https://b.example/y).\n",
        "# Heading\n\nSee [a](https://a.example/x).\n",
    ],
)
def test_markdown_is_told_by_what_it_holds(tmp_path: Path, text: str) -> None:
    assert read_text(tmp_path, text, "report.txt").document.format == "markdown"


def test_one_link_makes_no_markdown(tmp_path: Path) -> None:
    text = "A fact.¹\n\n¹ [Guild](https://guild.example/)\n"
    assert read_text(tmp_path, text, "report.txt").document.format == "text"


@pytest.mark.parametrize("pattern", ["[", "[a](", "`` ` ", "*a", "^[", "[^1] ", "<a", "[a][b] ", "\\", "_a_ "])
def test_a_line_of_mark_up_without_end_is_read_in_time(tmp_path: Path, pattern: str) -> None:
    line = pattern * (100_000 // len(pattern))
    reading = markdown(tmp_path, f"# T\n\nA fact.[^1] {line}\n\n[^1]: {NOTE} {line[:20_000]}\n")
    assert next(each.label for each in reading.references) == "1"


_FLAVOURS = {
    "pandoc": (
        "Barns[^n].^[Owl Society, *Nests*, <https://a.example/1> (accessed 3 May 2021).]\n\n"
        "[^n]: Hatch Fund, <https://a.example/2>, accessed 5 May 2021.\n",
        {"2": ("https://a.example/1", "2021-05-03"), "n": ("https://a.example/2", "2021-05-05")},
    ),
    "MyST": (
        "(barns)=\n# Barns\n\nOwls nest[^a], see {ref}`barns` and {cite}`key2020`.\n\n"
        "```{note}\nHatches stay open[^b].\n```\n\n:::{admonition} Mind\nThey leave late[^c].\n:::\n\n"
        "[^a]: Owl Society, https://a.example/1, accessed 3 May 2021\n[^b]: Hatch Fund, https://a.example/2\n"
        "[^c]: Barn Trust, <https://a.example/3>, accessed 4 May 2021\n",
        {
            "a": ("https://a.example/1", "2021-05-03"),
            "b": ("https://a.example/2", None),
            "c": ("https://a.example/3", "2021-05-04"),
        },
    ),
    "Obsidian": (
        "---\naliases: [Owls]\n---\n# Barns\n\n%% ask https://a.example/draft first %%\n\n> [!quote]- A farmer\n"
        "> They leave late.[^b]\n\nSee [[Other note|that]] and ==this==.[^a] ^block-1\n\n"
        "[^a]: [Rules](https://a.example/1) accessed 5 May 2021\n[^b]: Barn Trust, https://a.example/2 #source\n",
        {"a": ("https://a.example/1", "2021-05-05"), "b": ("https://a.example/2", None)},
    ),
    "GitHub": (
        "# Barns\n\n[![build](https://ci.example/badge.svg)](https://ci.example/run)\n\n> [!WARNING]\n> Open.[^h]\n\n"
        "Owls nest, see #12.[^1] <details><summary>more</summary>They leave.[^l]</details>\n\n- [x] counted[^1]\n\n"
        "[^1]: Owl Society, https://a.example/1. Accessed 3 May 2021.\n[^h]: Fund <https://a.example/2>\n"
        "[^l]: Barn Trust.\n    https://a.example/3, accessed 4 May 2021.\n",
        {
            "1": ("https://a.example/1", "2021-05-03"),
            "h": ("https://a.example/2", None),
            "l": ("https://a.example/3", "2021-05-04"),
        },
    ),
}


@pytest.mark.parametrize("flavour", _FLAVOURS)
def test_notes_in_the_ways_of_four_programs(tmp_path: Path, flavour: str) -> None:
    text, expected = _FLAVOURS[flavour]
    references = markdown(tmp_path, text).references

    found = {each.label: (urls(each)[0], each.consulted and each.consulted.date) for each in references}
    assert found == expected
    assert all(each.cited_by for each in references)


@pytest.mark.parametrize("between", [" | ", " · ", " » "])
def test_a_line_of_links_to_the_parts_of_a_site_is_no_list_of_sources(tmp_path: Path, between: str) -> None:
    menu = between.join(
        ("[Home](https://site.example/)", "[Edit](https://git.example/edit)", "[Old](https://git.example/o)")
    )
    (reference,) = markdown(
        tmp_path, f"{menu}\n\n# Barns\n\nOwls are [listed](https://a.example/1) there.\n"
    ).references

    assert urls(reference) == ["https://a.example/1"]


def test_a_sentence_about_all_links_is_no_source(tmp_path: Path) -> None:
    text = (
        "# Uilen\n\nUilen nestelen [hier](https://a.example/1) en [daar](https://a.example/2).\n\n"
        "Alle links geraadpleegd op 3 juni 2020.\n"
    )
    references = markdown(tmp_path, text).references

    assert [(urls(each), each.consulted and each.consulted.date) for each in references] == [
        (["https://a.example/1"], "2020-06-03"),
        (["https://a.example/2"], "2020-06-03"),
    ]
