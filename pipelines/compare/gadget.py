"""Boxes within the text that say nothing of it: notices, lists of dated news, what is headed "see also"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from models.pattern import regex
from pipelines.compare.date import dates
from pipelines.compare.notice import heads_notice, is_notice
from snapshots.blocks import Block, BlockKind, Place
from snapshots.counter import counts
from snapshots.gauge import is_gauge
from snapshots.label import TEASERS
from snapshots.stamp import opens_stamp
from snapshots.words import folded

#: Classes of notices that come and go above or within a text; a notice about the page's subject is news all the same.
_NOTICE = regex(
    r"[ _-](?:alerts?|alerte|alerta|notices?|announcements?|notifications?|maintenance|flash|toast|banner|hinweis"
    r"|avviso|aviso|komunikat|melding|feedback|infobar)(?![a-z])",
    re.I,
)
#: What a notice speaks of that concerns the site and not the subject, folded.
_SITE = regex(
    r"\b(?:log ?in|logga|inlogg\w+|log ?on|sign in|connexion|anmeldung|website|web ?sites?|site (?:web|internet)"
    r"|our site|(?:le|ce|notre) site|webseite|internetseite|homepage|sitio|sito|strona internetowa|serwis\w{0,2}"
    r"|webbplats\w{0,3}|javascript|browsers?|navigateur|navegador|przegladark\w{1,3}|cookies?|newsletter)\b"
)
#: What a page says to whoever runs no scripts, or because a form is guarded, folded; it stands anywhere.
_ROBOT = regex(
    r"\b(?:enable|activer|activez|aktivier\w{1,3}|activar|active|attivare|attiva|wlacz\w{0,2}|inschakelen|ativar)\b"
    r".{0,40}\bjavascript\b|\bjavascript\b.{0,60}\b(?:enabled?|active|aktiviert|desactive|disabled|deaktiviert"
    r"|activado|attivato|ingeschakeld|uit|wlaczon\w)\b|\brecaptcha\b"
)
#: Characters of a figure with its unit and hour.
_LONGEST_READING = 30
#: That the site uses cookies, and hardly more, folded.
_COOKIES = regex(
    r"^(?:[^.!?]{0,60}\b)?(?:us(?:e|es|ing)|utilis\w+|nutz\w+|verwend\w+|setz\w+|utiliz\w+|usa(?:mos)?|emple\w+"
    r"|gebruik\w*"
    r"|plaats\w*|korzysta\w*|uzywa\w*|wykorzystuj\w+|anvander|bruger|bruker|kayttaa|pouziva\w*|hasznal\w*|folos\w+)\b"
    r"[^.!?]{0,40}\b(?:cookies?|cookie-kat)\b(?:\S*\s+){0,35}\S*$"
)
#: A teaser is a link with hardly a word around it, its date apart.
_LINKED = 0.5
#: Words of a block that may be a teaser.
_LONGEST = 25
#: Words of the longest notice.
_LONGEST_NOTICE = 60
#: Characters of the longest of the headings such boxes have.
_LONGEST_HEADING = max(map(len, TEASERS)) + 2
#: So many dated links under one another are a list of news.
_ROWS = 2
#: A page of which more than this share is teasers is a page of news.
_NEWS = 0.5
#: Words beside a headed box of teasers that are a short page's text, however long the box is.
_TEXT = 8
#: Below this share of links a block is no link, and a date alone is no longer than this.
_HARDLY = 0.2
_LONGEST_DATE = 40
#: Elements and classes of the line that says who published a page and when.
_BYLINE = regex(
    r"^header |[ _-](?:posted|published|pubdate|by-?line|documentbyline|submitted|meta|entry-date|post-date)(?![a-z])",
    re.I,
)
#: Elements around such a line that may say so.
_DEEPEST = 2
_FIGURE = regex(r"\d[\d.,  ]{0,12}")
_YEAR = regex(r"(?:19|20)\d\d|\d[./-]\d\d\b")
_DIGIT = regex(r"\d")
_DIGITS = regex(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}")


def gadgets(blocks: Sequence[Block], kept: Collection[str] = ()) -> frozenset[int]:
    """Return the places in *blocks* of those that stand in such a box; *kept* are the texts the other page has too."""
    marked = frozenset(place for place in every_place(blocks) if _is_notice(place.kind))
    headed, total = set(_headed(blocks)), _words(blocks, range(len(blocks)))
    news = headed | set(_dated(blocks))
    if _words(blocks, news) > _NEWS * total:
        news = headed if total - _words(blocks, headed) >= _TEXT else set()
    return frozenset(
        (
            *news,
            *_counted(blocks),
            *_published(blocks),
            *_stamped(blocks),
            *_measured(blocks),
            *_asking(blocks, kept),
            *_told(blocks, kept),
            *(n for n, block in enumerate(blocks) if block.row or _noticed(block, marked)),
        )
    )


def every_place(blocks: Sequence[Block]) -> Iterator[Place]:
    """Yield all that holds one of *blocks*, each place once."""
    seen: set[Place] = set()
    for block in blocks:
        for place in _places(block):
            if place in seen:
                break
            seen.add(place)
            yield place


def is_main(block: Block) -> bool:
    """Say whether *block* is the main heading of its page."""
    return any(place.kind.startswith("h1 ") for place in _places(block))


def _counted(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the figures of counters: a number alone beside "Views" or "Online"."""
    for index, block in enumerate(blocks):
        if _FIGURE.fullmatch(block.text) is None:
            continue
        beside = (blocks[near].text for near in (index - 1, index + 1) if 0 <= near < len(blocks))
        if any(map(counts, beside)):
            yield index


