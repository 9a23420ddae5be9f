"""The desk in a real browser, as an analyst uses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from models.finding import FindingState
from tests.loopback import Answer, Loopback, served
from tests.reviewdesk.conftest import PASSWORD, Served, chromium
from tests.reviewdesk.slipway import HOST, a_page
from tests.reviewdesk.test_pages import PAGES

#: What axe-core calls so hinders somebody.
_GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    # Slow machines are slow, not wrong.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def looked_at(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page of a desk; whatever its console says fails the test."""
    said: list[str] = []
    contexts = []

    def look(desk: Served, path: str = "/documents", *, expected: str = "\n", **options: object) -> Page:
        context = browser.new_context(base_url=desk.root, locale="en", **options)  # type: ignore[arg-type]
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: expected in message.text or said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: request.url.startswith((desk.root, "data:")) or said.append(request.url))
        page.goto(path)
        return page

    yield look
    for each in contexts:
        each.close()
    assert said == []


def test_a_report_is_imported_refreshed_reviewed_undone_and_handed_back(
    desk_at: Callable[..., Served], looked_at: Callable[..., Page], tmp_path: Path
) -> None:
    web = Loopback()
    pages = {"/ropes": Answer(301, b"", {"Location": "/old/ropes"}), "/old/ropes": _answer(a_page("ropes"))}
    web.houses[HOST] = lambda path, _: pages.get(path, Answer(404, b"<h1>Not found</h1>"))
    report = tmp_path / "ropes.md"
    report.write_text(
        f"# Ropes\n\nRopes are made.[^1]\n\n[^1]: Minutes of ropes, <http://{HOST}/ropes>, consulted on 24/08/2026\n"
    )
    with served(web, [HOST], tmp_path) as hosts:
        settings = {"hosts_file": str(hosts), "allow_networks": "127.0.0.0/8", "per_host_delay": "1ms", "explore": "no"}
        desk = desk_at(more=settings)
        page = looked_at(desk)

        page.get_by_label("File: Word").set_input_files(report)
        page.get_by_role("button", name="Import").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Ropes")
        expect(page.get_by_role("status").first).to_contain_text("read and kept")

        page.get_by_role("button", name="Refresh now").click()
        expect(page.get_by_text("The refresh begun here has ended well.")).to_be_visible(timeout=60_000)
        page.get_by_role("link", name="ropes", exact=True).click()

        page.get_by_role("link", name="Note 1: The server sends readers").click()
        page.get_by_label("Remark").fill("asked the guild")
        page.get_by_role("button", name="Accept").click()
        expect(page.get_by_role("heading", name="What was decided")).to_be_visible()
        page.goto("/documents/ropes")
        with page.expect_download() as waited:
            page.get_by_role("link", name="The report, with accepted changes").click()
        assert waited.value.suggested_filename == "ropes.md"
        assert f"<http://{HOST}/old/ropes>" in Path(waited.value.path()).read_text()

        page.get_by_text("1 decided earlier").click()
        page.get_by_role("link", name="Note 1: The server sends readers").click()
        page.get_by_role("button", name="Undo").click()
        with page.expect_download() as waited:
            page.goto("/documents/ropes")
            page.get_by_role("link", name="The report, with accepted changes").click()
        assert Path(waited.value.path()).read_bytes() == report.read_bytes()
    assert [each.what.value for each in desk.bench.ledger.accounts.log()] == ["export", "export", "refresh", "import"]


