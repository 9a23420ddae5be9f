"""Commands a document defines for itself, such as a short form of ``\\footnote``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consulted.documents.readers.latex.source import Source
from consulted.documents.script import Span
from models.pattern import regex

_NAME = regex(r"\s*(?:\{\s*\\([a-zA-Z@]+|.)\s*\}|\\([a-zA-Z@]+|.))")
_COUNT = regex(r"\s*\[\s*([0-9])\s*\]")
_TEX_PARAMETERS = regex(r"\s*((?:#\d)*)\s*(?=\{)")
#: Definitions that decide something while they run are not followed.
_CLEVER = regex(r"\\(?:if\w*|csname|expandafter|futurelet|@ifnextchar|@ifstar|def|let|begingroup|catcode)(?![a-zA-Z])")


@dataclass(frozen=True, slots=True)
class Macro:
    """A command of the document's own."""

    #: What it stands for.
    body: Span
    #: ``m`` for an argument in braces, ``o`` for one in square brackets, ``s`` for a star.
    signature: str
    #: What its optional argument is by default.
    default: Span | None = None


def by_newcommand(source: Source, place: int, limit: int) -> tuple[str, Macro | None, int] | None:
    """Return name and meaning of what ``\\newcommand`` defines at *place*, and the place behind it."""
    name = _NAME.match(source.text, place, limit)
    if name is None:
        return None
    count = _COUNT.match(source.text, name.end(), limit)
    place = count.end() if count else name.end()
    default = source.option(place, limit) if count else None
    place = source.behind(default) if default else place
    body = source.argument(place, limit)
    if body is None:
        return None
    number = int(count[1]) if count else 0
    signature = ("o" + "m" * (number - 1)) if default else "m" * number
    return name[1] or name[2], _followed(source, Macro(body, signature, default)), source.behind(body)


def by_def(source: Source, place: int, limit: int) -> tuple[str, Macro | None, int] | None:
    """The same for ``\\def``."""
    name = _NAME.match(source.text, place, limit)
    parameters = _TEX_PARAMETERS.match(source.text, name.end(), limit) if name else None
    body = source.argument(parameters.end(), limit) if parameters else None
    if name is None or parameters is None or body is None:
        return None
    return name[1] or name[2], _followed(source, Macro(body, "m" * (len(parameters[1]) // 2))), source.behind(body)


def by_document_command(source: Source, place: int, limit: int) -> tuple[str, Macro | None, int] | None:
    """The same for ``\\NewDocumentCommand``."""
    name = _NAME.match(source.text, place, limit)
    wanted = source.argument(name.end(), limit) if name else None
    body = source.argument(source.behind(wanted), limit) if wanted else None
    if name is None or wanted is None or body is None:
        return None
    written = re.sub(r"\{[^{}]*\}|\s", "", source.words(wanted))
    signature = "".join({"O": "o", "+": ""}.get(each, each) for each in written)
    known = set(signature) <= set("mos")
    return name[1] or name[2], _followed(source, Macro(body, signature)) if known else None, source.behind(body)


def _followed(source: Source, macro: Macro) -> Macro | None:
    return None if _CLEVER.search(source.words(macro.body)) else macro
