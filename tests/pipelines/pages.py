"""Small words for building pages, answers and visits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from models.verdict import Comparison, Judgement
from models.visit import Cite, Failure, Hop, HopKind, Page, Task, Version, Visit
from pipelines.compare import compare
from pipelines.judge import judge
from snapshots.text import PageText, read_page

NAV = "<header><a href='/'>House</a><nav><ul><li><a href='/a'>About us</a><li><a href='/m'>Members</a>" + (
    "<li><a href='/n'>News</a><li><a href='/c'>Contact</a></ul></nav></header>"
)
FOOT = "<footer><p>House asbl, 12 Rue du Moulin, 4000 Town. Legal notice. Privacy policy. Follow us.</p></footer>"
STORY = (
    "The cluster brings together 86 companies and research centres of the aerospace sector in the region.",
    "In June 2013 it signed a cooperation agreement with Aéro Montréal during the air show at Le Bourget.",
    "The partners exchange delegations every year and run joint projects on composites and drones.",
    "Members benefit from training, market studies and shared stands at the main trade fairs of the trade.",
    "Projects are chosen twice a year by a jury of industry and university experts from four countries.",
)
OTHER = (
    "Gardeners in the valley have planted four hundred apple trees along the old railway since spring.",
    "Every Saturday morning a market offers honey, bread and vegetables grown within walking distance.",
    "Children may visit the bees with their teachers, provided that somebody has asked the beekeeper first.",
    "The orchard was a quarry until the town bought the ground and let the soil rest for eleven winters.",
    "A small museum explains how cider was pressed before electricity reached these farms in the hills.",
)


def html(
    title: str,
    *paragraphs: str,
    h1: str | None = "",
    lang: str = "en",
    frame: bool = True,
    head: str = "",
    body: str = "",
) -> str:
    """Return a page; *h1* empty means: the title once more."""
    heading = "" if h1 is None else f"<h1>{h1 or title}</h1>"
    text = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in paragraphs)
    before, after = (NAV, FOOT) if frame else ("", "")
    return (
        f"<!doctype html><html lang='{lang}'><head><meta charset='utf-8'><title>{title}</title>{head}</head>"
        f"<body>{before}<main>{heading}{text}</main>{body}{after}</body></html>"
    )


def answer(
    body: str | bytes,
    url: str = "https://house.example/x",
    *,
    status: int = 200,
    content_type: str = "text/html",
    **headers: str,
) -> Page:
    """Return a page as it came from the wire."""
    raw = body.encode() if isinstance(body, str) else body
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Page(url=url, status=status, content_type=content_type, body=raw, charset=None, headers=named)


def text(body: str | bytes, url: str = "https://house.example/x", **kwargs: str) -> PageText:
    """Return a page, read."""
    return read_page(answer(body, url, content_type=kwargs.get("content_type", "text/html")))


def hops(*steps: tuple[int | str, str], start: str) -> tuple[Hop, ...]:
    """Return a chain: ``(301, "https://…")`` for each step."""
    kinds = {301: HopKind.PERMANENT, 308: HopKind.PERMANENT, "meta": HopKind.META_REFRESH}
    chain = []
    for how, location in steps:
        status = how if isinstance(how, int) else 200
        chain.append(Hop(url=start, status=status, location=location, kind=kinds.get(how, HopKind.TEMPORARY)))
        start = location
    return tuple(chain)


def visited(
    cited: str, page: Page | None = None, *steps: tuple[int | str, str], failure: tuple[str, str] | None = None
) -> Visit:
    """Return a finished visit."""
    return Visit(
        task=Task(run_id=1, source_id=1, cited_url=cited, url=cited),
        visited_at=datetime(2026, 11, 24, tzinfo=UTC),
        hops=hops(*steps, start=cited),
        final_url=steps[-1][1] if steps else cited,
        http_status=page.status if page else None,
        page=page,
        failure=Failure(kind=failure[0], detail=failure[1]) if failure else None,
    )


def judged(
    body: str | bytes = "",
    *steps: tuple[int | str, str],
    cited: str = "https://house.example/en/projects/agreement",
    status: int = 200,
    then: str | None = None,
    nonsense: str | None = None,
    nonsense_status: int = 200,
    content_type: str = "text/html",
    failure: tuple[str, str] | None = None,
    **headers: str,
) -> Judgement:
    """Judge an answer, all from strings."""
    final = steps[-1][1] if steps else cited
    page = None if failure else answer(body, final, status=status, content_type=content_type, **headers)
    visit = visited(cited, page, *steps, failure=failure)
    visit.nonsense = answer(nonsense, status=nonsense_status) if nonsense is not None else None
    return judge(
        visit,
        then=text(then, cited) if then is not None else None,
        now=read_page(page) if page else None,
        nonsense=read_page(visit.nonsense) if visit.nonsense else None,
    )


def verdict(found: Judgement) -> str:
    """Return a judgement in short: ``soft-404/home-redirect``."""
    return f"{found.verdict.value}/{found.reason}"


def compared(
    then: str | bytes, now: str | bytes, *sentences: str, gap_days: int | None = 0, content_type: str = "text/html"
) -> Comparison:
    """Compare two pages for a note that says *sentences*."""
    old, new = (answer(side, content_type=content_type) for side in (then, now))
    version = Version(
        baseline_id=1,
        at=datetime(2018, 8, 20, tzinfo=UTC),
        url="https://archive.example/2018/https://house.example/x",
        origin="archive",
        page=old,
        gap_days=gap_days,
    )
    cite = Cite(cite_id=1, reference_id=1, consulted_on="2018-08-24", title=None, sentences=tuple(sentences))
    return compare(read_page(old), read_page(new), cite=cite, version=version, same_bytes=old.body == new.body)


def listed(entries: Sequence[str]) -> str:
    """Return a list."""
    return "<ul>" + "".join(f"<li>{entry}</li>" for entry in entries) + "</ul>"
