"""Which note "ibid.", "see note 5" and "Smith, op. cit." mean; what has two answers is left alone, and said so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from consulted.documents import recall
from consulted.documents.fold import flat, words
from consulted.documents.recall import Recall, Rule
from consulted.documents.source import key
from models.pattern import regex
from models.reference import Kind, PrintedUrl, Reference

#: Enough of a note to know its author, title and house.
_LOOK = 600
#: A name met in more sources tells none of them.
_MOST_SOURCES = 400
#: The rest is counted, not listed.
_MOST_WARNINGS = 20
#: Shorter words of a sentence name nobody.
_SHORTEST_NAME = 4

_YEAR = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_PAGES = regex(r"(?<!\w)(?:pp?|pags?|págs?|ss?|seiten?|str|blz|sid(?:an|orna)?)\.?\s?\d+.*$", re.I | re.S)
_CAPITALISED = regex(r"(?<!\w)(?=[^\W\d_a-z])[^\W\d_]{4,}")
#: What a note adds to the source it names.
_ALSO = regex(
    r"(?<=[.;,)(>])\s*\(?(?:see\s+also|cf\.?\s+also|voir\s+(?:aussi|egalement)|(?:siehe|vgl\.?)\s+(?:auch|ferner)|vease\s+tambien"
    r"|(?:si\s+)?ved[ai]\s+anche|cfr\.?\s+anche|zie\s+ook|zob(?:acz|\.)?\s+(?:takze|tez)|ver\s+tamb(?:em|ien)|se\s+(?:aven|ocksa))(?!\w)",
    re.I,
)
_PIECE = regex(r";\s+(?=[^\W\d_])")


@dataclass(slots=True)
class _Item:
    """A note and what is known of the source it names."""

    reference: Reference
    content: str
    #: Which count of a report that numbers its notes anew.
    run: int
    #: Whether it is called by a number, and so are all others of its run.
    numbered: bool = True
    recall: Recall | None = None
    #: The note whose source this one means; itself when it names its own; None while unknown.
    root: _Item | None = None

    @property
    def names_source(self) -> bool:
        """True when it is more than a remark."""
        each = self.reference
        if each.urls or each.interview or each.consulted:
            return True
        return bool(_YEAR.search(self.content) or _PAGES.search(self.content) or "“" in self.content)

    @property
    def count(self) -> int:
        """How many sources it names, as far as can be seen."""
        addresses = {key(url.url) for url in self.urls if not self._holds_another(url.url)}
        pieces = [piece for piece in _PIECE.split(self.content[:_LOOK]) if _YEAR.search(piece) and piece[:1].isupper()]
        return max(len(addresses), len(pieces) if len(addresses) == 0 else 1)

    @property
    def urls(self) -> tuple[PrintedUrl, ...]:
        """Its addresses, less those it only adds: "…; see also https://…"."""
        also = _ALSO.search(flat(self.reference.raw))
        end = self.reference.start + also.start() if also else self.reference.end
        return tuple(url for url in self.reference.urls if url.start < end) or self.reference.urls

    def _holds_another(self, url: str) -> bool:
        """Say whether *url* is an archive's copy of another address of this note."""
        return any(other.url != url and other.url.split("://")[-1] in url for other in self.reference.urls)

    @property
    def source(self) -> object:
        """What two notes of one source have in common."""
        if self.reference.urls:
            return frozenset(key(url.url) for url in self.reference.urls)
        return tuple(words(_PAGES.sub("", self.content[:_LOOK])))


def resolved(
    references: Sequence[Reference],
    contents: Mapping[int, str],
    pointers: Mapping[int, int] | None = None,
    named: frozenset[int] = frozenset(),
) -> tuple[list[Reference], tuple[str, ...]]:
    """Return *references* with those that point at another note given its source, and what stays doubtful.

    Args:
        contents: the words of each note behind its label, by the note's start.
        pointers: where the entry starts that a note is known to mean, by the note's start.
        named: where the notes start whose labels may be names, and which print numbers in the order they are called.
    """
    items = _items(references, contents, pointers or {}, named)
    book = _Book(items)
    doubts = [doubt for item in items if item.recall and (doubt := book.resolve(item))]
    meant = {id(item.reference): _applied(item) for item in items if item.recall and item.root}
    return [meant.get(id(each), each) for each in references], _told(doubts)


