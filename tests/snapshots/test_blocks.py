"""What our own reader keeps of a page, and what it leaves out."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from snapshots.blocks import BlockKind, read_blocks
from snapshots.markup import live_address, too_deep

KEPT = "<p>Kept words of the page that are long enough to be the larger part of it.</p>"


def texts(markup: str) -> list[str]:
    return [block.text for block in read_blocks(LexborHTMLParser(markup))]


def test_blocks_keep_their_order_and_kind() -> None:
    blocks = read_blocks(LexborHTMLParser("<h1>One</h1><p>two <b>three</b></p><ul><li>four<li><a href=x>five</a></ul>"))
    assert [(block.text, block.kind) for block in blocks] == [
        ("One", BlockKind.HEADING),
        ("two three", BlockKind.TEXT),
        ("four", BlockKind.ITEM),
        ("five", BlockKind.ITEM),
    ]
    assert [block.linked for block in blocks] == [0, 0, 0, 1]


def test_rows_cells_and_breaks() -> None:
    assert texts("<table><tr><th>Members</th><td>86</td></tr><tr><td>Staff</td><td>9</td></tr></table>a<br>b") == [
        "Members 86",
        "Staff 9",
        "a",
        "b",
    ]


def test_columns_of_an_old_page_are_kept_apart() -> None:
    assert texts("<table><tr><td>News<br>Fair</td><td><p>Text of the page</p></td></tr></table>") == [
        "News",
        "Fair",
        "Text of the page",
    ]


def test_links_in_a_row_are_told_from_a_sentence_and_a_list() -> None:
    rows = "<p><a href=a>One</a> | <a href=b>Two</a></p><p><a href=a>One</a>, <a href=b>two</a></p>"
    assert [block.row for block in read_blocks(LexborHTMLParser(rows))] == [True, False]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>No</nav>",
        "<footer>No</footer>",
        "<aside>No</aside>",
        "<header>No</header>",
        "<div role=navigation>No</div>",
        "<div class='cookie-banner'>No</div>",
        "<div id=onetrust-consent-sdk>No</div>",
        "<div class='social share'>No</div>",
        "<ol class=breadcrumb><li>No</ol>",
        "<div class='screen-reader-text'>No</div>",
        "<div hidden>No</div>",
        "<div style='display: none'>No</div>",
        "<script>No</script><style>No</style><template>No</template>",
        "<select><option>No</select>",
        "<button>No</button>",
    ],
)
def test_furniture_is_left_out(furniture: str) -> None:
    assert texts(KEPT + furniture) == ["Kept words of the page that are long enough to be the larger part of it."]


@pytest.mark.parametrize(
    "wrapper",
    [
        "<div class='has-sidebar nav-open'>%s</div>",
        "<div class=menu>%s</div>",
        "<aside>%s</aside>",
        "<div id=cookie-policy>%s</div>",
        "<body class='share page'>%s",
    ],
)
def test_what_holds_most_of_the_page_is_the_page(wrapper: str) -> None:
    assert texts(wrapper % KEPT)


def test_a_header_with_the_heading_is_kept() -> None:
    assert "Title" in texts(f"<header><h1>Title</h1></header>{KEPT}")


@pytest.mark.parametrize(
    ("url", "live"),
    [
        ("https://web.archive.org/web/20180824id_/https://a.example/x", "https://a.example/x"),
        ("/web/2018/http:/a.example/x", "http://a.example/x"),
        ("https://a.example/web/2018", "https://a.example/web/2018"),
    ],
)
def test_rewritten_links_lead_back(url: str, live: str) -> None:
    assert live_address(url) == live


def test_depth_is_counted_without_scripts_and_comments() -> None:
    assert too_deep("<div>" * 300)
    assert not too_deep("<div></div>" * 3000 + "<script>" + "<div>" * 300 + "</script><!--" + "<div>" * 300 + "-->")
