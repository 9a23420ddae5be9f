"""Two notes of one source: prints of an address that mean one page, and those that do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.address import same_address, wire_form
from tests.documents.helpers import read_text

FIRST = "https://guild.example/looms/north"


def twin(folder: Path, one: str, other: str) -> bool:
    text = f"A fact.¹ Another.²\n\n¹ Guild, {one}\n² Guild, {other}\n"
    return read_text(folder, text).references[1].duplicate_of == "1"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *((FIRST, other) for other in ("http://guild.example/looms/north", "https://www.guild.example/looms/north/")),
        *((FIRST, other) for other in ("https://GUILD.example/looms/north", "https://guild.example:443/looms/north")),
        *(
            (FIRST, f"{FIRST}{tail}")
            for tail in ("/index.html", "#part-2", "?", "/default.aspx", "?utm_source=x&utm_medium=y")
        ),
        *(
            (FIRST, f"{FIRST}?{tail}")
            for tail in ("fbclid=Iw1", "gclid=Cj0", "mc_cid=1&mc_eid=2", "_ga=1.2", "PHPSESSID=a1")
        ),
        ("https://guild.example/?id=4", "https://guild.example/?utm_campaign=x&id=4"),
        ("https://guild.example/m%C3%A9tiers", "https://guild.example/métiers"),
        ("https://guild.example/a%2db", "https://guild.example/a-b"),
        ("https://guild.example/caf%c3%a9", "https://guild.example/caf%C3%A9"),
        ("https://doi.org/10.9999/Looms.1", "http://dx.doi.org/10.9999/looms.1"),
        ("doi:10.9999/looms.1", "https://doi.org/10.9999/looms.1"),
        ("DOI: 10.9999/looms.1.", "https://www.doi.org/10.9999/looms.1"),
        ("https://guild.example/x;jsessionid=A1?id=4", "https://guild.example/x?id=4"),
    ],
)
def test_forms_of_one_page_are_one_source(tmp_path: Path, one: str, other: str) -> None:
    assert twin(tmp_path, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST, "https://guild.example/looms"),
        (FIRST, "https://guild.example/looms/north/map"),
        (FIRST, "https://old.guild.example/looms/north"),
        (FIRST, "https://guild.example:8080/looms/north"),
        (FIRST, "https://guild.example/looms/South"),
        ("https://guild.example/show?id=4", "https://guild.example/show?id=5"),
        ("https://guild.example/show?id=4", "https://guild.example/show"),
        ("https://guild.example/?page=looms", "https://guild.example/?page=mills"),
        ("https://doi.org/10.9999/looms.1", "https://doi.org/10.9999/looms.2"),
        ("https://guild.example/index-2.html", "https://guild.example/"),
        ("https://guild.example/de/looms", "https://guild.example/en/looms"),
    ],
)
def test_other_pages_are_other_sources(tmp_path: Path, one: str, other: str) -> None:
    assert not twin(tmp_path, one, other)
    assert not same_address(wire_form(one), wire_form(other))


def test_a_doi_is_an_address_to_ask_for(tmp_path: Path) -> None:
    (note,) = read_text(tmp_path, "A fact.¹\n\n¹ Oakmere, Looms, doi: 10.9999/looms.1, 2019\n").references
    (url,) = note.urls
    assert url.url == "https://doi.org/10.9999/looms.1"
    assert note.raw[url.start - note.start : url.end - note.start] == url.printed


def test_the_plain_address_is_asked_for(tmp_path: Path) -> None:
    from consulted.documents import distinct_sources

    text = f"A fact.¹ Another.²\n\n¹ Guild, {FIRST}?utm_source=x\n² Guild, {FIRST}\n"
    assert set(distinct_sources(read_text(tmp_path, text).references).values()) == {FIRST}
