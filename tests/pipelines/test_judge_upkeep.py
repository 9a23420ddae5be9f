"""Sites shut for a while, in whatever words."""

from __future__ import annotations

import pytest

from models.verdict import Verdict
from tests.pipelines.pages import NAV, OTHER, STORY, html, judged, verdict

THEN = html("House", *STORY)
MAKERS = {
    "wpmm": {"body": "<script>var wpmm_vars={}</script>"},
    "under construction": {"head": "<link rel=stylesheet href='/wp-content/plugins/under-construction-page/a.css'>"},
    "coming soon": {"head": "<link rel=stylesheet href='/wp-content/plugins/cmp-coming-soon-maintenance/a.css'>"},
    "elementor": {"body": "<div class='elementor elementor-maintenance-mode'></div>"},
    "shopify": {"body": "<div class='template-password'></div>"},
}
BACK = {
    "en": "We'll be back soon, with a new coat of paint.",
    "fr": "Nos pages reviendront repeintes vers la mi-décembre.",
    "de": "Wir sind bald wieder für Sie da, mit frischer Farbe.",
    "es": "Volvemos en breve con la casa pintada.",
    "it": "Torniamo presto con una mano di vernice.",
    "nl": "We zijn binnenkort weer online, met verse verf.",
    "pl": "Wracamy wkrótce, odmalowani.",
    "pt": "Voltamos em breve, de cara lavada.",
    "sv": "Vi är snart tillbaka, nymålade.",
    "da": "Vi er snart tilbage, nymalede.",
    "fi": "Palaamme pian uudessa asussa.",
    "cs": "Brzy se vrátíme v novém kabátě.",
    "hu": "Hamarosan visszatérünk, frissen festve.",
}


@pytest.mark.parametrize("name", MAKERS)
def test_a_plug_in_that_shuts_a_site_is_known_by_its_marks(name: str) -> None:
    page = html("We mend the roof (of the site)", "The museum itself is open.", frame=False, **MAKERS[name])  # type: ignore[arg-type]
    assert verdict(judged(page, then=THEN)) == "unreachable/bad-response"


@pytest.mark.parametrize("lang", BACK)
def test_every_address_promising_to_come_back_is_shut_for_a_while(lang: str) -> None:
    page = html("House", BACK[lang], lang=lang, frame=False)
    assert judged(page, nonsense=page, then=THEN).verdict is Verdict.UNREACHABLE


def test_a_page_that_promises_something_is_a_page() -> None:
    page = html("The swallows", "The swallows are back soon after the thaw; we will be back with pictures.", *OTHER[:2])
    assert judged(page).verdict is Verdict.OK


def test_a_site_whose_own_pages_carry_a_plug_in_is_open() -> None:
    page = html("The harbour", *OTHER[:2], body="<link href='/wp-content/plugins/under-construction-page/a.css'>")
    assert NAV in page
    assert judged(page).verdict is Verdict.OK
