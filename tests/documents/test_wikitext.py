"""Wiki pages: notes as MediaWiki numbers them, citations by the names nine languages give their fields."""

from __future__ import annotations

from pathlib import Path

import mwparserfromhell
import pytest

from consulted.documents import read
from consulted.documents.readers.wikitext.reader import Wikitext
from consulted.documents.readers.wikitext.source import Source, parts
from consulted.documents.script import Script, Span
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reading, Reference
from tests.documents.helpers import TODAY, by_label, read_text, sentences

FILES = Path(__file__).parent / "files" / "wikitext"
PAGES = ("lock-keepers.en.wiki", "flosse.de.wiki", "phare-du-nord.fr.wiki")


def from_file(name: str) -> Reading:
    return read(FILES / name, today=TODAY)


def from_page(folder: Path, text: str) -> Reading:
    return read_text(folder, text, "page.wiki")


def noted(folder: Path, note: str) -> Reference:
    (reference,) = from_page(folder, f"It is so.<ref>{note}</ref>").references
    return reference


def taken_apart(name: str) -> Script:
    return Wikitext().take_apart((FILES / name).read_bytes(), name)


def urls(reference: Reference) -> list[str]:
    return [url.url for url in reference.urls]


def seen_on(reference: Reference) -> str | None:
    return reference.consulted.date if reference.consulted else None


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        (
            "lock-keepers.en.wiki",
            [*"1234", "5", "a", "6", "note 1", "7", "8", "Fenwick 1988", "Fenwick & Marsh 2003", "unused"],
        ),
        ("flosse.de.wiki", [*"123", "A 1", *"456"]),
        ("phare-du-nord.fr.wiki", ["1", "n 1", *"2345", "Kerbrat 2011"]),
        ("ponts.fr.xml", ["1", "2"]),
    ],
)
def test_notes_are_numbered_by_first_use_in_their_groups(name: str, labels: list[str]) -> None:
    assert [reference.label for reference in from_file(name).references] == labels


@pytest.mark.parametrize("name", [*PAGES, "ponts.fr.xml"])
def test_raw_words_and_addresses_are_those_of_the_source(name: str) -> None:
    text = (FILES / name).read_text(encoding="utf-8")
    for reference in from_file(name).references:
        assert text[reference.start : reference.end] == reference.raw
        assert reference.raw.startswith(("<ref", "{{", "&lt;ref"))
        assert all(text[url.start : url.end] == url.printed for url in reference.urls)


def test_a_citation_states_title_publisher_address_and_day() -> None:
    register = by_label(from_file("lock-keepers.en.wiki"))["1"]

    assert (register.title, register.publisher) == ("Register of canals", "Canal Office")
    assert [url.printed for url in register.urls] == ["https://canals.example/register?id=41&amp;lang=en"]
    assert urls(register) == ["https://canals.example/register?id=41&lang=en"]
    assert register.consulted is not None
    assert (register.consulted.raw, register.consulted.date) == ("3 May 2021", "2021-05-03")


def test_a_note_is_cited_wherever_its_name_is_used() -> None:
    notes = by_label(from_file("lock-keepers.en.wiki"))

    assert sentences(notes["1"]) == ["length: 41 km", "The Harrow Canal is a canal of 41 km."]
    assert sentences(notes["3"]) == ["It has 23 locks.", "Eleven keepers are left."]
    assert [citation.section for citation in notes["3"].cited_by] == [None, "Keepers"]
    assert sentences(notes["2"])[-1] == "1800 | 19"
    assert notes["2"].kind is Kind.DOCUMENT


def test_what_stands_in_comments_and_nowiki_is_no_note() -> None:
    raw = " ".join(reference.raw for reference in from_file("lock-keepers.en.wiki").references)

    assert "hidden.example" not in raw
    assert "not a note" not in raw


def test_short_forms_lead_to_the_entry_of_the_list() -> None:
    notes = by_label(from_file("lock-keepers.en.wiki"))

    assert notes["4"].raw == "{{sfn|Fenwick|1988|p=12}}"
    assert sentences(notes["4"]) == ["It was dug in 1794 and closed in 1947.", "Eleven keepers are left."]
    assert (notes["Fenwick 1988"].title, seen_on(notes["Fenwick 1988"])) == ("Canals of Harrow", "2021-05-08")
    assert sentences(notes["Fenwick 1988"]) == ["It was dug in 1794 and closed in 1947."]
    assert sentences(notes["Fenwick & Marsh 2003"]) == ["Eleven keepers are left."]


