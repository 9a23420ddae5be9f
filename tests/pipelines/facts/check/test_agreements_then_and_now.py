"""Agreements, names and aims, as pages were consulted and as they are."""

from __future__ import annotations

import pytest

from models.fact import Fact, FactStatus, FactType
from tests.pipelines.facts.check.pairs import Pair, fact, stands

ONE, OTHER = "Gullhaven Rope Guild", "Otterby Loom Institute"
THIRD = "https://www.skywinter.example/partners"


def pact(predicate: str, *values: str) -> Fact:
    return fact(FactType.PARTNERSHIP, f"{ONE} – {OTHER}", predicate, *values, involved=(ONE, OTHER))


def on_third(body: str, lang: str = "en") -> Pair:
    return Pair(now=body, then=body, url=THIRD, title="Skywinter", lang=lang)


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("en", f"<p>Skywinter has cooperation agreements with {ONE} and {OTHER}.</p>"),
        ("en", f"<p>We signed agreements with {ONE} and {OTHER}.</p>"),
        ("fr", f"<p>Nous avons signé des accords avec {ONE} et {OTHER}.</p>"),
        ("de", f"<p>Wir haben Abkommen mit {ONE} und {OTHER} unterzeichnet.</p>"),
        ("es", f"<p>Firmamos convenios con {ONE} y {OTHER}.</p>"),
        ("it", f"<p>Abbiamo accordi con {ONE} e {OTHER}.</p>"),
        ("en", f"<ul><li>{ONE}</li><li>{OTHER}</li><li>Municipality of Nordwick</li></ul>"),
        ("en", f"<p>Three partners, namely {ONE}, the Nordwick Mill and {OTHER}, wrote kits.</p>"),
    ],
)
def test_partners_of_a_third_house_are_none_of_each_other(lang: str, body: str) -> None:
    assert stands(pact("partners", ONE, OTHER), on_third(body, lang)).status is FactStatus.UNVERIFIED


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("en", f"<p>{ONE} and {OTHER} signed a memorandum of understanding in May.</p>"),
        ("en", f"<p>A cooperation agreement between {ONE} and {OTHER} was renewed.</p>"),
        ("fr", f"<p>L'accord de coopération entre {ONE} et {OTHER} a été signé en mai.</p>"),
        ("de", f"<p>Die Vereinbarung zwischen {ONE} und {OTHER} wurde im Mai unterzeichnet.</p>"),
        ("es", f"<p>El convenio entre {ONE} y {OTHER} fue firmado en mayo.</p>"),
        ("it", f"<p>L'accordo tra {ONE} e {OTHER} è stato firmato a maggio.</p>"),
    ],
)
def test_a_third_house_may_tell_of_an_agreement(lang: str, body: str) -> None:
    assert stands(pact("partners", ONE, OTHER), on_third(body, lang)).status is FactStatus.CONFIRMED


@pytest.mark.parametrize(
    ("lang", "then", "now"),
    [
        (
            "de",
            f"<p>{OTHER}: Ein Abkommen ist in Vorbereitung.</p>",
            f"<p>Am 3. Mai 2024 haben wir mit dem {OTHER} ein Abkommen unterzeichnet.</p>",
        ),
        (
            "en",
            f"<p>An agreement with {OTHER} is being prepared.</p>",
            f"<p>Our agreement with {OTHER} was signed on 3 May 2024.</p>",
        ),
        (
            "fr",
            f"<p>Un accord avec {OTHER} est en préparation ; sa signature est prévue.</p>",
            f"<p>L'accord avec {OTHER} a été signé le 3 mai 2024.</p>",
        ),
    ],
)
def test_what_was_planned_was_signed(lang: str, then: str, now: str) -> None:
    pair = Pair(then=then, now=now, lang=lang, url="https://www.gullhavenrope.example/partners", title=ONE)
    assert stands(pact("status", "planned"), pair).status is FactStatus.CHANGED


def test_a_letter_of_intent_is_no_agreement_yet() -> None:
    then = f"<p>Im Mai unterschrieben wir mit dem {OTHER} eine Absichtserklärung.</p>"
    pair = Pair(then=then, now=then, lang="de", url="https://www.gullhavenrope.example/partner", title=ONE)
    assert stands(pact("status", "planned"), pair).status is FactStatus.CONFIRMED