def _told(doubts: Sequence[str]) -> tuple[str, ...]:
    rest = len(doubts) - _MOST_WARNINGS
    more = (f"{rest} more notes point at others in ways that stay unclear",) if rest > 0 else ()
    return (*doubts[:_MOST_WARNINGS], *more)


def _items(
    references: Sequence[Reference], contents: Mapping[int, str], pointers: Mapping[int, int], named: frozenset[int]
) -> list[_Item]:
    """Return the notes in the order their numbers have, run by run."""
    runs: list[list[_Item]] = [[]]
    known: set[str] = set()
    for each in references:
        if each.label in known:
            runs.append([])
            known = set()
        known.add(each.label)
        item = _Item(reference=each, content=contents.get(each.start, ""), run=len(runs))
        item.recall = _recall(item, pointers.get(each.start))
        if item.recall is None:
            item.root = item
        runs[-1].append(item)
    return [item for run in runs for item in _in_order(run, named)]


def _recall(item: _Item, meant: int | None) -> Recall | None:
    """Return what *item* says of another note, unless it names a source of its own."""
    each, talk = item.reference, item.reference.interview
    if each.urls:
        return None
    if talk is not None:
        again = recall.parse(item.content) if talk.date is None else None
        return again if again and again.rule is Rule.NUMBER else None
    entry = Recall(rule=Rule.ENTRY, printed="", entry=meant) if meant is not None else None
    return recall.parse(item.content) or entry or (None if item.reference.consulted else recall.talk(item.content))


def _in_order(run: Sequence[_Item], named: frozenset[int]) -> list[_Item]:
    """Return *run* by its numbers or, where some labels are names, as its notes are called; lists come last."""
    own = [item for item in run if item.reference.start in named]
    if all(item.reference.label.isdecimal() for item in own):
        return sorted(run, key=_place)
    for item in own:
        item.numbered = False
    rest = [item for item in run if item.reference.start not in named]
    return sorted(own, key=_called) + sorted(rest, key=_place)


def _called(item: _Item) -> tuple[bool, int]:
    """Order notes by where they are first called; those that are not come last."""
    each = item.reference
    return not each.cited_by, each.cited_by[0].start if each.cited_by else each.start


def _place(item: _Item) -> tuple[bool, int, int]:
    """Order notes by their numbers, those with names behind them by where they are cited first."""
    each = item.reference
    if each.label.isdecimal():
        return False, int(each.label), each.start
    return True, each.cited_by[0].start if each.cited_by else each.start, each.start


