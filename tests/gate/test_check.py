"""``consulted check`` from end to end: what fails, what was known, what is waived, what could not be checked."""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.yard import HOST, Yard, a_page

WAIVER = """
[[waiver]]
address = "http://{address}"
status = ["broken"]
reason = "The loft is being rebuilt"
owner = "Ines"
expires = {day}
"""


def waive(day: str, address: str = f"{HOST}/summer") -> None:
    Path("consulted-waivers.toml").write_text(WAIVER.format(day=day, address=address))


def test_a_report_that_is_well_passes(yard: Yard) -> None:
    gate = yard.json()["gate"]

    assert (gate["exit_code"], gate["new"], gate["unchecked"]) == (0, [], [])
    assert "Check passed: none of 3 references failed." in yard.desk.said


def test_a_second_check_asks_with_validators_only(yard: Yard) -> None:
    yard.check()
    assert [tag for _, tag in yard.validators] == [None] * 3
    yard.validators.clear()
    yard.web.arrived.clear()

    yard.check()

    assert len(yard.validators) == 3
    assert all(tag for _, tag in yard.validators)
    assert [path for _, path in yard.web.arrived] == [path for path, _ in yard.validators]


def test_a_note_that_was_renumbered_is_no_news(yard: Yard) -> None:
    del yard.pages["/summer"]
    Path("known.json").write_text(yard.check("--format", "json", code=1))
    yard.write("/winter", "/spring", "/autumn", "/summer")

    gate = yard.json("--baseline", "known.json")["gate"]

    assert [each["labels"] for each in gate["known"]] == [["4"]]
    assert "nothing new (1 known before)" in yard.desk.said


def test_what_broke_since_the_baseline_is_news_and_so_is_another_note_on_a_broken_page(yard: Yard) -> None:
    del yard.pages["/summer"]
    Path("known.json").write_text(yard.check("--format", "json", code=1))
    del yard.pages["/autumn"]
    yard.write("/summer", "/spring", "/autumn", "/summer")

    gate = yard.json("--baseline", "known.json", code=1)["gate"]

    assert [each["labels"] for each in gate["known"]] == [["1"]]
    assert [each["labels"] for each in gate["new"]] == [["3"], ["4"]]


def test_a_waiver_holds_until_its_day_and_fails_after_it(yard: Yard) -> None:
    del yard.pages["/summer"]
    waive("2026-11-20")

    (waived,) = yard.json()["gate"]["waived"]
    assert waived["waiver"] == {"reason": "The loft is being rebuilt", "owner": "Ines", "expires": "2026-11-20"}
    assert "nothing new (1 waived)" in yard.desk.said

    yard.desk.settings["now"] = "2026-11-21T09:00:00Z"
    assert [each["labels"] for each in yard.json(code=1)["gate"]["lapsed"]] == [["2"]]
    assert "1 whose waiver has run out" in yard.desk.said


def test_a_waiver_that_ran_out_fails_although_the_baseline_knows(yard: Yard) -> None:
    del yard.pages["/summer"]
    Path("known.json").write_text(yard.check("--format", "json", code=1))
    waive("2026-11-19")

    yard.check("--baseline", "known.json", code=1)


def test_what_is_waived_is_looked_at_all_the_same_and_told_when_it_is_well_again(yard: Yard) -> None:
    waive("2026-12-31")

    yard.check()

    assert ("/summer", None) in yard.validators
    assert "consulted-waivers.toml, waiver 1 is needed no more" in yard.desk.said


def test_a_star_stands_for_anything_and_other_statuses_are_not_waived(yard: Yard) -> None:
    del yard.pages["/summer"], yard.pages["/spring"]
    waive("2026-12-31", f"{HOST}/s*")
    yard.check()

    Path("consulted-waivers.toml").write_text(Path("consulted-waivers.toml").read_text().replace("broken", "moved"))
    yard.check(code=1)


BAD_WAIVERS = {
    "no toml": ("[[waiver", "is no TOML"),
    "a stranger": ("[settings]\nx = 1", "settings: only [[waiver]] entries"),
    "no reason": ('[[waiver]]\naddress = "x"\nowner = "I"\nexpires = 2027-01-01', "waiver 1: reason is missing"),
    "no owner": ('[[waiver]]\naddress = "x"\nreason = "I"\nexpires = 2027-01-01', "waiver 1: owner is missing"),
    "no end": ('[[waiver]]\naddress = "x"\nreason = "I"\nowner = "I"', "waiver 1: expires must be a date"),
    "no date": ('[[waiver]]\naddress = "x"\nreason = "I"\nowner = "I"\nexpires = "soon"', "'soon' is no date"),
    "a misprint": ('[[waiver]]\nadress = "x"', "unknown key 'adress'"),
    "nothing named": ('[[waiver]]\nreason = "I"\nowner = "I"\nexpires = 2027-01-01', "give either address or fact"),
    "no status": (
        '[[waiver]]\naddress = "x"\nreason = "I"\nowner = "I"\nexpires = 2027-01-01\nstatus = "green"',
        "status 'green' is not known",
    ),
    "a list that is none": ("waiver = 3", "only [[waiver]] entries"),
}


@pytest.mark.parametrize("kind", BAD_WAIVERS)
def test_waivers_that_say_too_little_are_refused_before_anybody_is_asked(yard: Yard, kind: str) -> None:
    text, said = BAD_WAIVERS[kind]
    Path("mine.toml").write_text(text)

    yard.check("--waivers", "mine.toml", code=2)

    assert "mine.toml" in yard.desk.said
    assert said in yard.desk.said
    assert yard.web.arrived == []


