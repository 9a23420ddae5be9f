"""Notes dated before what they support: the sentence that calls them, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.consistency.checked import kinds, of_text

HEAD = "Harbours of the north\n\n14 June 2021\n\n"
NOTES = {
    "en": "Interview with Eva Holm, Wexley Council, 5 May 2020",
    "fr": "Entretien avec Éva Holm, mairie de Wexley, 5 mai 2020",
    "de": "Interview mit Eva Holm, Stadt Wexley, am 5. Mai 2020",
    "es": "Entrevista con Eva Holm, Ayuntamiento de Wexley, 5 de mayo de 2020",
    "it": "Intervista a Eva Holm, Comune di Wexley, 5 maggio 2020",
    "nl": "Interview met Eva Holm, gemeente Wexley, 5 mei 2020",
    "pl": "Wywiad z Ewą Holm, Urząd Miasta Wexley, 5 maja 2020",
    "pt": "Entrevista com Eva Holm, Câmara de Wexley, 5 de maio de 2020",
}
OPENED = {
    "en": ("The harbours are small, and the new quay was opened on 3 June 2020.", "The fleet counts forty boats."),
    "fr": (
        "Les ports sont petits, et le quai a été inauguré le 3 juin 2020.",
        "La flotte compte quarante bateaux de pêche.",
    ),
    "de": ("Die Häfen sind klein, und der Kai wurde am 3. Juni 2020 eröffnet.", "Die Flotte zählt vierzig Boote."),
    "es": ("Los puertos son pequeños, y el muelle fue inaugurado el 3 de junio de 2020.", "La flota tiene barcos."),
    "it": ("I porti sono piccoli, e la banchina è stata inaugurata il 3 giugno 2020.", "La flotta conta molte barche."),
    "nl": ("De havens zijn klein, en de kade werd op 3 juni 2020 geopend.", "De vloot telt veertig boten."),
    "pl": ("Porty są małe, a nowe nabrzeże otwarto 3 czerwca 2020 r.", "Flota liczy czterdzieści łodzi."),
    "pt": ("Os portos são pequenos, e o cais foi inaugurado a 3 de junho de 2020.", "A frota conta quarenta barcos."),
}


@pytest.mark.parametrize("language", NOTES)
def test_the_sentence_that_calls_a_note_is_held_against_it(tmp_path: Path, language: str) -> None:
    event, other = OPENED[language]

    found = of_text(tmp_path, f"{HEAD}{event}¹ {other}\n\n¹ {NOTES[language]}\n")

    assert kinds(found) == ["source-older-than-event"]


@pytest.mark.parametrize("language", NOTES)
def test_the_sentence_before_is_not(tmp_path: Path, language: str) -> None:
    event, other = OPENED[language]

    assert of_text(tmp_path, f"{HEAD}{event} {other}¹\n\n¹ {NOTES[language]}\n") == ()


def test_a_sentence_that_goes_on_about_the_same_name_has_the_same_note(tmp_path: Path) -> None:
    text = "The BoatNet group met on 3 June 2020 in Merrow. The BoatNet group also counts boats.¹"

    assert kinds(of_text(tmp_path, f"{HEAD}{text}\n\n¹ {NOTES['en']}\n")) == ["source-older-than-event"]


def test_two_sentences_that_open_with_a_day_do_not(tmp_path: Path) -> None:
    text = "In June 2020 the quay was opened. In June 2019 it was still a plan.¹"

    assert of_text(tmp_path, f"{HEAD}{text}\n\n¹ {NOTES['en']}\n") == ()


@pytest.mark.parametrize(
    "note",
    [
        "Interview with Eva Holm, Wexley Council, 5 May 2020; confirmed by e-mail on 10 June 2020",
        "Interview with Eva Holm, Wexley Council, 5 May 2020. She wrote again in July 2020",
        "Wexley Council, Quays, https://wex.example/q, consulted on 5 May 2020. Moved in September 2020.",
        "Wexley Council, Quays, https://wex.example/q, consulted on 5 May 2020 (new edition: 3 November 2020)",
    ],
)
def test_a_later_remark_in_a_note_is_believed(tmp_path: Path, note: str) -> None:
    assert of_text(tmp_path, f"{HEAD}The new quay was opened on 3 June 2020.¹\n\n¹ {note}\n") == ()


def test_a_page_is_not_older_than_its_own_day(tmp_path: Path) -> None:
    note = "Wexley Post, A quay in ruins, 3 November 2020, https://wex.example/q, consulted on 5 May 2020"

    assert kinds(of_text(tmp_path, f"{HEAD}The quay is old.¹\n\n¹ {note}\n")) == ["source-older-than-event"]


@pytest.mark.parametrize(
    "event",
    [
        "The fleet meets at the Herring Fair, planned for 12 September 2020.",
        "The fair of 12 September 2020 was announced in spring.",
        "The quay, to be opened on 3 June 2020, is long.",
    ],
)
def test_what_is_planned_is_no_event_yet(tmp_path: Path, event: str) -> None:
    assert of_text(tmp_path, f"{HEAD}{event}¹\n\n¹ {NOTES['en']}\n") == ()
