"""Whether what a report says is still there, however it is written there."""

from __future__ import annotations

import pytest

from models.verdict import Passage
from tests.pipelines.pages import OTHER, STORY, compared, html

SAID = "In June 2013 Skywin signed an agreement with Aéro Montréal, and 1,200 companies take part in Le Bourget."
THEN = html(
    "Skywin",
    "The cluster Skywin brings together 1,200 companies and research centres of the aerospace sector.",
    *STORY[1:],
)


def now(old: str, new: str) -> str:
    assert old in THEN
    return THEN.replace(old, new)


@pytest.mark.parametrize("written", ["1.200", "1 200", "1200", "1\u00a0200", "twelve hundred", "1.2 thousand"])
def test_a_number_written_otherwise_still_stands(written: str) -> None:
    assert compared(THEN, now("1,200", written), SAID).passage is Passage.PRESENT


@pytest.mark.parametrize("written", ["12 June 2013", "12/06/2013", "juin 2013", "2013-06-12"])
def test_a_day_written_otherwise_still_stands(written: str) -> None:
    assert compared(THEN, now("June 2013", written), SAID).passage is Passage.PRESENT


@pytest.mark.parametrize("written", ["Aero Montreal", "AÉRO-MONTRÉAL", "Aéro\u2011Montréal", "Aéro Montréal’s"])
def test_a_name_written_otherwise_still_stands(written: str) -> None:
    assert compared(THEN, now("Aéro Montréal", written), SAID).passage is Passage.PRESENT


@pytest.mark.parametrize(
    ("old", "new", "lost"),
    [
        ("1,200", "1,300", "1200"),
        ("June 2013", "May 2013", "2013-06"),
        ("Aéro Montréal", "the Prairie Wings", "aero montreal"),
        ("1,200", "120", "1200"),
    ],
)
def test_what_went_is_named(old: str, new: str, lost: str) -> None:
    found = compared(THEN, now(old, new), SAID)

    assert found.passage is Passage.CHANGED
    assert any(lost in line and "no longer stands" in line for line in found.evidence)


def test_a_month_alone_does_not_prove_a_day() -> None:
    said = SAID.replace("June 2013", "12 June 2013")
    then = THEN.replace("June 2013", "12 June 2013")

    assert compared(then, THEN, said).passage is Passage.CHANGED


def test_a_german_noun_is_no_name() -> None:
    said = "Der Verbund hat mit der Handelskammer ein Abkommen unterzeichnet, an dem 86 Betriebe beteiligt sind."
    then = html(
        "Verbund",
        "Der Verbund unterzeichnete mit der Handelskammer ein Abkommen; 86 Betriebe sind beteiligt.",
        *OTHER,
        lang="de",
    )
    reworded = then.replace("86 Betriebe sind", "86 Firmen sind")

    assert compared(then, reworded, said).passage is Passage.PRESENT, "one word of many, and no name"


def test_absence_from_a_page_read_in_part_proves_nothing() -> None:
    elsewhere = html("Orchard", *OTHER)
    shell = elsewhere.replace("<main>", "<main>" + "<div>" * 400).replace("</main>", "</div>" * 400 + "</main>")

    assert compared(THEN, elsewhere, SAID).passage is Passage.ABSENT
    found = compared(THEN, shell, SAID)
    assert found.passage is Passage.UNKNOWN
    assert any("only in part" in line for line in found.evidence)


def test_a_short_name_is_not_found_within_a_word() -> None:
    said = "The SPA of the region has 1,200 companies."
    then = THEN.replace("The partners", "The SPA partners")

    found = compared(then, THEN.replace("The partners", "The Spanish partners"), said)
    assert found.passage is Passage.CHANGED


def test_an_address_is_looked_for_as_a_whole() -> None:
    said = "Ada Wren answers at ada.wren@guild.example."
    then = html("Guild", *STORY, "Ada Wren: ada.wren@guild.example")
    assert compared(then, then.replace("Ada Wren:", "Ada Wren, "), said).passage is Passage.PRESENT
    assert compared(then, then.replace("ada.wren@", "office@"), said).passage is Passage.CHANGED


MEMBERS = html("Members of the Rope Guild", STORY[0], "<ul><li>Brill Sails<li>Corran Twine<li>Esk Rigging</ul>")


def test_a_member_that_left_is_absent_although_the_house_still_speaks_of_members() -> None:
    said = "Corran Twine is a member of the Rope Guild."
    assert compared(MEMBERS, MEMBERS.replace("<li>Corran Twine", ""), said).passage is Passage.ABSENT
    assert compared(MEMBERS, MEMBERS.replace("<li>Brill Sails", ""), said).passage is Passage.PRESENT


def test_another_person_in_a_post_is_a_change() -> None:
    then = html("Rope Guild", STORY[0], "The Rope Guild is headed by Ada Wren.")
    assert compared(then, then.replace("Ada Wren", "Joss Marl"), "The Rope Guild is headed by Ada Wren.").passage is (
        Passage.CHANGED
    )


def test_of_another_text_on_the_same_subject_nothing_is_left() -> None:
    then = html("Skills Week", "Skills Week 2018 held a fair with 40 employers and a regatta of rafts on the quay.")
    now = html("Skills Week", *OTHER, "Skills Week looks for employers.")
    assert compared(then, now, "Skills Week 2018 held a fair with 40 employers.").passage is Passage.ABSENT