def test_a_refused_visit_is_told_and_neither_passes_nor_fails_in_silence(yard: Yard) -> None:
    yard.pages["/summer"] = 403

    (missed,) = yard.json()["gate"]["unchecked"]
    assert (missed["label"], missed["passed_over"]) == ("2", False)
    assert "1 could not be judged and did not count" in yard.desk.said

    yard.check("--max-unchecked", "0", code=3)
    assert "Could not check: 1 reference was not to be seen, and no more than 0 may go unchecked" in yard.desk.said
    yard.check("--max-unchecked", "34%", code=0)
    yard.check("--max-unchecked", "33%", code=3)
    yard.check("--fail-on", "unknown", code=1)


def test_a_refused_visit_can_be_waived(yard: Yard) -> None:
    yard.pages["/summer"] = 403
    waive("2026-12-31")
    Path("consulted-waivers.toml").write_text(Path("consulted-waivers.toml").read_text().replace("broken", "unknown"))

    yard.check("--max-unchecked", "0", code=0)


def test_where_nothing_could_be_seen_nothing_is_called_well(yard: Yard) -> None:
    yard.pages = dict.fromkeys(yard.pages, 403)

    yard.check(code=3)

    assert "none of the sources could be seen" in yard.desk.said


def test_what_the_budget_left_out_was_not_checked_and_comes_first_on_the_next_day(yard: Yard) -> None:
    yard.desk.settings["daily_requests_per_host"] = "3"

    yard.check(code=3)
    assert "Could not check: 1 reference was not looked at in this run, for example note" in yard.desk.said

    (left,) = {"/spring", "/summer", "/autumn"} - {path for path, _ in yard.validators}
    del yard.pages[left]
    yard.desk.settings["now"] = "2026-11-21T09:00:00Z"
    report = yard.json(code=1)

    assert "Check failed: 1 of 3 references. 1 was not looked at in this run." in yard.desk.said
    (source,) = next(each["sources"] for each in report["references"] if each["sources"][0]["url"].endswith(left))
    assert source["evidence"][-1] == "where it went was not asked: the day's budget of requests is spent"


def test_a_failure_counts_when_it_is_confirmed_where_only_such_are_asked_for(yard: Yard) -> None:
    del yard.pages["/summer"]
    for day in (20, 22):
        yard.desk.settings["now"] = f"2026-11-{day}T09:00:00Z"
        yard.check("--only-confirmed")
        assert "1 not confirmed yet" in yard.desk.said
    yard.desk.settings["now"] = "2026-11-24T09:00:00Z"

    yard.check("--only-confirmed", code=1)


def test_several_reports_are_checked_in_one_go(yard: Yard, tmp_path: Path) -> None:
    del yard.pages["/winter"]
    other = tmp_path / "ropes.md"
    other.write_text(f"# Ropes\n\nForty hulls.[^1]\n\n[^1]: Minutes, http://{HOST}/winter, consulted on 24/08/2026\n")

    said = json.loads(yard.check(str(other), "--format", "json", code=1))

    assert said["schema"] == "consulted-check/1"
    assert [each["document"]["id"] for each in said["reports"]] == ["slipway", "ropes"]
    assert [(each["document"], each["labels"]) for each in said["gate"]["new"]] == [("ropes", ["1"])]
    Path("known.json").write_text(json.dumps(said))
    yard.check(str(other), "--baseline", "known.json")
    yard.check(str(other), "--format", "html", code=2)


def test_a_source_that_answers_again_passes_again(yard: Yard) -> None:
    summer = yard.pages.pop("/summer")
    yard.check(code=1)
    yard.pages["/summer"] = summer

    yard.check()


def test_a_page_that_changed_or_grew_old_fails(yard: Yard) -> None:
    yard.check()
    yard.desk.settings["now"] = "2026-12-20T09:00:00Z"
    yard.check("--max-age", "365d")
    assert "Check failed: 3 of 3" in (yard.check("--max-age", "30d", code=1) and yard.desk.said)
    yard.pages["/summer"] = a_page("nobody").replace("forty hulls", "seven rafts")

    assert [each["status"] for each in yard.json(code=1)["gate"]["new"]] == ["changed"]
    yard.check("--fail-on", "broken")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--baseline", "none.json"], "there is no baseline none.json"),
        (["--baseline", "odd.json"], "odd.json is no JSON output of 'consulted check'"),
        (["--waivers", "none.toml"], "there is no file of waivers none.toml"),
        (["--max-unchecked", "some"], "--max-unchecked: expected a number"),
        (["--max-unchecked", "101%"], "--max-unchecked: expected a number"),
        (["--also", "pdf=x"], "--also 'pdf=x': write FORMAT=FILE"),
        (["--also", "junit"], "--also 'junit': write FORMAT=FILE"),
    ],
)
def test_wrong_usage_is_told_before_anybody_is_asked(yard: Yard, arguments: list[str], said: str) -> None:
    Path("odd.json").write_text("[1]")

    yard.check(*arguments, code=2)

    assert said in yard.desk.said
    assert yard.web.arrived == []


def test_a_disk_without_room_is_could_not_check(yard: Yard) -> None:
    def without_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    yard.check()
    before = yard.desk.json("list")
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "consulted", *yard.desk.flags, "check", str(yard.report)],
        preexec_fn=without_room,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )

    assert ended.returncode == 3
    assert "its disk is full or failing; free some space" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert yard.desk.json("list") == before
