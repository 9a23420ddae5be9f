"""Links that lead elsewhere are told, quietly."""

from __future__ import annotations

import pytest

from models.verdict import Content
from tests.pipelines.pages import STORY, compared, html

THEN = html("Skywin", *STORY, "Read the <a href='/docs/rules.pdf'>rules of the house</a> before you join.")


@pytest.mark.parametrize("href", ["/docs/2024/rules.pdf", "https://other.example/rules"])
def test_a_link_that_leads_elsewhere_is_cosmetic_and_told(href: str) -> None:
    found = compared(THEN, THEN.replace("/docs/rules.pdf", href))

    assert found.content is Content.COSMETIC
    assert any("1 link leads elsewhere: “rules of the house”" in line for line in found.evidence)


@pytest.mark.parametrize(
    "href",
    [
        "https://house.example/docs/rules.pdf",
        "/docs/rules.pdf?session=12",
        "https://web.archive.org/web/20180820101112/https://house.example/docs/rules.pdf",
        "/cdn-cgi/l/email-protection#ab12",
    ],
)
def test_the_same_link_written_otherwise_is_nothing(href: str) -> None:
    assert compared(THEN, THEN.replace("/docs/rules.pdf", href)).content is Content.IDENTICAL
