"""What a note calls its source, and who published it."""

from __future__ import annotations

import re

from consulted.documents.fold import flat

#: A publisher's name is short; what is longer is the title itself.
_MOST_WORDS = 4

_SHELL = re.compile(r"^(?:[\s\\{}$^~,;!<>*_]|[a-z]+(?=\{))+(?=\S)")
_SHELL_END = re.compile(r"[\s\\{}$<*_(\[]+$")
_LEAD = re.compile(
    r"^\W*(?:(?:see(?:\s+also)?|cf\.?|voir(?:\s+aussi)?|siehe(?:\s+auch)?|vgl\.?|vease|ver|si\s+veda|cfr\.?|zie|zob\.?|se)"
    r"\s+(?=\S))",
    re.I,
)
_TAIL = re.compile(
    r"[\s,;.(\[-]*(?:(?:available|accessible|online|retrieved|found)(?:\s+(?:at|from|on|under))?|url|link|web(?:site)?"
    r"|disponible\s+(?:sur|a\s+l['’]adresse|en)|en\s+ligne|en\s+linea|(?:online\s+)?verfugbar\s+(?:unter|auf)|online\s+unter"
    r"|unter|disponibile\s+(?:su|all['’]indirizzo)|beschikbaar\s+(?:op|via)|via|van|from|dostepn[ye]\s+(?:na|w)"
    r"|disponivel\s+em|tillganglig\s+(?:pa|via)|\[online\]|in)\s*:?\s*$",
    re.I,
)
_QUOTED = re.compile(
    r"[“\"„«‹]\s*([^“”\"„»«›‹]{3,300}?)\s*[”\"“»›]|(?<!\w)(\*{1,2}|_)(?=\S)([^*_]{3,300}?)\3(?!\w)".replace(
        r"\3", r"\2"
    )
)
_EDGES = " \t\r\n,;:.–—-|(["
_YEAR_BEHIND_NAME = re.compile(r"(\S.{0,80}?),?\s+\((?:19|20)\d\d[a-z]?\)[.,:]?\s+(\S.*)")
_DATE_ONLY = re.compile(r"^\W*(?:[^\W\d_]{3,10}\.?\s+)?(?:\d{1,2}[./-]?){0,2}(?:19|20)\d\d\W*$")


def parse(before: str, after: str) -> tuple[str | None, str | None]:
    """Return title and publisher from the words *before* a note's address, or *after* it when there are none."""
    words = _cleaned(before)
    if not words:
        words = "" if after.lstrip(" ,;.").startswith(("(", "[")) else _cleaned(after)
        return (words, None) if len(words.split()) > 1 else (None, None)
    quoted = _QUOTED.search(words)
    if quoted is not None:
        publisher = words[: quoted.start()].strip(_EDGES)
        return (quoted[1] or quoted[3]).strip(" ,.;"), publisher or None
    return _split(words)


def _cleaned(text: str) -> str:
    text = _SHELL.sub("", " ".join(text.split()))
    text = _SHELL_END.sub("", text)
    while (tail := _TAIL.search(flat(text))) is not None and tail.start() < len(text):
        text = text[: tail.start()]
    lead = _LEAD.match(flat(text))
    text = (text[lead.end() :] if lead else text).strip(_EDGES)
    return text[:-1] if text.endswith(("]", ")")) and not any(each in text for each in "[(") else text


def _split(words: str) -> tuple[str, str | None]:
    """Split "publisher, title"; what goes on in lower case explains the name before it and stays with it."""
    dated = _YEAR_BEHIND_NAME.match(words)
    if dated is not None:
        return dated[2], dated[1]
    sentences = re.split(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_])", words)
    if len(sentences) == 2 and len(sentences[0].split()) <= _MOST_WORDS and "," not in sentences[0]:
        return sentences[1], sentences[0]
    pieces = [piece for piece in re.split(r",\s+", words) if not _DATE_ONLY.match(piece)] or [words]
    first, rest = pieces[0], ", ".join(pieces[1:])
    if not rest or len(first.split()) > _MOST_WORDS or not first[:1].isupper():
        return ", ".join(pieces), None
    return (", ".join(pieces) if rest[:1].islower() else rest), first
