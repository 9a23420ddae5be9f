"""Real crawls of a small copy of the cluster platform's shapes: cited pages and named partnerships are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from crawlers.cluster.platform import MOST_PAGES, of_platform, platform
from models.discovery import Discovery
from tests.crawlers.sites import crawled, menu
from tests.loopback import Loopback, page, served

SITE = "www.clustercollaboration.eu"
HOME = f"http://{SITE}"


@pytest.fixture
def web() -> Loopback:
    web = Loopback()
    web.put(SITE, "/", menu(("/news", "News"), ("/eu-cluster-partnerships", "Partnerships"), title="The platform"))
    return web


@pytest.fixture
def hosts(web: Loopback, tmp_path: Path) -> Iterator[Path]:
    with served(web, [SITE, "clustercollaboration.eu"], tmp_path) as path:
        yield path


def found(hosts: Path, *cited: str, names: Sequence[str] = ()) -> list[tuple[str, str]]:
    urls = [f"{HOME}{path}" for path in cited] or [f"{HOME}/"]
    return [_told(each) for each in crawled(hosts, platform(urls, names))]


def _told(each: Discovery) -> tuple[str, str]:
    return each.role.value, each.url.removeprefix(HOME)


def test_a_profile_of_the_old_shape_is_found_in_its_new_folder(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/content/zephyr-mills", page("Zephyr Mills | Platform", "Country: Region."))

    assert ("profile", "/content/zephyr-mills") in found(hosts, "/cluster-organisations/zephyr-mills")


def test_a_page_at_the_new_address_that_speaks_of_something_else_is_not_taken(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/content/zephyr-mills", page("Welcome to the platform", "All clusters."))

    assert found(hosts, "/cluster-organisations/zephyr-mills") == []


def test_an_article_is_found_among_the_news(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/community-news/millers-visit-norwick", page("Millers visit Norwick", "They went."))

    assert found(hosts, "/profile-articles/millers-visit-norwick") == [
        ("news", "/community-news/millers-visit-norwick")
    ]


def test_a_partnership_is_found_by_its_name_in_the_lists(web: Loopback, hosts: Path) -> None:
    web.put(
        SITE,
        "/eu-cluster-partnerships",
        menu(("/eu-cluster-partnerships/escp-4i/first-generation", "First generation of partnerships")),
    )
    web.put(
        SITE,
        "/eu-cluster-partnerships/escp-4i/first-generation",
        menu(
            ("/eu-cluster-partnerships/escp4i/northern-windmill-alliance", "Northern Windmill Alliance (NWA)"),
            ("/eu-cluster-partnerships/escp4i/southern-watermill-alliance", "Southern Watermill Alliance (SWA)"),
            ("?page=1", "Next page"),
        ),
    )
    web.put(SITE, "/eu-cluster-partnerships/escp-4i/first-generation?page=1", menu(("/content/mill-pack", "MillPack")))
    for path, title in (
        ("/eu-cluster-partnerships/escp4i/northern-windmill-alliance", "Northern Windmill Alliance"),
        ("/content/mill-pack", "Mill-Pack partnership"),
    ):
        web.put(SITE, path, page(title, "Target countries."))

    told = found(hosts, "/escp-list", "/escp-profiles/nwa", names=["MillPack"])

    assert ("list", "/eu-cluster-partnerships") in told
    assert ("list", "/eu-cluster-partnerships/escp-4i/first-generation") in told
    assert ("profile", "/eu-cluster-partnerships/escp4i/northern-windmill-alliance") in told
    assert ("profile", "/content/mill-pack") in told
    assert not any("watermill" in url for _, url in told)


def test_a_name_is_looked_for_without_any_cited_page(web: Loopback, hosts: Path) -> None:
    web.put(SITE, "/cluster-list", menu(("/cluster-organisations/zephyr-mills", "Zephyr Mills")))
    web.put(SITE, "/cluster-organisations/zephyr-mills", page("Zephyr Mills", "Country: Region."))

    assert ("profile", "/cluster-organisations/zephyr-mills") in found(hosts, names=["Cluster Zephyr Mills"])


def test_lists_without_end_cost_no_more_than_they_may(web: Loopback, hosts: Path) -> None:
    for number in range(100):
        address = "/eu-cluster-partnerships" + (f"?page={number}" if number else "")
        web.put(SITE, address, menu((f"?page={number + 1}", "Next"), (f"?page={number + 2}", "Last")))

    found(hosts, names=["Zephyr Mills"])

    assert len(web.asked) <= MOST_PAGES


def test_only_the_platform_is_the_platform() -> None:
    assert of_platform("https://reports.clustercollaboration.eu/x")
    assert not of_platform("https://clustercollaboration.eu.example/x")
