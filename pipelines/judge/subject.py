"""What a page says it is about: its own name, apart from its site's."""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.judge.case import pieces
from pipelines.judge.entrance import house
from snapshots.text import PageText
from snapshots.words import folded, words

#: A name of one word, or of fewer letters, is a section's or a house's as easily as a page's.
_FEWEST_WORDS = 2
_FEWEST_LETTERS = 10
#: A heading of so many words may be any section's: "About us".
_SECTION = 2
#: Headings that may be a page's own; later ones head its parts.
_HEADINGS = 3
#: Words up to this length say little of a subject, unless they are numbers.
_LITTLE = 3
#: Share of a title's telling words by which a page is what the title names, and up to which they are chance.
_SAID = 0.5
_HARDLY = 0.25


@dataclass(frozen=True, slots=True)
class Names:
    """The pieces of a title and the first headings, folded."""

    title: tuple[str, ...]
    headings: frozenset[str]
    site: str

    @classmethod
    def of(cls, page: PageText) -> Names:
        """Return the names on *page*."""
        return cls(
            tuple(folded(piece) for piece in pieces(page.title)),
            frozenset(folded(text) for text in page.headings[:_HEADINGS]),
            folded(page.site),
        )


def shared_name(then: PageText, now: PageText) -> str:
    """Return the name that *then* and *now* have in common and that is the page's own; empty when there is none.

    "Projects | House" and "Minutes | House" share the house's name only. Where each has a piece of its own besides,
    what they share is the page's name if it heads the text, and what differs does not.
    """
    before, after = Names.of(then), Names.of(now)
    common = [each for each in before.title if each in after.title and each != (before.site or after.site)]
    lost, new = _rest(before, common), _rest(after, common)
    for name in sorted(common, key=len, reverse=True):
        if _tells(name) and _is_own(name, before, after, lost=lost, new=new):
            return name
    return ""


def _rest(names: Names, common: list[str]) -> set[str]:
    return {each for each in names.title if each not in common and each != names.site}


def _tells(name: str) -> bool:
    return len(name.split()) >= _FEWEST_WORDS or len(name) >= _FEWEST_LETTERS


def _is_own(name: str, before: Names, after: Names, *, lost: set[str], new: set[str]) -> bool:
    if not lost and not new:
        # One title over every page is the site's: there the headings tell the pages apart.
        other = before.headings - after.headings and after.headings - before.headings
        return len(before.title) > 1 or name in before.headings | after.headings or not other
    heads = name in before.headings and name in after.headings
    if lost and new:
        return heads and not lost & before.headings and not new & after.headings
    return heads or (bool(lost or new) and name == before.title[0] == after.title[0] and not lost & before.headings)


def keeps_subject(then: PageText, now: PageText) -> bool:
    """Say whether *now* still bears the main heading of *then*, or its title where it has none."""
    before, after = Names.of(then), Names.of(now)
    site = _over_both(before, after) | {before.site, after.site}
    today = {*(folded(text) for text in now.headings), *after.title} - site
    return _main(then, before, site) in today


def section(then: PageText, now: PageText) -> bool:
    """Say whether the heading both bear names a section, as any site has it: a word or two."""
    before, after = Names.of(then), Names.of(now)
    return len(_main(then, before, _over_both(before, after) | {before.site, after.site}).split()) <= _SECTION


def _main(page: PageText, names: Names, site: set[str]) -> str:
    """Return the heading that says what *page* is about: one its title speaks of, else the first that is no site's."""
    own = [folded(text) for text in page.headings if folded(text) not in site]
    titled = set(words(" ".join(each for each in names.title if each not in site)))
    backed = (each for each in own if 2 * len(titled & set(words(each))) >= len(set(words(each))))
    return next(backed, "") or next(iter(own), "") or next(iter(names.title), "")


def _over_both(before: Names, after: Names) -> set[str]:
    """Return the pieces of titles that stand over both pages beside something else."""
    common = set(before.title) & set(after.title)
    if set(before.title) == set(after.title):
        return set(before.title[1:]) - before.headings
    return common - (before.headings & after.headings) if common != set(before.title) else set()


def says(title: str, page: PageText, url: str) -> bool | None:
    """Say whether *page* speaks of what *title* names; None where the title tells too little."""
    told = telling(title) - telling(page.site) - {house(url)}
    return share_said(told, page) >= _SAID if told else None


def share_said(told: set[str], page: PageText) -> float:
    """Return the share of the words *told* that stand on *page*."""
    if not told:
        return 0.0
    # Most pages bear their name in full, and then the rest of them need not be taken apart.
    return 1.0 if told <= page.headed else len(told & page.said) / len(told)


def telling(text: str) -> set[str]:
    """Return the words of *text* that tell of a subject."""
    return {word for word in words(folded(text)) if len(word) > _LITTLE or word.isdecimal()}


def says_nothing(title: str, page: PageText) -> bool:
    """Say whether a page has hardly a word of a *title* that tells something."""
    told = telling(title)
    return len(told) >= _FEWEST_WORDS and share_said(told, page) <= _HARDLY


def heads(title: str, page: PageText) -> bool:
    """Say whether most of the words of a *title* stand over a page: in its own title and headings."""
    told = telling(title) - telling(page.site)
    return bool(told) and len(told & telling("\n".join((page.title, *page.headings)))) > _SAID * len(told)
