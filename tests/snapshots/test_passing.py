"""What passes by itself is no part of a line; what only looks like it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapshots.words import steady


@pytest.mark.parametrize(
    "line",
    [
        "Posted 3 days ago",
        "Publié il y a 3 jours",
        "vor 3 Tagen",
        "Hace 3 días",
        "há 2 semanas",
        "3 giorni fa",
        "3 dagen geleden",
        "Opublikowano 7 miesięcy temu",
        "Last updated: 14 March 2024",
        "Last modified on 2024-03-14",
        "Dernière mise à jour : 14 mars 2024",
        "Mis à jour le 14/03/2024",
        "Letzte Änderung: 14.03.2024",
        "Stand: 14. März 2024",
        "Última actualización: 14 de marzo de 2024",
        "Ultimo aggiornamento: 14 marzo 2024",
        "Laatst gewijzigd op 14 maart 2024",
        "Ostatnia aktualizacja: 14 marca 2024",
        "Page last updated 3 March 2026: copy edits (8e1c83c)",
        "Last updated 3 March 2026 by the web team",
        "22 junio 2018 · 8545 visitas",
        "16 abril 2017 | 6903 visualizações",
        "Mis à jour le: 11 mai 2013 1715 lectures",
        "Sist endret: 25. oktober 2017 8476 visninger",
        "1 octombrie 2026 · 616 vizualizări",
        "1,204 views",
        "1 933 vues",
        "214 keer bekeken",
        "31 fois partagé",
        "12 mal geteilt",
        "Rope Guild · Legal notice · Site map · Contact · 2018",
        "Aufrufe: 2.145",
        "Hits: 612",
        "Wyświetleń: 2 318",
        "12 comments",
        "Kommentare (3)",
        "27 guests and no members online",
        "7 + 4 =",
        "© 2024 House. Follow us on all networks",
        "Copyright 2024 House asbl",
        "Home › Projects › Saltmarsh",
        "Accueil | À propos | Contact",
        "Share this page",
        "Nach oben",
        "Rope Guild · Last updated: 04/10/2009 · 20417",
        "Spéléo-club du Gâtinais · Mis à jour le: 04/10/2009 · 20417",
        "· Laatst gewijzigd: 16-03-2008 · 5120",
        "Besucher seit 1.1.2001: 12.045 | Letzte Änderung: 16.08.2018",
        "Visits to this page: 10,482. Thursday, 16 August 2018, 18 °C, light rain.",
        "Donnerstag, 16. August 2018, 18 °C, leichter Regen",
        "Środa, 19 listopada 2025, 6 °C, mgła",
        "You are visitor number 12,045",
        "Sie sind der 12045. Besucher",
        "Last updated:",
        "Ostatnia aktualizacja",
        "Mis à jour le: 2014",
        "Lesezeit: 2 Minuten · vor 8 Jahren · 19.204 Aufrufe",
        "Temps de lecture : 4 min",
        "Tempo di lettura: 3'",
        "Artikel anhören · 4:12",
        "4,7/5 - (231 Stimmen)",
        "Ocena: 4,3 (87 głosów)",
        "Foto: Stadtarchiv Rehna / M. Kolbe",
        "Crédit photo : Mairie de Lons",
        "Fot. Jan Kowalski",
        "Sito ottimizzato per Internet Explorer 800x600",
        "Site réalisé par Pixel & Co",
        "Heute geöffnet bis 16 Uhr · nächste Führung in 41 Minuten · noch 7 Plätze",
        "Noch 9 Tage bis zur Barbarafeier",
        "Ouvert aujourd'hui jusqu'à 18 h",
        "Vandaag open tot 17.00 uur",
        "Quedan 12 plazas",
        "Jeszcze 12 dni do festiwalu",
        "Gebruikers op dit forum: KeesV32 en 61 gasten",
        "Mitglieder in diesem Forum: 0 Mitglieder und 12 Gäste",
        "Berichten: 77",
    ],
)
def test_a_line_of_passing_things_is_empty(line: str) -> None:
    assert steady(line).strip(" .:()") == ""


@pytest.mark.parametrize(
    "line",
    [
        "il y a 12 membres",
        "hace 3 proyectos",
        "the fair drew 1,204 visitors from eleven countries to the old town",
        "the agreement was revised on 3 may 2019",
        "copyright and licensing of the data",
        "about the cluster",
        "contact: imelda crowhurst",
        "published on 3 may 2019",
        "14. märz 2024 jahrestagung",
        "version 2.1 of the agreement",
        "last updated tables list 86 members",
        "rope guild · members: 412",
        "the store is kept at 18 °c and dry",
        "saturday 10 october 2009",
        "the museum has had 12,000 visitors since 2003, most of them from the valley",
        "beiträge: 77 €",
        "members on this board: anna lind and 3 others",
        "foto: 12 mitglieder im jahr 1974",
        "lecture : 30 minutes de marche",
        "bewertung: 4 von 5 sternen",
        "3 von 5 mitgliedern",
        "geöffnet von 9 bis 17 uhr",
        "currently closed",
        "only 40 members voted",
        "aperto dal martedì alla domenica",
        "stand 2014 zählte der verband 45 mitglieder",
        "optimized for growth: 45 companies",
    ],
)
def test_content_that_looks_like_it_stays(line: str) -> None:
    assert steady(line) == line


@pytest.mark.parametrize("line", ["1. Partners", "a) Partners", "(iv) Partners", "2.3. Partners"])
def test_how_a_list_is_counted_is_not_what_it_says(line: str) -> None:
    assert steady(line) == "partners"


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "line", ["today open " + "1" * 180 + "x", "powered by " + "x" * 185, "photo: " + "a. " * 60 + "?"]
)
def test_a_short_line_is_read_at_once(line: str) -> None:
    assert steady(line) == line.strip()


@given(st.text(max_size=300))
def test_any_line_can_be_read(line: str) -> None:
    assert len(steady(line)) <= 20 * len(line) + 20


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "piece", ["1 ", "12:", "ab1", "posted ", "1.", "last updated ", "© ", "views ", "(a) ", "| ", "open 1"]
)
def test_a_line_without_end_can_be_read(piece: str) -> None:
    assert len(steady(piece * (19_000 // len(piece)))) <= 20_000
    assert steady(piece * (3_000_000 // len(piece)))
