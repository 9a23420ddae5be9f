"""Real crawls of the small web's misbehaving hosts: each fault gets its own word."""

from __future__ import annotations

import asyncio
import resource
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from consulted.demo.web import SmallWeb
from crawlers.batch import Batch, Item
from crawlers.run import run_batch
from models.address import host_key
from models.errors import SnapshotError
from models.limits import Limits
from models.visit import Handover, Task, Validators, Visit
from snapshots.archive import Answer, Archive
from tests.conftest import NOW


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallWeb]:
    with SmallWeb(tmp_path_factory.mktemp("web")) as served:
        yield served


@pytest.fixture
def limits(web: SmallWeb) -> Limits:
    web.reset_faults()
    web.clear_log()
    return Limits(
        timeout=timedelta(seconds=2),
        retries=1,
        max_size=4 * 1024 * 1024,
        per_host_delay=timedelta(milliseconds=10),
        user_agent="consulted/test",
        allow_networks=("127.0.0.0/8",),
        hosts_file=web.hosts_file,
        ca_file=web.ca_file,
    )


def a_task(url: str, number: int = 1) -> Task:
    return Task(run_id=1, source_id=number, cited_url=url, url=url)


def crawl(limits: Limits, *tasks: Task) -> list[Item]:
    """Crawl the tasks batch by batch, following handovers as the dispatcher does."""
    seen: list[Item] = []
    waiting = list(tasks)
    while waiting:
        host = host_key(waiting[0].url)
        own = [task for task in waiting if host_key(task.url) == host]
        waiting = [task for task in waiting if task not in own]
        batch = Batch(host=host, limits=limits, tasks=own, clock=lambda: NOW)
        items: list[Item] = []
        batch.sink = items.extend
        asyncio.run(run_batch(batch))
        waiting += [item.task for item in items if isinstance(item, Handover)]
        seen += items
    return seen


def visit(limits: Limits, url: str) -> Visit:
    *_, last = crawl(limits, a_task(url))
    assert isinstance(last, Visit)
    return last


def verdict(limits: Limits, url: str) -> tuple[str, str]:
    judgement = visit(limits, url).judgement
    assert judgement is not None
    return judgement.verdict.value, judgement.reason


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://expired.example/page", ("unreachable", "tls-expired")),
        ("https://wrong-name.example/page", ("unreachable", "tls-name")),
        ("https://self-signed.example/page", ("unreachable", "tls-untrusted")),
        ("https://untrusted.example/page", ("unreachable", "tls-untrusted")),
        ("https://handshake.example/page", ("unreachable", "tls")),
        ("http://refused.example/page", ("unreachable", "refused")),
        ("http://reset.example/page", ("unreachable", "reset")),
        ("http://silent.example/page", ("unreachable", "timeout")),
        ("http://nobody.example/page", ("unreachable", "dns")),
        ("http://truncated.example/page", ("unreachable", "truncated")),
        ("http://huge.example/page", ("unreachable", "too-large")),
        ("http://huge-declared.example/page", ("unreachable", "too-large")),
        ("http://unavailable.example/page", ("unreachable", "http-5xx")),
        ("http://failing.example/page", ("unreachable", "http-5xx")),
        ("http://loop.example/page", ("unreachable", "redirect-loop")),
        ("http://members-only.example/page", ("blocked", "http-401")),
        ("http://forbidden.example/page", ("blocked", "http-403")),
        ("http://throttled.example/page", ("blocked", "http-429")),
        ("http://censored.example/page", ("blocked", "http-451")),
        ("http://challenge.example/page", ("blocked", "challenge")),
        ("http://captcha.example/page", ("blocked", "challenge")),
        ("http://login.example/page", ("redirected", "temporary")),
        ("http://consent.example/page", ("blocked", "consent-wall")),
        ("http://robots-no.example/page", ("blocked", "robots")),
        ("http://robots-down.example/page", ("blocked", "robots")),
        ("http://gone.example/page", ("gone", "http-410")),
        ("http://later.example/page", ("gone", "http-404")),
        ("http://parked.example/page", ("parked", "parking-page")),
        ("http://for-sale.example/page", ("parked", "for-sale")),
        ("http://default.example/page", ("soft-404", "default-page")),
        ("http://introuvable.example/page", ("soft-404", "not-found-text")),
        ("http://nicht-gefunden.example/page", ("soft-404", "not-found-text")),
        ("http://no-encontrada.example/page", ("soft-404", "not-found-text")),
        ("http://inward.example/page", ("unchecked", "private-address")),
        ("http://metadata.example/page", ("unchecked", "private-address")),
        ("http://slow.example/page", ("ok", "ok")),
        ("http://flapping.example/page", ("ok", "ok")),
        ("http://busy.example/page", ("ok", "ok")),
        ("http://about-404.example/page", ("ok", "ok")),
        ("http://robots-slow.example/page", ("ok", "ok")),
        ("http://charset.example/page", ("ok", "ok")),
        ("http://canonical.example/page", ("ok", "canonical-redirect")),
        ("http://refresh.example/page", ("redirected", "meta-refresh")),
    ],
)
def test_each_fault_has_its_word(limits: Limits, url: str, expected: tuple[str, str]) -> None:
    assert verdict(limits, url) == expected


@pytest.mark.parametrize("host", ["blank.example", "empty.example", "scripted.example"])
def test_a_hollow_page_is_never_called_broken(limits: Limits, host: str) -> None:
    judgement = visit(limits, f"http://{host}/page").judgement

    assert judgement is not None
    assert not (judgement.verdict.broken and judgement.confidence >= 0.5)


