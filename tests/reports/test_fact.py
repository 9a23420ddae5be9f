"""Facts in reports: grouped, in words, with what shows them, and harmless whatever they hold."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from consulted.facts.withheld import withhold, withhold_fact
from consulted.reports import fact, fact_csv, fact_text, render
from consulted.reports.clean import tidied
from consulted.reports.json import schema
from consulted.reports.look import Look
from models.verdict import Status
from tests.reports.samples import finding, reference, report, source

TEAM, NEWS = "https://quay.example/team", "https://quay.example/news"
SEEN = "2026-11-20T09:00:00Z"


def a_fact(fact_id: str = "f0000001", **changes: Any) -> dict[str, Any]:
    """Return a fact as the contract's JSON has it; one that holds unless *changes* say otherwise."""
    whole: dict[str, Any] = {
        "id": fact_id,
        "type": "count",
        "subject": "Quay Network",
        "predicate": "companies",
        "labels": ["3"],
        "stated": {"value": "86", "canonical": "86", "approximate": False, "as_of": "2019-01", "valid_until": None},
        "aliases": [],
        "involved": [],
        "sentence": "The network has 86 companies.",
        "doubts": [],
        "read_with": 0.9,
        "personal": False,
        "origin": "report",
        "found": said("86"),
        "status": "confirmed",
        "reason": "the source still says so",
        "confidence": 0.9,
        "sources": [{**said("86"), "says": "same"}],
    }
    return {**whole, **changes}


def said(value: object, quote: str = "86 companies", url: str = TEAM, then: object = None) -> dict[str, Any]:
    return {"value": value, "quote": quote, "url": url, "visited_at": SEEN, "snapshot": "1", "then": then}


CHANGED = a_fact(
    "f0000002",
    predicate="members",
    found=said("97", "97 members", TEAM),
    status="changed",
    reason="the source says something else now",
    sources=[
        {**said("97", "97 members", TEAM), "says": "other"},
        {**said("86", "86 members", NEWS), "says": "same"},
    ],
)
EXPIRED = a_fact(
    "f0000003",
    type="partnership",
    subject="Quay Network – Mill Cluster",
    predicate="valid-until",
    found=None,
    status="expired",
    reason="the day until which it holds, 2019-06, has passed",
    sentence="Their agreement runs until June 2019.",
    sources=[],
)
CONTACT = a_fact(
    "f0000004",
    type="contact",
    subject="Ada Example",
    predicate="phone",
    aliases=["ada example"],
    stated={"value": "+33 1 42 68 53 00", "canonical": "+33142685300", "as_of": "2019-01", "valid_until": None},
    found=said("+33 1 99 99 99 99", "Ada Example, +33 1 99 99 99 99"),
    personal=True,
    status="changed",
    reason="the source says something else; what it said then is not known",
    sources=[{**said("+33 1 99 99 99 99", "Ada Example, +33 1 99 99 99 99"), "says": "other"}],
    doubts=["“Quay Network” was taken from the heading"],
)
ABSENT = a_fact(
    "f0000005",
    type="contact",
    subject="EXAMPLE Ada",
    predicate="role",
    found=said(None, "Ada Example"),
    personal=True,
    status="absent",
    reason="the page still speaks of the subject, and no longer of this",
    sources=[{**said(None, "Ada Example"), "says": "silent"}],
    origin="analyst",
)
ALL = (a_fact(), CHANGED, EXPIRED, CONTACT, ABSENT)


