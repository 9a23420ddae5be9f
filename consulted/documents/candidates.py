"""Addresses print may have damaged: what shows it, and what they may have been. The printed one is never altered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from consulted.documents.damage import Context, Edit, found
from consulted.documents.script import Target
from consulted.documents.source import addresses, fullness, key
from models.address import same_address, wire_form
from models.reference import Candidate, PrintedUrl, Reference

#: A source gets at most so many second chances; more would be guessing at its expense.
MOST = 12

#: A blank hides an underscore more often than anything else: links are underlined.
_BLANKS = (("_", 0.6), ("%20", 0.5), ("-", 0.4))
#: Longer addresses were made by machines, not printed by people.
_LONGEST = 1_000
#: So many links are looked at before an address; one that ran over a line's end is several.
_NEAR = 8


def examined(
    references: Sequence[Reference], links: Sequence[Target] = (), *, vocabulary: Collection[str] = ()
) -> list[Reference]:
    """Return *references* with suspect addresses marked and their candidates ranked.

    Args:
        links: where the format's hyperlinks over printed addresses lead; evidence, not truth: authors paste wrong ones.
        vocabulary: the folded words of the report outside its addresses: a word it uses is not damaged.
    """
    targets = _Targets(links)
    prints: dict[tuple[str, str, str], dict[str, int]] = {}
    for url in addresses(references):
        prints.setdefault(key(url.url), {})[url.printed] = fullness(url.url)[0]
    return [
        replace(
            each,
            urls=tuple(
                _examined(url, Context(each, vocabulary), prints[key(url.url)], targets.of(url)) for url in each.urls
            ),
        )
        if each.urls
        else each
        for each in references
    ]


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


def _examined(url: PrintedUrl, context: Context, prints: Mapping[str, int], targets: Sequence[str]) -> PrintedUrl:
    if len(url.printed) > _LONGEST:
        return url
    edits = found(url.printed, context)
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
    if " " not in printed:
        yield Candidate(url=wire_form(printed), rule=rule, score=round(score, 2))
        return
    for character, weight in _BLANKS:
        name = f"{rule}+blank" if rule else "blank"
        yield Candidate(url=wire_form(printed.replace(" ", character)), rule=name, score=round(score * weight, 2))
