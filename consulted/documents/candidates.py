"""Addresses print may have damaged: what shows it, and what they may have been. The printed one is never altered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consulted.documents.address import unescaped
from consulted.documents.damage import Context, Edit, Neighbours, found, ligature, quiet
from consulted.documents.damage.part import path_start
from consulted.documents.script import Target
from consulted.documents.source import addresses, fullness, key
from models.address import same_address, wire_form
from models.pattern import regex
from models.reference import Candidate, PrintedUrl, Reference

#: A source gets at most so many second chances; more would be guessing at its expense.
MOST = 12

#: A blank hides an underscore more often than anything else: links are underlined.
_BLANKS = (("_", 0.6), ("%20", 0.5), ("-", 0.4), ("", 0.3))
_EMPTY_BLANK = regex(r"(?<=[/.?=&]) | (?=[/.?=&])")
#: Enough of what follows an address to see words that belong to it.
_BEHIND = 120
#: Longer addresses were made by machines, not printed by people.
_LONGEST = 1_000
#: So many links are looked at before an address; one that ran over a line's end is several.
_NEAR = 8


def examined(
    references: Sequence[Reference],
    links: Sequence[Target] = (),
    *,
    vocabulary: Collection[str] = (),
    language: str | None = None,
) -> list[Reference]:
    """Return *references* with suspect addresses marked and their candidates ranked.

    Args:
        links: where the format's hyperlinks over printed addresses lead; evidence, not truth: authors paste wrong ones.
        vocabulary: the folded words of the report outside its addresses: a word it uses is not damaged.
        language: of the report, ISO 639-1.
    """
    targets = _Targets(links)
    known = addresses(references)
    prints: dict[tuple[str, str, str], dict[str, int]] = {}
    for url in known:
        prints.setdefault(key(url.url), {})[url.printed] = fullness(url.url)[0]
    neighbours = Neighbours((url.url for url in known), vocabulary=vocabulary, language=language)
    found = []
    for each in references:
        context = Context(each, neighbours)
        urls = tuple(
            _Address(url, each, context, prints[key(url.url)], targets.of(url)).examined() for url in each.urls
        )
        found.append(replace(each, urls=urls) if urls else each)
    return found


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


@dataclass(frozen=True, slots=True)
class _Address:
    """A printed address with all that may tell how it should read."""

    url: PrintedUrl
    reference: Reference
    context: Context
    #: All prints of the same address in the report, with the number of separators each kept.
    prints: Mapping[str, int]
    #: Where hyperlinks over it lead.
    targets: Sequence[str]

    def examined(self) -> PrintedUrl:
        """Return the address with its candidates, and marked when something about it looks wrong."""
        if len(self.url.printed) > _LONGEST or self._is_written:
            return self.url
        loud = list(self._loud())
        ranked: dict[str, Candidate] = {}
        for printed, rule, score in (*loud, *self._quiet()):
            if ligature.UNKNOWN in printed:
                continue
            for each in _unblanked(printed, rule, score):
                if each.url != self.url.url:
                    ranked.setdefault(each.url, each)
        best = sorted(ranked.values(), key=lambda each: -each.score)[:MOST]
        suspect = bool(loud) and bool(best)
        return replace(self.url, suspect=suspect, candidates=tuple(best))

    @property
    def _is_written(self) -> bool:
        """True when the format writes the address in a way of its own (``base # {page}``): nobody printed that."""
        return not self.targets and not same_address(wire_form(unescaped(self.url.printed)), self.url.url)

    def _loud(self) -> Iterator[tuple[str, str, float]]:
        """Yield readings of an address that looks damaged, or that the report itself gives otherwise."""
        printed, kept = self.url.printed, self.prints[self.url.printed]
        yield from ((target, "link-target", 0.97) for target in self.targets)
        yield from ((other, "printed-elsewhere", 0.95) for other, others in self.prints.items() if others > kept)
        yield from ligature.readings(printed, self.context)
        yield from _combined(printed, found(printed, self.context))

    def _quiet(self) -> Iterator[tuple[str, str, float]]:
        """Yield other readings of an address that looks well."""
        raw, start = self.reference.raw, self.url.start - self.reference.start
        end = self.url.end - self.reference.start
        if 0 <= start < end <= len(raw):
            yield from quiet(self.url.printed, raw[start:end], raw[end : end + _BEHIND], self.context)


def _combined(printed: str, edits: Sequence[Edit]) -> Iterator[tuple[str, str, float]]:
    """Yield *printed* with all edits, with each alone, and as it is."""
    if edits:
        yield _applied(printed, edits)
    if len(edits) > 1:
        for edit in edits:
            text, rule, score = _applied(printed, [edit])
            yield text, rule, score / 2
    if " " in printed:
        yield printed, "", 1.0 if not edits else 0.5


def _applied(printed: str, edits: Sequence[Edit]) -> tuple[str, str, float]:
    for edit in sorted(edits, key=lambda edit: -edit.start):
        printed = printed[: edit.start] + edit.text + printed[edit.end :]
    rules = "+".join(dict.fromkeys(edit.rule for edit in edits))
    return printed, rules, min(edit.score for edit in edits)


def _unblanked(printed: str, rule: str, score: float) -> Iterator[Candidate]:
    """Yield *printed*, each of its blanks as what it may hide; beside a slash or a dot it hides nothing."""
    host, path = printed[: path_start(printed)], printed[path_start(printed) :]
    path = _EMPTY_BLANK.sub("", path)
    if " " not in path:
        name = rule if " " not in printed else _both(rule, "blank")
        yield Candidate(url=wire_form(host + path), rule=name, score=round(score, 2))
        return
    for character, weight in _BLANKS:
        written = host + path.replace(" ", character)
        yield Candidate(url=wire_form(written), rule=_both(rule, "blank"), score=round(score * weight, 2))


def _both(rule: str, other: str) -> str:
    return f"{rule}+{other}" if rule else other
