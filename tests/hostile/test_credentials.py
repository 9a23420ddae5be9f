"""Passwords in addresses and cookies stay where they are: neither sent on, nor kept, nor logged."""

from __future__ import annotations

import logging

import pytest

from models.address import joined, wire_form
from models.visit import Validators
from tests.hostile.look import look
from tests.hostile.names import NameServer
from tests.hostile.sockets import House, reply, send_on
from tests.hostile.test_names import GOOD, PAGE

SECRET = "geheim77"
#: Where a name and a password stand, as a report prints them or as a server sends us on.
CITED = ("http://reader:geheim77@{place}/page", "http://geheim77@{place}/page", "http://:geheim77@{place}/page",
         "//reader:geheim77@{place}/page", "http://reader:gehe\nim77@{place}/page", "reader:geheim77@{place}/page",
         "http://reader:geheim77%40x@{place}/page", "http://a@reader:geheim77@{place}/page")  # fmt: skip


def _place(served: House) -> str:
    return f"127.0.0.1:{served.port}"


@pytest.mark.parametrize("cited", CITED)
def test_a_cited_password_is_not_sent(cited: str, served: House, caplog: pytest.LogCaptureFixture) -> None:
    served.writers["/page"] = PAGE
    caplog.set_level(logging.DEBUG)

    seen = look(cited.replace("{place}", _place(served)))

    assert SECRET not in "".join(served.heads)
    assert "authorization" not in "".join(served.heads).lower()
    if seen.said == "ok/ok":
        assert "/page" in served.paths
        assert SECRET not in seen.visit.final_url + seen.evidence
    assert SECRET not in caplog.text


WAYS = {
    "redirect": send_on,
    "meta refresh": lambda to: reply(f'<meta http-equiv=refresh content="0;url={to}">'),
    "script": lambda to: reply(f'<script>location.href="{to}"</script>'),
    "script, put together": lambda to: reply(f'<script>var a = "{to}";\nlocation.href = a;</script>'),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_password_in_a_redirect_is_not_sent(way: str, served: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    served.writers |= {"/page": WAYS[way](f"http://reader:{SECRET}@{_place(served)}/there"), "/there": PAGE}

    seen = look(served.url("/page"))

    assert "/there" in served.paths
    assert SECRET not in "".join(served.heads)
    assert "authorization" not in "".join(served.heads).lower()
    assert SECRET not in repr(seen.visit.hops) + seen.visit.final_url + seen.evidence
    assert SECRET not in caplog.text


def test_a_password_in_the_redirect_of_a_robots_txt_is_not_sent(served: House) -> None:
    served.writers |= {
        "/robots.txt": send_on(f"http://reader:{SECRET}@{_place(served)}/rules"),
        "/rules": reply("User-agent: *\nDisallow: /page\n", "200 OK", "Content-Type: text/plain"),
    }

    seen = look(served.url("/page"))

    assert seen.said == "blocked/robots"
    assert served.paths == ["/robots.txt", "/rules"]
    assert "authorization" not in "".join(served.heads).lower()


def test_an_address_that_cannot_be_asked_for_hides_its_password_too() -> None:
    for cited in (f"http://reader:{SECRET}@good.example:99999/", f"http://reader:{SECRET}@[zz]/"):
        assert SECRET not in wire_form(cited)
        assert SECRET not in joined("http://good.example/", cited)


def test_what_is_no_password_is_kept() -> None:
    assert wire_form("https://social.example/@reader") == "https://social.example/@reader"
    assert wire_form("https://good.example/?mail=a@b.example") == "https://good.example/?mail=a@b.example"


def test_cookies_stay_with_the_host_that_set_them(name_server: NameServer, served: House) -> None:
    name_server.answers |= {name: [[GOOD]] for name in ("shop.example", "bank.example")}
    bank = f"http://bank.example:{served.port}/page"
    cookies = (
        "a=1",
        "b=2; Domain=example",
        "c=3; Domain=bank.example",
        "d=4; Domain=.example; Path=/",
        "e=5; Domain=*",
    )
    served.writers |= {
        "/gate": reply("", "302 Found", "Location: /inside", *(f"Set-Cookie: {each}" for each in cookies)),
        "/inside": send_on(bank),
        "/page": PAGE,
    }

    seen = look(f"http://shop.example:{served.port}/gate")

    assert seen.said.startswith("redirected/")
    inside, page = (next(head for head in served.heads if head.split(" ")[1] == path) for path in ("/inside", "/page"))
    assert "cookie: a=1" in inside.lower()
    assert "cookie" not in page.lower()


@pytest.mark.parametrize("value", ['"x\x00y"', '"' + "y" * 60_000 + '"', '"\xff\xfe"', '"x"\r\nX-Forged: 1'])
def test_a_forged_etag_brings_no_header_of_its_own(value: str, served: House) -> None:
    served.writers["/page"] = PAGE
    url = served.url("/page")

    seen = look(url, validators=Validators(url=url, etag=value, last_modified=None))

    assert seen.said
    assert "\r\nx-forged:" not in "".join(served.heads).lower()
