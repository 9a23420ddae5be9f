"""Other houses under a name that is no more than the domain's: honest businesses where a society once stood."""

from __future__ import annotations

import pytest

from models.verdict import Judgement, Verdict
from pipelines.judge import judge
from pipelines.judge.charter import founded
from snapshots.text import read_page
from tests.pipelines.pages import answer, html, text, visited

URL = "https://lumen-weststad.example/about"


def page(title: str, *paragraphs: str, lang: str = "en", h1: str = "") -> str:
    return html(title, *paragraphs, lang=lang, h1=h1, frame=False)


def at(now: str, then: str, *, nonsense: str | None = None, cited_title: str | None = None) -> Judgement:
    there = answer(now, URL)
    return judge(
        visited(URL, there),
        then=read_page(answer(then, URL)),
        now=read_page(there),
        nonsense=read_page(answer(nonsense, f"{URL}-x")) if nonsense is not None else None,
        cited_title=cited_title,
    )


CLUB = page(
    "About us",
    "Lumen was founded in 1951 as a society of lamplighters, who had just lost their trade to a switchboard.",
    "Our volunteers keep forty-one gas lamps burning between the canal and the brewery, winter and summer alike.",
    "Chair: Wilhelmina Dorrestein. Keeper of the mantles: Bartholomew Quist. The society has 112 members.",
)
BUSINESSES = {
    "en": page(
        "About us | Lumen Weststad",
        "Lumen is a dental practice that has been serving young families of the quarter since 2021.",
        "Book now for your first appointment: our patients park for free, and children get a sticker afterwards.",
        "Lumen Dental Ltd. Opening hours from Monday to Friday, eight to six.",
        h1="About us",
    ),
    "fr": page(
        "Qui sommes-nous | Lumen Weststad",
        "Lumen est un salon de coiffure ouvert en 2022 par deux amies du quartier, Maud et Clémence.",
        "Prendre rendez-vous en ligne est simple, et nos clients reviennent : coupe, couleur, soins, à petit prix.",
        "Lumen Coiffure SARL, fermé le lundi.",
        lang="fr",
    ),
    "de": page(
        "Über uns | Lumen Weststad",
        "Lumen ist eine Zahnarztpraxis, die es seit 2020 im Viertel gibt, mit zwei Stühlen und viel Licht.",
        "Unsere Patienten können online einen Termin vereinbaren; das Wartezimmer hat eine Ritterburg für Kinder.",
        "Lumen Dental GmbH, montags bis freitags von acht bis achtzehn Uhr.",
        lang="de",
    ),
    "nl": page(
        "Over ons | Lumen Weststad",
        "Lumen is sinds 2019 de makelaar van de wijk, met vier mensen en een hond die Bop heet.",
        "Vraag vrijblijvende offerte aan of kom langs: onze klanten krijgen koffie van de brander om de hoek.",
        "Lumen Makelaardij B.V., van maandag tot en met vrijdag open.",
        lang="nl",
    ),
    "pl": page(
        "O nas | Lumen Weststad",
        "Lumen to salon kosmetyczny otwarty w 2022 roku przez dwie siostry z sąsiedniej ulicy.",
        "Umów wizytę przez internet, a nasi klienci dostaną zniżkę na pierwszy zabieg i herbatę z imbirem.",
        "Lumen Beauty sp. z o.o., czynne od wtorku do soboty.",
        lang="pl",
    ),
}


@pytest.mark.parametrize("tongue", BUSINESSES)
def test_a_business_younger_than_the_page_consulted_is_no_heir_of_a_society(tongue: str) -> None:
    found = at(BUSINESSES[tongue], CLUB)
    assert (found.verdict, found.reason) == (Verdict.PARKED, "usurped")


