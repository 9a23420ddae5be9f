"""What is set into a text and what typesetters do to it is no edit; a word, a figure or an entry of it is."""

from __future__ import annotations

import pytest

from models.verdict import Content
from tests.pipelines.pages import compared

EN = (
    "The Saltmarsh Rope Guild brings together nine rope walks and two sail lofts along the estuary.",
    "In 2014 it signed an agreement with the twine makers of Lindholt about the training of apprentices.",
    "A shared workshop with a spinning bench opened in the old customs house three summers ago.",
)
FR = (
    "La coopérative regroupe 12 500 adhérents répartis dans quarante-deux communes de l'arrière-pays.",
    "Le 14 juin 2012, elle a signé une charte de l'eau avec le syndicat mixte du Gualdo.",
    "Un cœur d'activité subsiste : la vente directe, gérée par Mireille Astruc depuis 2009.",
)
DE = (
    "Der Zweckverband versorgt 38.400 Einwohner in elf Gemeinden mit Trinkwasser aus drei Tiefbrunnen.",
    "Seit dem 1. Januar 2015 gilt eine gemeinsame Satzung, die der Verbandsausschuss beschlossen hat.",
    "Vorsitzender ist Manfred Quast, die Geschäftsstelle liegt in der Mühlgasse 4 in Ahrbeck.",
)
ES = (
    "La red consta de 118 estaciones permanentes distribuidas por las ocho provincias de la comunidad.",
    "El 22 de abril de 2013 firmó un convenio con la universidad para compartir los datos brutos.",
    "El servicio es gratuito y lo coordina Eugeni Sallarès desde la oficina de la calle Mayor 3.",
)
PARTNERS = "Los socios son Almazara Gualdo, Bodegas Rixberg, Cooperativa del Llano y Molinos Unidos."


def page(*parts: str, foot: str = "") -> str:
    body = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return f"<html><head><title>Page</title></head><body><div class=w><h1>Page</h1>{body}</div>{foot}</body></html>"


def with_inset(text: tuple[str, ...], inset: str) -> tuple[str, str]:
    """Return a page of *text*, and the same with *inset* between its paragraphs."""
    return page(*text), page(*text[:2], inset, *text[2:])


def replaced(text: tuple[str, ...], *pairs: tuple[str, str]) -> tuple[str, str]:
    """Return a page of *text*, and the same in which each pair's first is the second."""
    now = list(text)
    for before, after in pairs:
        now = [each.replace(before, after) for each in now]
    assert now != list(text)
    return page(*text), page(*now)


def listed(*entries: str) -> str:
    return "<ul>" + "".join(f"<li>{each}</li>" for each in entries) + "</ul>"


