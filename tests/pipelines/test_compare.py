"""Today's page against the version consulted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.verdict import Content, Passage
from pipelines.compare.anchor import anchors
from tests.pipelines.pages import NAV, OTHER, STORY, compared, html, listed

PAGE = html("Skywin", *STORY)
MEMBERS = [
    f"Company {name} of the aerospace trade"
    for name in ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta"]
]


def test_the_same_bytes_are_identical() -> None:
    assert compared(PAGE, PAGE).content is Content.IDENTICAL


def test_other_mark_up_with_the_same_words_is_identical() -> None:
    assert compared(PAGE, PAGE.replace("<p>", "<p class='new'>")).content is Content.IDENTICAL


COSMETIC = {
    "menu": PAGE.replace("Members</a>", "Members and friends</a>"),
    "footer": PAGE.replace("Follow us.", "Follow us on seven networks. © 2026 House"),
    "cookie banner": PAGE.replace(
        "</body>", "<div id='cookie-consent' role='dialog'><p>We use cookies on this site.</p></div></body>"
    ),
    "sharing": PAGE.replace("</main>", "<div class='share-buttons'>Share on all networks</div></main>"),
    "quotes and spaces": PAGE.replace(" the ", "\u00a0the\n "),
    "case": PAGE.replace("The cluster", "THE CLUSTER"),
    "soft hyphens": PAGE.replace("aerospace", "aero\u00adspace"),
}


@pytest.mark.parametrize("name", COSMETIC)
def test_furniture_and_spelling_are_cosmetic(name: str) -> None:
    found = compared(PAGE, COSMETIC[name])
    assert found.content in (Content.COSMETIC, Content.IDENTICAL)
    assert not found.difference


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("Posted 3 days ago by the office.", "Posted 5 weeks ago by the office."),
        ("Publié il y a 3 jours par le bureau.", "Publié il y a 2 mois par le bureau."),
        ("The article has 1,204 views so far.", "The article has 9,871 views so far."),
        ("Generated at 10:42:11 for you.", "Generated at 23:01:59 for you."),
        ("Write to info [at] house (dot) example.", "Write to info@house.example."),
        ("Write to [email protected] please.", "Write to info@house.example please."),
        ("Session sid=ab12cd34ef is open.", "Session sid=99aa88bb77 is open."),
        ("He said “yes” – really.", 'He said "yes" - really.'),
    ],
)
def test_passing_figures_are_no_edit(then: str, now: str) -> None:
    assert compared(html("Skywin", *STORY, then), html("Skywin", *STORY, now)).content is not Content.EDITED


def test_a_list_in_another_order_is_no_edit() -> None:
    then, now = (html("Members", STORY[0], listed(names)) for names in (MEMBERS, MEMBERS[::-1]))
    assert compared(then, now).content is Content.COSMETIC


def test_swapped_figures_are_an_edit() -> None:
    then = html("Figures", *STORY, "Members: 86 companies", "Partners: 12 companies")
    now = html("Figures", *STORY, "Members: 12 companies", "Partners: 86 companies")
    assert compared(then, now).content is Content.EDITED


def test_one_changed_figure_is_an_edit_and_is_told() -> None:
    found = compared(PAGE, PAGE.replace("86 companies", "152 companies"))
    assert found.content is Content.EDITED
    assert any("86" in line and "152" in line for line in found.evidence)
    assert [(hunk.then, hunk.now) for hunk in found.difference if hunk.op == "replace"] == [("86", "152")]


def test_one_changed_name_is_told() -> None:
    found = compared(html("Team", *STORY, "Chair: Michel Smal"), html("Team", *STORY, "Chair: Anne Lepot"))
    assert any("Michel Smal" in line and "Anne Lepot" in line for line in found.evidence)


def test_another_text_is_rewritten() -> None:
    assert compared(PAGE, html("Orchard", *OTHER)).content is Content.REWRITTEN


@pytest.mark.parametrize(
    "now",
    [
        "",
        html("Skywin", h1=None),
        html("Just a moment...", "Enable JavaScript and cookies to continue", frame=False),
        html("Page not found", "The page you are looking for could not be found."),
        html("Skywin", STORY[0]),
        b"\x89PNG\r\n\x1a\n\x00\x00",
    ],
)
def test_walls_and_blanks_are_not_compared(now: str | bytes) -> None:
    found = compared(PAGE, now)
    assert (found.content, found.passage) == (Content.UNKNOWN, Passage.UNKNOWN)
    assert found.evidence


def test_a_wall_consulted_is_no_baseline() -> None:
    assert compared(html("Page not found", "This page could not be found."), PAGE).content is Content.UNKNOWN


def test_a_far_copy_caps_confidence() -> None:
    near, far = (compared(PAGE, PAGE.replace("86", "87"), gap_days=days).confidence for days in (90, 91))
    assert near > 0.7 >= far


SENTENCE = "In 2013 Skywin signed an agreement with Aéro Montréal, and 86 companies take part."


def test_what_stands_is_present() -> None:
    assert compared(PAGE, PAGE, SENTENCE).passage is Passage.PRESENT


def test_a_number_that_went_changes_the_passage() -> None:
    found = compared(PAGE, PAGE.replace("86 companies", "152 companies"), SENTENCE)
    assert found.passage is Passage.CHANGED
    assert any("86" in line and "no longer" in line for line in found.evidence)


def test_a_passage_can_be_gone() -> None:
    now = html("Orchard", *OTHER)
    assert compared(PAGE, now, SENTENCE).passage is Passage.ABSENT


def test_what_never_stood_there_is_unknown() -> None:
    assert compared(PAGE, PAGE, "Bavaria exported 4,000 tractors to Chile in 1987.").passage is Passage.UNKNOWN


def test_a_note_without_a_sentence_is_unknown() -> None:
    assert compared(PAGE, PAGE).passage is Passage.UNKNOWN


def test_a_foreign_sentence_is_looked_for_by_names_and_numbers() -> None:
    french = "En 2013, le pôle a signé un accord avec Aéro Montréal et réunit 86 entreprises et centres de recherche."
    assert compared(PAGE, PAGE, french).passage is Passage.PRESENT
    assert (
        compared(
            PAGE, PAGE, "Le pôle a signé un accord de coopération avec une grappe et réunit de nombreuses entreprises."
        ).passage
        is Passage.UNKNOWN
    )


@pytest.mark.parametrize("written", ["1,398", "1 398", "1.398", "1398", "1’398"])
def test_thousands_are_one_number(written: str) -> None:
    assert anchors(f"There are {written} profiles.").numbers == {"1398"}


def test_spelled_numbers_are_numbers() -> None:
    assert anchors("Six clusters and huit partenaires").numbers == {"6", "8"}


def test_text_files_compare_too() -> None:
    then, now = "\n".join(STORY), "\n".join(STORY).replace("86", "87")
    assert compared(then, now, content_type="text/plain").content is Content.EDITED


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_two_pages_compare(then: str, now: str) -> None:
    found = compared(f"{NAV}<p>{then}", f"{NAV}<p>{now}", now[:80])
    assert 0 <= found.confidence <= 1
