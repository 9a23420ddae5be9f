"""What a note calls its source and who published it, in the ways notes are written in nine languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.documents import title
from tests.documents.helpers import read_text

NAMED = [
    ("Guild of Weavers, 'Looms in figures', Merrow Press, 3 May 2019,", "Looms in figures", "Guild of Weavers"),
    ("Oakmere, J., ‘The mills of the north’, Guild Review, 3 May 2019,", "The mills of the north", "Oakmere, J."),
    ("Oakmere, J., The mills of the north, Guild Press, 2019,", "The mills of the north", "Oakmere, J."),
    ('"Support for firms," Merrow Herald, June 3, 2020,', "Support for firms", "Merrow Herald"),
    ("“Support for firms”, Merrow Herald,", "Support for firms", "Merrow Herald"),
    ("»Die Mühlen im Norden«, Nordbote, 3. Mai 2019,", "Die Mühlen im Norden", "Nordbote"),
    (
        "Eichhorst, Jana: »Die Mühlen im Norden«, in: Nordbote vom 3. Mai 2019,",
        "Die Mühlen im Norden",
        "Eichhorst, Jana",
    ),
    ("Hafenverbund Nord, „Umschlag im Überblick“, 2019,", "Umschlag im Überblick", "Hafenverbund Nord"),
    ("Ville de Valserine, « Bilan 2019 », communiqué du 3 mai 2019,", "Bilan 2019", "Ville de Valserine"),
    ("Looms in figures | Guild of Weavers,", "Looms in figures", "Guild of Weavers"),
    ("Source: Guild of Weavers, Looms in figures,", "Looms in figures", "Guild of Weavers"),
    ("Quelle: Hafenverbund Nord, Umschlag im Überblick,", "Umschlag im Überblick", "Hafenverbund Nord"),
    ("Fuente: Museo de Vallarba, Visitas en cifras,", "Visitas en cifras", "Museo de Vallarba"),
    ("Guild of Weavers, Looms in figures (2019),", "Looms in figures", "Guild of Weavers"),
    ("Guild of Weavers, Looms in figures (3 May 2019),", "Looms in figures", "Guild of Weavers"),
    ("Guild of Weavers, Looms in figures, 3 May 2019, p. 4,", "Looms in figures", "Guild of Weavers"),
    ("Guild of Weavers, Looms in figures, published on 3 May 2019,", "Looms in figures", "Guild of Weavers"),
    ("Hafenverbund Nord, Umschlag im Überblick, vom 3. Mai 2019, S. 4,", "Umschlag im Überblick", "Hafenverbund Nord"),
    ("Guild of Weavers, Looms in figures [PDF],", "Looms in figures", "Guild of Weavers"),
    ("Guild of Weavers, Looms in figures (PDF, 2 MB),", "Looms in figures", "Guild of Weavers"),
    ("Guild of Weavers, list of sister towns:", "list of sister towns", "Guild of Weavers"),
    ("Ville de Valserine, liste des jardins :", "liste des jardins", "Ville de Valserine"),
    ("The Guild, a house for weavers,", "The Guild, a house for weavers", "The Guild"),
    ("Guild of Weavers, *Looms in figures*, Merrow,", "Looms in figures", "Guild of Weavers"),
    ("Guild of Weavers, _Looms in figures_,", "Looms in figures", "Guild of Weavers"),
    (
        "More information on the looms can be found in the dedicated section on the site of the Guild:",
        "dedicated section on the site of the Guild",
        None,
    ),
    ("Museo de Vallarba, «Visitas en cifras»,", "Visitas en cifras", "Museo de Vallarba"),
    (
        "Comune di Valdora, Elenco delle botteghe, disponibile all’indirizzo:",
        "Elenco delle botteghe",
        "Comune di Valdora",
    ),
    ("Miasto Dolinów, „Parki w liczbach”,", "Parki w liczbach", "Miasto Dolinów"),
    ("Hamnlaget, ”Bryggor i siffror”,", "Bryggor i siffror", "Hamnlaget"),
    ("Gemeente Zutveld, ‘Cijfers van de veerponten’,", "Cijfers van de veerponten", "Gemeente Zutveld"),
    ("Moinhos do Vale, “Catálogo de moinhos”, disponível em:", "Catálogo de moinhos", "Moinhos do Vale"),
    ("Guild. Looms of the north. Available at:", "Looms of the north", "Guild"),
    ("Keepers' Club, Lamps' history,", "Lamps' history", "Keepers' Club"),
    ("Toute l'Europe, Qu'est-ce que le CETA,", "Qu'est-ce que le CETA", "Toute l'Europe"),
    ("LOOM-GO: Towards a partnership with the North,", "LOOM-GO: Towards a partnership with the North", None),
    (
        "Edda Marsh and Jana Oakmere, “Looms”, Guild Review, vol. 3, no. 2 (May 2019), pp. 3–9,",
        "Looms",
        "Edda Marsh and Jana Oakmere",
    ),
]
NAMED += [
    ("Stadt Wellum (Hrsg.): Webstühle in Zahlen. Wellum 2018. Online unter:", "Webstühle in Zahlen", "Stadt Wellum"),
    ("Hansen, Peter: Weben im Norden, in: Textilrevue 12 (2018), S. 12–19,", "Weben im Norden", "Hansen, Peter"),
    (
        "Loom Agency (2018). Annual review of looms. Merrow Press. Retrieved from",
        "Annual review of looms",
        "Loom Agency",
    ),
    ("P. Hansen, «Weaving in the north», Textile Review, 12 June 2018,", "Weaving in the north", "P. Hansen"),
]


@pytest.mark.parametrize(("words", "expected", "publisher"), NAMED)
def test_title_and_publisher(words: str, expected: str, publisher: str | None) -> None:
    assert title.parse(words, "") == (expected, publisher)


@pytest.mark.parametrize(
    ("note", "expected", "publisher"),
    [
        (
            "Hafenverbund Nord: Umschlag im Überblick, https://www.hafenverbund-nord.example/x",
            "Umschlag im Überblick",
            "Hafenverbund Nord",
        ),
        ("Looms in figures – Guild of Weavers, https://weavers.example/x", "Looms in figures", "Guild of Weavers"),
        ("LOOM-GO: Towards the North, https://platform.example/x", "LOOM-GO: Towards the North", None),
        ("Looms – weavers of the north, https://looms-and-weavers.example/x", "Looms – weavers of the north", None),
    ],
)
def test_a_house_is_known_by_its_address(tmp_path: Path, note: str, expected: str, publisher: str | None) -> None:
    (found,) = read_text(tmp_path, f"A fact stands here.¹\n\n¹ {note}, accessed 3 May 2019\n").references
    assert (found.title, found.publisher) == (expected, publisher)


@pytest.mark.parametrize("words", ["Bilan 2019", "Visitas 2018", "Cijfers 2020", "Census 1990"])
def test_a_year_may_belong_to_a_title(words: str) -> None:
    assert title.parse(f"Museo de Vallarba, {words}, ", "") == (words, "Museo de Vallarba")
