"""What a LaTeX document defines for itself: commands and counters."""

from __future__ import annotations

from collections.abc import Callable

from consulted.documents.readers.latex import macro as latex_macro
from consulted.documents.readers.latex.macro import Macro
from consulted.documents.readers.latex.press import Command, Press
from consulted.documents.readers.latex.source import Source
from consulted.documents.script import Span
from models.pattern import regex

_ALIAS = regex(r"\s*\\([a-zA-Z@]+)\s*=?\s*\\([a-zA-Z@]+)")
_URL_NAME = regex(r"\s*\{?\s*\\([a-zA-Z@]+)\s*\}?\s*(?=\\(?:url|path|nolinkurl))")
_URL = regex(r"\\[a-z]+\s*(?:\{[^{}\n]*\}|([^\w\s])[^\n]*?\1)")
_THE = regex(r"the([a-zA-Z]+)")

_Parse = Callable[[Source, int, int], tuple[str, Macro | None, int] | None]


def _defining(parse: _Parse) -> Command:
    def define(press: Press, name: str) -> None:
        frame = press.frame
        found = parse(press.source, frame.place, frame.passage.end)
        if found is None:
            return
        defined, macro, frame.place = found
        counter = _THE.fullmatch(defined)
        if counter is not None and macro is not None:
            press.counters.restyle(counter[1], press.source.words(macro.body))
        if frame.passage.home == 0 and not (name == "providecommand" and defined in press.macros):
            press.macros[defined] = macro

    return define


def alias(press: Press, name: str) -> None:
    """Follow ``\\let``."""
    found = press.skip(_ALIAS)
    if found is None:
        return
    if found[2] in press.macros:
        press.macros[found[1]] = press.macros[found[2]]
    elif found[2] in press.commands:
        press.macros[found[1]] = Macro(Span(start=found.start(2) - 1, end=found.end(2)), "")


def name_address(press: Press, name: str) -> None:
    """Follow ``\\urldef``: a short form that stands for an address."""
    found = press.skip(_URL_NAME)
    if found is None:
        return
    frame = press.frame
    body = _URL.match(press.source.text, frame.place)
    if body is not None and body.end() <= frame.passage.end:
        press.macros[found[1]] = Macro(Span(start=body.start(), end=body.end()), "")
        frame.place = body.end()


def count(press: Press, name: str) -> None:
    """Follow what sets a counter."""
    counter, number = press.argument(), press.argument()
    if counter is not None and number is not None and not press.bare:
        press.counters.assign(press.written(counter).strip(), press.written(number), add=name == "addtocounter")


def step(press: Press, name: str) -> None:
    """Follow ``\\stepcounter``."""
    counter = press.argument()
    if counter is not None and not press.bare:
        press.counters.step(press.written(counter).strip())


def bind(press: Press, name: str) -> None:
    """Follow what starts one counter anew with another."""
    long = name in ("counterwithin", "numberwithin") and not press.starred
    press.option()
    counter, above = press.argument(), press.argument()
    if counter is not None and above is not None:
        free = name in ("counterwithout", "@removefromreset")
        press.counters.bind(press.written(counter).strip(), None if free else press.written(above).strip(), long=long)


COMMANDS: dict[str, Command] = {
    **dict.fromkeys(
        ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd"),
        _defining(latex_macro.by_newcommand),
    ),
    **dict.fromkeys(("def", "gdef", "edef", "xdef"), _defining(latex_macro.by_def)),
    **dict.fromkeys(
        (f"{how}DocumentCommand" for how in ("New", "Renew", "Provide", "Declare")),
        _defining(latex_macro.by_document_command),
    ),
    "let": alias,
    "urldef": name_address,
    **dict.fromkeys(("setcounter", "addtocounter"), count),
    **dict.fromkeys(("stepcounter", "refstepcounter"), step),
    **dict.fromkeys(("counterwithin", "counterwithout", "numberwithin", "@addtoreset", "@removefromreset"), bind),
}
