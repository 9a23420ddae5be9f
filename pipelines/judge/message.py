"""Where on a page it is said that the page, or the thing it was to show, is not there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.pattern import regex
from pipelines.judge.absence import ABSENT, NONE
from pipelines.judge.case import SHORT_BLOCK, Place, key, known, short_blocks
from pipelines.judge.cessation import CEASED, FOR_NOW, NO_NUMBER, OVER, POINTS, SOUGHT, UNKNOWN
from pipelines.judge.departure import GONE_THING, LEFT
from pipelines.judge.grammar import ABOUT, BARE, MISSING, NOT_THE_PAGE, NUMBER, PLAINLY_MISSING
from pipelines.judge.plea import FILLER, GAP_WORDS, SUPPORT
from pipelines.judge.things import BARE_THING, THING
from snapshots.blocks import BlockKind
from snapshots.text import PageText
from snapshots.words import folded

#: A message says nothing else; "How we handle page not found errors" does.
_MOST_BESIDE = 4
#: Content words within "the page … was not found" that are no part of such a sentence: names, other subjects.
_MOST_FOREIGN = 2
#: Words before the message in its sentence; "Since Tuesday the report on the fish market" has more.
_MOST_BEFORE = 3
#: A sentence of so many content words tells something; what follows it belongs to that.
_TELLS = 5
#: Content words of a short sentence.
_BRIEF = 7
#: A heading of fewer words names a section, not a page's own subject.
_SUBJECT = 3
#: A block of fewer words is a label.
_LABEL = 8
#: Quoted messages are spoken about.
_QUOTED = regex(r"\"[^\"]{3,300}\"")
_SENTENCE = regex(r"(?:[^.!?:;]|[.:](?=\w))+[.!?:;]*")
#: "If your visitors get …" speaks of what may be.
_IF = regex(
    r"(?:if|whenever|when|wenn|falls|sollten?|si|quand|lorsqu[e']|cuando|se|quando|als|wanneer|indien|jesli|jezeli|gdy|om|hvis|kdyz|pokud)\b"
)
_BARS = regex(r"\s+[|–—·•»>-]+\s+|\s*[|»]\s*")
_ADDRESS = regex(r"(?:https?://|www\.|/)\S+|\S+/\S*")
_WORD = regex(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """One place that says so."""

    place: Place
    #: It speaks of the page; else of a thing such as an event or an advert.
    page: bool
    #: The place says nothing else.
    sure: bool
    #: Nothing but menus and a section's name stands before it.
    first: bool


def messages(now: PageText) -> list[Message]:
    """Return the messages of *now*: those of title and headings first, then those of short blocks."""
    return [*_headed(now), *_told(now)]


def _headed(now: PageText) -> Iterator[Message]:
    title = [(Place(where="title", text=piece), False) for piece in _title_pieces(now.title)]
    late = _late_headings(now)
    headings = [(Place(where="heading", text=text), number == 0) for number, text in enumerate(now.headings)]
    for place, first in (*title, *headings):
        said = None if place.where == "heading" and place.text in late else _as_name(unquoted(key(place)))
        if said is not None:
            yield Message(place=place, page=said[0], sure=said[1], first=first or place.where == "title")


def _late_headings(now: PageText) -> set[str]:
    """Return the headings that come after running text: they head a part of the page, not the page."""
    late: set[str] = set()
    told = False
    for block in now.blocks:
        if block.kind is BlockKind.HEADING and told:
            late.add(block.text)
        told = told or block.is_prose
    return late


def _title_pieces(title: str) -> list[str]:
    return [piece.strip() for piece in _BARS.split(title) if piece.strip()]


def _as_name(text: str) -> tuple[bool, bool] | None:
    """Read a title or heading: does it speak of the page, and of nothing else; None when it is no message."""
    if BARE.search(text):
        return True, True
    if text.strip() and not _WORD.findall(FILLER.sub(" ", text)):
        return True, False
    if BARE_THING.search(text):
        return False, True
    if text.rstrip().endswith("?") and not text.startswith(("lost", "oops", "page")):
        return None
    match = None if NOT_THE_PAGE.search(text) else NUMBER.search(text) or MISSING.search(text)
    page, match = match is not None, match or THING.search(text)
    if match is None:
        return None
    beside = _content(text[: match.start()] + " " + text[match.end() :])
    foreign = _content(match[0]) if page else []
    strange = len(beside) + len(foreign)
    return (page, strange <= 1) if len(beside) <= _MOST_BESIDE and strange <= _MOST_BESIDE else None


def _told(now: PageText) -> Iterator[Message]:
    leading = True
    for place in _places(now):
        text = unquoted(key(place))
        said = _as_sentence(text)
        if said is not None:
            yield Message(place=place, page=said, sure=_is_all(text), first=leading)
        elif place.text in now.prose:
            leading = False


def _places(now: PageText) -> Iterator[Place]:
    """Yield the short blocks, lesser headings among them."""
    for block in now.blocks:
        headed = block.kind is BlockKind.HEADING and block.text in now.headings
        if not headed and block.length <= SHORT_BLOCK:
            yield Place(where="text", text=block.text)


def _as_sentence(text: str) -> bool | None:
    """Read a block: does one of its sentences say that the page (True) or a thing (False) is not there?"""
    if ABOUT.search(text) or NOT_THE_PAGE.search(text):
        return None
    if BARE.search(text):
        return True
    told = False
    for sentence in _SENTENCE.findall(text):
        if told:
            return None
        if not sentence.endswith((":", "?")) and (BARE.search(sentence.strip()) or BARE_THING.search(sentence.strip())):
            return BARE.search(sentence.strip()) is not None
        if _IF.match(sentence.lstrip()):
            continue
        if (plainly := PLAINLY_MISSING.search(sentence)) and len(_content(sentence[: plainly.start()])) <= _MOST_BEFORE:
            return True
        number, match = NUMBER.search(sentence), MISSING.search(sentence)
        if number is not None and len(_content(sentence)) <= _MOST_BESIDE:
            return True
        if match is not None:
            before, within = sentence[: match.start()], match[0]
            if len(_content(before)) <= _MOST_BEFORE and len(_content(within)) <= _MOST_FOREIGN:
                return True
        elif (thing := THING.search(sentence)) and len(_content(sentence[: thing.start()])) == 0:
            return False
        content = _content(sentence)
        told = len(content) + sum(word.isdecimal() for word in content) >= _TELLS
    return None


def _is_all(text: str) -> bool:
    return len(_SENTENCE.findall(text)) <= 2


def _content(text: str) -> list[str]:
    """Return the words of *text* that belong to no message: not its pleas, not its pronouns, no address."""
    found = _WORD.findall(_ADDRESS.sub(" ", FILLER.sub(" ", text)))
    return [word for word in found if word not in GAP_WORDS and len(word) > 1]


def unquoted(text: str) -> str:
    """Return folded *text* without what stands between quotation marks."""
    return _QUOTED.sub(" ", text)


def supported(now: PageText, said: list[Message]) -> bool:
    """Say whether the page helps its visitor on, as error pages do: a search, the home page, the address misspelt."""
    places = {message.place.text for message in said}
    others = [place for place in short_blocks(now) if place.text not in places]
    asides = any(SUPPORT.search(key(place)) for place in others)
    within = any(SUPPORT.search(_after(message)) for message in said if message.place.where == "text")
    return asides or within


def _after(message: Message) -> str:
    """Return the sentences of a block that are not the message itself."""
    return " ".join(sentence for sentence in _SENTENCE.findall(key(message.place)) if not MISSING.search(sentence))


def own_subject(now: PageText) -> str | None:
    """Return the heading that tells what the page is about, when it has one that is neither message nor section."""
    site = {folded(name) for name in (now.site, now.title, _title_pieces(now.title)[-1] if now.title else "")}
    text = next((each for each in now.headings[:2] if folded(each) not in site), "")
    said = unquoted(known(text))
    return text if len(said.split()) >= _SUBJECT and _as_name(said) is None else None


def losses(now: PageText, seen: frozenset[str] = frozenset()) -> list[Place]:
    """Return where *now* says, of whatever it was to show, that it is not to be had: title, headings, its first words.

    Questions and conditions say nothing, nor does what follows running text that was not *seen* before.
    """
    headed = [*_title_pieces(now.title)[:1], *now.headings[:2]]
    found = [Place(where="heading", text=text) for text in headed if text not in seen and _heads_loss(text)]
    for place in _places(now):
        if place.text in seen:
            continue
        if _tells_loss(place.text):
            return [*found, place]
        if place.text in now.prose and len(place.text.split()) > _LABEL:
            break
    return found


def _heads_loss(text: str) -> bool:
    said = known(text).strip(" .!")
    return bool(NONE.fullmatch(said) or GONE_THING.fullmatch(said) or UNKNOWN.fullmatch(said)) or _loss(
        text, lambda said: len(_content(said)) <= _MOST_BESIDE and _is_gone(said)
    )


def _tells_loss(text: str) -> bool:
    if UNKNOWN.fullmatch(known(text).strip(" .!")):
        return True
    return len(text.split()) <= SHORT_BLOCK and _loss(text, lambda said: _is_gone(said) or _is_over(said))


def _is_gone(said: str) -> bool:
    return (ABSENT.search(said) or LEFT.search(said)) is not None


def points_at_loss(place: Place) -> bool:
    """Say whether a place says so of the very thing before the reader: "this position", "tento záznam"."""
    return any(POINTS.search(said) and _is_gone(said) for said in _SENTENCE.findall(unquoted(key(place))))


def _is_over(said: str) -> bool:
    """Say whether what is pointed at has ceased, or whatever it was is over, in few words."""
    if CEASED.search(said) and (POINTS.search(said) or SOUGHT.search(said)):
        return True
    if NO_NUMBER.search(said):
        return True
    return OVER.search(said) is not None and len(_content(said)) <= _BRIEF


def _loss(text: str, told: Callable[[str], bool]) -> bool:
    """Say whether one of the first sentences of *text*, up to one that tells something, is *told* as a loss."""
    said = unquoted(known(text))
    if said.rstrip().endswith("?") or FOR_NOW.search(said) or ABOUT.search(said) or NOT_THE_PAGE.search(said):
        return False
    for sentence in _SENTENCE.findall(said):
        if not _IF.match(sentence.lstrip()) and told(sentence):
            return True
        if len(_content(sentence)) >= _TELLS:
            break
    return False
