"""What stands beside the text, or only moved, is no edit; what stands in the text is."""

from __future__ import annotations

import pytest

from models.verdict import Content
from tests.pipelines.pages import compared

SAYS = (
    "The Saltmarsh Rope Guild brings together nine rope walks and two sail lofts along the estuary.",
    "In 2014 it signed an agreement with the twine makers of Lindholt about the training of apprentices.",
    "A shared workshop with a spinning bench opened in the old customs house three summers ago.",
)
NAMES = ["Ashby Cordage", "Brill Sails", "Corran Twine", "Dunlin Nets", "Esk Rigging", "Fallow Hemp", "Garnet Knots"]
FRESH = ("Harvest fair on the quay", "Two grants for young riggers", "The guild has a new van")
STALE = ("Winter lectures begin in May", "Our stand at the boat show", "A prize for the hemp garden")


def paragraphs(*texts: str, tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def page(body: str, *, side: str = "", above: str = "", below: str = "", title: str = "The guild") -> str:
    """Return a page of plain boxes, none of which says by its name what it is."""
    return (
        f"<html lang=en><head><title>{title}</title></head><body><div class=a><a href=/>Guild</a></div>"
        f"<div class=b><div class=c>{above}<h1>{title}</h1>{body}</div><div class=d>{side}</div></div>{below}</body>"
    )


def linked(*texts: str) -> str:
    return "<ul>" + "".join(f"<li><a href='/{text[:4]}'>{text}</a></li>" for text in texts) + "</ul>"


def dated(year: int, *texts: str) -> str:
    return (
        "<ul>"
        + "".join(f"<li>0{n}.05.{year} <a href='/{n}'>{text}</a></li>" for n, text in enumerate(texts, 1))
        + ("</ul>")
    )


THEN = page(paragraphs(*SAYS))
OLD_FASHIONED = (
    "<html><head><title>The guild</title></head><body><table><tr><td colspan=2>Home | Ropes | Sails | Write to us</td>"
    "</tr><tr><td width=160><b>Latest</b><br>Rope festival in July<br>Open day</td><td><font size=5>The guild</font>"
    f"<br><br>{'<br><br>'.join(SAYS)}</td></tr></table></body></html>"
)
RELAUNCHED = (
    "<html><head><title>The guild | Ropes</title></head><body><div id=app><div class=x1><a href=/a>Ropes</a>"
    "<a href=/b>Lofts</a><a href=/c>Stories</a></div><section class=x2><h1>The guild</h1>"
    f"<h2>Agreement</h2>{paragraphs(*SAYS, tag='div')}</section><section class=x3><div><h3>Ten years of knots</h3>"
    "<p>Read how it all began in a shed.</p></div></section><div class=x4>Registered charity of the estuary</div></div>"
)
FURNITURE = {
    "a column of news": (
        page(paragraphs(*SAYS), side=paragraphs(*STALE)),
        page(paragraphs(*SAYS), side=paragraphs(*FRESH)),
    ),
    "a list of dated news within the text": (
        page(paragraphs(*SAYS) + dated(2018, *STALE)),
        page(paragraphs(*SAYS) + dated(2024, *FRESH)),
    ),
    "a box headed by its kind": (
        page(paragraphs(*SAYS) + "<div><b>Upcoming events</b><p>Rope festival</p></div>"),
        page(paragraphs(*SAYS) + "<div><b>Upcoming events</b><p>Summer regatta for beginners</p></div>"),
    ),
    "a notice about the site": (
        THEN,
        page("<div class='alert'>Our website will be closed tonight between one and four.</div>" + paragraphs(*SAYS)),
    ),
    "a call for scripts": (THEN, page(paragraphs(*SAYS) + "<p>Please enable JavaScript to see all of this page.</p>")),
    "a line above the heading": (THEN, page(paragraphs(*SAYS), above="<p>Welcome to our new pages, tell us more!</p>")),
    "links off the screen": (
        THEN,
        page(paragraphs(*SAYS), below="<div style='position:absolute;left:-9999px'><a href=/>cheap watches</a></div>"),
    ),
    "a menu in one line": (
        THEN,
        page(paragraphs(*SAYS) + "<div><a href=/l>Legal matters</a> <a href=/c>Crumbs</a></div>"),
    ),
    "an old page poured into a new one": (OLD_FASHIONED, RELAUNCHED),
    "a list made a table": (
        page(paragraphs(SAYS[0]) + linked(*NAMES)),
        page(
            paragraphs(SAYS[0])
            + "<table>"
            + "".join(f"<tr><td>{name}</td><td><a href='/{name[:2]}'>See more of it</a></td></tr>" for name in NAMES)
            + "</table>"
        ),
    ),
    "a heading set within the text": (
        THEN,
        page(paragraphs(SAYS[0]) + "<h2>How it works</h2>" + paragraphs(*SAYS[1:])),
    ),
    "the day of publishing": (
        page(paragraphs(*SAYS)).replace("</h1>", "</h1><div class=post-meta>04.08.2017</div>"),
        page(paragraphs(*SAYS)).replace("</h1>", "</h1><div class=post-meta>9 June 2025</div>"),
    ),
    "a counter in a list": (
        page(paragraphs(*SAYS) + "<dl><dt>Online</dt><dd>19</dd></dl>"),
        page(paragraphs(*SAYS) + "<dl><dt>Online</dt><dd>25</dd></dl>"),
    ),
    "a foot that counts the years": (
        page(paragraphs(*SAYS), below="<div>Rope Guild · Legal notice · Contact · 2018</div>"),
        page(paragraphs(*SAYS), below="<div>Rope Guild · Legal notice · Contact · 2024</div>"),
    ),
}


@pytest.mark.parametrize("name", FURNITURE)
def test_what_stands_beside_the_text_is_cosmetic(name: str) -> None:
    found = compared(*FURNITURE[name])
    assert found.content is Content.COSMETIC, found.evidence
    assert not found.difference


EDITS = {
    "a figure in a redesign": (OLD_FASHIONED, RELAUNCHED.replace("nine rope walks", "seven rope walks")),
    "a paragraph more": (
        THEN,
        page(paragraphs(*SAYS, "Since last spring the guild also mends the nets of the fishers.")),
    ),
    "a paragraph less": (THEN, page(paragraphs(SAYS[0], SAYS[2]))),
    "a section more among sections": (
        page("".join(f"<section><h2>Part</h2><p>{text}</p></section>" for text in SAYS)),
        page(
            "".join(f"<section><h2>Part</h2><p>{text}</p></section>" for text in (*SAYS, "Dues rose to forty a year."))
        ),
    ),
    "a notice about the subject": (
        THEN,
        page("<p class=notice>The spinning bench is out of use until March.</p>" + paragraphs(*SAYS)),
    ),
    "the day of an event": (
        page(paragraphs(*SAYS)).replace("</h1>", "</h1><p>12 June 2019</p>"),
        page(paragraphs(*SAYS)).replace("</h1>", "</h1><p>13 June 2019</p>"),
    ),
    "a figure in a list": (
        page(paragraphs(*SAYS) + "<dl><dt>Lofts</dt><dd>19</dd></dl>"),
        page(paragraphs(*SAYS) + "<dl><dt>Lofts</dt><dd>25</dd></dl>"),
    ),
    "a page of news": (
        page(dated(2018, *STALE), title="News"),
        page(dated(2024, *FRESH), title="News"),
    ),
    "an entry in a list of links": (
        page("<p>Members are:</p>" + linked(*NAMES)),
        page("<p>Members are:</p>" + linked(*NAMES[:3], *NAMES[4:], "Hollis Tar")),
    ),
    "an opening in a part of its own": (
        page(paragraphs(*SAYS * 4), above="<div>" + paragraphs(*SAYS[:2]) + "</div>"),
        page(paragraphs(*SAYS * 4), above="<div>" + paragraphs(*SAYS[:2]).replace("nine", "ten") + "</div>"),
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_stands_in_the_text_is_an_edit(name: str) -> None:
    found = compared(*EDITS[name])
    assert found.content in (Content.EDITED, Content.REWRITTEN), found.evidence
    assert found.difference


def test_a_page_that_grew_in_a_new_frame_is_no_other_text() -> None:
    more = [f"Chapter {number} tells of a rope number {number * 7} and who laid it." for number in range(40)]
    assert compared(THEN, page(paragraphs(*SAYS, *more))).content is Content.EDITED


def test_a_record_is_compared_field_by_field() -> None:
    then = '{"name": "Rope Guild", "members": 42, "seat": "Saltmarsh", "updated": "2018-06-01", "views": 31}'
    moved = '{"views":9120,"seat":"Saltmarsh","members":42,"name":"Rope Guild","updated":"2024-02-02"}'
    kind = "application/json"
    assert compared(then, moved, content_type=kind).content is Content.COSMETIC
    assert compared(then, moved.replace("42", "45"), content_type=kind).content is Content.EDITED


def test_a_page_of_few_words_is_compared_where_it_stayed() -> None:
    short = "<html><head><title>Office</title></head><body><p>Wren Hollis</p><p>Secretary, Quay 4</p>{}</body></html>"
    assert compared(short.format(""), short.format("<script>let a</script>").replace("<p>", "<p class=x>")).content is (
        Content.UNKNOWN
    )
    assert compared(short.format(""), short.format("").replace("<p>", "<p class=x>")).content is Content.IDENTICAL


POSTINGS = (
    "Published on: 3 May 2019",
    "Pubblicato il: 5 ottobre 2021",
    "Publicado el: 19 de junio de 2018",
    "Veröffentlicht am 3.5.2019",
)


@pytest.mark.parametrize("posting", POSTINGS)
def test_a_day_of_publication_that_a_new_frame_shows_is_no_edit(posting: str) -> None:
    bare, dated_page = page(paragraphs(*SAYS)), page(paragraphs(posting, *SAYS))

    assert compared(bare, dated_page).content is Content.COSMETIC
    assert compared(dated_page, bare).content is Content.COSMETIC


def test_another_day_of_publication_is_one() -> None:
    before, after = (page(paragraphs(f"Published on: 3 May {year}", *SAYS)) for year in (2019, 2021))

    assert compared(before, after).content is Content.EDITED