HONEST = {
    "the same people": "Lumen Lights Ltd was started in 2021 by Wilhelmina Dorrestein to mend lamps for customers.",
    "the same society": "Since 2021 our society of volunteers offers a free quote to customers with gas lamps.",
    "a new building": "Since 2021 we live above the bakery; visitors are welcome when the shutters stand open.",
    "bought": "Lumen is part of Fenwick Heritage Holding Ltd, which looks after eleven old crafts in as many towns.",
}


@pytest.mark.parametrize("how", HONEST)
def test_a_house_that_rewrote_its_page_is_not_called_usurped(how: str) -> None:
    rest = "Every spring the whole street comes to watch, some with chairs, and somebody always brings an accordion."
    found = at(page("About us | Lumen Weststad", HONEST[how], rest, h1="About us"), CLUB)
    assert found.verdict is Verdict.OK


def test_about_us_of_a_house_of_which_nothing_is_left_vouches_for_nothing() -> None:
    words = "We love what we do, and our team of twelve likes to show it every day in a bright and friendly place."
    more = "Our values are listening, clarity and punctuality, and the first cup of coffee is always on the house."
    found = at(page("About us | Lumen Weststad", words, more, h1="About us"), CLUB)
    assert found.verdict is Verdict.OK
    assert found.confidence < 0.5


def test_the_sites_own_name_unchanged_vouches_for_a_page_rewritten() -> None:
    then = CLUB.replace("<title>About us", "<title>About us | Lumen of Weststad")
    words = "We love what we do, and our team of twelve likes to show it every day in a bright and friendly place."
    found = at(page("About us | Lumen of Weststad", words, words.replace("bright", "quiet"), h1="About us"), then)
    assert found.verdict is Verdict.OK
    assert found.confidence > 0.5


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("The guild was founded by four millers in 1887.", 1887),
        ("Serving farms and families since 2019.", 2019),
        ("Fondée à Liège en 1903 par des verriers.", 1903),
        ("Der Chor wurde 1921 gegründet.", 1921),
        ("L'Aurora nasce nel 1921 come filodrammatica.", 1921),
        ("Dal 2021 ci prendiamo cura di cani e gatti.", 2021),
        ("La peña fue fundada en 1978.", 1978),
        ("Opgericht in 1961 door drie schippers.", 1961),
        ("Klub powstał w 1924 roku.", 1924),
        ("A confraria foi fundada em 1949.", 1949),
        ("Föreningen grundades 1932.", 1932),
        ("Foreningen er stiftet i 1974.", 1974),
        ("Yhdistys on perustettu 1948.", 1948),
        ("Spolek byl založen roku 1968.", 1968),
    ],
)
def test_a_house_says_since_when_it_is_there(line: str, year: int) -> None:
    assert founded(text(html("About", line, frame=False))) == {year}


def test_about_us_in_danish_is_no_entrance() -> None:
    there = answer(html("Om os - Stille Vind Yoga", *("Hos os er der plads til seksten måtter og te på kanden.",) * 2))
    found = judge(visited("https://vindlaug.example/om-os", there), now=read_page(there), cited_title="Vindmøllelauget")
    assert found.confidence < 0.5


def test_guests_articles_in_another_tongue_and_script_are_another_owners() -> None:
    greek = page(
        "Σύλλογος Φάρος - Ιστορία",
        "Ο Σύλλογος Φάρος ιδρύθηκε το 1929 από έντεκα καπετάνιους σε ένα καφενείο που δεν υπάρχει πια στο λιμάνι.",
        "Το 1953 απέκτησε δικό του καρνάγιο, όπου χτίστηκαν σαράντα δύο τρεχαντήρια· τα τρία ταξιδεύουν ακόμη.",
        lang="el",
    )
    tips = "Productivity is a journey, and these simple tips will help you unlock your full potential in the new year."
    farm = page("Nine tips for your morning | Faros", tips, tips.replace("journey", "habit"))
    begging = farm.replace("</body>", "<ul><li>Write For Us<li>Sponsored posts</ul></body>")
    assert at(begging, greek).verdict is Verdict.PARKED
    assert at(farm, greek).verdict is Verdict.OK
