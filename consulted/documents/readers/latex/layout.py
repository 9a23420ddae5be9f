"""Headings, environments, lists, the cover, and what a LaTeX document defines or leaves to other files."""

from __future__ import annotations

import re

from consulted.documents import address
from consulted.documents.readers.latex import source as latex_source
from consulted.documents.readers.latex import word
from consulted.documents.readers.latex.cite import sources
from consulted.documents.readers.latex.note import table_notes
from consulted.documents.readers.latex.press import Command, Press
from models.pattern import regex

#: Headings as deep as this bear no number unless told otherwise (article, KOMA-Script; one less with chapters).
_NUMBERED = 3
_DEPTHS = {"part": -1, "chapter": 0, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4}
_NEXT_BRACE = regex(r"\s*(?=\{)")
_RAW_OPTIONS = regex(r"(?:[ \t]*\[[^\]\n]{0,500}\])?(?:[ \t]*\{[^{}\n]{0,60}\})?[ \t]*\r?\n?")
_LINE = regex(r"[^\r\n]+")
_INLINE_CODE = regex(r"(?:\[[^\]\n]{0,100}\])?([^\sa-zA-Z*{\[])([^\n]{0,2000}?)\1")
_FI = regex(r"\\(if[a-zA-Z@]*|else|fi)(?![a-zA-Z@])")
_ALIAS = regex(r"\s*\\([a-zA-Z@]+)\s*=?\s*\\([a-zA-Z@]+)")
_URL_NAME = regex(r"\s*\{?\s*\\([a-zA-Z@]+)\s*\}?\s*(?=\\(?:url|path|nolinkurl))")
_NUMBERED_ARGUMENT = regex(r"\s*#([1-9])\s*")
_UNIT_WORD = regex(r"[^\W\d_]+|[%°€/]")
_THE = regex(r"the([a-zA-Z]+)")
_OTHER_FILE = regex(r"\s*([^\s{}\\]{1,200})")


def heading(press: Press, name: str) -> None:
    """Print a heading with its number."""
    starred = press.starred
    press.option()
    title = press.argument()
    if title is None or press.silent or press.bare:
        press.open(title)
        return
    press.first_heading = press.first_heading or title
    press.paragraph()
    number = "" if starred or press.loose_numbers or name not in _DEPTHS else _number(press, name)
    press.put("#" * word.HEADINGS[name] + " " + (f"{number} " if number else ""), title.start, title.start)
    press.open(title, close=press.paragraph)


def _number(press: Press, name: str) -> str:
    deepest = press.counters.values.get("secnumdepth", _NUMBERED - press.imprint.chapters)
    if _DEPTHS[name] > deepest or press.imprint.beamer:
        return ""
    printed = press.counters.step(name)
    return "" if name == "part" else printed


def appendix(press: Press, name: str) -> None:
    """Count headings by letters from here on."""
    top = "chapter" if press.imprint.chapters else "section"
    press.counters.values[top] = 0
    press.counters.styles[top] = "Alph"


def front_matter(press: Press, name: str) -> None:
    """Give headings no numbers, or numbers again."""
    press.loose_numbers = name != "mainmatter"


def begin(press: Press, name: str) -> None:
    """Enter an environment."""
    start = press.began
    argument = press.argument()
    environment = press.written(argument).strip()[:60] if argument else ""
    base = environment.rstrip("*")
    if base in latex_source.VERBATIM or base in latex_source.HIDDEN:
        _raw(press, environment, base, start)
        return
    if environment in word.FORMULAS:
        _pass_over(press, environment)
        return
    if environment not in word.INLINE:
        press.paragraph()
    press.environments.append(environment)
    if environment == "thebibliography":
        sources(press)
    elif environment == "frame":
        _frame(press)
    else:
        _enter(press, environment)


def _enter(press: Press, environment: str) -> None:
    if environment in ("minipage", "column"):
        press.counters.values["mpfootnote"] = 0
    while press.option() is not None:
        pass
    for _ in range(word.ENVIRONMENT_ARGUMENTS.get(environment, 0)):
        press.argument()
        press.option()
    if environment == "tablenotes":
        table_notes(press)
    elif environment in ("block", "alertblock", "exampleblock"):
        press.open(press.argument(), close=press.paragraph)


def end(press: Press, name: str) -> None:
    """Leave an environment."""
    argument = press.argument()
    environment = press.written(argument).strip()[:60] if argument else ""
    if environment in press.environments[-50:]:
        while press.environments.pop() != environment:
            pass
    if environment not in word.INLINE:
        press.paragraph()


def _raw(press: Press, environment: str, base: str, start: int) -> None:
    """Print what stands verbatim, line by line; or leave out what is not printed."""
    frame, source = press.frame, press.source
    found = source.ending(environment, frame.place)
    stop = min(found if found is not None else frame.place, frame.passage.end)
    if base in latex_source.HIDDEN:
        _inside(press, base, source.text[frame.place : min(stop, frame.place + 200)])
    elif found is not None:
        press.skip(_RAW_OPTIONS)
        press.paragraph()
        for line in _LINE.finditer(source.text, frame.place, stop):
            _code(press, line[0], line.start(), line.end())
            press.paragraph()
    frame.place = min(stop + len(f"\\end{{{environment}}}") if found is not None else stop, frame.passage.end)


