"""Addresses print may have damaged: what shows it, and what they may have been. The printed one is never altered."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from consulted.documents.fold import fold, words
from consulted.documents.script import Target
from consulted.documents.source import addresses, fullness, key
from models.address import same_address, wire_form
from models.reference import Candidate, PrintedUrl, Reference

#: A source gets at most so many second chances; more would be guessing at its expense.
MOST = 12

#: Folders of common systems, as they read without their hyphen.
_FOLDERS = {"wpcontent": "wp-content", "wpincludes": "wp-includes", "wpjson": "wp-json", "cgibin": "cgi-bin"}
#: Letters print takes for one another.
_LOOK_ALIKES = {"q": "g", "g": "q", "l": "i1", "i": "l1", "1": "li", "o": "0", "0": "o"}
#: A blank hides an underscore more often than anything else: links are underlined.
_BLANKS = (("_", 0.6), ("%20", 0.5), ("-", 0.4))
#: Longer addresses were made by machines, not printed by people.
_LONGEST = 1_000
#: So many citing sentences are listened to; a source cited more often has its name in one of them.
_SENTENCES = 10
#: So many links are looked at before an address; one that ran over a line's end is several.
_NEAR = 8
#: Shorter words meet by chance.
_SHORTEST_WORD = 3
_SHORTEST_LOOK_ALIKE = 5
#: Two words glued in a folder of their own may be meant so ("factsheet"); in a hyphenated slug hardly.
_SHORTEST_IN_SLUG = 7
_SHORTEST_ALONE = 12

_SEGMENT = re.compile(r"[^/?#=&]+")
_TOKEN = re.compile(r"[^\W_]+")
_HOST = re.compile(r"^(?:[a-z]+:/*)?([^/?#\s]+)", re.I)


@dataclass(frozen=True, slots=True)
class _Edit:
    """A change to a printed address."""

    start: int
    end: int
    text: str
    rule: str
    score: float


def examined(references: Sequence[Reference], links: Sequence[Target] = ()) -> list[Reference]:
    """Return *references* with suspect addresses marked and their candidates ranked.

    Args:
        links: where the format's hyperlinks over printed addresses lead; evidence, not truth: authors paste wrong ones.
    """
    targets = _Targets(links)
    prints: dict[tuple[str, str, str], dict[str, int]] = {}
    for url in addresses(references):
        prints.setdefault(key(url.url), {})[url.printed] = fullness(url.url)[0]
    return [
        replace(
            each, urls=tuple(_examined(url, _Context(each), prints[key(url.url)], targets.of(url)) for url in each.urls)
        )
        if each.urls
        else each
        for each in references
    ]


class _Context:
    """The words an address may be measured by: its title and the sentences that cite it."""

    def __init__(self, reference: Reference) -> None:
        told = [reference.title or "", *(citation.sentence for citation in reference.cited_by[:_SENTENCES])]
        runs = [words(each) for each in told]
        self.words = {word for run in runs for word in run}
        self.glued = {
            one + other: one
            for run in runs
            for one, other in pairwise(run)
            if min(len(one), len(other)) >= _SHORTEST_WORD and (one + other).isalpha()
        }


class _Targets:
    """Where hyperlinks over the text lead."""

    def __init__(self, links: Sequence[Target]) -> None:
        self._links = sorted(links, key=lambda link: link.start)
        self._starts = [link.start for link in self._links]

    def of(self, url: PrintedUrl) -> list[str]:
        """Return the targets over *url* that lead elsewhere than it says."""
        last = bisect_left(self._starts, url.end)
        over = [link for link in self._links[max(0, last - _NEAR) : last] if link.end > url.start]
        return list(dict.fromkeys(link.address for link in over if not same_address(wire_form(link.address), url.url)))


def _examined(url: PrintedUrl, context: _Context, prints: Mapping[str, int], targets: Sequence[str]) -> PrintedUrl:
    if len(url.printed) > _LONGEST:
        return url
    edits = [*_hyphens(url.printed, context), *_look_alikes(url.printed, context)]
    fuller = [*((target, "link-target", 0.97) for target in targets), *_fuller(url, prints)]
    if not edits and not fuller and " " not in url.printed:
        return url
    ranked: dict[str, Candidate] = {}
    for printed, rule, score in (*fuller, *_combined(url.printed, edits)):
        for each in _unblanked(printed, rule, score):
            if each.url != url.url:
                ranked.setdefault(each.url, each)
    best = sorted(ranked.values(), key=lambda each: -each.score)[:MOST]
    return replace(url, suspect=True, candidates=tuple(best))


def _fuller(url: PrintedUrl, prints: Mapping[str, int]) -> list[tuple[str, str, float]]:
    """Return other prints of the same address that kept more separators."""
    kept = prints[url.printed]
    return [(printed, "printed-elsewhere", 0.95) for printed, others in prints.items() if others > kept]


def _combined(printed: str, edits: Sequence[_Edit]) -> Iterator[tuple[str, str, float]]:
    """Yield *printed* with all edits, with each alone, and as it is."""
    if edits:
        yield _applied(printed, edits)
    if len(edits) > 1:
        for edit in edits:
            text, rule, score = _applied(printed, [edit])
            yield text, rule, score / 2
    if " " in printed:
        yield printed, "", 1.0 if not edits else 0.5


def _applied(printed: str, edits: Sequence[_Edit]) -> tuple[str, str, float]:
    for edit in sorted(edits, key=lambda edit: -edit.start):
        printed = printed[: edit.start] + edit.text + printed[edit.end :]
    rules = "+".join(dict.fromkeys(edit.rule for edit in edits))
    return printed, rules, min(edit.score for edit in edits)


def _unblanked(printed: str, rule: str, score: float) -> Iterator[Candidate]:
    if " " not in printed:
        yield Candidate(url=wire_form(printed), rule=rule, score=round(score, 2))
        return
    for character, weight in _BLANKS:
        name = f"{rule}+blank" if rule else "blank"
        yield Candidate(url=wire_form(printed.replace(" ", character)), rule=name, score=round(score * weight, 2))


def _path_start(printed: str) -> int:
    host = _HOST.match(printed)
    return host.end() if host else 0


def _hyphens(printed: str, context: _Context) -> Iterator[_Edit]:
    """Yield hyphens lost where a line ended: two words of the title or sentence glued in the path."""
    for segment in _SEGMENT.finditer(printed, _path_start(printed)):
        for token in _TOKEN.finditer(printed, segment.start(), segment.end()):
            text = fold(token[0])
            folder = _FOLDERS.get(text)
            if folder is not None:
                yield _Edit(
                    token.start() + folder.index("-"), token.start() + folder.index("-"), "-", "lost-hyphen", 0.9
                )
            elif text in context.glued and text not in context.words and _long_enough(text, segment[0]):
                cut = token.start() + len(context.glued[text])
                yield _Edit(cut, cut, "-", "lost-hyphen", 0.9)


def _long_enough(word: str, segment: str) -> bool:
    return len(word) >= (_SHORTEST_IN_SLUG if "-" in segment else _SHORTEST_ALONE)


def _look_alikes(printed: str, context: _Context) -> Iterator[_Edit]:
    """Yield letters that turn a word of the address into one of the title or sentence."""
    start = _path_start(printed)
    for token in _TOKEN.finditer(printed):
        text = fold(token[0])
        if len(text) < _SHORTEST_LOOK_ALIKE or len(text) != len(token[0]) or text in context.words:
            continue
        meant = _meant(text, context.words, in_host=token.start() < start)
        if meant is not None:
            yield _Edit(token.start() + meant[0], token.start() + meant[0] + 1, meant[1], "look-alike", 0.8)


def _meant(text: str, known: Iterable[str] | Mapping[str, str], *, in_host: bool) -> tuple[int, str] | None:
    """Return the one letter to change in *text*, and into what, for it to be a known word."""
    vocabulary = {word for word in known if len(word) >= _SHORTEST_LOOK_ALIKE}
    for place, letter in enumerate(text):
        for other in _LOOK_ALIKES.get(letter, ""):
            changed = text[:place] + other + text[place + 1 :]
            if changed in vocabulary or (in_host and _holds(changed, text, vocabulary)):
                return place, other
    return None


def _holds(changed: str, text: str, vocabulary: set[str]) -> bool:
    """Say whether a host's name, which glues words, begins or ends with a word it did not hold before."""
    return any(word not in text and (changed.startswith(word) or changed.endswith(word)) for word in vocabulary)