def test_what_nothing_calls_is_kept() -> None:
    unused = by_label(from_file("lock-keepers.en.wiki"))["unused"]

    assert (urls(unused), unused.cited_by) == (["https://unused.example/page"], ())


def test_links_the_page_calls_dead_are_told_and_their_date_is_no_visit() -> None:
    reading = from_file("lock-keepers.en.wiki")

    assert seen_on(by_label(reading)["5"]) == "2021-05-04"
    assert any("dead: 5" in warning for warning in reading.warnings)


def test_a_page_has_the_title_of_its_subject_and_no_day_of_its_own() -> None:
    document = from_file("flosse.de.wiki").document

    assert (document.title, document.language, document.date) == ("Oberbach", "de", None)


def test_words_beside_templates_are_read_as_words() -> None:
    notes = by_label(from_file("flosse.de.wiki"))

    assert urls(notes["3"]) == ["http://www.heimatverein.example/floesse.html"]
    assert seen_on(notes["3"]) == "2022-05-02"
    assert (urls(notes["4"]), notes["4"].publisher) == (["https://talblatt.example/1961/floss"], "Talblatt")
    assert notes["6"].kind is Kind.INTERVIEW
    assert sentences(notes["1"]) == ["Der Bach bei Anger"]


def test_a_day_written_with_templates_keeps_them() -> None:
    notes = by_label(from_file("phare-du-nord.fr.wiki"))

    assert notes["1"].consulted is not None
    assert (notes["1"].consulted.raw, notes["1"].consulted.date) == ("1{{er}} juin 2023", "2023-06-01")
    assert notes["5"].consulted is not None
    assert notes["5"].consulted.raw == "consulté le {{date|3|juin|2023}}"
    assert notes["5"].consulted.date == "2023-06-03"
    assert sentences(notes["1"]) == ["Le phare du Nord est un phare du XIXe siècle.", "On y va à pied."]


def test_an_export_is_read_through_its_escapes() -> None:
    reading = from_file("ponts.fr.xml")
    bridges, new = reading.references

    assert (reading.document.title, reading.document.date) == ("Ponts du val & gués", "2023-06-05")
    assert (reading.document.language, reading.document.format) == ("fr", "wikitext")
    assert bridges.raw.startswith("&lt;ref name=&quot;liste&quot;&gt;{{Lien web")
    assert [url.printed for url in bridges.urls] == ["https://ponts.example/liste?val=1&amp;amp;tri=nom"]
    assert urls(bridges) == ["https://ponts.example/liste?val=1&tri=nom"]
    assert sentences(bridges) == ["Le val compte quatre ponts et deux gués.", "Il est gratuit."]
    assert seen_on(new) == "2023-06-05"


def test_an_export_of_several_pages_is_refused(tmp_path: Path) -> None:
    page = "<page><title>A</title><revision><text>x</text></revision></page>"
    with pytest.raises(UnreadableDocumentError, match="2 wiki pages"):
        read_text(tmp_path, f'<mediawiki xml:lang="en">{page}{page}</mediawiki>', "export.xml")


