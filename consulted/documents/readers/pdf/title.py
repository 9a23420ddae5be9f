"""The title of a PDF report: what the file states, or what its first page prints largest or alone in bold type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents import no_title
from consulted.documents.fold import fold, words
from consulted.documents.readers.pdf.row import Row
from models.pattern import regex

#: A stated title is believed when the first pages print so many of its words.
_STATED = 0.7
#: Type this much larger than the text is a title's.
_LARGER = 1.08
#: Titles have no more rows, and no more signs.
_MOST_ROWS, _LONGEST = 4, 320
#: Bold type is a title's among so many rows at the head of the page; when more of them are bold, it tells nothing.
_HEAD, _BOLD = 12, 0.5
_FILE_NAME = regex(
    r"microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|odt|rtf|pdf|indd|tex|dvi|pptx?|html?|qxd)\s*|untitled.*|\S*", re.I
)
_WORD = regex(r"[^\W\d_]{2}")
#: Behind the title browsers state the name of the site: "Mills | North Post".
_SITE = regex(r"\s+[|–—·•:»-]\s+")


def title(stated: str | None, first: Sequence[Row], pages: Sequence[str], size: float) -> str | None:
    """Return the report's title.

    Args:
        stated: what the file says; programs state file names and titles of templates.
        first: the rows of the first page.
        pages: the rows of the first pages, as text.
        size: of the running text.
    """
    shown = next(_printed(first, size), None)
    believed = _believed(stated, pages)
    if believed is None:
        return shown
    # The page's own title, where the stated one adds nothing but the site's.
    site = shown is not None and fold(believed).startswith(fold(shown)) and _SITE.match(believed[len(shown) :])
    return shown if site else believed


def _believed(stated: str | None, pages: Sequence[str]) -> str | None:
    if stated is None or _FILE_NAME.fullmatch(stated) or no_title.is_none(stated):
        return None
    printed, told = set(words(" ".join(pages))), words(stated)
    return " ".join(stated.split()) if told and sum(each in printed for each in told) >= _STATED * len(told) else None


def _printed(rows: Sequence[Row], size: float) -> Iterator[str]:
    """Yield what may be the title of a page, the likeliest first: its largest type, then bold type at its head."""
    for largest in sorted({_step(row.size) for row in rows if row.size > _LARGER * size}, reverse=True):
        yield from _runs([_step(row.size) == largest for row in rows], rows)
    head = rows[:_HEAD]
    if sum(row.bold for row in rows) <= _BOLD * len(rows):
        yield from _runs([row.bold and row.size > size / _LARGER for row in head], head)


def _runs(chosen: Sequence[bool], rows: Sequence[Row]) -> Iterator[str]:
    """Yield the first run of *chosen* rows, or the next one where that is no title."""
    run: list[str] = []
    for row, fits in zip(rows, chosen, strict=True):
        if fits:
            run.append(row.text)
        elif run:
            yield from _title(run)
            run = []
    yield from _title(run)


def _title(run: Sequence[str]) -> Iterator[str]:
    text = " ".join(" ".join(run[:_MOST_ROWS]).split())
    if len(_WORD.findall(text)) >= 2 and len(text) <= _LONGEST and not no_title.is_none(text):
        yield text


def _step(size: float) -> float:
    return round(size * 2) / 2
