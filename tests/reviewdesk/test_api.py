"""The JSON API: as described, whatever is sent to it."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from consulted.desk.api.description import described
from models.finding import FindingState
from tests.reviewdesk.conftest import Served
from tests.reviewdesk.test_deciding import mark

#: Requests made up for each operation and phase.
_EXAMPLES = "10"


def test_the_description_is_of_openapi_and_every_shape_is_a_schema() -> None:
    told = described()

    assert told["openapi"].startswith("3.1")
    for schema in told["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_it_answers_as_described_whatever_is_sent(desk_served: Served) -> None:
    """Requests are made up from the description, right ones and wrong ones; every answer must be one it names."""
    client = desk_served.client()
    headers = [f"X-Form-Mark: {mark(client)}", f"Cookie: consulted={client.cookies['consulted']}"]
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{desk_served.root}/api/v1/openapi.json"]
    options = ["--max-examples", _EXAMPLES, "--seed", "7", "--no-color", "--suppress-health-check", "all"]

    done = subprocess.run(
        [*command, *options, *(part for each in headers for part in ("-H", each))],
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )

    assert done.returncode == 0, re.sub(r"\S{2000,}", "…", done.stdout)[-8000:] + done.stderr[-2000:]
    assert "Tested: 12" in done.stdout


def test_what_is_known_already_is_not_sent_again(desk_served: Served) -> None:
    client = desk_served.client()
    for path in ("/api/v1/documents", "/api/v1/documents/slipway/findings", "/documents/slipway/feed.atom"):
        first = client.get(path)
        again = client.get(path, headers={"If-None-Match": f'"other", {first.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b"")
    client.post("/findings/1/decide", data={"mark": mark(client), "action": "dismiss", "seen-1": "0"})
    changed = client.get("/documents/slipway/feed.atom", headers={"If-None-Match": first.headers["etag"]})
    assert changed.status_code == 200


def test_a_program_decides_as_a_person_does(desk_served: Served) -> None:
    client = desk_served.client()
    headers = {"X-Form-Mark": mark(client)}
    door = "/api/v1/findings/1/decisions"

    made = client.post(door, json={"action": "accept", "note": "by program", "seen": 0}, headers=headers)
    assert made.status_code == 201
    assert made.json()["edits"][0]["url"] == "http://www.slipway.example/archive/summer"
    late = client.post(door, json={"action": "dismiss", "seen": 0}, headers=headers)
    assert (late.status_code, late.headers["content-type"]) == (409, "application/problem+json")
    assert "Mira has decided" in late.json()["detail"]
    own = {"label": "2", "printed": "http://www.slipway.example/summer", "url": "https://elsewhere.example/"}
    again = client.post(door, json={"action": "accept", "edits": [own], "seen": made.json()["id"]}, headers=headers)
    assert again.json()["edits"][0]["url"] == "https://elsewhere.example/"
    assert [each["action"] for each in client.get(door).json()["decisions"]] == ["accept", "accept"]
    assert desk_served.bench.ledger.findings.get(1).state is FindingState.ACCEPTED


@pytest.mark.parametrize(
    ("body", "code", "why"),
    [
        ("{", 400, "no JSON"),
        ("[]", 422, "JSON object"),
        ('{"action": "fly"}', 422, "action is one of"),
        ('{"action": "dismiss", "why": "x"}', 422, "has no 'why'"),
        ('{"action": "dismiss", "note": "\\ud800"}', 422, "note is text"),
        ('{"action": "dismiss", "note": "\\u0000"}', 422, "note is text"),
        ('{"action": "dismiss", "until": "2026-12-01"}', 422, "has no 'until'"),
        ('{"action": "snooze", "until": "20261201"}', 422, "until is a day"),
        ('{"action": "snooze"}', 422, "until which day"),
        ('{"action": "annotate"}', 422, "needs its note"),
        ('{"action": "accept", "edits": [{"label": "5"}]}', 409, "not about note '5'"),
        ('{"action": "accept", "edits": [{"label": "2", "url": "https://x.example"}]}', 422, "that is printed"),
        ('{"action": "accept", "edits": [{"label": "2", "printed": "a", "url": "javascript:1"}]}', 422, "of the web"),
        ('{"action": "accept", "seen": true}', 422, "number of a decision"),
        ("[" * 5_000_000, 413, "less than"),
        ("[" * 60_000, 400, "no JSON"),
    ],
)
def test_an_order_that_says_what_it_cannot_is_told_why(desk_served: Served, body: str, code: int, why: str) -> None:
    client = desk_served.client()
    headers = {"X-Form-Mark": mark(client), "Content-Type": "application/json"}

    answer = client.post("/api/v1/findings/1/decisions", content=body, headers=headers)

    assert (answer.status_code, why in answer.json()["detail"]) == (code, True), answer.text
    assert desk_served.bench.ledger.decisions.of(1) == []


def test_the_report_is_the_one_of_the_command_line(desk_served: Served, capsys: pytest.CaptureFixture[str]) -> None:
    import json

    desk_served.run("report", "slipway", "--format", "json")

    assert desk_served.client().get("/api/v1/documents/slipway").json() == json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("query", ["limit=0", "limit=1001", "limit=ten", "limit=1&limit=2", "Limit=3", "document=none"])
def test_a_question_that_is_none_is_told(desk_served: Served, query: str) -> None:
    answer = desk_served.client().get(f"/api/v1/decisions?{query}")

    assert answer.status_code in (400, 404)
    assert answer.headers["content-type"] == "application/problem+json"
