"""What ``consulted import`` keeps, says and leaves alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from consulted.cli import main
from models.ledger import Ledger

LOOMS = "The looms of Quillmere, a survey"
NOTES = (
    "¹ Guild of looms, Members, https://guild.example/members, consulted on 24/08/2018",
    "² Guild of looms, History, https://guild.example/history, consulted on 25/08/2018",
    "³ Town of Quillmere, Mills, https://town.example/mills",
    "⁴ Harbour office, Tides, https://harbour.example/tides, consulted on 02/03/2018",
)
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def report(*notes: str, title: str = LOOMS) -> str:
    body = "".join(f"A fact number {place} about the town.{RAISED[place]}\n\n" for place in range(1, len(notes) + 1))
    return f"{title}\n\n{body}" + "\n\n".join(notes) + "\n"


class Store:
    """A folder with reports, and what importing them says."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.said = ""

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def run(self, *arguments: object, code: int = 0) -> str:
        self._capsys.readouterr()
        assert main([str(each) for each in arguments]) == code
        captured = self._capsys.readouterr()
        self.said = captured.err
        assert "Traceback" not in captured.err
        return captured.out

    def imported(self, *arguments: object) -> Any:
        return json.loads(self.run("import", *arguments, "--format", "json"))

    def kept(self) -> dict[str, Any]:
        listed = self.run("list", "--format", "json")
        return {each["document"]["id"]: each for each in json.loads(listed)}


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Store:
    return Store(tmp_path, capsys)


def test_the_same_file_twice_is_one_document_with_nothing_new(store: Store) -> None:
    path = store.write("looms.txt", report(*NOTES))

    assert store.imported(path)["import"]["state"] == "new"
    assert store.imported(path)["import"]["state"] == "unchanged"
    assert list(store.kept()) == ["looms"]


def test_a_copy_under_another_name_is_the_document_it_copies(store: Store) -> None:
    store.imported(store.write("looms.txt", report(*NOTES)))

    again = store.imported(store.write("copy of it.txt", report(*NOTES)))

    assert (again["document"]["id"], again["import"]["state"]) == ("looms", "unchanged")


def test_an_edited_file_says_which_notes_changed(store: Store) -> None:
    store.imported(store.write("looms.txt", report(*NOTES)))
    inserted = "² Guild of looms, Fair, https://guild.example/fair, consulted on 01/02/2019"
    later = [NOTES[0], inserted, NOTES[1].replace("²", "³"), NOTES[2].replace("³", "⁴").replace("Mills", "Water mills")]

    again = store.imported(store.write("looms.txt", report(*later)))["import"]

    assert again["state"] == "updated"
    assert (again["added"], again["changed"], again["dropped"]) == (["2"], ["4"], ["4"])
    assert again["renumbered"] == [["2", "3"]]
    assert again["editions"] == 2


def test_an_edition_under_a_name_of_its_own_is_linked_to_the_one_it_follows(store: Store) -> None:
    store.imported(store.write("looms-2019.txt", report(*NOTES)))

    later = store.imported(store.write("looms-2020.txt", report(*NOTES[:3])))

    assert later["document"]["id"] == "looms-2020"
    assert later["document"]["follows"] == "looms-2019"
    assert later["import"]["dropped"] == ["4"]
    assert store.kept()["looms-2020"]["document"]["follows"] == "looms-2019"
    assert store.kept()["looms-2019"]["references"] == 4


def test_two_reports_of_one_file_name_are_two_documents(store: Store) -> None:
    looms = store.write("annex.txt", report(*NOTES))
    ports = "¹ Port office, Piers, https://port.example/piers, consulted on 3 May 2019"
    other = store.write("ports/annex.txt", report(ports, title="Piers of the northern ports"))

    store.run("import", looms, other)

    kept = store.kept()
    assert {name: each["references"] for name, each in kept.items()} == {"annex": 4, "annex-2": 1}
    assert store.imported(other)["import"]["state"] == "unchanged"
    assert store.imported(other)["document"]["id"] == "annex-2"
    assert store.kept().keys() == kept.keys()


def test_a_source_everybody_cites_makes_no_edition(store: Store) -> None:
    store.imported(store.write("looms.txt", report(*NOTES)))

    other = store.imported(store.write("tides.txt", report(NOTES[3].replace("⁴", "¹"), title="Tides and their tables")))

    assert other["document"]["follows"] is None


def test_a_name_given_by_hand_decides(store: Store) -> None:
    store.imported(store.write("looms.txt", report(*NOTES)))

    again = store.imported(store.write("other.txt", report(*NOTES[:2])), "--id", "looms")

    assert again["import"]["state"] == "updated"
    assert list(store.kept()) == ["looms"]


def test_a_dry_run_shows_every_reference_and_every_doubt(store: Store) -> None:
    path = store.write("looms.txt", report(NOTES[0].replace("24/08/2018", "04/08/2018"), *NOTES[1:3]))

    told = store.run("import", path, "--dry-run")

    assert "https://town.example/mills" in told
    assert "1 web source bears no consulted-on date (note 3)" in told
    assert not store.kept()


def test_a_date_nothing_decides_is_told_with_both_readings(store: Store) -> None:
    told = store.run("import", store.write("looms.txt", report(NOTES[3].replace("⁴", "¹"))))

    assert "nothing tells which is meant" in told
    assert "note 1: 2018-03-02 or 2018-02-03" in told


def test_a_date_the_report_decides_is_told_with_the_other_reading(store: Store) -> None:
    told = store.run("import", store.write("looms.txt", report(*NOTES)))

    assert "note 4: 2018-03-02, could also be 2018-02-03" in told


def test_what_a_terminal_would_obey_is_not_printed(store: Store) -> None:
    told = store.run(
        "import", store.write("looms.txt", report(NOTES[0], title="Looms \x1b[31mred\x1b[0m of the coast"))
    )

    assert "\x1b" not in told


def test_every_file_that_cannot_be_read_is_named_and_none_is_kept(store: Store) -> None:
    good = store.write("looms.txt", report(*NOTES))
    empty = store.write("empty.txt", "")

    store.run("import", good, empty, store.folder / "gone.txt", code=2)

    assert "2 of 3 files cannot be read, so none was kept" in store.said
    assert "empty.txt is empty" in store.said
    assert "gone.txt does not exist" in store.said
    assert not store.kept()


def test_what_the_reader_remarked_is_kept_with_the_edition(store: Store) -> None:
    bracketed = report(*NOTES, title="Looms of Véreux").translate(
        {ord(sign): f"[{n}] " for n, sign in enumerate(RAISED)}
    )
    old = store.folder / "old.txt"
    old.write_bytes(bracketed.encode("cp1252"))

    warnings = store.imported(old)["warnings"]

    ledger = Ledger.open(f"sqlite:///{store.folder / '.consulted' / 'consulted.db'}")
    assert "windows-1252" in warnings[0]
    assert list(ledger.documents.editions.remarks("old").warnings) == warnings
    ledger.close()
