"""What hosts and archives answer beside pages: robots.txt, sitemaps, Link headers, TimeMaps, dates, redirects."""

from __future__ import annotations

from datetime import UTC, datetime

from protego import Protego
from scrapy.http import HtmlResponse

from crawlers.delay import LONGEST_CRAWL_DELAY, PRODUCT_TOKEN, crawl_delay
from crawlers.finder.sitemap import MOST_ADDRESSES, read_sitemap
from crawlers.middlewares.patience import retry_after
from crawlers.pages import page_of, way_on
from crawlers.timegate import as_captured, following, for_people, links, memento_datetime, nearest
from fuzz import corpus
from fuzz.target import Target
from models.run import Robots

_NOW = datetime(2026, 11, 24, tzinfo=UTC)
_BASE = "https://archive.example/web/timemap/link/http://a.example/x"


def _robots(data: bytes) -> None:
    body = data.decode("utf-8", "replace")
    robots = Robots(status=200, body=body, fetched_at=_NOW)
    assert 0 <= crawl_delay(robots) <= LONGEST_CRAWL_DELAY
    rules = Protego.parse(body)
    for url in ("https://a.example/", "https://a.example/x?y=1", "https://a.example/%C3%A9/\u00e9"):
        assert rules.can_fetch(url, PRODUCT_TOKEN) in (True, False)
    assert all(isinstance(each, str) for each in rules.sitemaps)


def _sitemap(data: bytes) -> None:
    addresses, index = read_sitemap(data)
    assert index in (True, False)
    assert len(addresses) <= MOST_ADDRESSES
    for address in addresses:
        assert address.startswith(("http://", "https://")), address


def _timemap(data: bytes) -> None:
    """A Link header or a TimeMap, and which copy is chosen."""
    found = list(links(data.decode("utf-8", "replace"), _BASE))
    for link in found:
        assert link.at is None or link.at.tzinfo is UTC, link
        assert isinstance(as_captured(link.url), str)
        assert isinstance(for_people(link.url), str)
    before, after = nearest(found, _NOW), following(found, _NOW)
    assert before is None or before in found
    assert after is None or (after.at is not None and after.at > _NOW)


def _header(data: bytes) -> None:
    """Headers that bear a time, an address or a charset, and a head that sends readers on."""
    value = data[:256]
    if b"\n" in value or b"\r" in value:
        return
    names = ("Retry-After", "Location", "Content-Type", "Memento-Datetime")
    headers = dict.fromkeys(names, value)
    for status in (200, 301, 503):
        response = HtmlResponse("https://a.example/x", status=status, headers=headers, body=data, encoding="utf-8")
        wish = retry_after(response, lambda: _NOW)
        assert wish is None or 0 <= wish < float("inf")
        way = way_on(response)
        assert way is None or isinstance(way[0], str)
        assert page_of(response).status == status
    at = memento_datetime(value.decode("latin-1"), value.decode("latin-1"))
    assert at is None or at.tzinfo is UTC


TARGETS = (
    Target(
        name="robots",
        check=_robots,
        seeds=lambda: [
            b"User-agent: *\nDisallow: /private\nAllow: /x$\nCrawl-delay: 2\nSitemap: https://a.example/sitemap.xml\n",
            b"User-agent: consulted\nDisallow: /*?y=\nRequest-rate: 1/10s 0900-1700\nVisit-time: 0600-0845\n",
        ],
        words=(
            b"User-agent: ",
            b"consulted",
            b"Disallow: ",
            b"Allow: ",
            b"Crawl-delay: ",
            b"Sitemap: ",
            b"*",
            b"$",
            b"1e400",
        ),
    ),
    Target(
        name="sitemap",
        check=_sitemap,
        seeds=lambda: [
            b"<?xml version='1.0'?><urlset><url><loc>https://a.example/x</loc></url></urlset>",
            b"<sitemapindex><sitemap><loc><![CDATA[https://a.example/s.xml]]></loc></sitemap></sitemapindex>",
            b"https://a.example/x\nhttps://a.example/y\n",
            *corpus.files("consulted/demo/pages/**/sitemap*.xml"),
        ],
        words=(
            b"<loc>",
            b"</loc>",
            b"<sitemapindex",
            b"<![CDATA[",
            b"&amp;",
            b"<!ENTITY x SYSTEM 'file:///x'>",
            b"\x1f\x8b",
        ),
    ),
    Target(
        name="timemap",
        check=_timemap,
        seeds=lambda: [
            b'<http://a.example/x>;rel="original",<https://archive.example/web/20180820101112/http://a.example/x>; '
            b'rel="first memento"; datetime="Mon, 20 Aug 2018 10:11:12 GMT"',
            b'</timemap/*/x>; rel=timemap; type="application/link-format"; from="Mon, 20 Aug 2018 10:11:12 GMT"',
        ],
        words=(
            b'; rel="memento"',
            b'; datetime="Sat, 01 Jan 0001 00:00:00 +1400"',
            b"<",
            b">",
            b"//[",
            b"/20180820101112id_/",
        ),
    ),
    Target(
        name="header",
        check=_header,
        seeds=lambda: [
            b"Mon, 20 Aug 2018 10:11:12 GMT",
            b"120",
            b"https://b.example/y",
            b"text/html; charset=iso-8859-1",
            b"<meta http-equiv=refresh content='0; url=https://b.example/'>",
            b"<script>window.location = 'https://b.example/'</script>",
        ],
        words=(
            b"charset=",
            b"Fri, 31 Dec 9999 23:59:59 -1400",
            b"0;url=",
            b"<meta http-equiv=refresh content='",
            b"//[",
        ),
        longest=1024,
    ),
)