def words(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def test_facts_are_grouped_by_whom_they_are_about_however_they_are_named() -> None:
    found = fact.sections(ALL)

    assert [(section.name, [group.name for group in section.groups]) for section in found] == [
        ("Partnerships", ["Quay Network – Mill Cluster"]),
        ("Organisations", ["Quay Network"]),
        ("People", ["Ada Example"]),
    ]
    assert [line.what for line in found[2].groups[0].lines] == ["phone", "role"]
    assert fact.summary(ALL) == "5 facts: 1 confirmed, 2 changed, 1 absent and 1 expired."


def test_disagreement_between_sources_is_told() -> None:
    (first, second) = fact.line(CHANGED).evidence

    assert first.words == "says 97: “97 members” (20 November 2026, 09:00 UTC)"
    assert second.words == "but another page says so: “86 members” (20 November 2026, 09:00 UTC)"
    assert second.url == NEWS


def test_of_a_list_it_is_told_who_came_and_who_went() -> None:
    stated = {"value": ["Mill Cluster (FR)", "Dock Net"], "as_of": None}
    members = a_fact(
        type="membership", predicate="members", stated=stated, found=said(["Dock Net", "Sail Hub"]), status="changed"
    )

    assert fact.line(members).found == "new: Sail Hub; no longer: Mill Cluster (FR)"


def test_a_fact_time_overtook_names_the_sentence_to_write_anew() -> None:
    line = fact.line(EXPIRED)

    assert line.rewrite == "Their agreement runs until June 2019."
    assert line.why == "the day until which it holds, 2019-06, has passed"


def test_facts_and_their_findings_keep_the_schema() -> None:
    found = finding(1, "expired", facts=("f0000003",))
    for view in (report(findings=(found,), facts=ALL), withhold(report(findings=(found,), facts=ALL))):
        Draft202012Validator(schema()).validate(json.loads(render(view, "json")))


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_every_form_shows_value_quote_page_time_doubt_and_sentence(form: str) -> None:
    view = report(reference("3", Status.FRESH, source()), facts=ALL)
    written = render(view, form)
    flat = words(written) if form == "html" else " ".join(written.replace("\\", "").split())

    for told in (
        "97 members",
        "20 November 2026, 09:00 UTC",
        "https://quay.example/",
        "Their agreement runs until June 2019.",
        "Doubtful reading:",
        "no longer there",
        "no longer gives this",
        "Given by a person.",
        "5 facts: 1 confirmed, 2 changed, 1 absent and 1 expired.",
    ):
        assert told in flat or told.replace("https:", "https") in flat, told


def test_the_text_fits_its_columns() -> None:
    for width in (60, 80, 100, 160):
        written = fact_text.write(tidied(ALL), Look(width=width), ids=True)
        assert [line for line in written.splitlines() if cell_len(line) > width] == []


@pytest.mark.parametrize("kind", ["expired", "changed"])
def test_a_finding_on_facts_shows_what_pages_say_and_what_to_do(kind: str) -> None:
    one = CHANGED if kind == "changed" else {**EXPIRED, "found": said("June 2019", "until June 2019", NEWS)}
    found = finding(1, kind, "3", message="Quay Network (note 3): stated otherwise.", facts=(one["id"],))
    view = report(reference("3", Status.CHANGED, source()), findings=(found,), facts=(one,))

    for form in ("text", "markdown", "html"):
        written = render(view, form)
        flat = words(written) if form == "html" else " ".join(written.replace("\\", "").split())
        assert f"{kind} (1)" in flat or f"{kind} 1 finding" in flat
        assert "write the sentence anew" in flat
        assert ("97 members" if kind == "changed" else "until June 2019") in flat


def test_a_finding_without_notes_is_shown() -> None:
    found = finding(1, "expired", message="Quay congress: its day has passed.", facts=("f0000003",))
    view = report(findings=(found,), facts=(EXPIRED,))

    for form in ("text", "markdown", "html", "json"):
        assert "its day has passed" in render(view, form)


# -- hostile words


_HARD = [
    "<script>alert(1)</script>",
    "a | b\nc",
    "\x1b[31mred\u202e",
    "=HYPERLINK(1)",
    "x" * 100_000,
    "[x](javascript:1)",
]


@pytest.mark.parametrize("evil", _HARD)
def test_whatever_a_page_says_is_shown_and_does_nothing(evil: str) -> None:
    bad = a_fact(
        evil,
        type=evil,
        subject=evil,
        predicate=evil,
        labels=[evil],
        stated={"value": evil, "as_of": evil},
        found=said([evil, evil], evil, evil, evil),
        status=evil,
        reason=evil,
        sentence=evil,
        doubts=[evil],
        sources=[{**said(evil, evil, evil), "says": evil, "visited_at": evil}],
    )
    html = render(report(facts=(bad,)), "html")
    assert BeautifulSoup(html, "lxml").find("script") is None
    assert not BeautifulSoup(html, "lxml").find("a", href=re.compile("^javascript"))
    text = fact_text.write(tidied([bad]), Look(), ids=True)
    assert [line for line in text.splitlines() if cell_len(line) > 100] == []
    assert not [mark for mark in text if unicodedata.category(mark) in ("Cc", "Cf") and mark != "\n"]
    rows = fact_csv.write(tidied([bad]))
    assert not re.search(r'(?:^|,)"?[=+@-]', rows.split("\n", 1)[1], re.M)
    markdown = render(report(facts=(bad,)), "markdown")
    assert "<script>" not in markdown
    assert "](javascript:1)" not in markdown.replace("\\]", "")


@pytest.mark.parametrize(
    ("cell", "safe"), [("=1", "'=1"), ("+32 10", "'+32 10"), ("-1", "'-1"), ("@x", "'@x"), ("a", "a")]
)
def test_formulas_are_defused(cell: str, safe: str) -> None:
    assert fact_csv.defused(cell) == safe


# -- withheld


def test_a_personal_fact_withholds_who_and_what_and_keeps_how_it_stands() -> None:
    shown = withhold_fact(CONTACT)

    assert "Example" not in json.dumps(shown)
    assert "99 99" not in json.dumps(shown)
    assert (shown["status"], shown["predicate"], shown["labels"]) == ("changed", "phone", ["3"])
    assert shown["found"]["url"] == TEAM
    assert set(shown) == set(CONTACT)


def test_a_person_is_withheld_from_everything_a_report_shows() -> None:
    spoken = a_fact("f0000009", sentence="Ms Example, EXAMPLE Ada, said so.", found=said("86", "Ada Example counts 86"))
    noted = reference(
        "3", Status.FRESH, source(evidence=("Ada Example, +33 (0)1 42 68 53 00",)), raw="Interview with Ada Example"
    )
    found = finding(1, "changed", "3", message="Ada Example (note 3): phone “+33 1 42 68 53 00”", facts=("f0000004",))
    view = withhold(report(noted, findings=(found,), facts=(CONTACT, spoken)), others=["Bo Sample"])

    page_only = source(comparison=("e-mail addresses that came: bo@quay.example",))
    assert "bo@quay" not in render(withhold(report(reference("1", Status.FRESH, page_only))), "json")
    whole = render(view, "json")
    assert "Example" not in whole.replace("Clusters across the Atlantic", "")
    assert "42 68" not in whole
    assert "Interview with [withheld]" in whole
    assert "[withheld] counts 86" in whole or '"[withheld] counts 86"' in whole
