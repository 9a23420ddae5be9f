"""Deciding at the desk: one finding or many, alone or with others."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import httpx
import pytest
from openpyxl import load_workbook

from models.decision import Action
from models.finding import FindingState
from models.moment import iso
from tests.reviewdesk.conftest import Served


def mark(client: httpx.Client, path: str = "/documents/slipway") -> str:
    found = re.search(r'name="mark" value="([^"]+)"', client.get(path).text)
    assert found is not None
    return found[1]


def decide(client: httpx.Client, number: int, action: str, **said: str) -> httpx.Response:
    form = {"mark": mark(client), "action": action, f"seen-{number}": "0", **said}
    return client.post(f"/findings/{number}/decide", data=form)


def state(desk: Served, number: int) -> FindingState:
    return desk.bench.ledger.findings.get(number).state


def test_an_accepted_finding_goes_into_the_report_that_is_handed_back(desk_served: Served) -> None:
    client = desk_served.client()

    answer = decide(client, 1, "accept", note="asked their office", edit="proposed")

    assert answer.status_code == 200
    assert state(desk_served, 1) is FindingState.ACCEPTED
    (made,) = desk_served.bench.ledger.decisions.of(1)
    assert (made.decided_by, made.note, made.action) == ("Mira", "asked their office", Action.ACCEPT)
    before, after = desk_served.report.read_text(), client.get("/documents/slipway/export").text
    changed = [(old, new) for old, new in zip(before.splitlines(), after.splitlines(), strict=True) if old != new]
    assert changed == [
        (
            "[^2]: Minutes of summer, <http://www.slipway.example/summer>, consulted on 24/08/2026",
            "[^2]: Minutes of summer, <http://www.slipway.example/archive/summer>, consulted on 24/08/2026",
        )
    ]


def test_undo_takes_it_back_and_the_report_is_the_imported_one(desk_served: Served) -> None:
    client = desk_served.client()
    decide(client, 1, "accept")
    last = desk_served.bench.ledger.decisions.of(1)[-1].id

    decide(client, 1, "undo", **{"seen-1": str(last)})

    assert state(desk_served, 1) is FindingState.OPEN
    assert client.get("/documents/slipway/export").content == desk_served.report.read_bytes()


def test_a_person_may_name_address_and_day_themselves(desk_served: Served) -> None:
    client = desk_served.client()

    decide(client, 2, "accept", edit="own", address="http://www.slipway.example/archive/summer", date="2026-11-26")

    after = client.get("/documents/slipway/export").text
    assert "[^3]: Minutes of autumn, <http://www.slipway.example/archive/summer>, consulted on 26/11/2026" in after


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"action": "accept", "edit": "own"}, "give the address or the date"),
        ({"action": "accept", "edit": "own", "address": "javascript:alert(1)"}, "is no address of the web"),
        ({"action": "accept", "edit": "own", "date": "soon"}, "is no date"),
        ({"action": "accept", "edit": "else"}, "how the note should read"),
        ({"action": "snooze", "until": "2020-01-01"}, "within a year"),
        ({"action": "snooze", "until": "never"}, "is no date"),
        ({"action": "annotate"}, "write the remark first"),
        ({"action": "explode"}, "choose what to do"),
        ({"action": "undo"}, "nothing was decided"),
        ({"action": "dismiss", "seen-1": "x"}, "is no number"),
    ],
)
def test_a_form_that_says_what_it_cannot_is_told_why(desk_served: Served, said: dict[str, str], why: str) -> None:
    client = desk_served.client()

    answer = client.post("/findings/1/decide", data={"mark": mark(client), "seen-1": "0", **said})

    assert answer.status_code == (409 if said["action"] == "undo" else 422)
    assert why in answer.text
    assert state(desk_served, 1) is FindingState.OPEN


def test_two_people_cannot_overwrite_one_another_unseen(desk_at: Callable[..., Served]) -> None:
    desk = desk_at()
    desk.add("ines")
    desk.add("olaf")
    ines, olaf = (sign_in(desk, name) for name in ("ines", "olaf"))
    ines.get("/findings/1")
    olaf.get("/findings/1")
    decide(ines, 1, "dismiss", note="printed all the same")

    answer = decide(olaf, 1, "accept", note="I had written this")

    assert answer.status_code == 409
    assert "ines has decided on finding 1 since you looked" in answer.text
    assert "I had written this" in answer.text
    assert "printed all the same" in answer.text
    assert state(desk, 1) is FindingState.DISMISSED


def sign_in(desk: Served, name: str, password: str = "four words of her own") -> httpx.Client:
    client = desk.client()
    answer = client.post("/sign-in", data={"mark": mark(client, "/sign-in"), "name": name, "password": password})
    assert answer.status_code == 200, answer.text
    return client


def test_many_findings_are_decided_at_once_or_not_at_all(desk_served: Served) -> None:
    client = desk_served.client()
    form = {
        "mark": mark(client),
        "action": "dismiss",
        "finding": ["1", "2"],
        "seen-1": "0",
        "seen-2": "0",
        "note": "old",
    }
    decide(desk_served.client(), 2, "annotate", note="wait")

    refused = client.post("/documents/slipway/decide", data=form)
    assert refused.status_code == 409
    assert state(desk_served, 1) is FindingState.OPEN

    last = desk_served.bench.ledger.decisions.of(2)[-1].id
    client.post("/documents/slipway/decide", data={**form, "seen-2": str(last)})
    assert {state(desk_served, 1), state(desk_served, 2)} == {FindingState.DISMISSED}
    log = client.get("/log").text
    assert log.count("old") >= 2
    assert "Mira" in log


def test_nothing_chosen_is_told(desk_served: Served) -> None:
    client = desk_served.client()

    answer = client.post("/documents/slipway/decide", data={"mark": mark(client), "action": "dismiss"})

    assert (answer.status_code, "choose at least one" in answer.text) == (422, True)


def test_a_fact_is_corrected_where_it_stands_and_taken_back(desk_served: Served) -> None:
    client = desk_served.client()
    (fact,) = desk_served.bench.ledger.facts.of("slipway")
    door = f"/documents/slipway/facts/{fact.id}"

    client.post(door, data={"mark": mark(client), "action": "correct", "values": "163", "why": "misread"})
    (now,) = desk_served.bench.view("slipway").facts
    assert (now["stated"]["value"], now["status"]) == ("163", "confirmed")  # type: ignore[index]

    answer = client.post(door, data={"mark": mark(client), "action": "correct", "values": "many"})
    assert answer.status_code == 422
    assert "Traceback" not in answer.text

    client.post(door, data={"mark": mark(client), "action": "restore"})
    (again,) = desk_served.bench.view("slipway").facts
    assert again["stated"]["value"] == "147"  # type: ignore[index]

    client.post(door, data={"mark": mark(client), "action": "drop", "why": "no matter"})
    assert desk_served.bench.view("slipway").facts == ()
    assert "1 fact left out" in client.get("/documents/slipway/facts").text


def test_a_sheet_of_errata_and_the_change_report_are_handed_out(desk_served: Served) -> None:
    client = desk_served.client()
    decide(client, 1, "accept")

    errata = client.get("/documents/slipway/export?errata=html")
    assert errata.headers["content-disposition"] == 'attachment; filename="slipway-errata.html"'
    assert "archive/summer" in errata.text
    assert client.get("/documents/slipway/export?errata=docx").content.startswith(b"PK")
    for form in ("html", "markdown", "json"):
        assert client.get(f"/documents/slipway/report?format={form}").status_code == 200
    sheet = client.get("/documents/slipway/report?format=xlsx")
    assert sheet.headers["content-disposition"] == 'attachment; filename="slipway-report.xlsx"'
    assert "Findings" in load_workbook(BytesIO(sheet.content)).sheetnames
    assert client.get("/documents/slipway/report?format=csv").text.startswith("note,kind,status,")
    assert 'href="/documents/slipway/report?format=csv"' in client.get("/documents/slipway").text
    assert client.get("/documents/slipway/report?format=xyz").status_code == 422
    assert [each.what.value for each in desk_served.bench.ledger.accounts.log()] == ["export", "export"]


@pytest.mark.parametrize("door", ["/documents/slipway/report?format=json&since=", "/api/v1/documents/slipway?since="])
def test_a_report_of_a_period_can_be_had(desk_served: Served, door: str) -> None:
    client = desk_served.client()
    decide(client, 1, "accept")
    began = desk_served.bench.ledger.runs.recent(1)[0].started_at

    told = client.get(f"{door}2020-01-01").json()["period"]

    assert told["since"] == "2020-01-01T00:00:00Z"
    assert [each["action"] for each in told["decisions"]] == ["accept"]
    of_run = client.get(f"{door}{desk_served.bench.ledger.runs.recent(1)[0].id}").json()["period"]
    assert of_run["since"] == iso(began)
    assert client.get(f"{door}soon").status_code == 422
    assert client.get(f"{door}999").status_code == 404
