"""Who may come in, and what they may do."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from consulted.desk.people import Knocks
from models.account import Role
from tests.desk import Desk
from tests.reviewdesk.conftest import PASSWORD, Served
from tests.reviewdesk.test_deciding import decide, mark, sign_in


@pytest.fixture
def manned(desk_at: Callable[..., Served]) -> Served:
    """A desk that others can reach, and its people."""
    desk = desk_at(local=None, secret="s" * 40)
    for name, role in (("vera", "viewer"), ("ines", "reviewer"), ("adam", "admin")):
        desk.add(name, role)
    return desk


def test_without_signing_in_nothing_is_seen(manned: Served) -> None:
    client = manned.client()

    assert "Password" in client.get("/documents").text
    assert client.get("/documents/slipway").url.path == "/sign-in"
    assert client.get("/api/v1/documents").status_code == 401
    assert client.get("/timegate/http://www.slipway.example/spring").status_code == 401
    assert client.post("/findings/1/decide", data={}).status_code == 401


def test_signing_in_leads_to_the_page_that_was_wanted_and_nowhere_else(manned: Served) -> None:
    client = manned.client()
    page = client.get("/documents/slipway?status=broken")
    wanted = re.search(r'name="next" value="([^"]+)"', page.text)
    assert wanted is not None

    form = {"mark": mark(client, "/sign-in"), "name": "ines", "password": PASSWORD}
    answer = client.post("/sign-in", data={**form, "next": wanted[1].replace("&amp;", "&")})
    assert (answer.url.path, answer.url.query) == ("/documents/slipway", b"status=broken")

    for target in ("https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/ok\nX: y"):
        client = manned.client()
        answer = client.post("/sign-in", data={**form, "mark": mark(client, "/sign-in"), "next": target})
        assert answer.url.path == "/documents"


def test_roles_are_kept(manned: Served) -> None:
    vera, ines = sign_in(manned, "vera"), sign_in(manned, "ines")

    assert "Accept" not in vera.get("/findings/1").text
    refused = vera.post("/findings/1/decide", data={"mark": mark(vera, "/log"), "action": "dismiss"})
    assert (refused.status_code, "this takes a reviewer" in refused.text) == (403, True)
    assert vera.post("/runs", data={"mark": mark(vera, "/log")}).status_code == 403
    assert vera.get("/documents/slipway/export").status_code == 403
    assert decide(ines, 1, "dismiss").status_code == 200
    assert Role.ADMIN.covers(Role.REVIEWER)
    assert not Role.VIEWER.covers(Role.REVIEWER)


def test_after_five_wrong_passwords_one_waits_and_others_do_not(manned: Served) -> None:
    client = manned.client()
    form = {"mark": mark(client, "/sign-in"), "name": "ines", "password": "wrong"}

    codes = [client.post("/sign-in", data=form).status_code for _ in range(6)]

    assert codes == [401] * 5 + [429]
    waiting = client.post("/sign-in", data={**form, "password": PASSWORD})
    assert waiting.status_code == 429
    assert 0 < int(waiting.headers["retry-after"]) <= 300
    told = [each.what.value for each in manned.bench.ledger.accounts.log()]
    assert told.count("refused") == 5


def test_knocks_are_forgotten_after_a_while() -> None:
    seconds = [0.0]
    knocks = Knocks(clock=lambda: seconds[0])
    for _ in range(5):
        knocks.failed("name:ines")
    assert knocks.wait("name:ines", "address:other") == 301
    assert knocks.wait("name:olaf") == 0
    seconds[0] = 301.0
    assert knocks.wait("name:ines") == 0


def test_an_account_that_changes_ends_its_sessions_and_keys(manned: Served) -> None:
    ines = sign_in(manned, "ines")
    assert ines.get("/log").url.path == "/log"

    later = manned.bench.now() + timedelta(minutes=1)
    manned.bench.ledger.accounts.change("ines", now=later, role="viewer")
    assert ines.get("/log").url.path == "/sign-in"

    manned.bench.ledger.accounts.change("vera", now=later, disabled_at=later)
    client = manned.client()
    form = {"mark": mark(client, "/sign-in"), "name": "vera", "password": PASSWORD}
    assert client.post("/sign-in", data=form).status_code == 401


def test_signing_out_ends_it(manned: Served) -> None:
    ines = sign_in(manned, "ines")

    ines.post("/sign-out", data={"mark": mark(ines, "/log")})

    assert ines.get("/log").url.path == "/sign-in"


def test_a_cookie_of_another_making_is_none(manned: Served, desk_at: Callable[..., Served]) -> None:
    other = desk_at(local=None, secret="t" * 40)
    stolen = dict(sign_in(manned, "ines").cookies)

    client = other.client(cookies=stolen)

    assert client.get("/log").url.path == "/sign-in"
    assert "httponly" in sign_in_cookie(manned).lower()
    assert "samesite=lax" in sign_in_cookie(manned).lower()


def sign_in_cookie(desk: Served) -> str:
    client = desk.client()
    return client.get("/sign-in").headers["set-cookie"]


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_that_another_site_sends_is_refused(desk_served: Served, headers: dict[str, str]) -> None:
    client = desk_served.client()
    form = {"mark": mark(client), "action": "dismiss", "seen-1": "0"}

    answer = client.post("/findings/1/decide", data=form, headers=headers)

    assert (answer.status_code, "not one of ours" in answer.text) == (403, True)
    assert desk_served.bench.ledger.decisions.of(1) == []


@pytest.mark.parametrize("given", ["", "x", "é" * 10])
def test_a_forged_mark_is_refused(desk_served: Served, given: str) -> None:
    client = desk_served.client()
    client.get("/documents")

    answer = client.post("/findings/1/decide", data={"mark": given, "action": "dismiss"})

    assert answer.status_code == 403


def test_a_mark_of_an_ended_session_is_refused(desk_served: Served) -> None:
    client = desk_served.client()
    old = mark(client)
    client.cookies.clear()

    assert client.post("/findings/1/decide", data={"mark": old, "action": "dismiss"}).status_code == 403


def test_another_name_in_the_address_bar_is_refused(desk_served: Served) -> None:
    answer = desk_served.client().get("/documents", headers={"Host": "rebound.example"})

    assert answer.status_code == 400


def test_without_accounts_nobody_is_let_in_through_a_proxy(desk_served: Served) -> None:
    answer = desk_served.client().get("/documents", headers={"X-Forwarded-For": "203.0.113.7"})

    assert (answer.status_code, "set the key 'public_url'" in answer.text.replace("&#39;", "'")) == (403, True)


def test_a_form_that_is_too_large_is_not_read(desk_served: Served) -> None:
    client = desk_served.client()

    answer = client.post("/findings/1/decide", data={"mark": mark(client), "note": "x" * 300_000})

    assert answer.status_code == 413


def test_a_key_opens_the_api_until_it_is_revoked_or_over(manned: Served) -> None:
    from consulted.desk.people import new_key

    accounts, now = manned.bench.ledger.accounts, manned.bench.now()
    key, digest = new_key()
    number = accounts.add_token("ines", purpose="test", sha256=digest, now=now, expires_at=now + timedelta(days=1))
    headers = {"Authorization": f"Bearer {key}"}
    client = manned.client()

    assert client.get("/api/v1/documents", headers=headers).status_code == 200
    assert client.get("/documents/slipway/feed.atom", auth=("ines", key)).status_code == 200
    assert client.get("/api/v1/documents", headers={"Authorization": "Bearer consulted_x"}).status_code == 401
    assert client.get("/api/v1/documents", headers={"Authorization": "Basic %%%"}).status_code == 401
    assert accounts.by_token(digest, now=now + timedelta(days=2)) is None
    accounts.revoke(number, now=now)
    assert client.get("/api/v1/documents", headers=headers).status_code == 401


def test_the_command_line_lets_people_in_and_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    desk.run("users", "add", "ines", code=2)
    assert "15 to 256 characters" in desk.said
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    desk.run("users", "add", "ines", "--role", "admin")
    key = desk.run("users", "token", "ines", "--for", "import", "--days", "3").strip()
    listed = desk.json("users", "list")
    assert [(each["name"], each["role"]) for each in listed["accounts"]] == [("ines", "admin")]
    assert key.startswith("consulted_")
    assert key not in str(listed)
    assert PASSWORD not in str(listed)
    desk.run("users", "revoke", "1")
    desk.run("users", "revoke", "1", code=2)
    desk.run("users", "remove", "ines")
    desk.run("users", "remove", "olaf", code=2)
    assert "nobody is called 'olaf'" in desk.said


def test_the_desk_is_not_opened_to_others_without_secret_and_people(desk: Desk) -> None:
    desk.run("serve", "--host", "0.0.0.0", "--port", "0", code=2)
    assert "set the key 'secret' first" in desk.said
    desk.settings["secret"] = "too short"
    desk.run("serve", "--host", "0.0.0.0", "--port", "0", code=2)
    assert "at least 32 characters" in desk.said
    desk.settings["secret"] = "s" * 40
    desk.run("serve", "--host", "0.0.0.0", "--port", "0", code=2)
    assert "consulted users add NAME" in desk.said
    desk.run("serve", "--host", "no.such.host.invalid", "--port", "0", code=2)
    assert "s" * 40 not in desk.run("config")