@pytest.mark.parametrize(
    "citation",
    [
        "{{cite web |url=URL |title=TITLE |website=HOUSE |date=1 May 2019 |access-date=DAY}}",
        "{{Cite news|url=URL|title=TITLE|newspaper=[[HOUSE]]|accessdate=DAY}}",
        "{{Citation|last=Fenwick|title=TITLE|publisher=HOUSE|url=URL|access-date=DAY}}",
        "{{Lien web|titre=TITLE|url=URL|éditeur=HOUSE|date=1 mai 2019|consulté le=DAY}}",
        "{{Internetquelle |url=URL |titel=TITLE |hrsg=HOUSE |datum=2019-05-01 |abruf=DAY}}",
        "{{Internetquelle |url=URL |titel=TITLE |werk=HOUSE |zugriff=DAY |archiv-url=https://archiv.example/1}}",
        "{{Cita web |url=URL |título=TITLE |sitioweb=HOUSE |fecha=1 de mayo de 2019 |fechaacceso=DAY}}",
        "{{cita web |url=URL |titolo=TITLE |sito=HOUSE |data=1 maggio 2019 |accesso=DAY |urlarchivio=https://arch.example/1}}",
        "{{Citeer web |url=URL |titel=TITLE |uitgever=HOUSE |datum=1 mei 2019 |bezochtdatum=DAY}}",
        "{{Cytuj |url=URL |tytuł=TITLE |opublikowany=HOUSE |data=2019-05-01 |data dostępu=DAY |archiwum=https://arch.example/1}}",
        "{{Citar web |url=URL |titulo=TITLE |publicado=x |obra=HOUSE |data=1 de maio de 2019 |acessodata=DAY}}",
        "{{Webbref |url=URL |titel=TITLE |utgivare=HOUSE |datum=1 maj 2019 |hämtdatum=DAY |arkivurl=https://arkiv.example/1}}",
        "{{Cite web\n<!-- kept -->\n| url = URL\n| title = TITLE\n| work = HOUSE\n| access-date = DAY\n"
        "| url-status = dead\n| archive-url = https://archive.example/web/2020/URL\n| archive-date = 2 May 2020\n}}",
    ],
)
def test_fields_are_known_in_nine_languages(tmp_path: Path, citation: str) -> None:
    words = {"URL": "https://a.example/x?b=1", "TITLE": "The old mill", "HOUSE": "Mill House", "DAY": "2021-05-03"}
    written = citation
    for sign, word in words.items():
        written = written.replace(sign, word)
    note = noted(tmp_path, written)

    assert [url.printed for url in note.urls] == [words["URL"]]
    assert (note.title, note.publisher) == (words["TITLE"], words["HOUSE"])
    assert note.consulted is not None
    assert (note.consulted.raw, note.consulted.date) == ("2021-05-03", "2021-05-03")


@pytest.mark.parametrize(
    ("note", "url"),
    [
        ("[http://a.example/x_y Title]", "http://a.example/x_y"),
        ("[//a.example/x Title]", "https://a.example/x"),
        ("https://a.example/x_(y).", "https://a.example/x_(y)"),
        ("{{cite web|url=a.example/x|title=T}}", "http://a.example/x"),
        ("{{cite journal|title=T|journal=J|doi=10.1234/ab_c}}", "https://doi.org/10.1234/ab_c"),
        ("{{cite web|url=https://a.example/x{{=}}1|title=T}}", "https://a.example/x=1"),
        ("{{My own source|url=https://a.example/x|title=T|year=2019}}", "https://a.example/x"),
    ],
)
def test_addresses_are_found(tmp_path: Path, note: str, url: str) -> None:
    assert urls(noted(tmp_path, note)) == [url]


def test_two_citations_in_one_note_both_count(tmp_path: Path) -> None:
    note = noted(
        tmp_path,
        "{{cite web|url=https://a.example/|title=A}}; {{cite web|url=https://b.example/|title=B}} and https://c.example/x",
    )

    assert urls(note) == ["https://a.example/", "https://b.example/", "https://c.example/x"]


@pytest.mark.parametrize(
    ("page", "labels"),
    [
        ('A<ref name="x">a</ref> b<ref name=x /> c<ref>c</ref>', ["1", "2"]),
        ('A<ref name="x" /> b<ref>b</ref> c<ref name="x">a</ref>', ["1", "2"]),
        ("A{{refn|group=n|a}} b{{efn|b}} c{{efn|name=k|c}} d{{efn|name=k}} e{{#tag:ref|e}}", ["n 1", "a", "b", "1"]),
        ("A<ref group=lower-roman>a</ref> b<ref group=lower-roman>b</ref>", ["i", "ii"]),
        ("A<REF>a</REF> b<Ref name='q'>b</ref>", ["1", "2"]),
        ("A<ref>a</ref>\n<references group=x/>\nB<ref>b</ref>\n{{reflist|30em}}", ["1", "2"]),
    ],
)
def test_notes_are_counted_as_mediawiki_counts(tmp_path: Path, page: str, labels: list[str]) -> None:
    assert [each.label for each in from_page(tmp_path, f"== H ==\n{page}").references] == labels


def test_a_note_that_is_never_closed_ends_with_its_line(tmp_path: Path) -> None:
    page = "A is so.<ref>https://a.example/\n\nB is so.<ref>https://b.example/</ref>"
    reading = from_page(tmp_path, page)

    assert [urls(each) for each in reading.references] == [["https://a.example/"], ["https://b.example/"]]
    assert sentences(reading.references[1]) == ["B is so."]
    assert any("never closed" in warning for warning in reading.warnings)


