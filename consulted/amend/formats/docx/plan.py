"""What to strike and what to write in a Word document, so that one note reads as it should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from consulted.amend.change import Change
from consulted.amend.formats.docx.letter import Letter, Passage, Spot, visible
from consulted.amend.formats.docx.operation import Operation, UnplaceableError, Words
from consulted.amend.rewording import Strike
from consulted.documents.readers.page_redirect import beyond
from consulted.reports.clean import linkable
from models.pattern import regex

NOWHERE = "its note does not stand in the file as it was read"
_MADE = "Word makes it from its list of sources; change it there (References, Manage Sources)"
_BOXED = "it stands in a text box, which the file holds twice"
_APART = "it runs over more than one paragraph"
_CUT = "its link shows only the beginning of where it leads"
_NO_LINK = "a link cannot lead to the new address"
#: What no address holds as it is.
_FOREIGN = regex(r"[\s<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class _Cut:
    """A strike in terms of letters."""

    start: int
    end: int
    strike: Strike


@dataclass(frozen=True, slots=True)
class _Link:
    """A stretch of letters to be written anew as one link."""

    start: int
    end: int
    target: str
    #: The first of those that change its address; None where its words stay as they are.
    cut: _Cut | None = None

    def takes(self, cut: _Cut) -> bool:
        """Say whether *cut* is made when the link is."""
        return cut is self.cut or self.holds(cut)

    def holds(self, cut: _Cut) -> bool:
        """Say whether *cut* stands in its words."""
        opens = self.start <= cut.start if cut.start < cut.end else self.start < cut.start < self.end
        return opens and cut.end <= self.end


def planned(passage: Passage, strikes: Sequence[Strike]) -> list[Operation]:
    """Return the operations that make *strikes*, in the order of the note.

    A link whose address changes is struck whole and written anew, so that who rejects the change has the old link back.

    Raises:
        UnplaceableError: one of them cannot be made.
    """
    if not passage.letters:
        raise UnplaceableError(_MADE)
    if passage.boxed:
        raise UnplaceableError(_BOXED)
    cuts = [_cut(passage, each) for each in strikes]
    links = _links(passage, cuts)
    plain = [each for each in cuts if not any(link.takes(each) for link in links)]
    anew = [_anew(passage, each, each.cut.strike.change, cuts) for each in links if each.cut is not None]
    found = [*(_plain(passage, each) for each in plain), *anew]
    if any(len({spot[:2] for spot in (*each.struck, each.behind)}) > 1 for each in found):
        raise UnplaceableError(_APART)
    struck = [spot for each in found for spot in each.struck]
    if len(set(struck)) < len(struck):
        raise UnplaceableError(NOWHERE)
    return sorted(found, key=lambda each: (each.behind, not each.struck))


def led(passage: Passage, change: Change) -> Operation:
    """Return what leads a link elsewhere whose words stay as they are, for they print no address.

    Raises:
        UnplaceableError: the passage has no such link, or it cannot lead there.
    """
    met = sorted({passage.letters[place].link for place in passage.places.values()})
    meant = (number for number in met if beyond(passage.targets.get(number, "")) == change.edit.printed)
    own = passage.link(next(meant, -1))
    target = uri(change.edit.url or "")
    if not own:
        raise UnplaceableError(f"the address {change.edit.printed} does not stand in it as it was read")
    if passage.boxed:
        raise UnplaceableError(_BOXED)
    if not linkable(target):
        raise UnplaceableError(_NO_LINK)
    return _anew(passage, _Link(min(own), max(own) + 1, target), change, ())


def _cut(passage: Passage, strike: Strike) -> _Cut:
    found = passage.find(strike.start, strike.end)
    if found is None:
        raise UnplaceableError(NOWHERE)
    return _Cut(found.start, found.stop, strike)


def _links(passage: Passage, cuts: Sequence[_Cut]) -> list[_Link]:
    """Return the links whose address changes."""
    found: list[_Link] = []
    for cut in cuts:
        url = cut.strike.change.edit.url
        letters = passage.letters[cut.start : cut.end]
        numbers = {each.link for each in letters if each.link}
        if url is None or not numbers:
            continue
        own = [place for number in numbers for place in passage.link(number)]
        printed = [place for place in range(cut.start, cut.end) if passage.letters[place].spot is not None]
        if not own or not passage.letters[own[0]].shown:
            raise UnplaceableError(_CUT)
        target = uri(url)
        if not linkable(target) or (not printed and target != url):
            raise UnplaceableError(_NO_LINK)
        link = _Link(min(own + printed), max(own + printed) + 1, target, cut)
        if found and link.start < found[-1].end:
            found[-1] = replace(found[-1], end=max(link.end, found[-1].end))
        else:
            found.append(link)
    return found


def _anew(passage: Passage, link: _Link, change: Change, cuts: Sequence[_Cut]) -> Operation:
    letters: list[tuple[str, Spot | None]] = []
    place = link.start
    for cut in filter(link.holds, cuts):
        letters += [(each.char, each.spot) for each in passage.letters[place : cut.start]]
        like = passage.letters[cut.start if cut.start < cut.end else cut.start - 1].spot
        letters += [(char, like) for char in cut.strike.text]
        place = cut.end
    letters += [(each.char, each.spot) for each in passage.letters[place : link.end]]
    words = []
    for _, group in groupby(letters, key=lambda each: each[1] and each[1][:3]):
        signs = list(group)
        words.append(Words("".join(char for char, _ in signs), signs[0][1], link.target))
    struck = _spots(passage.letters[link.start : link.end])
    return Operation(change=change, struck=struck, behind=struck[-1], words=tuple(words), outside=True)


def _plain(passage: Passage, cut: _Cut) -> Operation:
    change = cut.strike.change
    struck = _spots(passage.letters[cut.start : cut.end])
    if struck:
        new = (Words(cut.strike.text, struck[0]),) if cut.strike.text else ()
        return Operation(change=change, struck=struck, behind=struck[-1], words=new, outside=False)
    behind, link = _before(passage, cut.start), passage.letters[cut.start - 1].link
    rest = [each for each in passage.letters[cut.start :] if each.link == link] if link else []
    if link and all(each.spot is None or not visible(each.char) for each in rest):
        # A blank that ends the link parts the new words from it.
        text = cut.strike.text
        text = f"{text[1:]} " if text.startswith(" ") and any(each.char.isspace() for each in rest) else text
        words = _named(passage, cut, text, _beside(passage, cut.start))
        return Operation(change=change, struck=(), behind=behind, words=tuple(words), outside=True)
    words = iter([Words(cut.strike.text, behind)]) if link else _named(passage, cut, cut.strike.text, behind)
    return Operation(change=change, struck=(), behind=behind, words=tuple(words), outside=False)


def _named(passage: Passage, cut: _Cut, text: str, like: Spot | None) -> Iterator[Words]:
    """Yield new words; an archived copy they name becomes a link where there is one before them."""
    copy = cut.strike.change.edit.archive_url
    linked = next((each.spot for each in reversed(passage.letters[: cut.start]) if each.link and each.spot), None)
    if copy is None or linked is None or not linkable(uri(copy)):
        yield Words(text, like)
        return
    before, _, rest = text.partition(copy)
    yield from (each for each in (Words(before, like), Words(copy, linked, uri(copy)), Words(rest, like)) if each.text)


def _spots(letters: Sequence[Letter]) -> tuple[Spot, ...]:
    found = tuple(each.spot for each in letters if each.spot is not None)
    if len(found) < len(letters):
        raise UnplaceableError(NOWHERE)
    return found


def _before(passage: Passage, place: int) -> Spot:
    """Return the last letter before *place* that stands in the file."""
    found = next((each.spot for each in reversed(passage.letters[:place]) if each.spot is not None), None)
    if found is None:
        raise UnplaceableError(NOWHERE)
    return found


def _beside(passage: Passage, place: int) -> Spot | None:
    """Return the letter nearest to *place* that is in no link, of those behind it first."""
    near = (*passage.letters[place:], *reversed(passage.letters[:place]))
    return next((each.spot for each in near if not each.link and each.spot and not each.char.isspace()), None)


def uri(url: str) -> str:
    """Return *url* as a package may hold it: Word takes a file for damaged whose links hold blanks or quotes."""
    return _FOREIGN.sub(lambda found: quote(found[0], safe=""), url)