def test_none_with_a_kind_of_house_became_one() -> None:
    stated = fact(FactType.PARTNERSHIP, f"{ONE} – Canadian mills", "status", "none", involved=(ONE, "Canadian mills"))
    then = "<p>There is no agreement with a mill in Canada so far.</p>"
    now = f"<p>In 2022 we signed an agreement with the {OTHER}, our first in Canada.</p>"
    pair = Pair(then=then, now=now, url="https://www.gullhavenrope.example/partners", title=ONE)
    assert stands(stated, pair).status is FactStatus.CHANGED


def name(value: str, short: str = "GRG") -> Fact:
    return fact(FactType.NAME, short, "name", value)


@pytest.mark.parametrize(
    ("lang", "now"),
    [
        ("en", "<p>Until the end of 2022 we were known as Gullhaven Rope Guild.</p>"),
        ("pt", "<p>Desde 2023 a antiga Gullhaven Rope Guild chama-se Nordwick Fibre Centre.</p>"),
        ("fr", "<p>Jusqu'en 2022, la maison s'appelait Gullhaven Rope Guild.</p>"),
        ("de", "<p>Bis 2022 hießen wir Gullhaven Rope Guild.</p>"),
    ],
)
def test_a_house_has_another_name(lang: str, now: str) -> None:
    foot = "<footer>© 2026 Nordwick Fibre Centre</footer>"
    pair = Pair(
        then="<p>The Gullhaven Rope Guild (GRG) twists ropes.</p>",
        now=now + foot,
        lang=lang,
        url="https://www.gullhavenrope.example/about",
        title="Nordwick Fibre Centre",
    )
    told = stands(name(ONE), pair)
    assert told.status is FactStatus.CHANGED, told.reason


def test_a_short_form_at_the_foot_is_no_new_name() -> None:
    foot = "<footer>© 2026 GRG</footer>"
    then = "<p>The Gullhaven Rope Guild (GRG) twists ropes.</p><footer>© 2020 Gullhaven Rope Guild</footer>"
    pair = Pair(then=then, now=f"<p>Ropes.</p>{foot}", url="https://www.grg.example/about", title="GRG")
    assert stands(name(ONE), pair).status is not FactStatus.CHANGED


@pytest.mark.parametrize(
    "now",
    [
        "<p>It helped small firms to go to Senegal, Cabo Verde and Mauritania.</p>",
        "<p>Ayudó a saltar a Senegal, Cabo Verde y Mauritania.</p>",
        "<p>Elle a mené ses entreprises au Sénégal, au Cap-Vert et en Mauritanie.</p>",
    ],
)
def test_one_country_took_the_place_of_another(now: str) -> None:
    stated = fact(FactType.TARGET_COUNTRY, "Gullhaven", "targets", "Cabo Verde", "Senegal", "Ghana")
    pair = Pair(then="<p>Target countries: Cabo Verde, Senegal, Ghana.</p>", now=now)
    assert stands(stated, pair).status is FactStatus.CHANGED


@pytest.mark.parametrize("now", ["<p>Gullhaven twists ropes.</p>", "<p>Gullhaven: our story, our people.</p>"])
def test_a_founding_nobody_tells_again_is_not_gone(now: str) -> None:
    stated = fact(FactType.EVENT, "Gullhaven", "founded", "1983")
    pair = Pair(then="<p>Gullhaven was founded in 1983.</p>", now=now)
    assert stands(stated, pair).status is FactStatus.UNVERIFIED


@pytest.mark.parametrize(
    "now",
    [
        "<p>Since its inauguration, in 1983, Gullhaven has grown inwards.</p>",
        "<p>Desde su inauguración, en 1983, Gullhaven no ha dejado de crecer.</p>",
        "<p>L'origine de Gullhaven remonte à 1983.</p>",
        "<p>Nel 1983 sei pescatori aprirono Gullhaven: la fondò Ada Berglund, nel 1983.</p>",
        "<dl><dt>Opening year</dt><dd>1983</dd></dl>",
        "<p>Gullhaven wurde 1983 eröffnet.</p>",
    ],
)
def test_a_founding_in_other_words_stands(now: str) -> None:
    stated = fact(FactType.EVENT, "Gullhaven", "founded", "1983")
    assert stands(stated, Pair(now=now)).status is FactStatus.CONFIRMED