def test_people_sign_in_and_out(desk_at: Callable[..., Served], looked_at: Callable[..., Page]) -> None:
    desk = desk_at(local=None, secret="s" * 40)
    desk.add("ines")
    page = looked_at(desk, "/documents/slipway", expected="401 (Unauthorized)")

    page.get_by_label("Name").fill("ines")
    page.get_by_label("Password").fill("not hers at all")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("do not go together")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("ines", exact=True)).to_be_visible()
    page.goto("/documents/slipway")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Slipway")
    page.get_by_role("button", name="Sign out").click()
    page.goto("/documents/slipway")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_findings_are_decided_by_keyboard_alone(desk_served: Served, looked_at: Callable[..., Page]) -> None:
    page = looked_at(desk_served, "/documents/slipway")

    page.keyboard.press("j")
    expect(page.locator(":focus")).to_have_attribute("href", "/findings/2")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("d")
    expect(page.get_by_text("2 decided earlier")).to_be_visible()
    assert {desk_served.bench.ledger.findings.get(each).state for each in (1, 2)} == {FindingState.DISMISSED}

    page.goto("/findings/3")
    page.keyboard.press("n")
    page.keyboard.type("a d s u ? are letters here")
    page.keyboard.press("Escape")
    page.locator("main").focus()
    page.keyboard.press("a")
    expect(page).not_to_have_url(f"{desk_served.root}/findings/3")
    page.wait_for_load_state("load")
    assert desk_served.bench.ledger.findings.get(3).note == "a d s u ? are letters here"

    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Close").click()


def test_a_group_is_chosen_at_once(desk_served: Served, looked_at: Callable[..., Page]) -> None:
    page = looked_at(desk_served, "/documents/slipway")

    page.get_by_role("button", name="choose all of these").click()
    page.get_by_role("button", name="Snooze 30 days").click()

    expect(page.get_by_text("2 decided earlier")).to_be_visible()
    states = [each.state for each in desk_served.bench.ledger.findings.of("slipway") if each.kind == "changed"]
    assert states == [FindingState.SNOOZED, FindingState.SNOOZED]


def test_notes_are_filtered_as_one_types(desk_read: Served, looked_at: Callable[..., Page]) -> None:
    page = looked_at(desk_read, "/documents/slipway")
    notes = page.locator("#notes tbody tr")
    expect(notes).to_have_count(6)

    page.keyboard.press("/")
    page.keyboard.type("http-404")
    expect(notes).to_have_count(1)
    assert "q=http-404" in page.url
    page.get_by_label("Text, address, verdict").fill("")
    page.get_by_label("Status").select_option("moved")
    expect(notes).to_have_count(1)


def test_a_kept_page_runs_nothing_and_loads_nothing(desk_read: Served, looked_at: Callable[..., Page]) -> None:
    found = desk_read.bench.ledger.snapshots.all(url=f"http://{HOST}/winter")
    number = next(each.id for each in reversed(found) if each.capture.record_type == "response")
    page = looked_at(desk_read, "/log")
    held_back, loaded = [], []
    # A page of its own: what the policy holds back is told on its console, and that is wanted here.
    quiet = page.context.new_page()
    quiet.on("requestfailed", lambda request: held_back.append((request.url, request.failure)))
    quiet.on("requestfinished", lambda request: loaded.append(request.url))
    quiet.goto(f"/snapshots/{number}")
    expect(quiet.frame_locator("iframe.glass").get_by_text("gathers 163 members")).to_be_visible()

    assert all(each.startswith(desk_read.root) for each in loaded)
    assert held_back == [("https://elsewhere.example/x.png", "csp")]
    assert quiet.title().startswith("Snapshot")


@pytest.mark.parametrize(
    ("path", "scheme"),
    [*((path, "light") for path in PAGES), *((path, "dark") for path in ("/documents/slipway", "/findings/3", "/log"))],
)
def test_nothing_hinders_a_screen_reader(
    desk_read: Served, looked_at: Callable[..., Page], path: str, scheme: str
) -> None:
    page = looked_at(desk_read, path, color_scheme=scheme)

    found = Axe().run(page, options={"iframes": False})

    grave = [
        (each["id"], [node["html"][:160] for node in each["nodes"][:3]])
        for each in found.response["violations"]
        if each["impact"] in _GRAVE
    ]
    assert grave == []


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_phone(desk_read: Served, looked_at: Callable[..., Page], path: str) -> None:
    page = looked_at(desk_read, path, viewport={"width": 360, "height": 740})

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def _answer(text: str) -> Answer:
    return Answer(200, text.encode(), {"Content-Type": "text/html; charset=utf-8"})
