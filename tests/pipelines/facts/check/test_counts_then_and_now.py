"""What houses count, as their pages were consulted and as they are."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactStatus, FactType
from tests.pipelines.facts.check.pairs import Pair, fact, stands

HOUSE = "Gullhaven"


def count(predicate: str, value: str, *, about: bool = False) -> Fact:
    return fact(FactType.COUNT, HOUSE, predicate, value, about=about)


@pytest.mark.parametrize(
    ("predicate", "value", "lang", "then", "now"),
    [
        ("looms", "43", "en", "<p>Gullhaven runs 43 looms.</p>", "<p>Forty-three looms rattle at Gullhaven.</p>"),
        (
            "members",
            "71",
            "it",
            "<p>Gullhaven conta 71 soci.</p>",
            "<p>I settantuno soci di Gullhaven si vedono a maggio.</p>",
        ),
        (
            "companies",
            "58",
            "es",
            "<p>Gullhaven agrupa 58 empresas.</p>",
            "<p>Las cincuenta y ocho empresas de Gullhaven exportan.</p>",
        ),
        (
            "members",
            "93",
            "fr",
            "<p>Gullhaven compte 93 adhérents.</p>",
            "<p>Quatre-vingt-treize adhérents font vivre Gullhaven.</p>",
        ),
        (
            "members",
            "121",
            "de",
            "<p>Gullhaven hat 121 Mitglieder.</p>",
            "<p>Gullhaven lebt von hunderteinundzwanzig Mitgliedern.</p>",
        ),
        (
            "employees",
            "5400",
            "it",
            "<p>Gullhaven dà lavoro a 5.400 addetti.</p>",
            "<p>Gli addetti sono 5400, uno su tre giovane.</p>",
        ),
        ("members", "64", "hr", "<p>Gullhaven okuplja 64 članova.</p>", "<p>Danas Gullhaven ima 64 članova i psa.</p>"),
        (
            "smes",
            "37",
            "en",
            "<p>Gullhaven has 80 members, 37 of them SMEs.</p>",
            "<p>Of our 80 members, 37 are small or medium-sized enterprises.</p>",
        ),
    ],
)
def test_a_number_in_other_words_is_the_same(predicate: str, value: str, lang: str, then: str, now: str) -> None:
    told = stands(count(predicate, value), Pair(then=then, now=now, lang=lang))
    assert told.status is FactStatus.CONFIRMED, told


@pytest.mark.parametrize(
    ("predicate", "value", "lang", "then", "now", "new"),
    [
        ("looms", "43", "en", "<p>Gullhaven runs 43 looms.</p>", "<p>Gullhaven now works with 51 looms.</p>", "51"),
        ("looms", "43", "en", "<dl><dt>Looms</dt><dd>43</dd></dl>", "<dl><dt>Looms</dt><dd>51</dd></dl>", "51"),
        (
            "métiers",
            "43",
            "fr",
            "<p>Gullhaven possède 43 métiers.</p>",
            "<p>Les métiers de Gullhaven sont désormais 51.</p>",
            "51",
        ),
        (
            "passengers",
            "21000",
            "en",
            "<p>It carries 21,000 passengers a year.</p>",
            "<p>Some 33,000 passengers a year ride with us.</p>",
            "33000",
        ),
        (
            "Webstühle",
            "43",
            "de",
            "<p>Gullhaven betreibt 43 Webstühle.</p>",
            "<p>Gullhaven betreibt inzwischen 51 Webstühle.</p>",
            "51",
        ),
        (
            "telares",
            "43",
            "es",
            "<p>Gullhaven tiene 43 telares.</p>",
            "<p>Hoy son 51 los telares de Gullhaven.</p>",
            "51",
        ),
        (
            "telai",
            "43",
            "it",
            "<p>Gullhaven ha 43 telai.</p>",
            "<p>I telai attivi a Gullhaven sono ormai 51.</p>",
            "51",
        ),
        ("looms", "43", "sv", "<p>Gullhaven har 43 vävstolar.</p>", "<p>Gullhaven har i dag 51 vävstolar.</p>", "51"),
        ("members", "64", "hr", "<p>Gullhaven okuplja 64 članova.</p>", "<p>Danas Gullhaven ima 72 članova.</p>", "72"),
    ],
)
def test_another_number_of_the_same_things_is_a_change(
    predicate: str, value: str, lang: str, then: str, now: str, new: str
) -> None:
    told = stands(count(predicate, value), Pair(then=then, now=now, lang=lang))
    assert told.status is FactStatus.CHANGED, told
    assert told.found is not None
    assert told.found.now.value is not None
    assert told.found.now.value.canonical == (new,)


@pytest.mark.parametrize(
    ("value", "about", "now"),
    [
        ("148", False, "<p>Gullhaven has about 150 members.</p>"),
        ("150", True, "<p>Gullhaven has 153 members.</p>"),
        ("410", False, "<p>Gullhaven compte plus de 400 membres.</p>"),
        ("148", False, "<p>Gullhaven hat rund 150 Mitglieder.</p>"),
        ("148", False, "<p>Gullhaven cuenta con unos 150 socios.</p>"),
        ("148", False, "<p>Gullhaven conta circa 150 soci.</p>"),
    ],
)
def test_a_round_number_holds_for_its_neighbours(value: str, about: bool, now: str) -> None:
    assert stands(count("members", value, about=about), Pair(now=now)).status is FactStatus.CONFIRMED


@pytest.mark.parametrize(
    ("then", "now", "status"),
    [
        (
            "<p>Gullhaven has 80 members, 37 of them SMEs.</p>",
            "<p>Gullhaven has 96 members, many of them SMEs.</p>",
            FactStatus.ABSENT,
        ),
        (
            "<p>Gullhaven has 80 members, 37 of them SMEs.</p>",
            "<p>Gullhaven has 96 members in all trades.</p>",
            FactStatus.ABSENT,
        ),
        ("<p>Gullhaven compte 80 membres, dont 37 PME.</p>", "<p>Gullhaven compte 96 membres.</p>", FactStatus.ABSENT),
        (
            "<p>Gullhaven has 80 members, 37 of them SMEs.</p>",
            "<p>Gullhaven weaves cloth and ropes.</p>",
            FactStatus.UNVERIFIED,
        ),
        ("<p>Gullhaven hat 80 Mitglieder, davon 37 KMU.</p>", "<p>Gullhaven webt Tuch.</p>", FactStatus.UNVERIFIED),
    ],
)
def test_a_part_is_gone_only_where_the_page_still_counts(then: str, now: str, status: FactStatus) -> None:
    assert stands(count("smes", "37"), Pair(then=then, now=now)).status is status


def test_a_number_that_moved_to_another_page_of_the_house_stands() -> None:
    then = Pair(then="<p>Gullhaven has 80 members, 37 of them SMEs.</p>", now="<p>Gullhaven has many members.</p>")
    other = Pair(now="<p>We count 37 SMEs.</p>", url="https://www.gullhaven.example/facts", cited=False)
    assert stands(count("smes", "37"), then, other).status is FactStatus.CONFIRMED


@pytest.mark.parametrize(
    "now",
    ["<p>Gullhaven and its 12 members attended. The fair had 300 members.</p>", "<p>Gullhaven: 95 members.</p>"],
)
def test_another_houses_page_changes_no_number(now: str) -> None:
    pair = Pair(
        then="<p>Gullhaven: 80 members.</p>", now=now, url="https://www.otterfair.example/news", title="Otter Fair"
    )
    assert stands(count("members", "80"), pair).status is not FactStatus.CHANGED
    assert stands(count("members", "80"), pair).status is not FactStatus.CONTRADICTED
