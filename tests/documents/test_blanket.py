"""One day for all sources: "All URLs accessed on 3 May 2019", in nine languages, and what only looks like it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from consulted.documents.blanket import find_all
from consulted.documents.day import Calendar, Order
from models.reference import Kind, Reading
from tests.documents.helpers import TODAY, by_label, read_text

SAID = [
    "All URLs accessed on 3 May 2019",
    "All links were last checked on 3 May 2019.",
    "Unless otherwise stated, all websites were accessed on 3 May 2019.",
    "Note: all internet sources cited in this report were last accessed on 3 May 2019 unless otherwise indicated.",
    "¹ All URLs accessed on 3 May 2019.",
    "* All web links were valid as of 3 May 2019.",
    "All hyperlinks in this document were checked and active at the time of writing (3 May 2019).",
    "(All URLs last accessed 3 May 2019)",
    "Last access to all websites: 3 May 2019",
    "Date of last access for all links: 2019-05-03.",
    "Every URL was accessed on 3 May 2019.",
    "All online references were accessed in May 2019.",
    "All sources were last accessed on May 3, 2019, at 14:00.",
    "Unless otherwise noted, online sources were accessed on 3 May 2019.",
    "Alle Internetquellen wurden zuletzt am 3. Mai 2019 abgerufen.",
    "Alle Links wurden zuletzt am 03.05.2019 geprüft.",
    "Letzter Zugriff auf alle Internetquellen (soweit nicht anders angegeben): 3. Mai 2019.",
    "Sofern nicht anders angegeben, wurden alle Webseiten am 3. Mai 2019 abgerufen.",
    "Stand aller Links: 3. Mai 2019",
    "Abrufdatum aller Internetquellen: 03.05.2019",
    "Sämtliche Internetadressen wurden am 3. Mai 2019 zuletzt aufgerufen.",
    "Am 3. Mai 2019 wurden alle Links zuletzt überprüft.",
    "Alle URLs geraadpleegd op 3 mei 2019, tenzij anders vermeld",
    "Alle URL's geraadpleegd op 3 mei 2019, tenzij anders vermeld",
    "Alle websites zijn voor het laatst bezocht op 3 mei 2019.",
    "Alle geraadpleegde links zijn gecontroleerd op 3 mei 2019.",
    "Toutes les pages web ont été consultées le 3 mai 2019.",
    "Tous les liens étaient valides au 3 mai 2019.",
    "Tous les sites internet ont été consultés le 3 mai 2019.",
    "Sauf mention contraire, tous les liens ont été consultés pour la dernière fois le 3 mai 2019.",
    "Dernière consultation de tous les liens : 3 mai 2019.",
    "L'ensemble des liens hypertextes a été vérifié le 3 mai 2019.",
    "Todas las páginas web fueron consultadas el 3 de mayo de 2019.",
    "Todos los enlaces se consultaron por última vez el 3 de mayo de 2019.",
    "Salvo indicación en contrario, todos los sitios web fueron consultados el 3 de mayo de 2019.",
    "Fecha de consulta de todos los enlaces: 3 de mayo de 2019.",
    "Todos los enlaces estaban activos a 3 de mayo de 2019.",
    "Tutti i siti sono stati consultati il 3 maggio 2019.",
    "Tutti i siti web sono stati visitati l'ultima volta il 3 maggio 2019.",
    "Ultimo accesso a tutti i link: 3 maggio 2019.",
    "Salvo diversa indicazione, tutte le pagine web sono state consultate il 3 maggio 2019.",
    "Data dostępu do wszystkich stron: 3 maja 2019 r.",
    "Data dostępu do wszystkich stron internetowych: 3.05.2019.",
    "Wszystkie linki sprawdzono 3 maja 2019 r.",
    "Dostęp do wszystkich źródeł internetowych: 3 maja 2019 r.",
    "O ile nie podano inaczej, wszystkie strony odczytano dnia 3 maja 2019 r.",
    "Todos os sites foram acessados em 3 de maio de 2019.",
    "Todas as páginas web foram consultadas em 3 de maio de 2019.",
    "Último acesso a todas as ligações: 3 de maio de 2019.",
    "Salvo indicação em contrário, todos os links foram acedidos a 3 de maio de 2019.",
    "Samtliga länkar hämtade den 3 maj 2019.",
    "Alla länkar kontrollerades den 3 maj 2019.",
    "Om inte annat anges är alla webbsidor hämtade den 3 maj 2019.",
    "Alla webbkällor senast besökta 2019-05-03.",
    "Alle in diesem Bericht genannten Internetseiten wurden zuletzt am 3. Mai 2019 besucht.",
    "All web pages cited in this paper were accessed\non 3 May 2019.",
    "All URLs accessed on 3\nMay 2019.",
    "Alle Weblinks: letzter Zugriff am 3. Mai 2019.",
    "All weblinks in the footnotes were last visited on 3 May 2019.",
    "Websites cited in this report were all accessed on 3 May 2019.",
    "Unless noted otherwise, all hyperlinks were functional as of 3 May 2019.",
    "The last access date for all online sources is 3 May 2019.",
    "All electronic sources were last checked on 3 May 2019.",
    "Alle angegebenen Internetlinks wurden letztmals am 3. Mai 2019 aufgerufen.",
    "Alle Online-Quellen zuletzt abgerufen am 03.05.2019.",
    "Sämtliche Links wurden am 03.05.2019 auf ihre Gültigkeit geprüft.",
    "Letzter Abruf aller URLs: 03.05.2019",
    "Alle weblinks zijn op 3 mei 2019 gecontroleerd.",
    "Alle internetbronnen laatst geraadpleegd op 3 mei 2019.",
    "Tous les hyperliens ont été vérifiés le 3 mai 2019.",
    "Sauf indication contraire, les sites web ont été consultés le 3 mai 2019.",
    "Toutes les URL ont été consultées pour la dernière fois le 3 mai 2019.",
    "Todos los sitios web citados se consultaron el 3 de mayo de 2019.",
    "Última consulta de todos los enlaces: 3 de mayo de 2019.",
    "Tutti i link sono stati verificati il 3 maggio 2019.",
    "Tutte le risorse online sono state consultate in data 3 maggio 2019.",
    "Wszystkie strony internetowe: dostęp z dnia 3 maja 2019 r.",
    "Wszystkie adresy internetowe były aktywne w dniu 3 maja 2019 r.",
    "Todos os links foram verificados em 3 de maio de 2019.",
    "Todos os endereços eletrônicos foram acessados em 3 maio 2019.",
    "Alla internetkällor är hämtade 2019-05-03.",
    "Samtliga webbadresser kontrollerades senast den 3 maj 2019.",
]
NOT_SAID = [
    "All offices were visited on 3 May 2019 and checked.",
    "All members accessed the website on 3 May 2019.",
    "All online surveys were closed on 3 May 2019.",
    "Alle Standorte wurden am 3. Mai 2019 besucht.",
    "Alle Seiten haben am 3. Mai 2019 unterschrieben.",
    "Tous les partenaires ont consulté le site le 3 mai 2019.",
    "Todas las fuentes de energía fueron revisadas el 3 de mayo de 2019.",
    "Tutte le pagine del contratto sono state firmate il 3 maggio 2019.",
    "Alle documenten zijn ondertekend op 3 maj 2019.",
    "Wszystkie dokumenty podpisano 3 maja 2019 r.",
    "Todos os documentos foram assinados em 3 de maio de 2019.",
    "Alla sidor i avtalet undertecknades den 3 maj 2019.",
    "All data of Table 3 retrieved on 3 May 2019.",
    "All companies were visited on 3 May 2019.",
    "All experts consulted on 3 May 2019 agreed.",
    "All the experts were consulted on 3 May 2019.",
    "All websites of the twelve clusters were visited on 3 May 2019.",
    "All sites were visited on 3 May 2019.",
    "All addresses were visited on 3 May 2019.",
    "All websites visited on 3 May 2019 were down.",
    "All URLs accessed between 3 May 2019 and 5 May 2019.",
    "All links in Table 3 were checked on 3 May 2019.",
    "All partners were consulted on 3 May 2019 through a web survey.",
    "Alle Unternehmen wurden am 3. Mai 2019 besucht.",
    "Alle Partner wurden am 3. Mai 2019 online konsultiert.",
    "Alle Daten wurden am 3. Mai 2019 abgerufen.",
    "Alle Webseiten der Cluster wurden am 3. Mai 2019 besucht.",
    "Toutes les entreprises ont été visitées le 3 mai 2019.",
    "Tous les sites ont été visités le 3 mai 2019.",
    "Tous les membres ont été consultés le 3 mai 2019.",
    "Todas las empresas fueron consultadas el 3 de mayo de 2019.",
    "Todos los sitios fueron visitados el 3 de mayo de 2019.",
    "Tutti i soci sono stati consultati il 3 maggio 2019.",
    "Tutti i siti del progetto sono stati visitati il 3 maggio 2019.",
    "Alle leden zijn geraadpleegd op 3 mei 2019.",
    "Alle bronnen van vervuiling zijn gecontroleerd op 3 mei 2019.",
    "Wszystkie firmy sprawdzono 3 maja 2019 r.",
    "Dostęp do wszystkich danych: 3 maja 2019 r.",
    "Todos os membros foram consultados em 3 de maio de 2019.",
    "Todas as empresas foram visitadas em 3 de maio de 2019.",
    "Alla medlemmar kontrollerades den 3 maj 2019.",
    "Samtliga företag besöktes den 3 maj 2019.",
    "All pages were published on 3 May 2019.",
    "All references to the law were checked on 3 May 2019 by the lawyers.",
    "All URLs were archived on 3 May 2019.",
    "Each page of the report was checked on 3 May 2019 by two persons.",
    "All links between the sites were active on 3 May 2019 (n = 40) and coded.",
]


@pytest.mark.parametrize("sentence", SAID)
def test_one_sentence_gives_the_day_of_all(sentence: str) -> None:
    text = f"Some words stand before it.\n\n{sentence}\n\nMore words follow."
    (found,) = find_all(text, Calendar(today=TODAY), Order.DAY)
    assert found.date in ("2019-05-03", "2019-05")
    assert text[found.start : found.end] == found.raw
    assert found.raw in sentence


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_what_speaks_of_some_gives_no_day(sentence: str) -> None:
    text = f"Some words stand before it.\n\n{sentence}\n\nMore words follow."
    assert find_all(text, Calendar(today=TODAY), Order.DAY) == []


NOTES = (
    "[1] Guild, Looms, https://guild.example/looms\n"
    "[2] Ferry Board, Figures, https://ferries.example/figures.pdf, accessed 4 June 2018\n"
    "[3] Ibid.\n"
    "[4] Only large towns are counted here\n"
    "[5] Interview with Edda Marsh, Guild, 7 June 2018\n"
    "[6] See note 1\n"
)


def report(folder: Path, before: str = "", behind: str = "") -> Reading:
    body = " ".join(f"A fact of its own stands here.[{number}]" for number in range(1, 7))
    return read_text(folder, f"A report on looms\n\n{before}\n\n{body}\n\nNotes\n\n{NOTES}{behind}\n")


def days(reading: Reading) -> list[str | None]:
    return [each.consulted.date if each.consulted else None for each in reading.references]


@pytest.mark.parametrize(
    "places",
    [
        {"before": "All URLs accessed on 3 May 2019."},
        {"before": "This report is new. All URLs accessed on 3 May 2019. It has two parts."},
        {"behind": "\nAll URLs accessed on 3 May 2019."},
    ],
)
def test_it_holds_for_every_note_without_a_day_of_its_own(tmp_path: Path, places: dict[str, str]) -> None:
    reading = report(tmp_path, **places)
    # Note 3 means note 2, which has its own day; note 6 means note 1, which has none.
    assert days(reading) == ["2019-05-03", "2018-06-04", None, None, None, "2019-05-03"]
    assert reading.warnings == ("'All URLs accessed on 3 May 2019' was applied to 2 notes",)
    first = reading.references[0].consulted
    assert first is not None
    assert (first.raw, first.stated_for_all) == ("All URLs accessed on 3 May 2019", True)
    assert not (reading.references[1].consulted or first).stated_for_all


def test_a_note_may_say_it_and_is_no_source_itself(tmp_path: Path) -> None:
    reading = report(tmp_path, behind="[7] All URLs: last accessed on 3 May 2019.")
    assert reading.warnings == ("note 7's 'All URLs: last accessed on 3 May 2019' was applied to 2 notes",)
    seventh = by_label(reading)["7"]
    assert (seventh.kind, seventh.consulted, seventh.title) == (Kind.NOTE, None, None)


def test_an_ambiguous_day_for_all_says_so(tmp_path: Path) -> None:
    first = report(tmp_path, before="All URLs accessed on 04/05/2019.").references[0].consulted
    assert first is not None
    assert (first.date, first.ambiguous, first.alternatives) == ("2019-05-04", True, ("2019-04-05",))


def test_without_notes_it_is_no_source(tmp_path: Path) -> None:
    text = "A report\n\nLooms grew (https://guild.example/looms).\n\nAll websites were last accessed on 3 May 2019.\n"
    reading = read_text(tmp_path, text)
    assert [(each.label, each.consulted and each.consulted.date) for each in reading.references] == [
        ("1", "2019-05-03")
    ]


CHAPTERS = (
    "A report\n\n1. Looms\n\nLooms grew [1].{one}\n\nNotes\n\n[1] Guild, https://guild.example/looms\n\n"
    "2. Ferries\n\nFerries grew [1].{two}\n\nNotes\n\n[1] Ferry Board, https://ferries.example/figures\n"
)


def chapters(folder: Path, one: str, two: str) -> Reading:
    return read_text(folder, CHAPTERS.format(one=one, two=two))


def test_each_chapter_may_have_its_own(tmp_path: Path) -> None:
    reading = chapters(tmp_path, " All URLs accessed on 3 May 2019.", " All URLs accessed on 5 June 2020.")
    assert days(reading) == ["2019-05-03", "2020-06-05"]


def test_one_chapter_s_day_is_not_the_other_s(tmp_path: Path) -> None:
    reading = chapters(tmp_path, "", " All URLs in this chapter were accessed on 5 June 2020.")
    assert days(reading) == [None, "2020-06-05"]


def test_two_days_for_all_in_one_place_are_none(tmp_path: Path) -> None:
    reading = report(tmp_path, before="All URLs accessed on 3 May 2019. All links were checked on 4 May 2019.")
    assert days(reading) == [None, "2018-06-04", None, None, None, None]
    assert reading.warnings == (
        "'All URLs accessed on 3 May 2019' and 'All links were checked on 4 May 2019' give different days "
        "for all sources; none was applied",
    )


def test_a_day_to_come_is_none(tmp_path: Path) -> None:
    assert find_all("All URLs accessed on 3 May 2019.", Calendar(today=date(2018, 1, 1)), Order.DAY) == []