def _stamped(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the days that stand alone below "last updated"."""
    for index, (above, block) in enumerate(pairwise(blocks), start=1):
        short = len(block.text) <= _LONGEST_DATE and _DIGIT.search(block.text) is not None
        if short and opens_stamp(above.text.lower()) and not _undated(block.text):
            yield index


def _measured(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield what an instrument reads where its name stands in one line and its figure in the next."""
    for index, (above, block) in enumerate(pairwise(blocks), start=1):
        short = len(block.text) <= _LONGEST_READING and _DIGIT.search(block.text) and not _DIGIT.search(above.text)
        if short and is_gauge(f"{above.text} {block.text}".lower()):
            yield from (index - 1, index)


def _asking(blocks: Sequence[Block], kept: Collection[str]) -> Iterator[int]:
    """Yield the one block by which a page that says nothing else of cookies asks for them."""
    said = [index for index, block in enumerate(blocks) if "cookie" in block.text.lower()]
    if len(said) == 1 and blocks[said[0]].text not in kept and _COOKIES.search(folded(blocks[said[0]].text)):
        yield said[0]


def _told(blocks: Sequence[Block], kept: Collection[str]) -> Iterator[int]:
    """Yield what the page says of itself: that it is archived, or has moved."""
    for index, block in enumerate(blocks):
        if block.text in kept or block.text.count(" ") > _LONGEST_NOTICE or not is_notice(folded(block.text)):
            continue
        yield index
        if index and blocks[index - 1].text not in kept and heads_notice(folded(blocks[index - 1].text)):
            yield index - 1


def _published(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the day of publishing under the main heading, in an article's head: it tells when, not what."""
    for index, (above, block) in enumerate(pairwise(blocks), start=1):
        headed = any(_BYLINE.search(place.kind) for place in islice(_places(block), _DEEPEST))
        if headed and is_main(above) and _YEAR.search(block.text) and not _undated(block.text):
            yield index


def _words(blocks: Sequence[Block], indices: Sequence[int] | set[int] | range) -> int:
    return sum(blocks[index].text.count(" ") + 1 for index in indices)


def _noticed(block: Block, marked: Collection[Place]) -> bool:
    """Say whether a block speaks of the site's own working; *marked* are the places that call themselves notices."""
    if block.text.count(" ") > _LONGEST_NOTICE:
        return False
    lower = block.text.lower()
    if "javascript" in lower or "recaptcha" in lower:
        return _ROBOT.search(folded(lower)) is not None
    return bool(marked) and any(place in marked for place in _places(block)) and _SITE.search(folded(lower)) is not None


@lru_cache(maxsize=1024)
def _is_notice(kind: str) -> bool:
    return _NOTICE.search(kind) is not None


def _headed(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield what stands under a heading such as "latest news": all of its box, or the links and dates that follow."""
    end = 0
    for index, block in enumerate(blocks):
        if index < end or len(block.text) > _LONGEST_HEADING:
            continue
        if folded(block.text).strip(" .:!-") not in TEASERS or is_main(block):
            continue
        box = _box(blocks, index)
        end = index + 1
        while end < len(blocks) and (_is_teaser(blocks[end]) if box is None else box in _places(blocks[end])):
            end += 1
        yield from range(index, end)


def _places(block: Block | None) -> Iterator[Place]:
    return block.place.within() if block is not None and block.place is not None else iter(())


def _box(blocks: Sequence[Block], index: int) -> Place | None:
    """Return the smallest place that holds the heading *index* and begins with it, and holds more; None without one."""
    block = blocks[index]
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    before, after = (set(_places(each)) for each in (blocks[index - 1] if index else None, following))
    for place in _places(block):
        if place in before:
            return None
        if place in after:
            return place
    return None


def _dated(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the rows of a list of dated links."""
    run: list[int] = []
    marked = 0
    for index, block in enumerate((*blocks, None)):
        if block is not None and _is_teaser(block):
            run.append(index)
            marked += _has_date(block)
            continue
        if marked >= _ROWS and 2 * marked >= len(run):
            yield from run
        run, marked = [], 0


def _is_teaser(block: Block) -> bool:
    """Say whether a block is a link, with a date or without, or a date alone."""
    if block.text.count(" ") >= _LONGEST or block.kind is BlockKind.HEADING:
        return False
    if block.linked < _HARDLY and (len(block.text) > _LONGEST_DATE or not _YEAR.search(block.text)):
        return False
    bare = _undated(block.text)
    return not bare or block.linked * len(block.text) >= _LINKED * len(bare)


def _has_date(block: Block) -> bool:
    return _undated(block.text) != block.text


def _undated(text: str) -> str:
    if not _DIGIT.search(text):
        return text
    bare = _DIGITS.sub("", text)
    for date in reversed(list(dates(bare) if _YEAR.search(bare) else ())):
        bare = bare[: date.start] + bare[date.end :]
    return bare.strip(" .,;:|-") if bare != text else text
