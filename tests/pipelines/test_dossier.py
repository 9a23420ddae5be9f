"""What has to come out for the sources of a real report, row by row; addresses as printed there, pages rebuilt."""

from __future__ import annotations

import pytest

from tests.pipelines.pages import OTHER, STORY, html, judged, verdict

PROFILE = html("AdPack – European packaging partnership", *STORY)
ROWS: dict[str, tuple[str, str, dict[str, object]]] = {
    "1": (
        "redirected/permanent",
        "https://www.touteleurope.eu/actualite/qu-est-ce-que-le-ceta.html",
        {
            "steps": [(301, "https://www.touteleurope.eu/economie-et-social/ceta-accord-commercial/")],
            "now": html("Le CETA expliqué", *OTHER),
            "then": html("Qu'est-ce que le CETA ?", *STORY),
        },
    ),
    "2": (
        "soft-404/home-redirect",
        "http://www.ic.gc.ca/eic/site/062.nsf/eng/home",
        {
            "steps": [
                (301, "https://www.ic.gc.ca/eic/site/062.nsf/eng/home"),
                (301, "https://ised-isde.canada.ca/site/ised/en"),
            ],
            "now": html("Innovation, Science and Economic Development Canada", *OTHER),
            "then": html("Aerospace clusters", *STORY),
        },
    ),
    "4": ("gone/http-404", "https://www.clustercollaboration.eu/escp-list", {"status": 404}),
    "5": (
        "soft-404/home-redirect",
        "http://www.aerospace-valley.com/en/page/cooperation-agreements",
        {"steps": [(302, "https://www.aerospace-valley.com/en")], "now": html("Aerospace Valley", *OTHER)},
    ),
    "6": (
        "unreachable/dns",
        "http://marcourt.cfwb.be/la-wallonie-sur-orbite",
        {"failure": ("dns", "Name or service not known")},
    ),
    "8": (
        "soft-404/home-redirect",
        "http://www.poleaquimer.com/en/international/partnership.html",
        {
            "steps": [
                (301, "https://www.poleaquimer.com/en/international/partnership.html"),
                (301, "https://www.poleaquimer.com/en/"),
            ],
            "now": html("Aquimer", *OTHER),
        },
    ),
    "9": (
        "soft-404/home-redirect",
        "http://competitivite.gouv.fr/documents/Fiche-Valorial.pdf",
        {
            "steps": [(301, "https://competitivite.gouv.fr/")],
            "now": html("Les pôles de compétitivité", *OTHER, lang="fr"),
        },
    ),
    "11": (
        "redirected/permanent",
        "http://internationalcleantechnetwork.com/",
        {
            "steps": [
                (301, "https://www.internationalcleantechnetwork.com/"),
                (301, "https://www.cleantechnetwork.org/"),
            ],
            "now": html("International Cleantech Network", *OTHER),
            "then": html("International Cleantech Network", *STORY),
        },
    ),
    "13": (
        "ok/canonical-redirect",
        "http://www.skywin.be/en",
        {
            "steps": [(301, "https://skywin.be/en")],
            "now": html("Skywin", *STORY[:3], *OTHER[:1]),
            "then": html("Skywin", *STORY),
        },
    ),
    "14": (
        "redirected/permanent",
        "https://www.aeromontreal.ca/home.html",
        {
            "steps": [(301, "https://www.aeromontreal.ca/en/")],
            "now": html("Aéro Montréal", *OTHER),
            "then": html("Aéro Montréal", *STORY),
        },
    ),
    "15": (
        "soft-404/default-page",
        "http://www.alsace-biovalley.com/en/",
        {"now": html("Web Server's Default Page", *OTHER, frame=False), "then": html("Alsace BioValley", *STORY)},
    ),
    "19": (
        "redirected/permanent",
        "https://www.canada.ca/en/innovation/superclusters/funding-superclusters.html",
        {
            "steps": [
                (301, "https://www.ic.gc.ca/eic/site/093.nsf/eng/00016.html"),
                (301, "https://ised-isde.canada.ca/site/innovation-superclusters"),
                (301, "https://ised-isde.canada.ca/site/global-innovation-clusters/en"),
            ],
            "now": html("Global Innovation Clusters", *OTHER),
            "then": html("Innovation Superclusters Initiative", *STORY),
        },
    ),
    "21": (
        "blocked/challenge",
        "https://www.clustercollaboration.eu/eu-cluster-partnerships",
        {"status": 403, "now": "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"},
    ),
    "26": (
        "redirected/permanent",
        "https://www.clustercollaboration.eu/escp-profiles/adpack",
        {
            "steps": [
                (
                    301,
                    "https://www.clustercollaboration.eu/content/future-materials-and-products-advanced-smart-packaging",
                )
            ],
            "now": PROFILE,
            "then": PROFILE,
        },
    ),
    "27": (
        "soft-404/empty-template",
        "https://www.clustercollaboration.eu/escp-profiles/laser-go",
        {"now": html("LASER-GO", "Coordinator:", "Countries:", "Members:"), "then": html("LASER-GO", *STORY)},
    ),
    "28": (
        "redirected/permanent",
        "https://www.clustercollaboration.eu/profile-articles/laser-go-towards-partnership-north-america",
        {
            "steps": [(301, "https://clustercollaboration.eu/news/laser-go-towards-partnership-north-america")],
            "now": html("LASER-GO towards partnership in North America", *STORY),
        },
    ),
    "30": (
        "redirected/permanent",
        "https://www.clustercollaboration.eu/escp-profiles/discp",
        {
            "steps": [
                (
                    301,
                    "https://www.clustercollaboration.eu/eu-cluster-partnerships/escp4i/european-digital-industry-alliance",
                )
            ],
            "now": PROFILE,
            "then": PROFILE,
        },
    ),
    "33": ("gone/http-404", "https://www.clustercollaboration.eu/escp-profiles/space2aid", {"status": 404}),
}


@pytest.mark.parametrize("number", ROWS)
def test_each_source_gets_its_verdict(number: str) -> None:
    expected, cited, how = ROWS[number]
    steps = how.get("steps", [])
    found = judged(
        how.get("now", html("Not found", "Not found.")),  # type: ignore[arg-type]
        *steps,  # type: ignore[misc]
        cited=cited,
        status=how.get("status", 200),  # type: ignore[arg-type]
        then=how.get("then"),  # type: ignore[arg-type]
        failure=how.get("failure"),  # type: ignore[arg-type]
    )
    assert verdict(found) == expected, found
