"""The sentence a marker belongs to: where it begins and ends, in lists, tables and broken lines too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.helpers import read_text, sentences


def cited(folder: Path, body: str) -> list[str]:
    """Return the sentences that lean on the one note of a report whose body is *body*."""
    note, *_ = read_text(folder, f"A report on looms\n\n{body}\n\n¹ Guild, https://guild.example/looms\n").references
    return sentences(note)


@pytest.mark.parametrize(
    "sentence",
    [
        *("Looms, e.g. Old ones, grew¹.", "Looms vs. Mills is the question¹.", "Dr. Marsh of Loom Inc. North agrees¹."),
        *(
            "See No. 5 and Fig. 3 for more¹.",
            "It is on p. 12 of vol. II of the book¹.",
            "Oakmere et al. Have shown it¹.",
        ),
        *("It opened on 24 Sept. 2019 at noon¹.", "The St. Mary mill, i.e. The old one, closed¹."),
        *("Die Webereien, z. B. Alte Häuser, wuchsen¹.", "Im 19. Jahrhundert wuchsen sie¹.", "Am 3. Mai wuchsen sie¹."),
        *("Laut Nr. 4 und Abb. 2 wuchsen sie, d. h. Alle wuchsen¹.", "Im 2. Quartal gab es ca. 40 Webstühle¹."),
        *(
            "Les métiers, p. ex. Les anciens, ont grandi (cf. Annexe A, p. 4)¹.",
            "Mme. Ravignon et M. Lenoir le disent¹.",
        ),
        *("Los telares, p. ej. Los viejos, crecieron según la Sra. Barragosa¹.", "Véase el núm. 4 de la pág. 12¹."),
        *("I telai, ecc. Antichi, crebbero secondo il dott. Bentassi¹.", "Si veda il cap. 4 e la fig. 2¹."),
        *("De weefgetouwen, bijv. Oude, groeiden volgens mw. Duinstra¹.", "Zie blz. 4 en nr. 12¹."),
        *("Krosna, np. Stare, rosły zdaniem prof. Brzostek¹.", "Zob. s. 4 oraz ryc. 2, tj. Dolna¹."),
        *("Os teares, p. ex. Velhos, cresceram segundo a Sra. Farinhal¹.", "Ver o n. 4 e a pág. 12¹."),
        *("Vävstolarna, t.ex. Gamla, växte enligt dr. Almlöv¹.", "Se kap. 4 och s. 12, dvs. Alla¹."),
    ],
)
def test_an_abbreviation_ends_no_sentence(tmp_path: Path, sentence: str) -> None:
    assert cited(tmp_path, f"Nothing stands before it. {sentence} Nothing follows it.") == [sentence.replace("¹", "")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("They said no. Then looms grew¹. All did.", "Then looms grew."),
        ("It sold wool, silk etc. The looms grew¹.", "The looms grew."),
        ("One fell. Looms grew.¹ Mills fell.", "Looms grew."),
        ("One fell. Looms grew¹. Mills fell.", "Looms grew."),
        ("One fell. Looms¹ grew. Mills fell.", "Looms grew."),
        ("One fell. “Looms grew.”¹ Mills fell.", "“Looms grew.”"),
        ("One fell. Did looms grow?¹ Mills fell.", "Did looms grow?"),
        ("One fell. Looms grew (by half).¹ Mills fell.", "Looms grew (by half)."),
        ("It fell to 12 in 1990. Looms grew.¹ Mills fell.", "Looms grew."),
    ],
)
def test_a_marker_belongs_to_the_sentence_before_it(tmp_path: Path, body: str, expected: str) -> None:
    assert cited(tmp_path, body) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The towns signed a coop-\neration that lasts¹.", "The towns signed a cooperation that lasts."),
        ("Das ist eine lange Zu-\nsammenarbeit der Städte¹.", "Das ist eine lange Zusammenarbeit der Städte."),
        ("Les villes font un parte-\nnariat durable¹.", "Les villes font un partenariat durable."),
        ("A long-term plan. It is a long-\nterm plan of towns¹.", "It is a long-term plan of towns."),
        ("A well-\nknown loom stands in the town¹.", "A well-known loom stands in the town."),
        ("Der Rhein-\nRuhr-Verband webt weiter¹.", "Der Rhein-Ruhr-Verband webt weiter."),
        ("Sie nennen Vor-\nund Nachteile der Stühle¹.", "Sie nennen Vor- und Nachteile der Stühle."),
        ("The years 2018-\n2019 were good for looms¹.", "The years 2018-2019 were good for looms."),
        ("The towns signed a coop\u00ad\neration that lasts¹.", "The towns signed a cooperation that lasts."),
        ("The looms grew -\nand then they fell¹.", "The looms grew - and then they fell."),
        ("E-mail helps. The e-\nmail of the guild helps¹.", "The e-mail of the guild helps."),
    ],
)
def test_a_word_broken_at_a_line_s_end_is_whole_again(tmp_path: Path, body: str, expected: str) -> None:
    assert cited(tmp_path, body) == [expected]


def test_an_address_in_a_sentence_keeps_its_hyphen(tmp_path: Path) -> None:
    assert cited(tmp_path, "The page https://guild.example/old-\nlooms is theirs¹.") == [
        "The page https://guild.example/old-looms is theirs."
    ]


def test_a_note_may_serve_the_item_above_too(tmp_path: Path) -> None:
    body = (
        "Agreements were signed:\n\n"
        "- Agreement signed between Ellburn and the Guild in Merrow,\n"
        "- Agreement signed between Quillmere and the Guild in Merrow¹,\n"
        "- Agreement signed between Quillmere and the Board of Ferries,\n"
    )
    assert cited(tmp_path, body) == [
        "Agreement signed between Quillmere and the Guild in Merrow,",
        "Agreement signed between Ellburn and the Guild in Merrow,",
    ]


@pytest.mark.parametrize(
    "above",
    [
        "- Looms of Ellburn in the Guild of Merrow,",
        "- Agreement signed between Ellburn and Wexley,",
        "A sentence stands here.",
    ],
)
def test_but_not_any_item(tmp_path: Path, above: str) -> None:
    body = f"Agreements were signed:\n\n{above}\n- Agreement signed between Quillmere and the Guild in Merrow¹,\n"
    assert cited(tmp_path, body) == ["Agreement signed between Quillmere and the Guild in Merrow,"]


def test_a_cell_is_quoted_with_its_row_unless_it_is_a_sentence(tmp_path: Path) -> None:
    table = (
        "| Town | Looms |\n|---|---|\n| Ellburn | forty¹ |\n| Quillmere | The looms of Quillmere were counted twice¹ |"
    )
    assert cited(tmp_path, table) == ["Ellburn | forty", "The looms of Quillmere were counted twice"]


def test_a_sentence_without_end_is_cut_at_words(tmp_path: Path) -> None:
    (sentence,) = cited(tmp_path, f"{'loom and mill ' * 400}grew¹ {'and mill and loom ' * 400}")
    assert 900 < len(sentence) <= 2000
    assert set(sentence.split()) == {"loom", "and", "mill", "grew"}
