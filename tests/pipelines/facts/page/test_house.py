"""The house a page belongs to, and the page's lines."""

from __future__ import annotations

import pytest

from tests.pipelines.facts.page.sheets import sheet


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("", "<meta property='og:site_name' content='Varvet Network'>"),
        ("<header><a href='/'><img src='/logo.svg' alt='Varvet Network'></a></header>", ""),
        ("<header><a class='logo' href='/' aria-label='Varvet Network'><svg></svg></a></header>", ""),
        ("<footer><p>© 2026 Varvet Network. All rights reserved.</p></footer>", ""),
        ("<footer><p>Copyright (C) Varvet Network 2019-2026 | Imprint</p></footer>", ""),
        ("<h1>Impressum</h1><p>Herausgeber:</p><p>Varvet Network</p>", ""),
        ("<p>Éditeur du site : Varvet Network, Brest</p>", ""),
    ],
)
def test_names_of_the_house(body: str, head: str) -> None:
    assert "Varvet Network" in sheet(body + "<p>Welcome</p>", head=head).house


def test_the_end_of_a_title_that_the_host_bears() -> None:
    page = sheet("<h1>Members</h1>", title="Members – Varvet Network", url="https://www.varvet-network.example/members")

    assert page.house == ("Varvet Network",)


def test_a_title_of_anything_is_no_house() -> None:
    assert not sheet("<h1>Members</h1>", title="Varvet in the world | News", url="https://www.varvet.example/x").house


def test_legal_forms_are_kept_whole() -> None:
    assert sheet("<footer>© Varvet Netzwerk e. V. 2026</footer>").house == ("Varvet Netzwerk e. V.",)


def test_lines_run_from_header_to_footer_and_own_text_leaves_them_out() -> None:
    page = sheet(
        "<header><nav><a href='/'>Home</a></nav></header><main><h1>Members</h1><p>We have 163 members.<br>Join us.</p>"
        "<table><tr><td>SMEs</td><td>94</td></tr></table>"
        "<section class='teasers'><h2>Latest news</h2><p>The office is closed in May and in June.</p></section>"
        "<div class='box'><h2>Aktuelles</h2><p>Anmeldung zur Messe bis Ende Mai.</p></div></main>"
        "<footer><p>© Varvet</p></footer>"
    )

    assert page.lines == (
        "Home", "Members", "We have 163 members.", "Join us.", "SMEs", "94", "Latest news",
        "The office is closed in May and in June.", "Aktuelles", "Anmeldung zur Messe bis Ende Mai.", "© Varvet",
    )  # fmt: skip
    assert page.own == ("Members", "We have 163 members.", "Join us.", "SMEs 94")


def test_words_that_only_style_parts_are_parted() -> None:
    page = sheet("<div><span>163</span><span>members</span></div><p>H<sub>2</sub>O and <b>b</b>old</p>")

    assert page.lines == ("163 members", "H2O and bold")


def test_pictures_are_told() -> None:
    page = sheet("<p><img alt='Varvet'><a title='Hafen'><img alt=''></a></p>")

    assert page.pictures == ("Varvet", "Hafen")