@dataclass(slots=True)
class _Book:
    """The notes read so far, by what they can be found with."""

    items: Sequence[_Item]
    _by_label: dict[tuple[int, str], _Item] = field(default_factory=dict)
    _by_start: dict[int | None, _Item] = field(default_factory=dict)
    _before: dict[int, _Item] = field(default_factory=dict)
    _by_word: dict[str, dict[object, _Item]] = field(default_factory=lambda: defaultdict(dict))
    _by_first_word: dict[str, dict[object, _Item]] = field(default_factory=lambda: defaultdict(dict))
    _sources: dict[object, _Item] = field(default_factory=dict)
    _read: int = 0

    def __post_init__(self) -> None:
        last: _Item | None = None
        for item in self.items:
            self._by_label[item.run, item.reference.label] = item
            self._by_start[item.reference.start] = item
            if last is not None and last.run == item.run:
                self._before[id(item)] = last
            last = item

    def resolve(self, item: _Item) -> str | None:
        """Find the note *item* means, or return why it stays unknown."""
        self._read_up_to(item)
        said = item.recall
        if said is None:
            return None
        ways = {
            Rule.IBID: self._previous,
            Rule.NUMBER: self._numbered,
            Rule.SHORT: self._named,
            Rule.ENTRY: self._entry,
            Rule.UNCLEAR: self._unclear,
            Rule.TALK: self._asked,
        }
        way = ways[said.rule]
        found = way(item, said)
        if isinstance(found, str):
            return f"note {item.reference.label} says '{said.printed}', and {found}"
        item.root = found
        return None

    def _read_up_to(self, item: _Item) -> None:
        while self.items[self._read] is not item:
            each = self.items[self._read]
            self._read += 1
            if each.root is each and each.names_source:
                source, found = each.source, words(each.content[:_LOOK])
                self._sources.setdefault(source, each)
                for word in set(found):
                    self._by_word[word].setdefault(source, each)
                if first := next((word for word in found if len(word) >= _SHORTEST_NAME), None):
                    self._by_first_word[first].setdefault(source, each)

    def _previous(self, item: _Item, _: Recall) -> _Item | str:
        before = self._before.get(id(item))
        if before is None:
            return "no note stands before it"
        label, last = item.reference.label, before.reference.label
        if item.numbered and label.isdecimal() and last.isdecimal() and int(last) != int(label) - 1:
            return f"note {int(label) - 1} is missing"
        name = f"note {before.reference.label}"
        root = before.root
        if root is None or not root.names_source:
            return f"{name} names no source"
        if root.reference.kind is Kind.INTERVIEW and _PAGES.search(item.content):
            return f"{name} is an interview, which has no pages"
        return f"{name} names several sources" if root.count > 1 else root

    def _numbered(self, item: _Item, said: Recall) -> _Item | str:
        if len(said.labels) > 1:
            return "that is several notes"
        meant = self._by_label.get((item.run, said.labels[0]))
        if meant is None:
            return f"there is no note {said.labels[0]}"
        root = meant.root
        if root is None or meant is item:
            return f"note {said.labels[0]} names no source"
        if said.names and not set(said.names) & set(words(root.content[:_LOOK])):
            return f"note {said.labels[0]} does not name that source"
        return root

    def _entry(self, _: _Item, said: Recall) -> _Item | str:
        return self._by_start.get(said.entry, "its entry is not kept")

    def _asked(self, _: _Item, said: Recall) -> _Item | str:
        """Find the earlier interview with the person *said* names."""
        found = {
            source: each
            for source, each in self._holding(said.names).items()
            if (asked := each.reference.interview) and set(said.names) <= set(words(asked.who or ""))
        }
        if not found:
            return "no earlier interview is with that person"
        return next(iter(found.values())) if len(found) == 1 else _could_be(found)

    def _unclear(self, _item: _Item, _said: Recall) -> _Item | str:
        return "nothing says which source is meant"

    def _named(self, item: _Item, said: Recall) -> _Item | str:
        return self._by_names(said.names) if said.names else self._bare(item, said)

    def _by_names(self, names: Sequence[str]) -> _Item | str:
        found = self._holding(names)
        if not found:
            return "no earlier note names that source"
        leading = {
            source: each for source, each in found.items() if _significant(each.content)[: len(names)] == list(names)
        }
        chosen = leading or found
        return next(iter(chosen.values())) if len(chosen) == 1 else _could_be(chosen)

    def _holding(self, names: Sequence[str]) -> dict[object, _Item]:
        """Return the sources whose notes hold all *names*, fewest first looked at."""
        postings = sorted((self._by_word.get(name, {}) for name in names), key=len)
        if not postings or len(postings[0]) > _MOST_SOURCES:
            return {}
        return {source: each for source, each in postings[0].items() if all(source in other for other in postings[1:])}

    def _bare(self, item: _Item, said: Recall) -> _Item | str:
        """Find the work of an "op. cit." without a name: the one the sentence names, else the one before."""
        if len(self._sources) == 1:
            return next(iter(self._sources.values()))
        named: dict[object, _Item] = {}
        for sentence in (cited.sentence for cited in item.reference.cited_by[:1]):
            for word in _CAPITALISED.findall(sentence[-_LOOK:]):
                named |= self._by_first_word.get("".join(words(word)), {})
        if len(named) > 1:
            return _could_be(named)
        return next(iter(named.values())) if named else self._previous(item, said)


def _significant(content: str) -> list[str]:
    return [word for word in words(content[:_LOOK]) if len(word) > 1]


def _could_be(found: Mapping[object, _Item]) -> str:
    labels = [each.reference.label for each in found.values()]
    return f"notes {', '.join(labels[:5])} could be meant"


def _applied(item: _Item) -> Reference:
    """Return the note with the source of the one it means; its own day stays its own."""
    root, said = item.root, item.recall
    if root is None or said is None:
        return item.reference
    meant = root.reference
    label = said.labels[0] if said.rule is Rule.NUMBER else meant.label
    return replace(
        item.reference,
        kind=meant.kind,
        title=meant.title,
        publisher=meant.publisher,
        urls=root.urls,
        interview=meant.interview,
        duplicate_of=(meant.duplicate_of or meant.label) if root.names_source else None,
        refers_to=label,
        refers_by=(Rule.SHORT if said.rule is Rule.TALK else said.rule).value,
    )
