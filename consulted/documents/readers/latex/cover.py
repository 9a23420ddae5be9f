"""The cover of a LaTeX document, and the other files it is made of."""

from __future__ import annotations

from consulted.documents.readers.latex.press import Command, Passage, Press
from models.pattern import regex

_NOTHING = Passage(0, 0)
_OTHER_FILE = regex(r"\s*([^\s{}\\]{1,200})")


def on_cover(press: Press, name: str) -> None:
    """Remember title, author or day."""
    press.option()
    words = press.argument()
    if words is not None and not press.bare:
        press.cover.setdefault(name, words)


def make_title(press: Press, name: str) -> None:
    """Print the cover."""
    if press.silent or press.bare or press.covered:
        return
    press.covered = True
    press.paragraph()

    def restart() -> None:
        press.paragraph()
        press.counters.values["footnote"] = 0

    for part, close in (("date", restart), ("author", press.paragraph), ("subtitle", press.paragraph)):
        press.open(press.cover.get(part, _NOTHING), close=close)
    press.open(press.cover.get("title"), close=press.paragraph)


def other_file(press: Press, name: str) -> None:
    """Say that a part of the document stands in another file."""
    passages = [press.argument(), press.argument() if name in ("import", "subimport") else None]
    written = "".join(press.written(each).strip() for each in passages)
    if not written and (found := press.skip(_OTHER_FILE)):
        written = found[1]
    if written and not press.bare:
        press.parts.setdefault(written[:200])


def bibliography(press: Press, name: str) -> None:
    """Say that the sources stand in another file."""
    press.option()
    written = press.written(press.argument())
    if not press.bare:
        for file in written.split(","):
            if file.strip():
                press.lists.setdefault(file.strip()[:200].removesuffix(".bib") + ".bib")


COMMANDS: dict[str, Command] = {
    **dict.fromkeys(("title", "subtitle", "author", "date"), on_cover),
    **dict.fromkeys(("maketitle", "titlepage"), make_title),
    **dict.fromkeys(("input", "include", "subfile", "import", "subimport", "includestandalone"), other_file),
    **dict.fromkeys(("bibliography", "addbibresource", "addglobalbib", "addsectionbib"), bibliography),
}
