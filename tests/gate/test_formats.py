"""The forms a check is written in, read back by those who read them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import Error, Failure, JUnitXml, Skipped

from consulted.cli.group import COMMANDS
from tests.yard import HOST, Yard, a_page

ROOT = Path(__file__).parents[2]
ALSO = ("--also", "junit=check.xml", "--also", "sarif=check.sarif", "--also", "github=check.log")


@pytest.fixture
def mixed(yard: Yard) -> Yard:
    """One note well, one gone, one refused, one gone and waived, one gone and known."""
    yard.pages |= {"/old": a_page("old"), "/loft": a_page("loft")}
    del yard.pages["/old"]
    yard.write("/spring", "/summer", "/autumn", "/loft", "/old")
    Path("known.json").write_text(yard.check("--format", "json", code=1))
    del yard.pages["/summer"], yard.pages["/loft"]
    yard.pages["/autumn"] = 403
    Path("consulted-waivers.toml").write_text(
        f'[[waiver]]\naddress = "http://{HOST}/loft"\nreason = "Rebuilt | till <spring>"\nowner = "Ines"\n'
        "expires = 2026-12-31\n"
    )
    yard.check("--baseline", "known.json", *ALSO, "--also", "summary=check.md", "--also", "json=check.json", code=1)
    return yard


def test_junit_has_a_case_for_each_note(mixed: Yard) -> None:
    (suite,) = JUnitXml.fromfile("check.xml")
    cases = {case.name: case.result for case in suite}

    assert suite.name == "slipway"
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (5, 1, 3, 0)
    assert cases[f"note 1: http://{HOST}/spring"] == []
    (failure,) = cases[f"note 2: http://{HOST}/summer"]
    assert isinstance(failure, Failure)
    assert failure.type == "broken"
    assert "The server says that there is no such page" in failure.message
    said = {name: result[0].message for name, result in cases.items() if result and isinstance(result[0], Skipped)}
    assert "refuses" in said[f"note 3: http://{HOST}/autumn"] or "refused" in said[f"note 3: http://{HOST}/autumn"]
    assert said[f"note 4: http://{HOST}/loft"].startswith("waived: Rebuilt | till <spring> (Ines, until 2026-12-31)")
    assert said[f"note 5: http://{HOST}/old"].startswith("known; broken")


def test_what_nobody_looked_at_is_an_error_for_junit(yard: Yard) -> None:
    yard.desk.settings["daily_requests_per_host"] = "3"

    yard.check(*ALSO, code=3)

    (suite,) = JUnitXml.fromfile("check.xml")
    assert [type(case.result[0]) for case in suite if case.result] == [Error]
    log = json.loads(Path("check.sarif").read_text())["runs"][0]["invocations"][0]
    assert (log["executionSuccessful"], log["exitCode"]) == (False, 3)
    assert log["toolExecutionNotifications"][0]["level"] == "error"
    assert "::error title=Citation freshness::Could not check" in Path("check.log").read_text()


def test_sarif_points_at_the_line_and_keeps_a_fingerprint(mixed: Yard) -> None:
    log = json.loads(Path("check.sarif").read_text())
    (run,) = log["runs"]
    by_path = {each["message"]["text"].split()[2].rstrip(":").rpartition("/")[2]: each for each in run["results"]}

    assert log["version"] == "2.1.0"
    assert set(by_path) == {"summer", "loft", "old"}
    assert {each["ruleId"] for each in run["results"]} <= {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    new = by_path["summer"]
    place = new["locations"][0]["physicalLocation"]
    lines = mixed.report.read_text().splitlines()
    assert place["artifactLocation"]["uri"] == mixed.report.name
    assert f"{HOST}/summer" in lines[place["region"]["startLine"] - 1]
    assert (new["level"], new["baselineState"], "suppressions" in new) == ("error", "new", False)
    assert by_path["loft"]["suppressions"][0]["justification"] == "Rebuilt | till <spring> (Ines, until 2026-12-31)"
    assert by_path["old"]["baselineState"] == "unchanged"
    assert len({each["partialFingerprints"]["consulted/v1"] for each in run["results"]}) == 3
    assert run["invocations"][0]["exitCode"] == 1


def test_a_fingerprint_stays_when_notes_are_renumbered(mixed: Yard) -> None:
    def prints() -> set[str]:
        log: Any = json.loads(Path("check.sarif").read_text())
        return {each["partialFingerprints"]["consulted/v1"] for each in log["runs"][0]["results"]}

    before = prints()
    mixed.write("/loft", "/winter", "/summer", "/spring", "/old")
    mixed.check(*ALSO, code=1)

    assert prints() == before


def test_annotations_stand_beside_the_line(mixed: Yard) -> None:
    lines = Path("check.log").read_text().splitlines()

    number = next(
        n
        for n, line in enumerate(mixed.report.read_text().splitlines(), 1)
        if line.endswith("summer, consulted on 24/08/2026")
    )
    assert lines[0].startswith(
        f"::error file=slipway.md,line={number},title=broken (slipway)::note 2: http://{HOST}/summer"
    )
    assert lines[1].startswith("::notice title=Note 3 could not be checked::")
    assert lines[2].startswith(
        "::error title=Citation freshness::Check failed: 1 of 5 references (1 known before, 1 waived)."
    )
    assert len(lines) == 3


def test_workflow_commands_cannot_be_forged_by_a_report(yard: Yard) -> None:
    yard.report.write_text(
        "# A, b: c%\n\nForty hulls.[^1]\n\n"
        f"[^1]: Minutes ::error::100%,x http://{HOST}/gone%0A::warning::x, consulted on 24/08/2026\n"
    )

    said = yard.check("--format", "github", code=1)

    assert all(line.startswith("::") for line in said.splitlines())
    assert "%0A::warning" not in said
    assert "%250A" in said


def test_the_summary_is_a_table_of_what_is_new(mixed: Yard) -> None:
    said = Path("check.md").read_text()

    assert said.startswith("## Citations: failed")
    rows = [line for line in said.splitlines() if line.startswith("| slipway")]
    assert len(rows) == 1
    assert re.search(r"note 2: .*summer", rows[0])
    assert "<details><summary>Waived: 1</summary>" in said
    assert "till &lt;spring&gt;" in said
    assert "<spring>" not in said
    assert "<details><summary>Could not be judged: 1</summary>" in said


def test_json_says_what_the_exit_code_says(mixed: Yard) -> None:
    gate = json.loads(Path("check.json").read_text())["gate"]

    assert gate["exit_code"] == 1
    assert [len(gate[place]) for place in ("new", "known", "waived", "lapsed", "unconfirmed", "unchecked")] == [
        1, 1, 1, 0, 0, 1,
    ]  # fmt: skip


def test_the_hook_runs_a_command_there_is() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())

    assert hook["entry"].split()[0] == "consulted"
    assert hook["entry"].split()[1] in COMMANDS
    assert re.search(hook["files"], "reports/slipway.md")
    assert not re.search(hook["files"], "setup.py")
    assert hook["require_serial"], "two checks at once would wait for the same store"
