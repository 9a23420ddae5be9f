"""What an invented address beside the cited one is told, and whether it is the very same."""

from __future__ import annotations

from models.pattern import regex
from pipelines.judge.case import Case, pieces
from pipelines.judge.naming import sites
from snapshots.blocks import BlockKind
from snapshots.text import PageText
from snapshots.words import folded

#: Words that a message to whoever asks for nonsense may have, and those of a line that holds a day or a count.
_MOST = 120
_DATELINE = 8
#: Share of a block in links from which it speaks of other pages.
_LINKED = 0.3
_FIGURES = regex(r"\d+")


def own_message(page: PageText) -> tuple[str, ...]:
    """Return what a page says of its own, folded, without figures.

    Links, headings over links and lines with a day or a count speak of other pages, or of the moment.
    """
    said: set[str] = set()
    following = (*page.blocks[1:], None)
    for block, after in zip(page.blocks, following, strict=False):
        heads_links = block.kind is BlockKind.HEADING and (after is None or after.linked >= _LINKED)
        dateline = block.length <= _DATELINE and any(map(str.isdigit, block.text))
        if block.linked < _LINKED and not heads_links and not dateline:
            said.add(_FIGURES.sub("", folded(block.text)))
    return tuple(sorted(said))


def said_to_both(case: Case) -> str | None:
    """Return what heads the page where an invented address beside it is told the same, and nothing else.

    The name of the site heads a frame that scripts fill, and is no message. News beside it, days and counters differ
    from one request to the next. None where the pages differ in more.
    """
    now, nonsense = case.now, case.nonsense
    if now is None or nonsense is None:
        return None
    mine = own_message(now)
    if not mine or mine != own_message(nonsense) or sum(len(each.split()) for each in mine) > _MOST:
        return None
    names = {folded(now.site), folded(now.title), *map(folded, pieces(now.title)[1:])}
    names |= sites(case.then) if case.then is not None else set()
    common = (_heads(now) & _heads(nonsense)) - names
    return next((head for head in (*now.headings, *pieces(now.title)) if folded(head) in common), None)


def _heads(page: PageText) -> set[str]:
    """Return what may head the message: the first heading, the first piece of the title."""
    return {folded(each) for each in (*page.headings[:1], *pieces(page.title)[:1])}
