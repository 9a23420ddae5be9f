"""The day a report bears: where it stands in nine languages, and the days beside it that are something else's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.helpers import read_text

BODIES = {
    "en": "The valley counts many mills, and most of them have been silent for a generation. We ask which could turn.",
    "fr": "La vallée compte de nombreux moulins, et la plupart se taisent depuis une génération. Lesquels tourneront ?",
    "de": "Das Tal zählt viele Mühlen, und die meisten stehen seit einer Generation still. Welche drehen sich wieder?",
    "es": "El valle cuenta con muchos molinos, y la mayoría callan desde hace una generación. ¿Cuáles podrían girar?",
    "it": "La valle conta molti mulini, e la maggior parte tace da una generazione. Quali potrebbero tornare a girare?",
    "nl": "De vallei telt veel molens, en de meeste zwijgen al een generatie. Welke zouden opnieuw kunnen draaien?",
    "pl": "Dolina liczy wiele młynów, a większość z nich milczy od pokolenia. Pytamy, które mogłyby znowu ruszyć.",
    "pt": "O vale conta com muitos moinhos, e a maioria cala-se há uma geração. Quais poderiam voltar a girar?",
    "sv": "Dalen räknar många kvarnar, och de flesta har varit tysta i en generation. Vilka kunde börja mala igen?",
}
NOTE = "\n\n¹ Mill Guild, https://mills.example/, consulted on 02/02/2020\n"


def day(folder: Path, language: str, cover: str, name: str = "memo.txt") -> str | None:
    text = f"{cover}\n\n{BODIES[language]}¹{NOTE}"
    return read_text(folder, text, name).document.date


@pytest.mark.parametrize(
    ("language", "cover", "expected"),
    [
        ("en", "Mills of Arden\n\nBy Hester Quillfeather and Tom Addle, 18 March 2021", "2021-03-18"),
        ("en", "Mills of Arden\n\nPublished by the Millers' Guild, Ardenbridge, November 2020", "2020-11"),
        ("en", "Arden Papers No. 14 | September 2020\n\nMills of Arden", "2020-09"),
        ("en", "Mills of Arden\n\nOrdered to be printed 8 July 2019", "2019-07-08"),
        ("en", "Notes of the mills group\n7 April 2021\n\nNext meeting: 5 May 2021, Guildhall", "2021-04-07"),
        ("en", "11 February 2020\n\nMills\n\n“We drain what we cannot name.” Letter of 4 May 1883", "2020-02-11"),
        ("fr", "Les moulins\n\npar Clarisse Omelin, le 21 octobre 2019", "2019-10-21"),
        ("fr", "Les moulins\n\nAchevé d'imprimer en septembre 2018", "2018-09"),
        ("fr", "Compte rendu de la réunion du 11 février 2021\n\nProchaine réunion : 4 mars 2021", "2021-02-11"),
        ("de", "Mühlen\n\nImpressum\nHerausgeber: Mühlenverein e. V.\nStand: August 2020", "2020-08"),
        ("de", "Mühlen\n\nvon Otto Brandacker\nArdenbrück, den 27. Mai 2021", "2021-05-27"),
        ("de", "Mühlen\nLaufzeit: 01.03.2018 bis 28.02.2021\nVorgelegt am 31.03.2021", "2021-03-31"),
        ("es", "Los molinos\n\nInforme final, 1 de diciembre de 2020", "2020-12-01"),
        ("es", "Los molinos\n\nEn Villajunco, a 5 de octubre de 2020", "2020-10-05"),
        ("it", "I mulini\n\nPrima edizione: marzo 2018\nEdizioni del Mugnaio", "2018-03"),
        ("it", "I mulini\n\nDocumento aggiornato al 31 gennaio 2021", "2021-01-31"),
        ("nl", "Molens\n\nDatum: 14 september 2021\nOpdrachtgever: Waterschap Oosterzijl", "2021-09-14"),
        ("nl", "Notulen van de vergadering van 1 juni 2021\n\nVolgende vergadering: 6 juli 2021", "2021-06-01"),
        ("pl", "Młyny\n\nArdomost, 12 marca 2020 r.", "2020-03-12"),
        ("pl", "Młyny\n\nStan prawny na dzień 31 grudnia 2021 r.", "2021-12-31"),
        ("pt", "Os moinhos\n\n1.ª edição: outubro de 2019\nTiragem: 300 exemplares", "2019-10"),
        ("pt", "Os moinhos\n\nArdaponte, 28 de fevereiro de 2020", "2020-02-28"),
        ("sv", "Kvarnar\n\nUtgiven av Kvarnrådet, november 2021\nFoto: E. Norrhage, 3 juli 2016", "2021-11"),
        ("sv", "Protokoll, 2 mars 2021\n\nNästa möte: 6 april 2021", "2021-03-02"),
    ],
)
def test_a_cover_tells_the_reports_own_day(tmp_path: Path, language: str, cover: str, expected: str) -> None:
    assert day(tmp_path, language, cover) == expected


@pytest.mark.parametrize(
    ("language", "cover"),
    [
        ("en", "Mills of Arden\n\nInterview with Job Sallow, miller, 3 May 2020"),
        ("en", "Mills of Arden\n\nAll web pages were last accessed on 14 February 2021."),
        ("en", "Mills of Arden\n\nThe wheel of Upper Mill stopped on 9 October 1997."),
        ("en", "Mills of Arden\n\nOn the application of the Regulation of 3 May 2019"),
        ("en", "Mills of Arden\n\nProject duration: 1 March 2018 – 28 February 2021"),
        ("en", "Mills of Arden\n\nCover photo: Upper Mill, 12 June 2017 (J. Sallow)"),
        ("en", "Mills of Arden\n\nMillers' Union, founded on 4 July 1999"),
        ("en", "Mills of Arden\n\nContents\n1.1 The agreement of 3 May 2019  4\n1.2 The fair of 5 June 2020  9"),
        ("fr", "Les moulins\n\nBilan de la loi du 3 janvier 1992 sur l'eau"),
        ("fr", "Les moulins\n\nÉtude menée dans le cadre de la convention signée le 12 avril 2018"),
        ("de", "Mühlen\n\nZur Umsetzung der Verordnung vom 3. Mai 2019"),
        ("de", "Mühlen\n\nVortrag auf der Mühlentagung am 7. Juni 2018 in Ardenheim"),
        ("es", "Los molinos\n\nEntrevista a Jimena Olarrea, 4 de junio de 2019"),
        ("es", "Los molinos\n\nSegún el Real Decreto de 3 de mayo de 2019"),
        ("it", "I mulini\n\nAtti del convegno tenutosi ad Ardaponte il 12 maggio 2018"),
        ("it", "I mulini\n\nRelazione ai sensi del decreto legislativo 3 aprile 2006"),
        ("nl", "Molens\n\nFoto omslag: G. Halmstra, 3 juli 2016"),
        ("pl", "Młyny\n\nWykonanie ustawy z dnia 3 maja 2019 r."),
        ("pt", "Os moinhos\n\nDuração do projeto: 1 de março de 2018 a 28 de fevereiro de 2021"),
        ("pt", "Os moinhos\n\nTodas as páginas foram consultadas em 14 de fevereiro de 2021."),
        ("sv", "Kvarnar\n\nFoto: E. Norrhage, 3 juli 2016"),
    ],
)
def test_the_day_of_something_else_is_none_of_the_report(tmp_path: Path, language: str, cover: str) -> None:
    assert day(tmp_path, language, cover) is None


@pytest.mark.parametrize(
    "table",
    [
        "Document history\nVersion  Date  Author\n0.1  12/01/2021  HQ  Outline\n0.9  20/04/2021  TA\n"
        "1.0  02/06/2021  HQ  Final",
        "Revision history\n\nRev 1   2021-01-12   Draft\nRev 2   2021-06-02   Comments of the partners",
        "| Version | Date | Author |\n|---|---|---|\n| 0.1 | 12 January 2021 | HQ |\n| 1.0 | 2 June 2021 | TA |",
        "Versions\n\n1.0\t2 June 2021\tFinal\n0.1\t12 January 2021\tOutline",
    ],
)
def test_the_last_of_a_table_of_versions_is_the_reports(tmp_path: Path, table: str) -> None:
    assert day(tmp_path, "en", f"Mills of Arden\n\n{table}") == "2021-06-02"


def test_numbers_and_days_without_a_table_of_versions_are_a_chronicle(tmp_path: Path) -> None:
    assert day(tmp_path, "en", "Mills of Arden\n\nEvents\n\n1.0  2 June 2021  Fair\n1.1  4 July 2021  Fire") is None


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ("Mills of Arden\n\n© 2019 Millers' Guild of Arden. All rights reserved.", "2019"),
        ("Mills of Arden\n\n© Millers' Guild, 2019", "2019"),
        ("Mills of Arden\n\nSecond edition, 2019\nReed Press", "2019"),
        ("Mills of Arden\n\n© J. Sallow, 2016", None),
        ("Mills of Arden\n\nWorld Mill Fair, edition 2019", None),
    ],
)
def test_a_year_is_the_reports_behind_a_right_or_an_edition(tmp_path: Path, cover: str, expected: str | None) -> None:
    assert day(tmp_path, "en", cover) == expected


def test_a_later_edition_counts_for_more_than_the_first(tmp_path: Path) -> None:
    cover = "Mills of Arden\n\nFirst published: 3 March 2020\nThis edition: 15 January 2022"

    assert day(tmp_path, "en", cover) == "2022-01-15"
