"""Reports of other formats from import to export, at the command line, handed back as they are or with edits."""

from __future__ import annotations

from pathlib import Path

import pytest

from consulted.amend.proof import reread
from tests.consulted.amend.test_text_formats import TODAY
from tests.documents.opendocument import flat, heading, link, note, paragraph
from tests.yard import HOST, Yard

HOME = f"http://{HOST}"
SEEN = ", consulted on 24/08/2026."


def latex() -> bytes:
    return (
        "\\documentclass{article}\n\\usepackage{hyperref}\n\\begin{document}\n\\section{Slipway}\n"
        f"Forty hulls were agreed.\\footnote{{Minutes, \\url{{{HOME}/autumn}}{SEEN}}} % 50\\%\n"
        f"They were built.\\footnote{{\\href{{{HOME}/winter}}{{Minutes \\& more}}{SEEN}}}\n\\end{{document}}\n"
    ).encode()


def html() -> bytes:
    notes = (f'Minutes, <a href="{HOME}/autumn">{HOME}/autumn</a>{SEEN}', f'<a href="{HOME}/winter">Minutes</a>{SEEN}')
    calls = "".join(f'<a href="#n{n}"><sup>{n}</sup></a> turn.' for n in (1, 2))
    items = "".join(f'<li id="n{n}">{words}</li>' for n, words in enumerate(notes, 1))
    return f"<!doctype html>\n<title>Slipway</title><p>Forty hulls{calls}</p>\n<ol>{items}</ol>\n".encode()


def opendocument() -> bytes:
    return flat(
        heading("Slipway"),
        paragraph("Forty hulls were agreed.", note("1", f"Minutes, {link(f'{HOME}/autumn')}{SEEN}")),
        paragraph("They were built.", note("2", f"{link(f'{HOME}/winter', 'Minutes')}{SEEN}")),
    )


REPORTS = {"slipway.tex": latex, "slipway.html": html, "slipway.fodt": opendocument}


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_comes_back_with_what_was_accepted_and_again_the_same(yard: Yard, name: str) -> None:
    report, back, twice = Path(name), Path(f"back{Path(name).suffix}"), Path(f"twice{Path(name).suffix}")
    report.write_bytes(REPORTS[name]())
    yard.desk.run("import", name)
    yard.desk.run("refresh")
    yard.desk.run("export", "slipway", "--output", str(back))
    assert back.read_bytes() == report.read_bytes()
    for each in ("autumn", "winter"):
        yard.pages[f"/archive/{each}"] = yard.pages[f"/{each}"]
        yard.sent_on[f"/{each}"] = f"/archive/{each}"
    yard.desk.settings["now"] = "2026-11-22T09:00:00Z"
    yard.desk.run("refresh")
    found = [str(each["finding"]["id"]) for each in yard.desk.json("review")]

    yard.desk.run("review", *found, "--accept", "--by", "Ines Vogt")
    yard.desk.run("export", "slipway", "--output", str(back))

    assert "It changes 2 notes" in yard.desk.said
    before, after = (
        reread(each.read_bytes(), name=name, today=TODAY, document_id="slipway") for each in (report, back)
    )
    assert [each.raw.replace(f"{HOST}/archive", HOST) for each in after.references] == [
        each.raw for each in before.references
    ]
    assert [each.urls[0].url for each in after.references] == [f"{HOME}/archive/autumn", f"{HOME}/archive/winter"]
    yard.desk.run("import", str(back), "--id", "slipway")
    yard.desk.run("export", "slipway", "--output", str(twice))
    assert twice.read_bytes() == back.read_bytes()
