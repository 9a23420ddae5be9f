"""What a hostile report and hostile pages say is shown by every command and at the desk, and does nothing there."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

from consulted.cli import main
from consulted.config import load
from consulted.desk.app import make_app
from consulted.workbench import opened
from tests.loopback import Answer, Loopback, page, served
from tests.reviewdesk.conftest import listening

HOST = "www.hostile.example"
SECRET = "geheim77"
TERMINAL = (
    "\x1b[2J\x1b]8;;http://evil.example\x07here\x1b]8;;\x07 \x9b31m \b\b\b \r \u202egnp.exe\u202c \u2066\u200f\x7f"
)
#: A report of bare controls is no text to us; it may spell them, and turn text round.
SPELT = "&#27;[2J&#x1b;]8;;http://evil.example&#7;here &#155;31m \x9b31m &#8;&#8; \u202egnp.exe\u202c \u2066\u200f"
MARKUP = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> \"'><svg/onload=alert(1)> </td></table> "
    "[x](javascript:alert(1)) ![y](https://evil.example/y.png) <https://evil.example/> | `z` {{ 7*7 }} &lt;b&gt;"
)
FORMULAS = ('=HYPERLINK("http://evil.example";"x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1")
#: Everything a terminal obeys, or turns text round with, but tab and newline.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def _site(path: str, _: object) -> Answer:
    """Answer for the cited pages: one is well, one has moved, one is gone and one does not say what was cited."""
    said = f"{FORMULAS[0]} {TERMINAL} {MARKUP} 86 members"
    kind = {"Content-Type": "text/html; charset=utf-8", "Server": "x\xe2\x80\xae\x9b31m", "X-Odd": "=1+1"}
    if path.startswith("/moved"):
        return Answer(301, b"", {"Location": f"http://reader:{SECRET}@{HOST}/well?{quote(MARKUP)}"})
    if path.startswith("/gone"):
        return Answer(404, page(said, said).encode("utf-8", "replace"), kind)
    return Answer(200, page(said, *[said] * 12).encode("utf-8", "replace"), kind)


def _report() -> str:
    title = f"=1+1 {MARKUP} {SPELT}"
    notes = [
        f"[^1]: {MARKUP}, http://{HOST}/well, consulted on 24/08/2018",
        f"[^2]: {SPELT} Members, http://reader:{SECRET}@{HOST}/moved, consulted on 24/08/2018",
        f"[^3]: {FORMULAS[0]}, http://{HOST}/gone?q=<script>alert(1)</script>, consulted on 24/08/2018",
        "[^4]: Odd, javascript:alert(1), consulted on 24/08/2018",
        f"[^5]: @SUM(A1), http://{HOST}/well?x=](javascript:alert(1)), consulted on 24/08/2018",
        *(f"[^{n}]: {each.strip()} Minutes, http://{HOST}/gone/{n}, consulted on 24/08/2018"
          for n, each in enumerate(FORMULAS, 6)),
    ]  # fmt: skip
    body = [f"{MARKUP} {SPELT} The alliance =1+1 has 86 members.[^{n}]" for n in range(1, len(notes) + 1)]
    return f"# {title}\n\n" + "\n\n".join([*body, *notes]) + "\n"


@dataclass(frozen=True)
class Kept:
    """A store filled by the commands a person types, and what they said."""

    flags: tuple[str, ...]
    settings: dict[str, str]
    folder: Path


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    folder = tmp_path_factory.mktemp("shown")
    web = Loopback()
    web.houses[HOST] = _site
    report = folder / "odd\x1b[31m\u202e.md"
    report.write_text(_report(), encoding="utf-8", newline="")
    with served(web, [HOST], folder) as hosts:
        settings = {
            "home": str(folder / "home"), "hosts_file": str(hosts), "archive_url": "none", "explore": "no",
            "allow_networks": "127.0.0.0/8", "per_host_delay": "1ms", "retries": "0", "now": "2026-11-20T09:00:00Z",
        }  # fmt: skip
        flags = tuple(part for key, value in settings.items() for part in ("--set", f"{key}={value}"))
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            assert main([*flags, "import", str(report), "--id", "odd", "-o", str(folder / "import.txt")]) == 0
            assert main([*flags, "refresh", "-o", str(folder / "refresh.txt")]) == 0
        yield Kept(flags=flags, settings=settings, folder=folder)


@dataclass(frozen=True)
class Typed:
    """Standard output and standard error of one command."""

    out: str
    err: str


def typed(kept: Kept, capsys: pytest.CaptureFixture[str], *arguments: str) -> Typed:
    capsys.readouterr()
    code = main([*kept.flags, *arguments])
    found = capsys.readouterr()
    assert code in (0, 1, 3), found.err
    assert "a fault of ours" not in found.err
    return Typed(out=found.out, err=found.err)


COMMANDS = (
    "list", "report odd", "review", "review 1", "facts odd", "runs", "runs 1", "runs --jobs", "notices", "diff odd 1",
    "snapshots list", "snapshots show 1 --headers", "snapshots verify", "config", "doctor", "schedule --plan",
    "report odd --format markdown", "report odd --format html", "report odd --format csv", "report odd --format json",
    "report odd --since 2020-01-01", "list --format json", "review --format json", "runs --format json",
    "snapshots list --format json", "facts odd --format json", "facts odd --format yaml", "facts odd --format markdown",
    "facts odd --format csv", "import {report} --dry-run", "import {report} --dry-run --format json",
    *(f"check odd --format {form}" for form in
      ("text", "json", "markdown", "html", "csv", "summary", "junit", "sarif", "github")),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_is_told_nothing_it_obeys(kept: Kept, capsys: pytest.CaptureFixture[str], command: str) -> None:
    report = next(kept.folder.glob("odd*.md"))
    found = typed(kept, capsys, *(str(report) if each == "{report}" else each for each in command.split()))

    assert found.out or found.err
    for said in (found.out, found.err):
        assert sorted(set(_OBEYED.findall(said))) == []
    if not command.startswith("import"):
        assert SECRET not in found.out + found.err


def test_a_word_that_names_no_document_is_not_obeyed_either(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    main([*kept.flags, "report", f"no {TERMINAL}"])

    assert _OBEYED.findall(capsys.readouterr().err.replace("\n", "")) == []


def _inert(tree: LexborHTMLParser) -> None:
    """Nothing on the page runs, loads or leads anywhere but to the web and within itself."""
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            assert not name.lower().startswith("on"), (node.tag, name)
            if name in ("href", "src", "action", "formaction", "data", "srcdoc"):
                assert re.match(r"https?://|#|/|[\w-]+$|\?|$", value or ""), value
    assert not tree.css("img[src^='http'], iframe[src^='http'], object, embed, base, meta[http-equiv='refresh' i]")
    assert not [each for each in tree.css("script") if "alert" in (each.text() or "")]
    assert not tree.css("svg[onload], script:not([src]):not([type])")


def test_a_page_of_a_report_does_nothing(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("report odd --format html", "check odd --format html"):
        written = typed(kept, capsys, *command.split()).out
        _inert(LexborHTMLParser(written))
        assert "&lt;script&gt;alert(1)" in written
        assert "<script>alert(1)" not in written


def test_markdown_of_a_report_does_nothing(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("report odd --format markdown", "facts odd --format markdown", "check odd --format markdown"):
        written = typed(kept, capsys, *command.split()).out
        tree = LexborHTMLParser(MarkdownIt("gfm-like", {"linkify": False}).render(written))
        _inert(tree)
        assert not tree.css("img, script")


def test_no_cell_of_a_sheet_is_calculated(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("report odd --format csv", "check odd --format csv", "facts odd --format csv"):
        rows = list(csv.reader(StringIO(typed(kept, capsys, *command.split()).out)))
        assert len(rows) > 1 or command.startswith("facts")
        cells = [cell for row in rows for cell in row if not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
        assert not [cell for cell in cells if re.match(r"[\s\u00a0\u200b\ufeff]*[=+\-@\t\r＝＋－＠]", cell)]


def test_no_cell_of_a_workbook_is_calculated_or_leads_anywhere(kept: Kept, capsys: pytest.CaptureFixture[str]) -> None:
    path = kept.folder / "odd.xlsx"
    typed(kept, capsys, "report", "odd", "--format", "xlsx", "-o", str(path))

    sheets = load_workbook(path).worksheets
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert any("=HYPERLINK" in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink is not None]
    assert not [cell for cell in cells if SECRET in str(cell.value)]


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_a_sheet_of_errata_does_nothing(kept: Kept, capsys: pytest.CaptureFixture[str], suffix: str) -> None:
    better = f"http://{HOST}/new/minutes?](javascript:alert(1))"
    typed(kept, capsys, "review", "4", "--accept", "--address", better, "--by", f"Mira {MARKUP}")
    path = kept.folder / f"errata.{suffix}"
    typed(kept, capsys, "export", "odd", "--errata", "-o", str(path))

    written = path.read_text(encoding="utf-8")
    html = MarkdownIt("gfm-like", {"linkify": False}).render(written) if suffix == "md" else written
    assert "/new/minutes" in written
    assert SECRET not in written
    _inert(LexborHTMLParser(html))


DESK = ("/documents", "/documents/odd", "/documents/odd/notes/1", "/documents/odd/notes/2", "/documents/odd/notes/3",
        "/documents/odd/facts", "/findings/1", "/findings/2", "/findings/3", "/runs", "/hosts", "/log",
        "/snapshots/1")  # fmt: skip


@pytest.mark.parametrize("path", DESK)
def test_a_page_of_the_desk_does_nothing(kept: Kept, path: str) -> None:
    with ExitStack() as stack:
        bench = stack.enter_context(opened(load(flags=kept.settings, environment={})))
        root = stack.enter_context(listening(make_app(bench, local="Mira")))
        answer = httpx.get(root + path, follow_redirects=True, timeout=60)

    assert answer.status_code == 200
    _inert(LexborHTMLParser(answer.text))
    assert "<script>alert(1)" not in answer.text
    assert SECRET not in answer.text
    assert re.findall("[\u202a-\u202e\u2066-\u2069\x1b\x9b]", answer.text) == []