def _inside(press: Press, base: str, head: str) -> None:
    """Say that a list of references stands inside the document."""
    file = re.match(r"\s*(?:\[[^\]]*\]\s*)?\{([^{}]+\.bib)\}", head)
    if base == "filecontents" and file is not None:
        press.warn(f"The list of references {file[1]} stands inside the file; save it on its own and import it too.")


def _pass_over(press: Press, environment: str) -> None:
    found = press.source.ending(environment, press.frame.place)
    if found is not None and found <= press.frame.passage.end:
        press.frame.place = min(found + len(f"\\end{{{environment}}}"), press.frame.passage.end)
        press.put(" ", found, found)


def _frame(press: Press) -> None:
    """Open a slide; its title heads a section."""
    while press.option() is not None:
        pass
    if press.skip(_NEXT_BRACE):
        frame_title(press, "frametitle")


def frame_title(press: Press, name: str) -> None:
    """Print the title of a slide."""
    press.option()
    title = press.argument()
    if title is None or press.silent:
        return
    press.paragraph()
    press.put("#### ", title.start, title.start)
    press.open(title, close=press.paragraph)


def item(press: Press, name: str) -> None:
    """Begin an item of a list."""
    press.paragraph()
    place = press.frame.place
    label = press.option()
    press.put("- ", place, place)
    if label is not None:
        press.open(label, close=lambda: press.put(" ", label.end, label.end))


def caption(press: Press, name: str) -> None:
    """Print a caption as a paragraph of its own."""
    press.option()
    words = press.argument()
    press.paragraph()
    press.open(words, close=press.paragraph)


def break_paragraph(press: Press, name: str) -> None:
    """End the paragraph, or the row of a table."""
    press.paragraph()


def quote(press: Press, name: str) -> None:
    """Print words between quotation marks."""
    words = press.argument()
    if words is not None:
        press.put("“", words.start, words.start)
        press.open(words, close=lambda: press.put("”", words.end, words.end))


def verbatim(press: Press, name: str) -> None:
    """Print what stands between two equal signs."""
    found = press.skip(_INLINE_CODE)
    if found is not None:
        _code(press, found[2], found.start(2), found.end(2))


def _code(press: Press, text: str, start: int, end: int) -> None:
    """Print code, unless it holds an address: that is no source."""
    press.put("…" if address.occurs(text) else text, start, end)


def skip_conditional(press: Press, name: str) -> None:
    """Leave out what ``\\iffalse`` hides."""
    if press.endless_condition:
        return
    depth, frame = 1, press.frame
    for found in _FI.finditer(press.source.text, frame.place, frame.passage.end):
        depth += 1 if found[1].startswith("if") else -1 if found[1] == "fi" or depth == 1 else 0
        if depth == 0:
            frame.place = found.end()
            return
    press.endless_condition = True


def value_given(press: Press, name: str) -> None:
    """Print what depends on whether an optional argument was given."""
    tested = _NUMBERED_ARGUMENT.fullmatch(press.written_as_is(press.argument()))
    bound = press.frame.passage.bound
    given = tested is None or (int(tested[1]) <= len(bound) and bound[int(tested[1]) - 1] is not None)
    _choose(press, name, given != ("NoValue" in name))


def words_given(press: Press, name: str) -> None:
    """Print what depends on whether an argument says anything."""
    given = bool(press.written(press.argument()).strip())
    _choose(press, "TF", given == (name == "notblank"))


def _choose(press: Press, name: str, holds: bool) -> None:
    branches = [press.argument() for _ in range(2 if name.endswith("TF") else 1)]
    if name.endswith("F") and not name.endswith("TF"):
        holds = not holds
    if holds or len(branches) == 2:
        press.open(branches[0] if holds else branches[1])


def quantity(press: Press, name: str) -> None:
    """Print a number and its unit, a unit alone, of siunitx."""
    press.option()
    if name in ("SI", "qty"):
        press.open(press.argument(), close=lambda: _unit(press))
    else:
        _unit(press)


def _unit(press: Press) -> None:
    unit = press.argument() if press.frames else None
    if unit is not None:
        written = " ".join(_UNIT_WORD.findall(press.written(unit)))
        press.put(f" {written}", unit.start, unit.end)


COMMANDS: dict[str, Command] = {
    **dict.fromkeys(word.HEADINGS, heading),
    "appendix": appendix,
    **dict.fromkeys(("frontmatter", "mainmatter", "backmatter"), front_matter),
    "begin": begin,
    "end": end,
    **dict.fromkeys(("frametitle", "framesubtitle"), frame_title),
    "item": item,
    **dict.fromkeys(("caption", "captionof", "captionabove", "captionbelow"), caption),
    **dict.fromkeys(
        ("par", "bigskip", "medskip", "smallskip", "newpage", "clearpage", "tabularnewline"), break_paragraph
    ),
    **dict.fromkeys(("enquote", "textquote"), quote),
    **dict.fromkeys(("verb", "lstinline"), verbatim),
    **dict.fromkeys(("IfValueT", "IfValueF", "IfValueTF", "IfNoValueT", "IfNoValueF", "IfNoValueTF"), value_given),
    **dict.fromkeys(("ifstrempty", "ifblank", "notblank"), words_given),
    **dict.fromkeys(("SI", "qty", "si", "unit"), quantity),
    "iffalse": skip_conditional,
}