def test_a_name_without_words_is_told(tmp_path: Path) -> None:
    reading = from_page(tmp_path, 'A<ref name="lost" /> b<ref>https://b.example/</ref>')

    assert [each.label for each in reading.references] == ["1", "2"]
    assert any("does not hold: 1" in warning for warning in reading.warnings)


def test_two_notes_of_one_name_are_both_kept(tmp_path: Path) -> None:
    reading = from_page(tmp_path, 'A<ref name="x">https://a.example/</ref> b<ref name="x">https://b.example/</ref>')

    assert [urls(each) for each in reading.references] == [["https://a.example/"], ["https://b.example/"]]
    assert any("'x'" in warning for warning in reading.warnings)


# A correction stays where it is made.


@pytest.mark.parametrize("name", PAGES)
def test_a_correction_of_one_field_changes_one_parameter(name: str) -> None:
    script = taken_apart(name)
    stated = [note.stated for note in script.notes if note.stated]
    spans = [each.consulted for each in stated if each.consulted]
    spans += [Span(start=target.start, end=target.end) for each in stated for target in each.addresses or ()]
    assert spans
    for span in spans:
        corrected = script.text[: span.start] + "CORRECTED" + script.text[span.end :]
        before, after = parameters(script.text), parameters(corrected)
        changed = [there for here, there in zip(before, after, strict=True) if here != there]
        # What stands around a template changes with it.
        innermost = [value for _, value in changed if "{{" not in value]
        assert all("CORRECTED" in value for _, value in changed)
        assert len(innermost) == 1 or script.text[span.start - 1] == "["


def parameters(text: str) -> list[tuple[str, str]]:
    """Return all parameters of all templates, as an independent parser sees them."""
    found = mwparserfromhell.parse(text, skip_style_tags=True).filter_templates()
    return [(f"{each.name}|{one.name}", str(one.value)) for each in found for one in each.params]


@pytest.mark.parametrize("name", PAGES)
def test_pairs_are_those_an_independent_parser_finds(name: str) -> None:
    text = (FILES / name).read_text(encoding="utf-8")
    source = Source(text, name)
    tree = mwparserfromhell.parse(text, skip_style_tags=True)
    tags = [str(tag) for tag in tree.filter_tags(matches=lambda node: node.tag == "ref")]
    templates = [str(each) for each in tree.filter_templates()]

    assert sorted(text[ref.start : ref.end] for ref in source.refs.values()) == sorted(tags)
    ours = [text[start : end + 2] for start, end in source.closing.items() if text.startswith("{{", start)]
    assert set(ours) == set(templates)
    for start, end in source.closing.items():
        if text.startswith("{{", start):
            (there,) = {
                str(each): each for each in tree.filter_templates() if str(each) == text[start : end + 2]
            }.values()
            here = [text[each.start : each.end] for each in parts(source, start + 2, end)[1:]]
            assert here == [str(one.value).strip() for one in there.params]


@pytest.mark.parametrize(
    ("text", "name", "wiki"),
    [
        ("'''A''' is b.<ref>c</ref>", "page.txt", True),
        ("== A ==\n{{Infobox|a=b}}\n[[C]] and [[D|e]] are {{f}}.", "raw", True),
        ("A [[b]].", "page.mediawiki", True),
        ("<!DOCTYPE html><html><body>A<ref>b</ref> {{c}} [[d]]</body></html>", "page.html", False),
        ("# A\n\n[[Note]] and [[other]], {{ template }}.\n\n==marked==\n", "note.md", False),
        ("# Wiki syntax\n\n```\n== A ==\n<ref>x</ref> {{b}}\n```\n", "howto.md", False),
        ("Report.\n\nThe total == 3. It is {{x}}.\n\n[1] https://a.example/", "report.txt", False),
        ('{"a": "[[b]] <ref>c</ref> {{d}}"}', "a.json", False),
        ("\\section{A} <ref>x</ref> [[b]]\n\\begin{itemize}", "a.tex", False),
    ],
)
def test_what_is_a_wiki_page_and_what_is_not(text: str, name: str, wiki: bool) -> None:
    assert Wikitext().recognises(text.encode(), name) is wiki
