"""The report of the desk's tests, and the web it cites, visited twice."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

from consulted.cli import main
from tests.loopback import Answer, Loopback, page, served

HOST = "www.slipway.example"
#: A heading and text that a page of somebody else might hold to harm whoever looks at it.
HOSTILE = (
    '<script>document.title = "owned"</script><img src="https://elsewhere.example/x.png" onerror="alert(1)">\u202etxet'
)
_TEXT = (
    "The shipwrights of Slipway met the rope makers and agreed on forty hulls for the season of that year. "
    "The minutes were read out and signed in the old loft, and copies went to the harbour master and the guild. "
)
_NOTES = {
    "spring": "Forty hulls were agreed with the rope makers in spring.",
    "summer": "The guild met again in summer.",
    "autumn": "In autumn the contract was renewed.",
    "winter": "The Slipway Guild gathers 147 members.",
    "pass": "The pass office keeps the list.",
    "rope": "Ropes are made of hemp.",
}


def a_page(name: str, *, members: int = 147, more: str = "") -> str:
    """Return a page as the site answers it."""
    return page(f"Minutes of {name}", _TEXT * 3, f"The Slipway Guild gathers {members} members. {more}")


def report() -> str:
    """Return the report, in Markdown."""
    body = [f"{sentence}[^{place}]" for place, sentence in enumerate(_NOTES.values(), 1)]
    notes = [
        f"[^{place}]: Minutes of {name}, <http://{HOST}/{name}>, consulted on 24/08/2026"
        for place, name in enumerate(_NOTES, 1)
    ]
    return "# Slipway <b>and</b> its ropes\n\n" + "\n\n".join([*body, *notes]) + "\n"


def fill(folder: Path) -> None:
    """Import the report, visit its sources when all is well, and again when it is not."""
    web = Loopback()
    pages: dict[str, Answer] = {f"/{name}": _answer(a_page(name)) for name in _NOTES}
    web.houses[HOST] = lambda path, _headers: pages.get(path, Answer(404, b"<h1>Not found</h1>"))
    path = folder / "slipway.md"
    path.write_text(report())
    with served(web, [HOST], folder) as hosts:
        settings = {
            "home": folder / "home",
            "hosts_file": hosts,
            "allow_networks": "127.0.0.0/8",
            "archive_url": "none",
            "explore": "no",
            "retries": "0",
            "per_host_delay": "1ms",
        }
        _run(settings, "2026-11-20T09:00:00Z", "import", str(path))
        _run(settings, "2026-11-20T09:00:00Z", "refresh")
        pages["/archive/summer"] = pages["/summer"]
        pages["/summer"] = Answer(301, b"", {"Location": f"http://{HOST}/archive/summer"})
        del pages["/autumn"]
        pages["/winter"] = _answer(a_page("winter", members=163, more=HOSTILE))
        pages["/pass"] = Answer(403, b"No entry.")
        for day in ("2026-11-22", "2026-11-24", "2026-11-25"):
            _run(settings, f"{day}T09:00:00Z", "refresh")


def _answer(text: str) -> Answer:
    return Answer(200, text.encode(), {"Content-Type": "text/html; charset=utf-8"})


def _run(settings: dict[str, object], now: str, *arguments: str) -> None:
    flags = [part for key, value in {**settings, "now": now}.items() for part in ("--set", f"{key}={value}")]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
        code = main([*flags, *arguments])
    assert code == 0, said.getvalue()
