"""What links lead to, by their words and addresses, in eight languages."""

from __future__ import annotations

import pytest

from crawlers.cluster.signs import language_root, sign
from snapshots.text import Link

HOME = "https://www.zephyr-mills.example"


def role(path: str, text: str) -> str | None:
    found = sign(Link(url=f"{HOME}{path}", text=text))
    return found.role.value if found is not None else None


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("/node/12", "Get in touch", "contact"),
        ("/node/12", "Nous contacter", "contact"),
        ("/impressum", "Impressum", "contact"),
        ("/node/12", "Contáctenos", "contact"),
        ("/node/12", "Contacteer ons", "contact"),
        ("/node/12", "Dane kontaktowe", "contact"),
        ("/node/12", "Contattaci", "contact"),
        ("/node/12", "Fale connosco", "contact"),
        ("/node/12", "Who's who", "team"),
        ("/node/12", "L'équipe", "team"),
        ("/ueber-uns/geschaeftsstelle", "", "team"),
        ("/node/12", "Junta directiva", "team"),
        ("/node/12", "Bestuur", "team"),
        ("/node/12", "Zespół", "team"),
        ("/node/12", "Organi sociali", "team"),
        ("/node/12", "Órgãos sociais", "team"),
        ("/node/12", "Organisation", "team"),
        ("/node/12", "Governance", "team"),
        ("/node/12", "Nos partenaires", "partners"),
        ("/node/12", "Partner & Netzwerke", "partners"),
        ("/node/12", "Alianzas", "partners"),
        ("/node/12", "Samenwerking", "partners"),
        ("/node/12", "Partnerzy", "partners"),
        ("/node/12", "Partenariati", "partners"),
        ("/node/12", "Parcerias", "partners"),
        ("/en/international", "International", "partners"),
        ("/node/12", "Annuaire des adhérents", "members"),
        ("/node/12", "Unsere Mitglieder", "members"),
        ("/node/12", "Empresas asociadas", "members"),
        ("/node/12", "Ledenlijst", "members"),
        ("/node/12", "Członkowie klastra", "members"),
        ("/node/12", "I soci", "members"),
        ("/node/12", "Os nossos associados", "members"),
        ("/node/12", "Our members", "members"),
        ("/node/12", "Qui sommes-nous ?", "about"),
        ("/node/12", "Wir über uns", "about"),
        ("/node/12", "Quiénes somos", "about"),
        ("/node/12", "Over ons", "about"),
        ("/node/12", "O klastrze", "about"),
        ("/node/12", "Chi siamo", "about"),
        ("/node/12", "Quem somos", "about"),
        ("/node/12", "Key figures", "about"),
        ("/?page=contact", "", "contact"),
        ("/index.php?p=about-us", "More", "about"),
        ("/en/OUR_TEAM.aspx", "", "team"),
        ("/team/jane-miller", "Jane Miller", "team"),
        ("/mitglieder/muehle-nord", "Mühle Nord", "members"),
    ],
)
def test_pages_with_facts(path: str, text: str, expected: str) -> None:
    assert role(path, text) == expected


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/", "Home"),
        ("/news/meet-our-new-partner", "Meet our new partner"),
        ("/2019/team", "Team"),
        ("/members/login", "Members"),
        ("/node/12", "Become a member"),
        ("/node/12", "Devenir membre"),
        ("/node/12", "Mitglied werden"),
        ("/node/12", "Strefa członka"),
        ("/node/12", "Twelve partners from nine countries met the board in Vigo"),
        ("/team.jpg", "Our team"),
        ("/jobs/team-assistant", "Team assistant"),
        ("/events/partners-day", "Partners' day"),
        ("/products", "Products"),
    ],
)
def test_other_pages(path: str, text: str) -> None:
    assert role(path, text) is None


def test_an_address_that_cannot_be_asked_for_leads_nowhere() -> None:
    assert sign(Link(url="mailto:jane@zephyr-mills.example", text="Contact")) is None


def test_a_menu_entry_says_more_than_a_page_below_one() -> None:
    entry = sign(Link(url=f"{HOME}/team", text="Team"))
    person = sign(Link(url=f"{HOME}/team/jane-miller", text="Jane Miller"))

    assert entry is not None
    assert person is not None
    assert entry.score > person.score


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [("/fr/", "", "fr"), ("/", "Deutsch", "de"), ("/pl", "PL", "pl"), ("/", "Home", None), ("/en/news", "EN", None)],
)
def test_entrances_of_languages(path: str, text: str, expected: str | None) -> None:
    assert language_root(Link(url=f"{HOME}{path}", text=text)) == expected
