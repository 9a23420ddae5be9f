"""Persons, as pages of their houses were consulted and as they are."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactStatus, FactType
from tests.pipelines.facts.check.pairs import Pair, fact, stands

WHO = "Ada Berglund"
HOUSES = ("Gullhaven",)


def contact(predicate: str, value: str) -> Fact:
    return fact(FactType.CONTACT, WHO, predicate, value)


@pytest.mark.parametrize(
    ("role", "lang", "then", "now"),
    [
        ("chair", "en", "<p>Chair: Ada Berglund</p>", "<p>Henk Visser is our new chair.</p>"),
        ("chair", "en", "<p>Ada Berglund, chair</p>", "<p>In May, Henk Visser succeeded Ada Berglund as chair.</p>"),
        ("director", "en", "<p>Director: Ada Berglund</p>", "<p>Henk Visser was appointed director in 2024.</p>"),
        (
            "présidente",
            "fr",
            "<p>Présidente : Ada Berglund</p>",
            "<p>Henk Visser a succédé à Ada Berglund à la présidence.</p>",
        ),
        (
            "présidente",
            "fr",
            "<p>Présidente : Ada Berglund</p>",
            "<p>Henk Visser, nouveau président, vous accueille.</p>",
        ),
        ("directrice", "fr", "<p>Directrice : Ada Berglund</p>", "<p>Depuis 2023, le directeur est Henk Visser.</p>"),
        (
            "Vorsitzende",
            "de",
            "<p>Vorsitzende: Ada Berglund</p>",
            "<p>Henk Visser hat den Vorsitz von Ada Berglund übernommen.</p>",
        ),
        (
            "Geschäftsführerin",
            "de",
            "<p>Geschäftsführerin: Ada Berglund</p>",
            "<p>Neuer Geschäftsführer ist Henk Visser.</p>",
        ),
        (
            "Geschäftsführerin",
            "de",
            "<p>Geschäftsführerin ist Ada Berglund.</p>",
            "<p>Geschäftsführer Henk Visser empfängt Gäste.</p>",
        ),
        ("presidenta", "es", "<p>Presidenta: Ada Berglund</p>", "<p>Henk Visser fue elegido presidente en 2024.</p>"),
        (
            "directora",
            "es",
            "<p>Directora: Ada Berglund</p>",
            "<p>Henk Visser sustituye a Ada Berglund como director.</p>",
        ),
        ("presidente", "it", "<p>Presidente: Ada Berglund</p>", "<p>Nuovo presidente è Henk Visser.</p>"),
        (
            "direttrice",
            "it",
            "<p>Direttrice: Ada Berglund</p>",
            "<p>Ad Ada Berglund è subentrato come direttore Henk Visser.</p>",
        ),
        (
            "assessora",
            "it",
            "<p>Assessora ai porti: Ada Berglund</p>",
            "<p>Scrivere all'Assessore ai porti Henk Visser.</p>",
        ),
        ("president", "hr", "<p>Predsjednica: Ada Berglund</p>", "<p>Predsjednik: Henk Visser</p>"),
    ],
)
def test_a_role_went_to_another(role: str, lang: str, then: str, now: str) -> None:
    pair = Pair(then=then, now=now, lang=lang)
    told = stands(contact("role", role), pair, houses=HOUSES)
    assert told.status is FactStatus.CHANGED, told.reason
    assert told.found is not None
    assert told.found.now.value is not None
    assert told.found.now.value.printed == ("Henk Visser",)


@pytest.mark.parametrize(
    ("role", "lang", "now"),
    [
        ("chair", "en", "<p>Our chair, Dr Ada Berglund, writes poems. Henk Visser is the new treasurer.</p>"),
        ("director", "en", "<p>BERGLUND Ada, Managing Director. New in the team: Henk Visser, assistant.</p>"),
        ("présidente", "fr", "<p>La maison est présidée par Ada Berglund. Henk Visser a rejoint le bureau.</p>"),
        ("Vorsitzende", "de", "<p>Den Vorsitz hat weiterhin Ada Berglund. Neu im Vorstand: Henk Visser.</p>"),
        ("presidenta", "es", "<p>Preside la casa Ada Berglund. Henk Visser es el nuevo tesorero.</p>"),
        ("presidente", "it", "<p>La presiede Ada Berglund. Henk Visser è il nuovo tesoriere.</p>"),
    ],
)
def test_who_is_still_named_lost_no_role(role: str, lang: str, now: str) -> None:
    then = "<p>Ada Berglund, " + role + "</p>"
    told = stands(contact("role", role), Pair(then=then, now=now, lang=lang), houses=HOUSES)
    assert told.status in (FactStatus.CONFIRMED, FactStatus.UNVERIFIED), told


@pytest.mark.parametrize(
    ("predicate", "value"),
    [
        ("works-at", "Gullhaven"),
        ("role", "coordinator"),
        ("email", "ada@gullhaven.example"),
        ("phone", "+44 20 7946 0018"),
    ],
)
def test_who_moved_to_another_page_is_still_there(predicate: str, value: str) -> None:
    line = "<p>Ada Berglund, coordinator, ada@gullhaven.example, +44 20 7946 0018</p>"
    cited = Pair(then=line, now="<p>Gullhaven weaves cloth. The secretariat answers all mail.</p>")
    moved = Pair(
        now="<p>Coordinator: Berglund Ada</p><p>ada [at] gullhaven [dot] example</p><p>Tel. +44 (0)20 79 46 00 18</p>",
        url="https://www.gullhaven.example/secretariat",
        cited=False,
    )
    assert stands(contact(predicate, value), cited, moved, houses=HOUSES).status is FactStatus.CONFIRMED


@pytest.mark.parametrize("predicate", ["works-at", "role", "email", "phone"])
def test_a_page_that_shows_nobody_any_more_says_nothing(predicate: str) -> None:
    value = {
        "works-at": "Gullhaven",
        "role": "coordinator",
        "email": "ada@gullhaven.example",
        "phone": "+44 20 7946 0018",
    }
    line = "<p>Ada Berglund, coordinator, ada@gullhaven.example, +44 20 7946 0018</p>"
    pair = Pair(then=line, now="<p>Gullhaven weaves cloth. Since 1980 we have done little else.</p>")
    assert stands(contact(predicate, value[predicate]), pair, houses=HOUSES).status is FactStatus.UNVERIFIED


def test_a_new_number_stands_on_another_page_of_the_house() -> None:
    cited = Pair(then="<p>Ada Berglund, coordinator, tel. +44 20 7946 0018</p>", now="<p>Ask the secretariat.</p>")
    team = Pair(
        now="<p>Ada Berglund<br>Coordinator<br>Tel. +44 20 7946 0077</p>",
        url="https://www.gullhaven.example/secretariat",
        cited=False,
    )
    told = stands(contact("phone", "+44 20 7946 0018"), cited, team, houses=HOUSES)
    assert told.status is FactStatus.CHANGED


def test_a_number_that_went_to_a_colleague_is_no_longer_hers() -> None:
    def card(name: str, phone: str) -> str:
        return f"<div class='person'><h3>{name}</h3><p>Adviser</p><p>Tel. {phone}</p></div>"

    then = card(WHO, "+44 20 7946 0018")
    now = card(WHO, "+44 20 7946 0011") + card("Henk Visser", "+44 20 7946 0018")
    told = stands(contact("phone", "+44 20 7946 0018"), Pair(then=then, now=now), houses=HOUSES)
    assert told.status is FactStatus.CHANGED


@pytest.mark.parametrize(
    "now",
    [
        "<p>Ada Berglund: ada AT gullhaven DOT example</p>",
        "<p>Ada Berglund: ada (at) gullhaven (punkt) example</p>",
        "<p>Ada Berglund: ada [arroba] gullhaven.example</p>",
        "<p>Ada Berglund: ada [chiocciola] gullhaven [punto] example</p>",
        "<p>Ada Berglund: &#97;&#100;&#97;&#64;gullhaven.example</p>",
        "<p>Ada Berglund: ada<span style='display:none'>xx</span>@gullhaven.example</p>",
        "<p>Ada Berglund: ada{at}gullhaven{dot}example</p>",
        "<p>Ada Berglund: ada<!-- no -->@<!-- bots -->gullhaven.example</p>",
    ],
)
def test_a_masked_address_is_the_same(now: str) -> None:
    pair = Pair(then="<p>Ada Berglund: ada@gullhaven.example</p>", now=now)
    assert stands(contact("email", "ada@gullhaven.example"), pair, houses=HOUSES).status is FactStatus.CONFIRMED
