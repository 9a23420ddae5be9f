"""BibTeX and biblatex files, as reference managers and people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents.readers.bibtex.reader import BibTeX
from models.errors import UnreadableDocumentError
from models.reference import Kind, Reference
from tests.documents.lists import (
    FILES,
    addresses,
    day,
    days,
    listed,
    read_bytes,
    read_list,
    stands_where_it_says,
    text_of,
)

EXPORTS = ("jabref-de.bib", "mendeley-en.bib", "zotero-fr.bib", "byhand-es.bib")


def entry(folder: Path, fields: str, kind: str = "misc") -> Reference:
    """Read one entry with *fields*."""
    (reference,) = read_list(folder, f"@{kind}{{key,\n  {fields}\n}}\n", "sources.bib").references
    return reference


def test_jabref_with_strings_parents_and_xdata() -> None:
    found = listed("bibtex/jabref-de.bib")

    assert list(found) == ["hvn2018mitglieder", "werften", "fahrplan", "kapitel", "sammelband", "blog", "tide"]
    assert days(found) == {
        "hvn2018mitglieder": "2018-08-24",
        "werften": "2018-08-24",
        "fahrplan": "2018-09-03",
        "kapitel": "2018-09",
        "sammelband": "2018-09",
        "blog": "2018-09-05",
        "tide": None,
    }
    members = found["hvn2018mitglieder"]
    assert (members.title, members.publisher) == ("Unsere Mitglieder im Überblick", "Hafenverband Nordsee")
    assert addresses(members) == ["https://hafenverband.example/mitglieder_liste/~aktuell?seite=1&sort=name"]
    assert (found["fahrplan"].title, addresses(found["fahrplan"])) == (
        "Fährplan 2018 & Tarife",
        ["https://tidenhub.example/fahrplan"],
    )
    assert (found["kapitel"].kind, found["kapitel"].publisher) == (Kind.DOCUMENT, "Verlag am Deich")
    assert addresses(found["kapitel"]) == ["https://verlag.example/haefen.pdf"]
    assert (found["blog"].publisher, addresses(found["blog"])) == (
        "Verlag am Deich",
        ["https://hafenverband.example/blog"],
    )
    assert addresses(found["tide"]) == ["https://doi.org/10.5555/kueste_2015.2"]
    assert found["tide"].publisher == "Zeitschrift für Küstenkunde"


def test_mendeley_escapes_two_addresses_in_a_field_and_pages_cited_as_wikis_propose() -> None:
    found = listed("bibtex/mendeley-en.bib")

    assert days(found) == {
        "LighthouseTrust2017": "2018-08-24",
        "Penrose2016": None,
        "Wiki2018": "2018-08-24",
        "Survey": "2018-03-04",
    }
    assert addresses(found["LighthouseTrust2017"]) == ["https://lighthouses.example/list_of_lights"]
    assert addresses(found["Penrose2016"]) == ["http://journals.example/keepers", "https://mirror.example/keepers.pdf"]
    assert found["Penrose2016"].publisher == "Journal of Coastal Studies"
    assert addresses(found["Wiki2018"]) == ["https://seawiki.example/index.php?title=Lens&oldid=77"]
    assert found["Wiki2018"].title == "Lens (optics) — The Sea Wiki"
    survey = found["Survey"].consulted
    assert survey is not None
    assert (survey.ambiguous, survey.alternatives) == (True, ("2018-04-03",))


def test_zotero_and_what_frenchmen_add_by_hand() -> None:
    found = listed("bibtex/zotero-fr.bib")

    assert days(found) == {
        "noauthor_les_2017": "2018-08-24",
        "moreau_compost_2016": "2018-08-25",
        "graines": "2018-09-01",
        "ruches": "2018-08-26",
    }
    assert found["noauthor_les_2017"].publisher == "Jardins de la ville"
    assert found["moreau_compost_2016"].kind is Kind.DOCUMENT
    assert found["moreau_compost_2016"].publisher == "Réseau Compost"
    assert addresses(found["moreau_compost_2016"]) == ["https://compost.example/guide%20final.pdf"]
    assert addresses(found["graines"]) == ["https://graines.example/troc"]
    assert found["ruches"].title == "Ruches en ville"


def test_a_file_kept_by_hand_with_parentheses_and_an_entry_taken_out() -> None:
    found = listed("bibtex/byhand-es.bib")

    assert days(found) == {
        "molinos:lista": "2018-08-24",
        "molinos:informe": "2018-08-25",
        "molinos:mapa": "2018-08-26",
    }
    assert found["molinos:lista"].publisher == "Federación de Molinos"
    assert addresses(found["molinos:lista"]) == ["https://molinos.example/lista"]
    assert found["molinos:informe"].title == 'Informe "Molinos" y agua'
    assert addresses(found["molinos:mapa"]) == ["https://mapa.example/uno", "https://mapa.example/dos"]


@pytest.mark.parametrize("name", EXPORTS)
def test_every_entry_stands_where_it_says(name: str) -> None:
    text = text_of(f"bibtex/{name}")

    for reference in listed(f"bibtex/{name}").values():
        assert stands_where_it_says(reference, text)
        assert reference.raw.startswith("@")
        assert reference.raw.endswith(("}", ")"))


@pytest.mark.parametrize("name", EXPORTS)
def test_a_day_replaced_where_it_stands_changes_one_line(name: str) -> None:
    text = text_of(f"bibtex/{name}")
    first = BibTeX().take_apart(text.encode(), name).notes[0].stated
    assert first is not None
    assert first.consulted is not None
    start, end = first.consulted.start, first.consulted.end

    edited = f"{text[:start]}2026-11-24{text[end:]}"

    changed = [(old, new) for old, new in zip(text.split("\n"), edited.split("\n"), strict=True) if old != new]
    assert len(changed) == 1
    assert changed[0][0].replace(text[start:end], "2026-11-24") == changed[0][1]


@pytest.mark.parametrize("name", ["jabref-de.bib", "zotero-fr.bib", "mendeley-en.bib"])
def test_what_stands_in_urldate_has_the_place_of_its_letters_alone(name: str) -> None:
    text = text_of(f"bibtex/{name}")
    first = BibTeX().take_apart(text.encode(), name).notes[0].stated
    assert first is not None
    assert first.consulted is not None
    assert first.addresses is not None

    assert text[first.consulted.start - 1 : first.consulted.end + 1] == "{2018-08-24}"
    (address,) = first.addresses
    assert text[address.start - 1] + text[address.end] == "{}"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("urldate = {2018-08-24}", "2018-08-24"),
        ("urldate = {24/08/2018}", "2018-08-24"),
        ("urldate = 2018", "2018"),
        ("urldate = {2018-08-20/2018-08-24}", "2018-08-24"),
        ("urldate = {2018-08~}", "2018-08"),
        ("urldate = {2018-08-24T10:12:13Z}", "2018-08-24"),
        ("lastchecked = {August 24, 2018}", "2018-08-24"),
        ("urlaccessdate = {24 ago. 2018}", "2018-08-24"),
        ("lastaccessed = {24 août 2018}", "2018-08-24"),
        ("date-accessed = {24.8.2018}", "2018-08-24"),
        ("abrufdatum = {24. August 2018}", "2018-08-24"),
        ("urlday = {24}, urlmonth = aug, urlyear = 2018", "2018-08-24"),
        ("note = {Accessed: 2018-08-24}", "2018-08-24"),
        ("note = {Geraadpleegd op 24 augustus 2018}", "2018-08-24"),
        ("note = {Ultimo accesso: 24/08/2018}", "2018-08-24"),
        ("note = {Dost{\\k{e}}p: 24.08.2018}", "2018-08-24"),
        ("howpublished = {\\url{https://a.example/x}, accessed 2018-08-24}", "2018-08-24"),
        ("url = {https://b.example/x (accessed 24 August 2018)}", "2018-08-24"),
        ("addendum = {(besucht am 24.~08.~2018)}", "2018-08-24"),
    ],
)
def test_the_day_of_access_in_every_way_people_write_it(tmp_path: Path, fields: str, expected: str) -> None:
    assert day(entry(tmp_path, f"title = {{A page}}, url = {{https://a.example/}}, {fields}")) == expected


@pytest.mark.parametrize(
    "fields",
    [
        "date = {2018-08-24}",
        "year = 2018, month = aug, day = 24",
        "note = {Published on 24 August 2018}",
        "timestamp = {2018-08-24}, creationdate = {2018-08-24T10:00:00}, modificationdate = {2018-08-24T10:00:00}",
        "date-added = {2018-08-24 10:12:13 +0200}, date-modified = {2018-08-24 10:12:13 +0200}",
        "urldate = {2018-13-24}",
        "urldate = {2099-08-24}",
        "urldate = {1985-08-24}",
        "checked = {20180824}",
        "origdate = {2018-08-24}, eventdate = {2018-08-24}",
        "downloads = {24}, visits = {2018}",
        "abstract = {Accessed on 24 August 2018 by many.}",
    ],
)
def test_other_days_are_no_days_of_access(tmp_path: Path, fields: str) -> None:
    assert day(entry(tmp_path, f"title = {{A page}}, url = {{https://a.example/}}, {fields}")) is None


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("url = {https://a.example/a_b}", ["https://a.example/a_b"]),
        ("url = {https://a.example/a\\_b\\%20c}", ["https://a.example/a_b%20c"]),
        ("url = {\\url{https://a.example/x}}", ["https://a.example/x"]),
        ("url = {https://a.example/x and https://b.example/y}", ["https://a.example/x", "https://b.example/y"]),
        ("url = {https://a.example/$\\sim$eva/}", ["https://a.example/~eva/"]),
        ("url = {www.a.example/x}", ["http://www.a.example/x"]),
        ("url = {https://a.example/x}, url = {https://b.example/y}", ["https://a.example/x", "https://b.example/y"]),
        ("url = {https://a.example/x}, doi = {10.5555/abc}", ["https://a.example/x"]),
        ("doi = {https://doi.org/10.5555/abc}", ["https://doi.org/10.5555/abc"]),
        ("eprint = {1801.00001}, eprinttype = {arxiv}", ["https://arxiv.org/abs/1801.00001"]),
        ("url = {https://a.example/x}, annote = {see https://b.example/y}", ["https://a.example/x"]),
        ("annote = {see https://b.example/y}", ["https://b.example/y"]),
        ("publisher = {\\url{https://b.example/y}}", ["https://b.example/y"]),
        ("bdsk-url-1 = {https://a.example/x}", ["https://a.example/x"]),
        ("file = {:C\\:/Users/eva/a.pdf:PDF}", []),
    ],
)
def test_addresses_in_every_way_people_write_them(tmp_path: Path, fields: str, expected: list[str]) -> None:
    assert addresses(entry(tmp_path, f"title = {{A page}}, {fields}")) == expected


def test_an_address_joined_from_parts_has_the_place_of_all_of_them(tmp_path: Path) -> None:
    text = '@string{base = "https://a.example/"}\n@misc{key, url = base # {page}}\n'
    (reference,) = read_list(tmp_path, text, "sources.bib").references

    (url,) = reference.urls
    assert (url.printed, url.url) == ("base # {page}", "https://a.example/page")
    assert text[url.start : url.end] == url.printed


def test_a_plain_address_has_the_place_of_its_letters_alone(tmp_path: Path) -> None:
    (url,) = entry(tmp_path, "url = {https://a.example/x}").urls

    assert url.printed == "https://a.example/x"


def test_days_vote_on_the_order_of_day_and_month(tmp_path: Path) -> None:
    text = "".join(
        f"@misc{{k{n}, title = {{Page}}, url = {{https://a.example/{n}}}, urldate = {{{written}}}}}\n"
        for n, written in enumerate(("08/24/2018", "04/02/2018"))
    )
    consulted = [each.consulted for each in read_list(tmp_path, text, "sources.bib").references]

    assert [each.date for each in consulted if each] == ["2018-08-24", "2018-04-02"]
    assert [each.alternatives for each in consulted if each] == [(), ("2018-02-04",)]


BROKEN = """@online{good, title={Good}, url={https://a.example/1}, urldate={2018-08-21}}

@online{unclosed,
  title = {Unclosed here,
  url = {https://a.example/2},
  urldate = {2018-08-22}
}
@online{many, title={Too many}}, url={https://a.example/3}, urldate={2018-08-23}}
@online{nocomma
  url = {https://a.example/4}
  urldate = {2018-08-24}
}
@online{quote, title = "No end, url = {https://a.example/5}, urldate = {2018-08-25}}
@online{cut, url = {https://a.example/6}, urldate = {2018-08-2"""


def test_broken_entries_are_read_as_far_as_they_go_and_said_so(tmp_path: Path) -> None:
    reading = read_list(tmp_path, BROKEN, "sources.bib")

    assert {each.label: (len(each.urls), day(each)) for each in reading.references} == {
        "good": (1, "2018-08-21"),
        "unclosed": (1, "2018-08-22"),
        "many": (1, "2018-08-23"),
        "nocomma": (1, "2018-08-24"),
        "quote": (1, "2018-08-25"),
        "cut": (1, None),  # it may have been any day of the twenties
    }
    told = "\n".join(reading.warnings)
    assert "'unclosed' (line 3) holds a value that is never closed" in told
    assert "'many' (line 8) has a closing brace too many" in told
    assert "'cut' (line 14)" in told
    assert "'good'" not in told


def test_two_entries_of_one_name_are_both_read_and_said_so(tmp_path: Path) -> None:
    reading = read_list(tmp_path, "@misc{a, title={One}}\n@misc{a, title={Two}}\n", "sources.bib")

    assert [each.title for each in reading.references] == ["One", "Two"]
    assert "2 entries are called 'a' (lines 1 and 2)" in reading.warnings[0]


def test_an_entry_without_name_goes_by_its_place(tmp_path: Path) -> None:
    text = "@misc{2, title={Called two}}\n@misc{title={Nameless}, year=2018}\n"

    assert [each.label for each in read_list(tmp_path, text, "sources.bib").references] == ["2", "[2]"]


REPORT = """The harbour report

Its sources are kept in BibTeX, and one of them looks like this:

@online{one, title = {Harbours}, url = {https://h.example/one}, urldate = {2018-08-24}}

All else is cited in the text. The harbour of Brest has 12 members (https://b.example/members, consulted on
24/08/2018), the one of Gdynia 13 of them. We thank everybody who helped us.
"""


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (BROKEN, "sources.txt", True),
        ("@misc{a, title={x}}", "a.md", True),
        (REPORT, "report.txt", False),
        ("Write to me@site.example {or not}", "mail.txt", False),
        ("<!doctype html><p>@misc{a, title={x}}</p>", "lies.bib", False),
        ("%PDF-1.4\n@misc{a, title={x}}", "lies.bib", False),
        ("A report, see https://a.example/x", "lies.bib", False),
        ("\\documentclass{article}\n@misc{a, title={x}}", "paper.txt", False),
        ("@comment{nothing else}", "empty.bib", True),
    ],
)
def test_it_is_told_by_what_it_holds(text: str, name: str, expected: bool) -> None:
    assert BibTeX().recognises(text.encode(), name) is expected


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = text_of("bibtex/zotero-fr.bib")
    reading = read_bytes(tmp_path, text.replace("’", "'").encode(encoding), "sources.txt")

    assert reading.references[0].title == "Les jardins partagés de la ville"


def test_windows_line_ends(tmp_path: Path) -> None:
    text = text_of("bibtex/jabref-de.bib").replace("\n", "\r\n")
    reading = read_bytes(tmp_path, text.encode(), "sources.bib")

    assert [day(each) for each in reading.references] == list(days(listed("bibtex/jabref-de.bib")).values())
    assert all(stands_where_it_says(each, text) for each in reading.references)


def test_a_file_without_entries_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"empty\.bib holds no entries that can be read; export"):
        read_list(tmp_path, "@comment{nothing else}", "empty.bib")


def test_the_files_are_no_other_format() -> None:
    for name in EXPORTS:
        assert BibTeX().recognises((FILES / "bibtex" / name).read_bytes(), "sources.txt")


def test_a_child_with_an_address_of_its_own_takes_no_day_from_its_parent(tmp_path: Path) -> None:
    text = (
        "@incollection{child, title={Child}, url={https://a.example/child}, crossref={parent}}\n"
        "@incollection{other, title={Other}, crossref={parent}}\n"
        "@collection{parent, title={Parent}, publisher={House}, url={https://a.example/}, urldate={2018-08-24}}\n"
    )
    child, other, _ = read_list(tmp_path, text, "sources.bib").references

    assert (child.publisher, addresses(child), day(child)) == ("House", ["https://a.example/child"], None)
    assert (other.publisher, addresses(other), day(other)) == ("House", ["https://a.example/"], "2018-08-24")
