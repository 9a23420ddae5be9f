"""Decisions on findings, and the report handed back with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.yard import HOST, Yard, a_page

HOME = f"http://{HOST}"


@pytest.fixture
def moved(yard: Yard) -> Yard:
    """A report whose second note cites a page that moved for good, and whose third is gone."""
    yard.check()
    yard.pages["/archive/summer"] = yard.pages["/summer"]
    yard.sent_on["/summer"] = "/archive/summer"
    del yard.pages["/autumn"]
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    return yard


def findings(yard: Yard, *arguments: str) -> dict[str, dict[str, object]]:
    return {each["finding"]["kind"]: each for each in yard.desk.json("review", *arguments)}


def number(yard: Yard, kind: str) -> str:
    return str(findings(yard, "--all")[kind]["finding"]["id"])  # type: ignore[index]


def export(yard: Yard, name: str = "out.md", *arguments: str) -> str:
    yard.desk.run("export", "slipway", "--output", name, *arguments)
    return Path(name).read_text()


def test_what_needs_a_person_is_listed_with_what_accepting_would_change(moved: Yard) -> None:
    found = findings(moved)

    assert set(found) == {"moved", "broken"}
    assert found["moved"]["proposed"] == [
        {
            "label": "2",
            "printed": f"{HOME}/summer",
            "url": f"{HOME}/archive/summer",
            "archive_url": None,
            "date": None,
        }
    ]
    assert found["broken"]["proposed"] == []
    said = moved.desk.run("review", number(moved, "moved"))
    assert f"accepting it changes note 2: {HOME}/summer → {HOME}/archive/summer" in said


def test_nothing_accepted_hands_back_the_very_bytes(moved: Yard) -> None:
    moved.desk.run("review", number(moved, "moved"), "--dismiss", "--note", "it does not matter")

    assert export(moved) == moved.report.read_text()
    assert "Nothing was accepted" in moved.desk.said


def test_an_accepted_move_changes_its_note_in_its_own_words_and_no_other(moved: Yard) -> None:
    before = moved.report.read_text().splitlines()
    moved.desk.run("review", number(moved, "moved"), "--accept", "--by", "Ines")

    after = export(moved).splitlines()

    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [
        (
            f"[^2]: Minutes, {HOME}/summer, consulted on 24/08/2026",
            f"[^2]: Minutes, {HOME}/archive/summer, consulted on 24/08/2026",
        )
    ]


def test_a_decision_can_be_taken_back(moved: Yard) -> None:
    finding = number(moved, "moved")
    moved.desk.run("review", finding, "--accept")
    moved.desk.run("review", finding, "--undo", "--by", "Ines")

    assert export(moved) == moved.report.read_text()
    (shown,) = moved.desk.json("review", finding)
    assert shown["finding"]["state"] == "open"
    assert [each["action"] for each in shown["decisions"]] == ["accept", "undo"]
    moved.desk.run("review", finding, "--undo", code=2)
    assert "nothing was decided" in moved.desk.said


def test_a_decision_outlives_the_next_visits(moved: Yard) -> None:
    moved.desk.run("review", number(moved, "broken"), "--dismiss", "--note", "we print it all the same")
    moved.desk.settings["now"] = "2026-11-25T09:00:00Z"
    moved.desk.run("refresh")

    assert set(findings(moved)) == {"moved"}
    assert findings(moved, "--all")["broken"]["finding"]["note"] == "we print it all the same"  # type: ignore[index]


@pytest.mark.parametrize("until", ["10d", "2026-12-02"])
def test_a_snooze_ends_on_its_day(moved: Yard, until: str) -> None:
    moved.desk.run("review", number(moved, "broken"), "--snooze", until)
    assert set(findings(moved)) == {"moved"}

    moved.desk.settings["now"] = "2026-12-02T09:00:00Z"
    moved.desk.run("report", "slipway")
    assert set(findings(moved)) == {"moved"}, "its last day"

    moved.desk.settings["now"] = "2026-12-03T09:00:00Z"
    moved.desk.run("report", "slipway")
    assert set(findings(moved)) == {"moved", "broken"}


def test_a_person_may_name_the_address_and_the_day(moved: Yard) -> None:
    moved.desk.run(
        "review",
        number(moved, "broken"),
        "--accept",
        "--address",
        "https://attic.example/autumn",
        "--date",
        "2026-11-23",
    )

    assert "[^3]: Minutes, https://attic.example/autumn, consulted on 23/11/2026" in export(moved)


def test_accepting_without_an_edit_leaves_the_note(moved: Yard) -> None:
    moved.desk.run("review", number(moved, "moved"), "--accept", "--no-edit")

    assert export(moved) == moved.report.read_text()


def test_many_are_decided_in_one_go_or_none(moved: Yard) -> None:
    both = [number(moved, kind) for kind in ("moved", "broken")]
    moved.desk.run("review", *both, "999", "--dismiss", code=2)
    assert "no finding 999" in moved.desk.said
    assert set(findings(moved)) == {"moved", "broken"}

    moved.desk.run("review", *both, "--dismiss")
    assert findings(moved) == {}
    assert "Nothing needs a person." in moved.desk.run("review")


def test_a_sheet_of_errata_says_old_new_why_and_who(moved: Yard) -> None:
    moved.desk.run("review", number(moved, "moved"), "--accept", "--by", "Ines <b>", "--note", "asked | them")

    sheet = export(moved, "errata.md", "--errata")
    (row,) = [line for line in sheet.splitlines() if line.startswith("| 2 ")]
    assert "archive/summer" in row
    assert "asked \\| them" in row
    page = export(moved, "errata.html", "--errata")
    assert "Ines &lt;b&gt;" in page
    assert "<b>" not in page


def test_a_text_is_written_in_place_or_gets_the_sheet_where_another_form_is_asked_for(
    yard: Yard, tmp_path: Path
) -> None:
    text = tmp_path / "ropes.txt"
    text.write_text(f"Ropes\n\nForty hulls were agreed.¹\n\n¹ Minutes, {HOME}/summer, consulted on 24/08/2026\n")
    yard.desk.run("import", str(text))
    yard.desk.run("refresh")
    yard.desk.run("export", "ropes", "--output", "same.txt")
    assert Path("same.txt").read_bytes() == text.read_bytes()

    del yard.pages["/summer"]
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    finding = yard.desk.json("review", "--doc", "ropes")[0]["finding"]["id"]
    yard.desk.run("review", str(finding), "--accept", "--address", "https://attic.example/summer")
    yard.desk.run("export", "ropes", "--output", "new.txt")
    assert Path("new.txt").read_text() == text.read_text().replace(f"{HOME}/summer", "https://attic.example/summer")
    yard.desk.run("export", "ropes", "--output", "new.pdf", code=2)
    assert "give --output the same ending" in yard.desk.said
    yard.desk.run("export", "ropes", "--output", "sheet.md", code=2)
    yard.desk.run("export", "ropes", "--output", "sheet.md", "--errata")
    assert "attic" in Path("sheet.md").read_text()


def test_bibtex_is_written_field_by_field(yard: Yard, tmp_path: Path) -> None:
    lines = (
        "@online{{{key},",
        "  title   = {{{key}}},",
        "  url     = {{{url}}},",
        "  urldate = {{2026-08-24}}",
        "}}",
        "",
    )
    entry = "\r\n".join((*lines, ""))
    bib = tmp_path / "ropes.bib"
    entries = [entry.format(key=name, url=f"{HOME}/{name}") for name in ("spring", "summer")]
    bib.write_bytes("".join(entries).encode())
    yard.desk.run("import", str(bib))
    yard.desk.run("refresh")
    yard.pages["/loft"] = yard.pages["/summer"]
    yard.sent_on["/summer"] = "/loft"
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    (found,) = yard.desk.json("review", "--doc", "ropes")
    finding = str(found["finding"]["id"])
    yard.desk.run("review", finding, "--accept", "--address", f"{HOME}/loft", "--date", "2026-11-22")

    yard.desk.run("export", "ropes", "--output", "new.bib")

    before, after = bib.read_bytes().split(b"\r\n"), Path("new.bib").read_bytes().split(b"\r\n")
    assert [(old, new) for old, new in zip(before, after, strict=True) if old != new] == [
        (f"  url     = {{{HOME}/summer}},".encode(), f"  url     = {{{HOME}/loft}},".encode()),
        (b"  urldate = {2026-08-24}", b"  urldate = {2026-11-22}"),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["7", "--accept", "--dismiss"], "choose one of"),
        (["--accept"], "name the findings"),
        (["7", "--address", "https://x.example"], "go with --accept"),
        (["999"], "there is no finding 999"),
        (["999", "--dismiss"], "there is no finding 999"),
        (["7", "--snooze", "soon"], "write 30d or 2027-01-31"),
        (["7", "--snooze", "2020-01-01"], "within a year"),
        (["7", "--snooze", "99999999y"], "write 30d or 2027-01-31"),
    ],
)
def test_wrong_usage_is_told(yard: Yard, arguments: list[str], said: str) -> None:
    yard.desk.run("review", *arguments, code=2)

    assert said in yard.desk.said


def test_what_went_away_by_itself_is_nothing_to_decide_on(moved: Yard) -> None:
    finding = number(moved, "broken")
    moved.pages["/autumn"] = a_page("autumn")
    moved.desk.settings["now"] = "2026-11-24T09:00:00Z"
    moved.desk.run("refresh")

    moved.desk.run("review", finding, "--accept", code=2)

    assert "went away by itself" in moved.desk.said
    assert json.loads(moved.desk.run("review", "--format", "json"))


def test_a_period_tells_what_was_opened_what_went_away_and_what_was_decided(moved: Yard) -> None:
    moved.desk.run("review", number(moved, "moved"), "--dismiss", "--note", "we print it all the same", "--by", "Ines")
    moved.pages["/autumn"] = a_page("autumn")
    moved.desk.settings["now"] = "2026-11-24T09:00:00Z"
    moved.desk.run("refresh")

    told = moved.desk.json("report", "slipway", "--since", "2026-11-23")["period"]

    assert (told["since"], told["until"]) == ("2026-11-23T00:00:00Z", "2026-11-24T09:00:00Z")
    assert told["opened"] == []
    assert [(each["kind"], each["closed_at"]) for each in told["resolved"]] == [("broken", "2026-11-24T09:00:00Z")]
    before = moved.desk.json("report", "slipway", "--since", "2026-11-22")["period"]
    assert {each["kind"] for each in before["opened"]} == {"moved", "broken"}
    assert [(each["action"], each["decided_by"], each["note"]) for each in before["decisions"]] == [
        ("dismiss", "Ines", "we print it all the same")
    ]
    said = moved.desk.run("report", "slipway", "--since", "2026-11-22", "--format", "html")
    assert "Went away by themselves" in said
    assert "we print it all the same" in said
    assert moved.desk.json("report", "slipway")["period"] is None


def test_a_spreadsheet_is_a_file_not_a_text(moved: Yard) -> None:
    moved.desk.run("report", "slipway", "--format", "xlsx", code=2)
    assert "--output report.xlsx" in moved.desk.said

    moved.desk.run("report", "slipway", "--format", "xlsx", "--output", "report.xlsx")

    assert Path("report.xlsx").read_bytes().startswith(b"PK")


def test_a_page_comes_back_with_the_new_address_in_its_words_and_its_link(yard: Yard) -> None:
    def page(path: str) -> str:
        return (
            "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'><title>Ropes</title></head><body>\n"
            "<p>Forty hulls were agreed.<a href='#fn1' id='r1'><sup>1</sup></a></p>\n"
            f'<ol>\n<li id="fn1"><p>Minutes, <a href="{HOME}{path}">{HOME}{path}</a>, consulted on 24/08/2026.'
            ' <a href="#r1">↩</a></p></li>\n</ol></body></html>\n'
        )

    Path("ropes.html").write_text(page("/summer"))
    yard.desk.run("import", "ropes.html")
    yard.desk.run("refresh", "ropes")
    yard.pages["/loft"] = yard.pages["/summer"]
    yard.sent_on["/summer"] = "/loft"
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh", "ropes")
    (found,) = yard.desk.json("review", "--doc", "ropes")

    yard.desk.run("review", str(found["finding"]["id"]), "--accept")
    yard.desk.run("export", "ropes", "--output", "back.html")

    assert Path("back.html").read_text() == page("/loft")
