"""Addresses: one form for the wire, one key per house, and which two are one page."""

from __future__ import annotations

import pytest

from models.address import depth, host_key, is_home, joined, masked, same_address, splittable, wire_form


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("www.example.org", "http://www.example.org/"),
        ("HTTPS://Example.org:443/A", "https://example.org/A"),
        ("http://example.org/CP PART vSS.pdf", "http://example.org/CP%20PART%20vSS.pdf"),
        ("http://example.org/aro-montral,15.html", "http://example.org/aro-montral,15.html"),
        ("http://bücher.example/ü?q=é#part", "http://xn--bcher-kva.example/%C3%BC?q=%C3%A9"),
        ("http://example.org/%7Ea%2Fb", "http://example.org/%7Ea%2Fb"),
    ],
)
def test_the_wire_form_escapes_and_mends_nothing(printed: str, expected: str) -> None:
    assert wire_form(printed) == expected


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.Skywin.be/en", "skywin.be"),
        ("http://skywin.be/", "skywin.be"),
        ("http://skywin.be:8080/", "skywin.be:8080"),
        ("https://old.skywin.be/", "old.skywin.be"),
    ],
)
def test_one_house_has_one_key(url: str, key: str) -> None:
    assert host_key(url) == key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://www.skywin.be/en", "https://skywin.be/en/", True),
        ("http://a.example/", "http://a.example/index.html", True),
        ("http://a.example/x", "http://a.example/y", False),
        ("http://a.example/?p=1", "http://a.example/?p=2", False),
        ("http://a.example/", "http://b.example/", False),
    ],
)
def test_forms_of_one_page(one: str, other: str, same: bool) -> None:
    assert same_address(one, other) is same


@pytest.mark.parametrize(
    ("url", "home", "segments"),
    [
        ("https://a.example/", True, 0),
        ("https://a.example/en/", True, 0),
        ("https://a.example/fr-ca", True, 0),
        ("https://a.example/home.html", True, 1),
        ("https://a.example/site/ised/en", False, 3),
        ("https://a.example/?p=4", False, 0),
    ],
)
def test_home_pages(url: str, home: bool, segments: int) -> None:
    assert (is_home(url), depth(url)) == (home, segments)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("see http://reader:secret@good.example/a@b", "see http://…@good.example/a@b"),
        ("ftp://reader@good.example and //x:y@z.example", "ftp://…@good.example and //…@z.example"),
        ("postgresql://desk@db.example/x", "postgresql://desk@db.example/x"),
        ("postgresql://desk:secret@db.example/x", "postgresql://…@db.example/x"),
        ("postgresql://desk:a@b@db.example/x", "postgresql://…@db.example/x"),
        ("https://social.example/@reader", "https://social.example/@reader"),
        ("write to ada@good.example // today", "write to ada@good.example // today"),
    ],
)
def test_a_password_in_a_text_is_masked(said: str, shown: str) -> None:
    assert masked(said) == shown


@pytest.mark.parametrize("host", ["[", "[::1", "a]b", "\u2100b.example", "[v1]"])
def test_a_host_that_is_none_is_escaped_and_raises_nothing(host: str) -> None:
    for url in (f"http://{host}/x", f"//{host}/x"):
        whole = splittable(url)

        assert whole.endswith("/x")
        assert splittable(whole) == whole
        assert (depth(url), is_home(url), same_address(url, url)) == (1, False, True)
        assert host_key(joined("https://a.example/y", url)) == host_key(wire_form(f"http://{host}/x"))


@pytest.mark.parametrize("host", ["orch\u00a8rds.example", "htt\ufffds", "a\u007fb.example", "a.example:\u00b2"])
def test_the_wire_form_holds_nothing_a_wire_does_not_take(host: str) -> None:
    found = wire_form(f"http://{host}/x")

    assert found.isascii()
    assert found.isprintable()
    assert " " not in found
    assert found.endswith("/x")