NOISE = {
    "reading time": with_inset(EN, "6 min read · Listen to this article"),
    "a photo credit": with_inset(EN, "Photo: Jane Doe / Harbour Archive"),
    "a caption": with_inset(EN, "<figure><figcaption>The bench seen from the quay in winter</figcaption></figure>"),
    "an advertisement": with_inset(FR, "Publicité - votre annonce ici dès 49 €"),
    "a newsletter's box": with_inset(FR, "Chaque matin, l'essentiel du Plateau dans votre boîte aux lettres."),
    "an appeal for gifts": with_inset(FR, "Soutenez-nous : faites un don à partir de 5 €."),
    "a box of gifts by its class": with_inset(DE, "<div class=spenden><p>Schon 5 Euro im Monat helfen.</p></div>"),
    "read also": with_inset(DE, "Lesen Sie auch: <a href=/x>Neue Brunnen für Ahrbeck</a>"),
    "whether the page was of use": with_inset(DE, "War diese Seite hilfreich?"),
    "open until": with_inset(DE, "Heute geöffnet bis 18 Uhr · nächste Führung in 41 Minuten · noch 7 Plätze"),
    "stars": with_inset(ES, "Valoración: 4,6/5 (87 votos)"),
    "a sentence printed large": with_inset(EN, f"<blockquote>{EN[0]}</blockquote>"),
    "thin spaces, ligatures, hyphens, apostrophes": replaced(
        FR,
        ("12 500", "12&#8239;500"),
        ("cœur", "coeur"),
        ("l'eau", "l&rsquo;eau"),
        ("arrière-pays", "ar&shy;rière&#8209;pays"),
    ),
    "another mark between thousands": replaced(DE, ("38.400", "38&#8239;400")),
    "fractions": (page(*EN, "It lies 2½ miles inland."), page(*EN, "It lies 2 1/2 miles inland.")),
    "ordinals": (
        page(*ES, "El artículo 1.º y el nº 12 siguen en vigor."),
        page(*ES, "El artículo 1º y el n.º 12 siguen en vigor."),
    ),
    "rows in the place of lines": (
        page(*ES, "Dirección: calle Mayor 3", "Teléfono: 955 555 010"),
        page(
            *ES,
            "<table><tr><th>Dirección</th><td>calle Mayor 3</td></tr>"
            "<tr><th>Teléfono</th><td>955 555 010</td></tr></table>",
        ),
    ),
    "a list in the place of a sentence": (
        page(*ES, PARTNERS),
        page(
            *ES,
            "Los socios son:",
            listed("Almazara Gualdo", "Bodegas Rixberg", "Cooperativa del Llano", "Molinos Unidos"),
        ),
    ),
    "who reads a forum": (
        page("Trilby", "Posts: 77", *EN, foot="<p>Users browsing this forum: no registered users and 3 guests</p>"),
        page("Trilby", "Posts: 91", *EN, foot="<p>Users browsing this forum: Trilby and 12 guests</p>"),
    ),
    "a signature": (
        page(*EN, "<div class=signature>Old ropes never die, they fray.</div>"),
        page(*EN, "<div class=signature>Knots before thoughts since 1988</div>"),
    ),
    "the year at the foot": (
        page(*DE, foot="<p>Zweckverband Ahrbeck 2015</p>"),
        page(*DE, foot="<p>Zweckverband Ahrbeck 2026</p>"),
    ),
    "what a site is best viewed with": (page(*EN, foot="<p>Best viewed with Netscape at 800x600</p>"), page(*EN)),
}
EDITS = {
    "a number": replaced(FR, ("12 500", "12 600")),
    "a number of other length": replaced(FR, ("12 500", "1 250")),
    "a decimal": (page(*ES, "Cuesta 1,5 millones de euros."), page(*ES, "Cuesta 15 millones de euros.")),
    "a number in words": replaced(EN, ("nine rope", "eight rope")),
    "a name": replaced(DE, ("Manfred Quast", "Sandy Wuttke")),
    "a day": replaced(DE, ("1. Januar 2015", "1. Januar 2016")),
    "a negation": replaced(DE, ("gilt eine", "gilt keine")),
    "a price": replaced(ES, ("es gratuito", "cuesta 120 euros")),
    "an entry dropped": (page(*EN, listed("Ashby", "Brill", "Corran")), page(*EN, listed("Ashby", "Corran"))),
    "an entry added": (page(*EN, listed("Ashby", "Brill")), page(*EN, listed("Ashby", "Brill", "Corran"))),
    "an entry dropped as a sentence became a list": (
        page(*ES, PARTNERS),
        page(*ES, "Los socios son:", listed("Almazara Gualdo", "Bodegas Rixberg", "Molinos Unidos")),
    ),
    "a name dropped in a row of names": replaced((*ES, PARTNERS), (" Cooperativa del Llano y", "")),
    "an end": with_inset(FR, "La coopérative a été dissoute en 2021."),
    "an announcement": with_inset(FR, "Annonce : l'assemblée du 4 mai est annulée."),
    "a status": (page(*EN, "Status: open"), page(*EN, "Status: closed")),
    "a fee": (page(*DE, "Beiträge: 77 €"), page(*DE, "Beiträge: 87 €")),
    "offices exchanged": (
        page(*DE, "Vorsitz: Anna Lind", "Kasse: Bo Hall"),
        page(*DE, "Vorsitz: Bo Hall", "Kasse: Anna Lind"),
    ),
    "who to write to in a marked box": tuple(
        page(*EN, f"<div class=cta><p>Applications are open until 4 May; write to {name} at the office.</p></div>")
        for name in ("Ann Lind", "Bo Hall")
    ),
    "a publication whose class says pub": tuple(
        page(*EN, "<ul>" + "".join(f"<li class=pub>{each}</li>" for each in titles) + "</ul>")
        for titles in (("On rope, 2011.", "On knots, 2013."), ("On rope, 2011.", "On knots, 2013.", "On twine, 2017."))
    ),
    "a sentence about a newsletter": with_inset(
        EN, "The guild supports the harbour board's newsletter with 400 pounds."
    ),
}


@pytest.mark.parametrize("name", NOISE)
def test_what_is_set_into_a_text_or_sets_it_otherwise_is_no_edit(name: str) -> None:
    then, now = NOISE[name]

    assert compared(then, now).content is Content.COSMETIC
    assert compared(now, then).content is Content.COSMETIC


@pytest.mark.parametrize("name", EDITS)
def test_a_word_a_figure_or_an_entry_is_an_edit(name: str) -> None:
    then, now = EDITS[name]

    assert compared(then, now).content is Content.EDITED
    assert compared(now, then).content is Content.EDITED
