"""The same few words for an invented address: a message, whatever news stands beside it today."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import OTHER, STORY, html, judged, listed, verdict

MENU = listed([f"<a href='/s{n}'>Section {n}</a>" for n in range(8)])
THEN = html("The kiln | Coldbrook Guild", *STORY)
MESSAGES = {
    "en": ("Flown the nest", "This one left us for warmer places. Do look around before you go."),
    "fr": ("Tiens, c'est vide", "Plus personne dans cette pièce depuis un moment déjà."),
    "de": ("Ausgeflogen", "Hier brennt kein Licht mehr. Schauen Sie sich ruhig um."),
    "fi": ("Tyhjää täynnä", "Täällä ei ole enää mitään."),
    "el": ("Πέταξε το πουλί", "Εδώ δεν μένει πια κανείς."),
}


def told(title: str, line: str, *news: str, day: str = "3 May 2026", lang: str = "en") -> str:
    """Return a page with a message, a day, and news that differ from one request to the next."""
    teasers = "".join(
        f"<div><span>{day}</span> <a href='/n/{each}'>{each}</a> <a href='#'>more</a></div>" for each in news
    )
    return html(
        f"{title} | Coldbrook Guild",
        MENU,
        f"<p>{day} · 120 views</p>",
        line,
        f"<h3>News</h3>{teasers}",
        h1=title,
        lang=lang,
    )


@pytest.mark.parametrize("lang", MESSAGES)
def test_a_message_in_its_own_words_is_known_by_its_twin(lang: str) -> None:
    now = told(*MESSAGES[lang], "A new chair elected by the members", "Open day on the green", lang=lang)
    nonsense = told(*MESSAGES[lang], "Summer hours of the office", day="9 October 2026", lang=lang)

    assert verdict(judged(now, then=THEN, nonsense=nonsense)) == "soft-404/same-as-nonsense-url"


def test_another_message_for_nonsense_tells_nothing() -> None:
    now, nonsense = told(*MESSAGES["en"], "Open day"), told("Nobody here", "We have no such page, try the search.")

    assert judged(now, then=THEN, nonsense=nonsense).verdict is not Verdict.SOFT_404


def test_a_page_that_says_more_than_its_twin_is_no_message() -> None:
    now, nonsense = told("Flown the nest", OTHER[0]), told(*MESSAGES["en"])

    assert judged(now, then=THEN, nonsense=nonsense).verdict is not Verdict.SOFT_404


def test_the_page_consulted_is_no_message_though_every_address_gets_it() -> None:
    page = told("The kiln", STORY[0])

    assert judged(page, then=page, nonsense=page).verdict is Verdict.OK


def test_a_frame_under_the_name_of_the_house_may_be_filled_by_scripts() -> None:
    frame = html(
        "Coldbrook Guild",
        MENU,
        "Sawmills of the valley.",
        head="<meta property='og:site_name' content='Coldbrook Guild'>",
    )

    assert judged(frame, then=THEN, nonsense=frame).confidence < 0.95
