"""Pages on which nothing changed but what webmasters and machines put around a text; and small edits beside them."""

from __future__ import annotations

import pytest

from models.verdict import Content
from tests.pipelines.pages import STORY, compared, html

_FEW = STORY[:3]


def _content(then: str, now: str) -> Content:
    return compared(then, now).content


def _page(*more: str) -> str:
    return html("The cluster", *_FEW, *more)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("<p>Visto 4.512 veces</p>", "<p>Visto 9.118 veces</p>"),
        ("<p>Cet article a été lu 312 fois</p>", "<p>Cet article a été lu 5 017 fois</p>"),
        (
            "<div><b>Wasserstand aktuell</b><br><i>312 cm</i></div>",
            "<div><b>Wasserstand aktuell</b><br><i>287 cm</i></div>",
        ),
        (
            "<div class=box><h3>Volgende activiteit</h3><p>Zaterdag 4 mei: sleutelcafé</p></div>",
            "<div class=box><h3>Volgende activiteit</h3><p>Zondag 8 december: lichtjestocht</p></div>",
        ),
        (
            "<div class=s><b>Spruch des Tages</b><p>Wer gießt, der erntet.</p></div>",
            "<div class=s><b>Spruch des Tages</b><p>Morgen ist auch noch ein Bach.</p></div>",
        ),
        ("", "<p>Partager : <a href=f>Facebook</a> <a href=m>Mastodon</a> <a href=e>E-mail</a></p>"),
        ("", "<p><a href=p>Descargar en PDF</a> | <a href=i>Imprimir esta página</a></p>"),
        ("<p>Wir wünschen frohe Ostern!</p>", "<p>Wir wünschen frohe Weihnachten!</p>"),
        ("<p>Imieniny: Jana, Pawła</p>", "<p>Imieniny: Barbary, Krystiana</p>"),
        ("<p>Tél. : 02 99 55 50 10</p>", "<p>Téléphone : 02 99 55 50 10</p>"),
        ("<p>Statutes (PDF, 120 kB)</p>", "<p>Statutes (pdf, 118 kB)</p>"),
        ("", "<p>Contenu archivé. Cette page date d'un gouvernement précédent.</p>"),
        ("", "<p>Dit bericht is ouder dan een jaar. De informatie kan verouderd zijn.</p>"),
        ("", "<p>Strona korzysta z plików cookie. Pozostając na niej, wyrażasz zgodę.</p>"),
    ],
)
def test_what_is_put_around_a_text_is_no_edit(then: str, now: str) -> None:
    assert _content(_page(then), _page(now)) in (Content.COSMETIC, Content.IDENTICAL)


def test_a_text_folded_into_an_accordion_is_the_same_text() -> None:
    folds = [
        f"<details><summary>{head}</summary><p>{part}</p></details>" for head, part in zip("ABC", _FEW, strict=True)
    ]

    assert _content(_page(), html("The cluster", *folds)) is Content.COSMETIC


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("", "<p>Cerramos el 31 de enero de 2027, por jubilación.</p>"),
        ("", "<p>Wij stoppen per 1 juli 2026. Bedankt voor alles.</p>"),
        ("", "<p>Cette page est archivée. L'association a été dissoute en 2021.</p>"),
        (
            "<p>Températures maximales : 38,2 °C (12 août 2003)</p>",
            "<p>Températures maximales : 39,6 °C (25 juin 2019)</p>",
        ),
        ("<p>Tél. : 02 99 55 50 10</p>", "<p>Tél. : 02 99 55 50 11</p>"),
        ("<p>Members today: 412</p>", "<p>Members today: 518</p>"),
        (
            "<details><summary>Fee</summary><p>200 pounds</p></details>",
            "<details><summary>Fee</summary><p>260 pounds</p></details>",
        ),
    ],
)
def test_a_small_edit_beside_it_is_one(then: str, now: str) -> None:
    assert _content(_page(then), _page(now)) is Content.EDITED
