"""When a source was consulted: cue phrases of nine languages, and what only looks like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.reference import Consulted
from tests.documents.helpers import read_text

U = "https://a.example/x"


def consulted(folder: Path, note: str) -> Consulted | None:
    return read_text(folder, f"A fact stands here.¹\n\n¹ {note}\n").references[0].consulted


@pytest.mark.parametrize(
    ("note", "date"),
    [
        (f"A, {U}, consulted on 24/08/2018", "2018-08-24"),
        (f"{U} (last accessed: August 24, 2018)", "2018-08-24"),
        (f"Retrieved 24 August 2018 from {U}", "2018-08-24"),
        (f"Retrieved on August 24th, 2018, from {U}", "2018-08-24"),
        (f"{U} [cited 2018 Aug 24]", "2018-08-24"),
        (f"{U}. Last visited on Friday, 24 August 2018", "2018-08-24"),
        (f"{U} (accessed at 10:30 on 3 May 2019)", "2019-05-03"),
        (f"{U} (as of 24 August 2018)", "2018-08-24"),
        (f"{U} accessed 2018-08-24.", "2018-08-24"),
        (f"{U} date of access: 08/24/2018", "2018-08-24"),
        ("Statistics Office, Table 3, accessed 12 May 2019", "2019-05-12"),
        (f"{U},consulted on 24/08/2018", "2018-08-24"),
        (f"{U}, consulté le 1er mai 2019", "2019-05-01"),
        (f"{U} (page consultée le 24/10/2018)", "2018-10-24"),
        (f"{U}, dernière consultation : 4 oct. 2018", "2018-10-04"),
        (f"{U} consulte le 4 aout 2018", "2018-08-04"),
        (f"{U}, **consulté le** 4 octobre 2018", "2018-10-04"),
        (f"{U}, consulté le mai 5, 2025", "2025-05-05"),
        (f"{U} (abgerufen am 3. März 2021)", "2021-03-03"),
        (f"{U}, zuletzt abgerufen am 03.04.2021", "2021-04-03"),
        (f"{U} [Zugriff: 3.3.2021]", "2021-03-03"),
        (f"{U}, zuletzt am 3. Jänner 2021 abgerufen", "2021-01-03"),
        (f"{U} (Stand: 3. Januar 2021)", "2021-01-03"),
        (f"{U} (letzter Aufruf: 03.03.21)", "2021-03-03"),
        (f"{U} (consultado el 5 de mayo de 2018)", "2018-05-05"),
        (f"Recuperado el 5 de mayo de 2018 de {U}", "2018-05-05"),
        (f"{U} [Consulta: 05 ago. 2018]", "2018-08-05"),
        (f"{U} (consultato il 5 maggio 2018)", "2018-05-05"),
        (f"{U}, ultimo accesso: 5 maggio 2018", "2018-05-05"),
        (f"Geraadpleegd op 9 maart 2022, van {U}", "2022-03-09"),
        (f"{U}, laatst bezocht op 9 mrt. 2022", "2022-03-09"),
        (f"{U} (dostęp: 3.05.2019 r.)", "2019-05-03"),
        (f"{U} [odczyt z dnia 3 maja 2019]", "2019-05-03"),
        (f"Disponível em: {U}. Acesso em: 01 nov. 2025.", "2025-11-01"),
        (f"{U}, acedido em 1 de novembro de 2025", "2025-11-01"),
        (f"{U} (hämtad 2019-05-03)", "2019-05-03"),
        (f"{U}, senast besökt den 3 maj 2019", "2019-05-03"),
    ],
)
def test_a_cue_with_a_date_says_when_the_source_was_consulted(tmp_path: Path, note: str, date: str) -> None:
    found = consulted(tmp_path, note)
    assert found is not None
    assert (found.date, found.ambiguous) == (date, False)
    assert found.raw in note


@pytest.mark.parametrize(
    ("note", "date"),
    [
        (f"{U}, accessed August 2018", "2018-08"),
        (f"{U}, accessed 2018", "2018"),
        (f"{U}, accessed 11/22", "2022-11"),
        (f"{U}, consulté en août 2018", "2018-08"),
    ],
)
def test_a_partial_date_stays_partial(tmp_path: Path, note: str, date: str) -> None:
    found = consulted(tmp_path, note)
    assert found is not None
    assert found.date == date


@pytest.mark.parametrize(
    "note",
    [
        f"A, {U}, published on 24/08/2018",
        f"{U}, version 2.0.2018",
        f"{U}, updated 3 May 2019",
        f"{U} (n.d.)",
        f"The members were consulted on 12 May 2019, see {U}",
        "The committee consulted the members on 3 March 2018",
        "We consulted on 12 May 2019 with members",
        "Das Dokument wurde abgerufen",
        f"{U}, ostatni dostępny tom 2018",
        f"Après avoir consulté le document 12 du 3 mai 2018, {U}",
        f"Viene consultato il valore 2018, {U}",
        f"Acceso a la energía 2018-2020, {U}",
        f"Consultation 2019: report, {U}",
        f"La visite de 2018, {U}",
        f"Access 2020 programme, {U}",
    ],
)
def test_other_dates_are_not_taken_for_it(tmp_path: Path, note: str) -> None:
    assert consulted(tmp_path, note) is None


@pytest.mark.parametrize(
    ("note", "alternatives"),
    [
        (f"{U}, accessed on 31/02/2019", ()),
        (f"{U}, accessed on 24/08/2031", ()),
        (f"{U}, accessed on 24/08/1988", ()),
        (f"{U}, accessed 2O18-O8-24", ("2018-08-24",)),
    ],
)
def test_what_is_no_day_is_kept_as_printed_and_not_read(
    tmp_path: Path, note: str, alternatives: tuple[str, ...]
) -> None:
    found = consulted(tmp_path, note)
    assert found is not None
    assert (found.date, found.alternatives) == (None, alternatives)


def dates(folder: Path, *notes: str) -> list[tuple[str | None, bool, tuple[str, ...]]]:
    raised = "¹²³⁴"
    text = "".join(f"Fact{mark}. " for mark, _ in zip(raised, notes, strict=False)) + "\n\n"
    text += "\n".join(f"{mark} {U}/{mark}, {note}" for mark, note in zip(raised, notes, strict=False))
    references = read_text(folder, text).references
    return [(each.date, each.ambiguous, each.alternatives) for each in (r.consulted for r in references) if each]


def test_the_other_dates_of_a_report_decide_day_or_month_first(tmp_path: Path) -> None:
    european = dates(tmp_path, "accessed 04/02/2019", "accessed 24/08/2018")
    american = dates(tmp_path, "accessed 04/02/2019", "accessed 08/24/2018")
    assert european[0] == ("2019-02-04", True, ("2019-04-02",))
    assert american[0] == ("2019-04-02", True, ("2019-02-04",))


def test_month_names_first_speak_for_an_american_report(tmp_path: Path) -> None:
    found = dates(tmp_path, "accessed 04/02/2019", "accessed April 3, 2019")
    assert found[0] == ("2019-04-02", True, ("2019-02-04",))


def test_full_stops_and_equal_parts_leave_no_doubt(tmp_path: Path) -> None:
    found = dates(tmp_path, "abgerufen am 04.02.2019", "accessed 05/05/2019")
    assert [each[:2] for each in found] == [("2019-02-04", False), ("2019-05-05", False)]


def test_a_later_day_than_today_settles_the_order(tmp_path: Path) -> None:
    assert dates(tmp_path, "accessed 02/12/2026") == [("2026-02-12", False, ())]


def test_english_alone_does_not_tell_what_stands_first(tmp_path: Path) -> None:
    text = f"The number of looms has grown again over the last few years.¹\n\n¹ {U}, accessed 04/02/2019\n"
    found = read_text(tmp_path, text).references[0].consulted
    assert found is not None
    assert (found.date, found.ambiguous, found.alternatives) == (None, True, ("2019-02-04", "2019-04-02"))


def test_a_cue_in_another_language_tells_it(tmp_path: Path) -> None:
    text = f"The number of looms has grown again over the last few years.¹\n\n¹ {U}, consulté le 04/02/2019\n"
    found = read_text(tmp_path, text).references[0].consulted
    assert found is not None
    assert (found.date, found.ambiguous, found.alternatives) == ("2019-02-04", True, ("2019-04-02",))


@pytest.mark.parametrize(
    ("note", "raw"),
    [
        (f"{U}, consulte\u0301 le 3 aou\u0302t 2019", "consulte\u0301 le 3 aou\u0302t 2019"),
        (f"{U}, abge-\nrufen am 3. August 2019, Teil 2", "abge-\nrufen am 3. August 2019"),
        (f"{U}, ac\u00adcessed 3 Au\u00adgust 2019", "ac\u00adcessed 3 Au\u00adgust 2019"),
        (f"{U}, accessed 2019\u201108\u201103", "accessed 2019\u201108\u201103"),
    ],
)
def test_what_print_puts_inside_words_hides_nothing_and_stays_in_place(tmp_path: Path, note: str, raw: str) -> None:
    found = consulted(tmp_path, note)
    assert found is not None
    assert (found.raw, found.date) == (raw, "2019-08-03")


@pytest.mark.parametrize(
    ("note", "guess"),
    [
        (f"{U}, accessed l2 March 2019", "2019-03-12"),
        (f"{U}, accessed 12 March 2O19", "2019-03-12"),
        (f"{U}, accessed 1 2 March 2019", "2019-03-12"),
        (f"{U}, accessed 12/03/20 19", "2019-03-12"),
    ],
)
def test_a_damaged_date_is_only_ever_suggested(tmp_path: Path, note: str, guess: str) -> None:
    found = consulted(tmp_path, note)
    assert found is not None
    assert found.date is None
    assert guess in found.alternatives


@pytest.mark.parametrize(
    ("note", "date"),
    [
        (f"Kaiblatt, {U} (Stand: 2. Juni 2018, abgerufen am 3. Mai 2019)", "2019-05-03"),
        (f"Echo, updated 2 June 2018 and accessed 3 May 2019, {U}", "2019-05-03"),
        (f"Echo [Internet]. 2018 [updated 2018 Jun 4; cited 2019 May 3]. {U}", "2019-05-03"),
        (f"Retrieved from {U} on 3 May 2019", "2019-05-03"),
        (f"Echo, accessed through the union catalogue on 3 May 2019, {U}", "2019-05-03"),
        (f"{U} (accessed 2-3 May 2019)", "2019-05-03"),
        (f"{U} (dostęp: 3 V 2019)", "2019-05-03"),
        (f"{U}. Acesso em: mai. 2019.", "2019-05"),
        (f"{U} [2019-05-03]", "2019-05-03"),
    ],
)
def test_of_several_dates_the_one_of_the_visit_is_taken(tmp_path: Path, note: str, date: str) -> None:
    found = consulted(tmp_path, note)
    assert found is not None
    assert found.date == date


@pytest.mark.parametrize(
    "note",
    [
        f"Echo, 3 May 2019. Retrieved from {U}",
        f"Echo, 3 mai 2019, consulté sur {U}",
        f"Posted 3 May 2019, viewed 1,234 times, {U}",
        f"12.000 Mal aufgerufen (3. Mai 2019), {U}",
        f"Les syndicats, consultés le 3 mai 2019, ont approuvé le plan ({U})",
        f"Die Ministerin hat das Werk am 3. Mai 2019 besucht, {U}",
        f"Oud papier, opgehaald in mei 2019 door de school, {U}",
        f"Gesetz, Stand: 1. Mai 2019, {U}",
        f"La consulta del 3 de mayo de 2019, {U}",
        f"Próbki pobrano 3 maja 2019, {U}",
        f"{U} (3. Mai 2019)",
        f"{U}, accessed 12/08",
    ],
)
def test_what_people_did_that_day_is_no_visit(tmp_path: Path, note: str) -> None:
    assert consulted(tmp_path, note) is None
