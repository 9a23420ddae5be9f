"""What a report says first is short, complete and free of noise."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from consulted.reports import clean, date, difference, outline, render
from consulted.reports.view import PeriodView, ScoreView
from models.verdict import Hunk, Status, Verdict
from tests.reports.samples import TODAY, finding, reference, report, rich_report, source


def test_the_report_in_one_sentence() -> None:
    assert outline.lead(rich_report()) == (
        "Of 13 references, 1 still stands as consulted, 4 are broken, 2 have moved, 1 has changed, 1 is stale, "
        "2 are not settled and 2 are not web sources."
    )


def test_one_reference_makes_a_sentence_too() -> None:
    assert outline.lead(report(reference("1", Status.FRESH, source()))) == (
        "Of 1 reference, 1 still stands as consulted."
    )


def test_what_is_not_confirmed_is_said_not_to_be() -> None:
    view = report(reference("1", Status.BROKEN, source(Verdict.GONE, "http-404", confirmed=False)))

    assert outline.lead(view) == "Of 1 reference, 1 is broken (1 not yet confirmed)."


def test_notes_of_one_source_want_one_step() -> None:
    [group] = outline.groups(
        report(
            reference("5", Status.BROKEN, source(Verdict.GONE, "http-404", confirmed=True)),
            reference("13", Status.BROKEN, source(Verdict.GONE, "http-404"), duplicate_of="5"),
            findings=(finding(1, "broken", "5", "13"),),
        )
    )

    [(labels, step)] = group.items[0].steps
    assert labels == ("5", "13")
    assert str(step).startswith("Look for the source by its title")


def test_evidence_does_not_repeat_the_message() -> None:
    seen = source(Verdict.GONE, "http-404", evidence=("The server answered 404.", "so did its sibling"))
    told = finding(1, "broken", "1", message="Note 1: the server answered 404 (confirmed).")

    [group] = outline.groups(report(reference("1", Status.BROKEN, seen), findings=(told,)))

    assert group.items[0].evidence == ("so did its sibling",)
    assert group.items[0].notes == ""


def test_a_finding_about_a_note_that_left_the_report_is_still_shown() -> None:
    [group] = outline.groups(report(findings=(finding(1, "broken", "99"),)))

    assert group.items[0].steps == ()
    assert group.items[0].notes == "Note 99."


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2018-08-24", "24 August 2018"),
        ("2019-06", "June 2019"),
        ("2019", "2019"),
        ("2019-13", "2019-13"),
        ("spring", "spring"),
        ("", ""),
        ("2019-06-11-07", "2019-06-11-07"),
    ],
)
def test_dates_in_words(iso: str, words: str) -> None:
    assert date.partial(iso) == words


@pytest.mark.parametrize(("days", "words"), [(0, "0 days"), (1, "1 day"), (90, "3 months"), (2646, "7 years")])
def test_spans_in_words(days: int, words: str) -> None:
    assert date.span(days) == words


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a\n b\t\x1b[31mc", "a b [31mc"),
        ("\u202eabc\u202c", "abc"),
        ("\u0645\u06cc\u200c\u062e\u0648", "\u0645\u06cc\u200c\u062e\u0648"),
        ("x" * 700, "x" * 599 + "…"),
    ],
)
def test_words_from_outside_are_cleaned(said: str, shown: str) -> None:
    assert clean.clean(said) == shown


@pytest.mark.parametrize(
    ("url", "good"),
    [
        ("https://a.example/", True),
        ("HTTP://A.example", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https:///path", False),
        ("//a.example", False),
        ("https://a.example/cut…", False),
        (None, False),
    ],
)
def test_only_whole_addresses_of_the_web_are_linkable(url: str | None, good: bool) -> None:
    assert clean.linkable(url) is good


def test_equal_text_is_shortened_to_the_words_around() -> None:
    long = " ".join(f"w{n}" for n in range(100))
    hunks = (
        Hunk(op="equal", then=long, now=long),
        Hunk(op="replace", then="old", now="new"),
        Hunk(op="equal", then=long, now=long),
        Hunk(op="delete", then="last", now=""),
    )

    before, gone, come, between, last = difference.pieces(hunks)

    assert before.words == "… " + " ".join(f"w{n}" for n in range(88, 100))
    assert (gone.words, come.words, last.words) == ("old", "new", "last")
    assert between.words.split() == [*(f"w{n}" for n in range(12)), "…", *(f"w{n}" for n in range(88, 100))]


def test_a_minute_is_enough_to_know_where_to_begin() -> None:
    brief = outline.in_brief(rich_report())

    assert "7 findings need a person: 3 broken, 1 moved, 1 changed, 1 unknown, 1 stale." in brief
    begin = "Begin with finding 1, on which 2 notes rest: "
    assert f"{begin}The brochure was taken off the server (404 since 3 November 2026)." in brief


def test_with_one_finding_nobody_asks_where_to_begin() -> None:
    view = report(reference("1", Status.BROKEN, source(Verdict.GONE)), findings=(finding(1, "broken", "1"),))

    assert not [said for said in outline.in_brief(view) if said.startswith("Begin")]


@pytest.mark.parametrize(("number", "said"), [(0, "0 went away by themselves"), (1, "1 went away by itself")])
def test_what_went_away_is_counted(number: int, said: str) -> None:
    gone = tuple(finding(n, "broken", "1", state="resolved") for n in range(number))
    period = PeriodView(since=TODAY, until=TODAY, opened=(), resolved=gone, decisions=(), score_before=None)

    assert said in outline.in_brief(replace(report(), period=period))[-1]


def test_the_course_of_freshness_names_its_ends_and_its_lowest_and_highest_place() -> None:
    scores = (0.5, 0.2, 0.6, 0.9, None, 0.7)
    history = tuple(ScoreView(at=TODAY + timedelta(days=n), score=score) for n, score in enumerate(scores))

    told = outline.course(report(score=0.7, score_history=history))

    assert told == (
        "50% on 22 November 2026, 20% on 23 November 2026, 90% on 25 November 2026, 70% on 27 November 2026"
    )


def test_the_evidence_of_a_decided_finding_is_shown_too() -> None:
    found = {each.label: each for each in outline.exhibits(rich_report())}

    assert set(found) == {"1", "2", "3", "4", "5", "6", "8", "9", "10", "13"}, "finding 8, on note 1, is dismissed"
    assert found["3"].changes == (
        ("86 members", "152 members"),
        ("Étienne P.", "a board of five"),
        ("", "the general assembly of"),
    )


@pytest.mark.parametrize("format", ["text", "markdown", "html"])
def test_where_nothing_is_new_nobody_is_told_that_nothing_is_open(format: str) -> None:
    view = report(reference("1", Status.BROKEN, source(Verdict.GONE)))
    period = PeriodView(since=TODAY, until=TODAY, opened=(), resolved=(), decisions=(), score_before=None)

    assert "Nothing needs a person." in render(view, format)
    assert "Nothing new needs a person." in render(replace(view, period=period), format)
    assert "Nothing needs a person." not in render(replace(view, period=period), format)
