"""A report of five hundred notes, from its import to the report handed back."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.loopback import Answer, Loopback, served
from tests.reviewdesk.conftest import Served
from tests.reviewdesk.slipway import a_page
from tests.reviewdesk.test_deciding import mark

NOTES, HOSTS = 500, 50


@pytest.mark.timeout(600)
def test_five_hundred_notes_are_reviewed_end_to_end(desk_at: Callable[..., Served], tmp_path: Path) -> None:
    hosts = [f"www.yard-{number}.example" for number in range(HOSTS)]
    web = Loopback()
    for number in range(NOTES):
        _put(web, hosts[number % HOSTS], number)
    report = tmp_path / "long.md"
    report.write_text(_report(hosts))
    with served(web, hosts, tmp_path) as hosts_file:
        settings = {"hosts_file": str(hosts_file), "allow_networks": "127.0.0.0/8", "per_host_delay": "1ms"}
        desk = desk_at(more={**settings, "explore": "no", "retries": "0"})
        with contextlib.redirect_stdout(io.StringIO()):
            assert desk.run("import", str(report)) == 0
            assert desk.run("refresh", "long") == 0
    client = desk.client()

    page = client.get("/documents/long").text
    moved = re.search(r's-moved">moved</span>\s*(\d+) findings(.*?)</fieldset>', page, re.S)
    assert moved is not None
    chosen = re.findall(r'name="finding" value="(\d+)"', moved[2])
    form = {"mark": mark(client, "/documents/long"), "action": "accept", "note": "they moved with the site"}
    answer = client.post("/documents/long/decide", data={**form, "finding": chosen})
    assert answer.status_code == 200

    before = report.read_text().splitlines()
    after = client.get("/documents/long/export").text.splitlines()
    changed = {place for place, (old, new) in enumerate(zip(before, after, strict=True)) if old != new}
    meant = {place for place, line in enumerate(before) if re.match(r"\[\^\d+\]: .*/moved/", line)}
    assert changed == meant
    assert len(meant) == 125
    assert all("/archive/" in after[place] for place in changed)


def _put(web: Loopback, host: str, number: int) -> None:
    """Put what a note cites on the web: moved, gone, refused or well."""
    page = a_page(f"day {number}", more=f"This was day {number} of the long year of the yard, and {number * 7} ropes.")
    match number % 20:
        case 0 | 4 | 8 | 12 | 16:
            web.send_on(host, f"/moved/{number}", f"http://{host}/archive/{number}")
            web.put(host, f"/archive/{number}", page)
        case 1:
            web.pages[host, f"/gone/{number}"] = Answer(404, b"<h1>Not found</h1>")
        case 3 | 7 | 11 | 15 | 19:
            web.pages[host, f"/refused/{number}"] = Answer(403, b"No entry.")
        case _:
            web.put(host, f"/well/{number}", page)


def _report(hosts: list[str]) -> str:
    kinds = ("moved", "well", "well", "refused") * 5
    kinds = (kinds[0], "gone", *kinds[2:])
    body = [f"This was day {number} of the yard.[^{number + 1}]" for number in range(NOTES)]
    notes = [
        f"[^{number + 1}]: Minutes of day {number}, <http://{hosts[number % HOSTS]}/{kinds[number % 20]}/{number}>, "
        "consulted on 24/08/2026"
        for number in range(NOTES)
    ]
    return "# The long year of the yard\n\n" + "\n\n".join([*body, *notes]) + "\n"
