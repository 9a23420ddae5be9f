"""Mark-up damaged anywhere: it is read, or refused in one sentence, and every place stays true."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from consulted.documents.assembly import assemble
from consulted.documents.readers.latex.reader import Latex
from consulted.documents.readers.proof import MarkedUp, located
from consulted.documents.readers.wikitext.reader import Wikitext
from consulted.documents.script import Script
from models.errors import UnreadableDocumentError
from models.reference import Reading
from tests.documents.helpers import TODAY

FILES = Path(__file__).parent / "files"
READERS: dict[str, Callable[[bytes, str], Script]] = {
    "latex": Latex().take_apart,
    "wikitext": Wikitext().take_apart,
}
SIGNS = {
    "latex": (
        *(
            b"{",
            b"}",
            b"\\",
            b"%",
            b"$",
            b"[",
            b"]",
            b"#1",
            b'"',
            b"~",
            b"\n\n",
            b"\xff",
            b"\\x",
            b"\\verb|",
            b"\\item",
        ),
        *(b"\\footnote{", b"\\begin{", b"\\end{", b"\\url{", b"\\cite{", b"\\bibitem{", b"\\iffalse", b"\\href{"),
        *(b"\\newcommand{\\x}[1]{\\x{#1}\\footnote{\\x{a}}}", b"\\section{", b"\\let\\a\\footnote", b"\\SI{"),
    ),
    "wikitext": (
        *(b"{{", b"}}", b"[[", b"]]", b"|", b"=", b"<!--", b"-->", b"<", b">", b"''", b"&amp;", b"\n==", b"\xff"),
        *(
            b"<ref>",
            b"</ref>",
            b"<ref name=a/>",
            b"<nowiki>",
            b"{|",
            b"|}",
            b"|-",
            b"<references>",
            b"{{sfn|",
            b"[http://",
        ),
    ),
}
#: Enough to break something when something is broken, and quick.
TIMES = 60
MEGABYTES = 5
SECONDS = 20


def damaged(content: bytes, signs: tuple[bytes, ...], chance: random.Random) -> bytes:
    kept = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(kept) + 1)
        way = chance.random()
        if way < 0.4:
            del kept[place : place + chance.randint(1, 60)]
        elif way < 0.9:
            kept[place:place] = chance.choice(signs)
        else:
            del kept[place:]
    return bytes(kept) or b"x"


def attempted(path: Path, content: bytes) -> tuple[MarkedUp, Reading] | None:
    """Read what is left of a file; None: it is refused."""
    refused = None
    try:
        script = READERS[path.parent.name](content, path.name)
        assert isinstance(script, MarkedUp)
        proof = assemble(script.proof.script, path=path, sha256="", today=TODAY, document_id=None)
        return script, located(proof, script)
    except UnreadableDocumentError as refusal:
        refused = str(refusal)
    assert path.name in refused
    return None


@pytest.mark.parametrize(
    "path", [path for folder in READERS for path in sorted((FILES / folder).iterdir())], ids=lambda path: path.name
)
def test_damage_never_breaks_the_reader_or_moves_a_place(path: Path) -> None:
    chance = random.Random(path.name)
    for _ in range(TIMES // len(list(path.parent.iterdir()))):
        content = damaged(path.read_bytes(), SIGNS[path.parent.name], chance)
        found = attempted(path, content)
        if found is None:
            continue
        script, reading = found
        size = len(script.text)
        for reference in reading.references:
            assert script.text[reference.start : reference.end] == reference.raw
            assert all(script.text[url.start : url.end] == url.printed for url in reference.urls)
            assert all(0 <= url.start < url.end <= size for url in reference.urls)
            assert all(0 <= place.start <= place.end <= size for place in reference.cited_by)
        assert all(0 <= note.start <= note.content <= note.end <= size for note in script.notes)


@pytest.mark.parametrize(
    ("reader", "head", "part"),
    [
        (
            "latex",
            "\\begin{document}\n",
            "So it is, {\\em they} say.\\footnote{See \\url{https://a.example/x\\_y}.}\n\n",
        ),
        ("latex", "", "\\footnote{"),
        ("latex", "", "\\begin{verbatim}{"),
        ("latex", "\\newcommand{\\x}[1]{\\x{#1}\\x{#1}}", "\\x{a} "),
        ("wikitext", "", "So it is.<ref name=x>{{cite web|url=https://a.example/|title=T}}</ref>\n\n"),
        ("wikitext", "", "<ref>"),
        ("wikitext", "", "{{a|"),
        ("wikitext", "{|\n", "|-\n| a || b\n"),
        ("wikitext", "", "{{a}}" * 3 + "}}" * 20),
    ],
)
def test_five_megabytes_come_to_an_end(reader: str, head: str, part: str) -> None:
    content = (head + part * (MEGABYTES * 1_000_000 // len(part))).encode()
    start = time.process_time()
    with contextlib.suppress(UnreadableDocumentError):
        READERS[reader](content, "large")

    assert time.process_time() - start < SECONDS
