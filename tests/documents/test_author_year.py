"""Reports that cite "(Smith, 2020)" and list their sources without numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Kind, Reading
from tests.documents.helpers import by_label, read_text, sentences

APA = """Mills and looms of the north

1. Mills

The mills were built long ago (Oakmere, 2020). They closed later (North Cluster, 2019a; Oakmere & Birch, 2018, p. 4). As
Oakmere (2020) shows, few remain. Looms followed (Fernley et al., 2017), and the cluster grew (North Cluster, 2019a, b).

2. Looms

The OML (2016) counts forty looms. No town counted in 2014, and Elmsworth & Oakmere (2020) is another book.

References

Fernley, B., Green, C., & White, D. (2017). Looms of the north: A
history in two parts. Journal of Looms, 12(3), 4–19. https://doi.org/10.9999/looms.2017.
12
North Cluster. (2019a). Annual report. https://north-cluster.example/annual-
report.pdf (accessed 3 May 2020)
North Cluster. (2019b). Outlook. Retrieved May 4, 2020, from https://north-cluster.example/outlook
Oakmere, J. (2020). The mills of the north. Merrow:
Guild Press.
Oakmere, J., & Birch, A. (2018). “Closing the mills.” Guild Review. Available at
https://guild.example/closing
Organisation for Mills and Looms (OML). (2016). Counting looms. Merrow: OML Press.
"""


def test_every_entry_is_one_reference_called_by_author_and_year(tmp_path: Path) -> None:
    assert [each.label for each in read_text(tmp_path, APA).references] == [
        "Fernley et al. 2017",
        "North Cluster 2019a",
        "North Cluster 2019b",
        "Oakmere 2020",
        "Oakmere & Birch 2018",
        "Organisation for Mills and Looms 2016",
    ]


def test_lines_of_an_entry_are_joined_and_nothing_else(tmp_path: Path) -> None:
    references = by_label(read_text(tmp_path, APA))
    assert references["Fernley et al. 2017"].raw.endswith("12")
    assert references["Oakmere 2020"].raw == "Oakmere, J. (2020). The mills of the north. Merrow:\nGuild Press."
    report = references["North Cluster 2019a"]
    assert [url.printed for url in report.urls] == ["https://north-cluster.example/annual-report.pdf"]
    assert (report.kind, report.consulted and report.consulted.date) == (Kind.DOCUMENT, "2020-05-03")


def test_an_entry_without_an_address_is_kept(tmp_path: Path) -> None:
    book = by_label(read_text(tmp_path, APA))["Oakmere 2020"]
    assert (book.kind, book.urls, book.title, book.publisher) == (
        Kind.DOCUMENT,
        (),
        "The mills of the north",
        "Oakmere, J.",
    )


def test_sentences_are_found_by_name_and_year(tmp_path: Path) -> None:
    references = by_label(read_text(tmp_path, APA))
    assert sentences(references["Oakmere 2020"]) == [
        "The mills were built long ago (Oakmere, 2020).",
        "As Oakmere (2020) shows, few remain.",
    ]
    assert sentences(references["Oakmere & Birch 2018"]) == [
        "They closed later (North Cluster, 2019a; Oakmere & Birch, 2018, p. 4)."
    ]
    assert len(references["North Cluster 2019a"].cited_by) == 2
    assert len(references["North Cluster 2019b"].cited_by) == 1
    assert references["Organisation for Mills and Looms 2016"].cited_by[0].section == "2"
    assert sentences(references["Fernley et al. 2017"]) == [
        "Looms followed (Fernley et al., 2017), and the cluster grew (North Cluster, 2019a, b)."
    ]


def test_offsets_are_those_of_the_report(tmp_path: Path) -> None:
    for reference in read_text(tmp_path, APA).references:
        assert APA[reference.start : reference.end] == reference.raw
        for cited in reference.cited_by:
            assert " ".join(APA[cited.start : cited.end].split()) == cited.sentence


STYLES = {
    "harvard": (
        "Mills grew (Oakmere, 2020) and fell (Birch and Fernley, 2018).",
        "References\n\nBirch, A. and Fernley, B., 2018. Looms. Merrow: Guild Press.\n\n"
        "Oakmere, J., 2020. The mills. [online] Available at: <https://mills.example/a> [Accessed 3 May 2021].\n",
        {"Birch & Fernley 2018": "Looms", "Oakmere 2020": "The mills"},
    ),
    "chicago": (
        "Mills grew (Oakmere 2020, 14) and fell (Birch and Fernley 2018).",
        "References\n\nBirch, Alma, and Bert Fernley. 2018. Looms. Merrow: Guild Press.\n"
        "Oakmere, Jane. 2020. “The mills.” Guild Review. Accessed May 3, 2021. https://mills.example/a.\n",
        {"Birch & Fernley 2018": "Looms", "Oakmere 2020": "The mills"},
    ),
    "french": (
        "Les moulins tournent (Oakmère, 2020) et ferment (Boulay et Fougère, 2018). Voir Fougère et coll. (2016).",
        "Bibliographie\n\nBOULAY, A. et FOUGÈRE, B. (2018). Les métiers. Valserine : Presses du Val.\n"
        "FOUGÈRE, B., BOULAY, A. et LENOIR, C. (2016). Les toiles. Valserine : Presses du Val.\n"
        "OAKMÈRE, J. (2020). Les moulins. https://moulins.example/a (consulté le 3 mai 2021).\n",
        {"BOULAY & FOUGÈRE 2018": "Les métiers", "FOUGÈRE et al. 2016": "Les toiles", "OAKMÈRE 2020": "Les moulins"},
    ),
    "german": (
        "Die Mühlen wuchsen (Eichhorst 2020, S. 4) und schlossen (vgl. Birkner/Farnberg 2018). "
        "Häfen: Müller u. a. (2016).",
        "Literatur\n\nBirkner, Anna/Farnberg, Bernd (2018): Webstühle. Wellum: Hafenverlag.\n"
        "Eichhorst, Jana (2020): Die Mühlen. URL: https://muehlen.example/a (abgerufen am 3. Mai 2021).\n"
        "Müller, K.; Ahrens, L.; Birkner, A. (2016): Häfen. Wellum: Hafenverlag.\n",
        {"Birkner & Farnberg 2018": "Webstühle", "Eichhorst 2020": "Die Mühlen", "Müller et al. 2016": "Häfen"},
    ),
    "spanish": (
        "Los molinos crecieron (Encinar, 2020) y cerraron (Abedul y Helecho, 2018).",
        "Referencias\n\nAbedul, A., y Helecho, B. (2018). Los telares. Vallarba: Editorial del Valle.\n"
        "Encinar, J. (2020). Los molinos. Recuperado el 3 de mayo de 2021 de https://molinos.example/a\n",
        {"Abedul & Helecho 2018": "Los telares", "Encinar 2020": "Los molinos"},
    ),
    "italian": (
        "I mulini crebbero (Querceti, 2020) e chiusero (Betulla e Felci, 2018).",
        "Bibliografia\n\nBetulla A., Felci B. (2018), I telai, Valdora, Edizioni del Borgo.\n"
        "Querceti G. (2020), I mulini, https://mulini.example/a (consultato il 3 maggio 2021).\n",
        {"Betulla & Felci 2018": "I telai", "Querceti 2020": "I mulini"},
    ),
    "dutch": (
        "De molens groeiden (Van der Eik, 2020) en sloten (Berk & Varen, 2018).",
        "Literatuurlijst\n\nBerk, A., & Varen, B. (2018). De weefgetouwen. Zutveld: Pontpers.\n"
        "Van der Eik, J. (2020). De molens. Geraadpleegd op 3 mei 2021, van https://molens.example/a\n",
        {"Berk & Varen 2018": "De weefgetouwen", "Van der Eik 2020": "De molens"},
    ),
    "polish": (
        "Młyny rosły (Dębowski, 2020) i zamykano je (Brzozowski i Paprocki, 2018).",
        "Bibliografia\n\nBrzozowski A., Paprocki B. (2018). Krosna. Dolinów: Wydawnictwo Doliny.\n"
        "Dębowski J. (2020). Młyny. https://mlyny.example/a (dostęp: 3.05.2021).\n",
        {"Brzozowski & Paprocki 2018": "Krosna", "Dębowski 2020": "Młyny"},
    ),
    "portuguese": (
        "Os moinhos cresceram (CARVALHAL, 2020) e fecharam (BÉTULA; FETO, 2018).",
        "Referências\n\nBÉTULA, A.; FETO, B. Os teares. Ribalta: Editora do Vale, 2018.\n\n"
        "CARVALHAL, J. Os moinhos. Ribalta, 2020. Disponível em: <https://moinhos.example/a>. "
        "Acesso em: 3 maio 2021.\n",
        {"BÉTULA & FETO 2018": "Os teares", "CARVALHAL 2020": "Os moinhos"},
    ),
    "swedish": (
        "Kvarnarna växte (Ekmark, 2020) och stängdes (Björkvall & Ormbunk, 2018).",
        "Referenser\n\nBjörkvall, A. & Ormbunk, B. (2018). Vävstolar. Almby: Vävarnas förlag.\n"
        "Ekmark, J. (2020). Kvarnarna. https://kvarnar.example/a [hämtad 2021-05-03].\n",
        {"Björkvall & Ormbunk 2018": "Vävstolar", "Ekmark 2020": "Kvarnarna"},
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_lists_in_many_styles_and_languages(tmp_path: Path, style: str) -> None:
    body, listed, titles = STYLES[style]
    reading = read_text(tmp_path, f"A title of a report\n\n{body}\n\n{listed}")
    assert {each.label: each.title for each in reading.references} == titles
    assert all(each.cited_by for each in reading.references), [each.label for each in reading.references]
    assert [each.consulted and each.consulted.date for each in reading.references if each.urls] == ["2021-05-03"]


def listed(folder: Path, body: str, entries: str) -> Reading:
    return read_text(folder, f"A title of a report\n\n{body}\n\nReferences\n\n{entries}\n")


def test_keys_in_brackets_are_labels(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew [Oak20] and fell [Oak20, p. 4; BF18].",
        "[BF18] Birch, A.; Fernley, B.: Looms. Guild Press, 2018.\n[Oak20] Oakmere, J.: The mills. Guild Press, 2020.",
    )
    assert [(each.label, len(each.cited_by)) for each in reading.references] == [("BF18", 1), ("Oak20", 1)]


def test_a_dash_stands_for_the_author_before(tmp_path: Path) -> None:
    reading = listed(
        tmp_path, "See Oakmere (2019; 2020).", "Oakmere, J. 2019. Looms. Guild Press.\n———. 2020. Mills. Guild Press."
    )
    assert [(each.label, len(each.cited_by)) for each in reading.references] == [
        ("Oakmere 2019", 1),
        ("Oakmere 2020", 1),
    ]


def test_hanging_entries_start_at_the_margin(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020).",
        "Birch, A. (2018). Looms of the\n    Berlin, 2018. A tale.\n"
        "Oakmere, J. (2020). Mills in\n    Springer, 2020. A tale.",
    )
    assert [each.label for each in reading.references] == ["Birch 2018", "Oakmere 2020"]


def test_a_publisher_at_a_line_s_start_is_no_author(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020).",
        "Ashby, A. (2016). Weirs. Merrow.\nBirch, A. (2018). Looms of the north. A tale.\nGuild Press, 2018.\n"
        "Cedar, C. (2019). Wheels. Merrow.\nElder, D. (2015). Ponds. Merrow.\nOakmere, J. (2020). Mills. Merrow.",
    )
    assert [each.label for each in reading.references] == [
        "Ashby 2016",
        "Birch 2018",
        "Cedar 2019",
        "Elder 2015",
        "Oakmere 2020",
    ]


def test_addresses_in_the_text_are_kept_beside_the_list(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020). The rest is at https://rest.example/all for all to see.",
        "Birch, A. (2018). Looms. Guild Press.\nOakmere, J. (2020). Mills. Guild Press.",
    )
    assert [each.label for each in reading.references] == ["1", "Birch 2018", "Oakmere 2020"]
    assert "numbered in the order they stand" in reading.warnings[0]


def test_a_list_beside_numbered_footnotes_is_kept_too(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020). Looms fell.¹\n\n¹ Guild, https://guild.example/looms",
        "Birch, A. (2018). Looms. Guild Press.\nOakmere, J. (2020). Mills. Guild Press.",
    )
    assert [(each.label, len(each.cited_by)) for each in reading.references] == [
        ("1", 1),
        ("Birch 2018", 0),
        ("Oakmere 2020", 1),
    ]


def test_two_entries_of_one_name_are_both_cited_and_said(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020).",
        "Oakmere, J. (2020). Looms. Guild Press.\nOakmere, J. (2020). Mills. Guild Press.",
    )
    assert [len(each.cited_by) for each in reading.references] == [1, 1]
    assert reading.warnings == ("'Oakmere 2020' names 2 sources of the list",)


@pytest.mark.parametrize(
    "entries",
    [
        "Mill Society, https://mills.example/society, last visited 5 May 2019\nLoom Club, https://looms.example/club",
        "1. Oakmere, J. (2020). Mills. https://mills.example/\n2. Birch, A. (2018). Looms. https://looms.example/",
    ],
)
def test_other_lists_are_read_as_before(tmp_path: Path, entries: str) -> None:
    reading = listed(tmp_path, "Mills grew [1]. Looms fell [2].", entries)
    assert [each.label for each in reading.references] == ["1", "2"]


def test_headings_inside_a_list_are_no_entries(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020).",
        "Books\n\nBirch, A. (2018). Looms. Guild Press.\n\n"
        "Web sources\n\nOakmere, J. (2020). Mills. https://mills.example/",
    )
    assert [each.label for each in reading.references] == ["Birch 2018", "Oakmere 2020"]


def test_an_annex_ends_the_list(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Mills grew (Oakmere, 2020).",
        "Birch, A. (2018). Looms. Guild Press.\nOakmere, J. (2020). Mills. Guild Press.\n\n"
        "Annex A\n\nTowns asked in 2019.",
    )
    assert [each.label for each in reading.references] == ["Birch 2018", "Oakmere 2020"]


def test_a_footnote_may_name_an_entry(tmp_path: Path) -> None:
    reading = listed(
        tmp_path,
        "Looms grew.¹ Mills fell.² So they did.³ And grew.⁴\n\n"
        "¹ Birch (2018), p. 4\n² Oakmere 2020, p. 9\n³ Ibid., p. 12\n"
        "⁴ Birch (2018) says so, and Oakmere (2020) does not",
        "Birch, A. (2018). Looms. https://looms.example/birch\nOakmere, J. (2020). Mills. Guild Press.",
    )
    references = by_label(reading)
    assert [(references[label].refers_to, references[label].refers_by) for label in "1234"] == [
        ("Birch 2018", "author-year"),
        ("Oakmere 2020", "author-year"),
        ("Oakmere 2020", "ibid"),
        (None, None),
    ]
    assert [url.printed for url in references["1"].urls] == ["https://looms.example/birch"]
    assert references["1"].duplicate_of == "Birch 2018"
    assert references["Birch 2018"].duplicate_of is None