def test_a_bad_certificate_is_looked_past_once_and_said(limits: Limits) -> None:
    seen = visit(limits, "https://expired.example/page")

    assert seen.unverified is not None
    assert seen.judgement is not None
    assert any("past the bad certificate" in line for line in seen.judgement.evidence)


def test_transient_faults_are_asked_again_and_final_ones_are_not(limits: Limits, web: SmallWeb) -> None:
    visit(limits, "http://flapping.example/page")
    visit(limits, "http://forbidden.example/page")

    asked = [(hit.host, hit.status) for hit in web.log if hit.path == "/page"]
    assert asked == [("flapping.example", 503), ("flapping.example", 200), ("forbidden.example", 403)]


def test_retry_after_is_kept(limits: Limits, web: SmallWeb) -> None:
    visit(limits, "http://busy.example/page")

    first, second = (hit for hit in web.log if hit.path == "/page")
    assert second.monotonic - first.monotonic >= 1.0


def test_a_host_that_asks_for_a_long_rest_is_left_alone(limits: Limits, web: SmallWeb) -> None:
    batch = Batch(
        host="throttled.example",
        limits=replace(limits, per_host_concurrency=1),
        tasks=[a_task(f"http://throttled.example/{n}", n) for n in range(1, 5)],
        clock=lambda: NOW,
    )
    items: list[Item] = []
    batch.sink = items.extend
    asyncio.run(run_batch(batch))

    assert len([hit for hit in web.log if hit.path != "/robots.txt"]) == 1
    assert batch.not_before == NOW + timedelta(hours=1)
    reasons = {item.judgement.reason for item in items if isinstance(item, Visit) and item.judgement}
    assert (len(items), reasons) == (4, {"http-429"})


def test_a_crawl_delay_is_kept(limits: Limits, web: SmallWeb) -> None:
    tasks = [a_task(f"http://robots-slow.example{path}", n) for n, path in enumerate(("/page", "/new-place", "/"), 1)]
    crawl(limits, *tasks)

    moments = [hit.monotonic for hit in web.log if hit.path != "/robots.txt"]
    assert all(later - earlier >= 0.9 for earlier, later in pairwise(moments))


@pytest.mark.parametrize("allowed", [1, 2])
def test_no_host_is_asked_more_at_once_than_allowed(limits: Limits, web: SmallWeb, allowed: int) -> None:
    limits = replace(limits, per_host_concurrency=allowed, per_host_delay=timedelta(0), timeout=timedelta(seconds=9))
    crawl(
        limits,
        *(
            a_task(f"http://slow.example{path}", n)
            for n, path in enumerate(["/page", "/new-place", "/", "/page"][: 2 + allowed], 1)
        ),
    )

    assert web.peak("slow.example") <= allowed


def test_robots_txt_is_asked_once_per_batch(limits: Limits, web: SmallWeb) -> None:
    crawl(limits, *(a_task(f"http://robots-no.example/{n}", n) for n in range(1, 6)))

    assert [hit.path for hit in web.log] == ["/robots.txt"]


def test_validators_are_sent_and_304_brings_no_body(limits: Limits, web: SmallWeb) -> None:
    url = "https://skywin.be/en"
    first = visit(limits, url)
    assert first.page is not None
    etag = first.page.header("ETag")
    modified = first.page.header("Last-Modified")
    assert etag
    assert modified
    task = replace(a_task(url), validators=Validators(url=url, etag=etag, last_modified=modified))

    (second,) = crawl(limits, task)

    assert isinstance(second, Visit)
    assert second.not_modified
    assert second.bytes_received == 0


def test_a_redirect_that_leaves_the_host_is_handed_over(limits: Limits) -> None:
    first, last = crawl(limits, a_task("http://stranger.example/page"))

    assert isinstance(first, Handover)
    assert isinstance(last, Visit)
    assert [hop.status for hop in last.hops] == [301]
    assert host_key(last.final_url) != "stranger.example"


def test_a_full_disk_ends_the_crawl_and_nothing_it_spoils_is_judged(limits: Limits, tmp_path: Path) -> None:
    with Archive(tmp_path) as archive:
        archive.keep(Answer(url="http://a.example/", status=200, headers=[], body=b"first", at=NOW))
        size = sum(path.stat().st_size for path in tmp_path.iterdir())
        batch = Batch(
            host="about-404.example",
            limits=limits,
            tasks=[a_task("http://about-404.example/page"), a_task("http://about-404.example/", 2)],
            archive=archive,
        )
        items: list[Item] = []
        batch.sink = items.extend
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, before[1]))
        try:
            with pytest.raises(SnapshotError, match="disk is full"):
                asyncio.run(run_batch(batch))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert items == []


def test_only_http_and_https_are_asked_for(limits: Limits, web: SmallWeb) -> None:
    (seen,) = crawl(limits, a_task("ftp://slow.example/page"))

    assert isinstance(seen, Visit)
    assert seen.judgement is not None
    assert (seen.judgement.verdict.value, seen.judgement.reason) == ("unchecked", "scheme")
    assert web.log == []


def test_the_settings_of_scrapy_are_safe_by_themselves(tmp_path: Path) -> None:
    from scrapy.settings import Settings

    settings = Settings()
    settings.setmodule("crawlers.settings")

    assert settings.getfloat("DOWNLOAD_DELAY") > 0
    assert not settings.getbool("REMOTE_CONTROL_ENABLED")
    assert not settings.getbool("TELNETCONSOLE_ENABLED")
    assert not settings.getbool("TWISTED_REACTOR_ENABLED")
