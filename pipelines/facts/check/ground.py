"""A page to be asked about facts: its lines folded once, and whom it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import urlsplit

from models.pattern import regex
from pipelines.facts.canonical.organisation import COMMON, SPELLING, in_host, is_short_form, same_organisation, words_of
from pipelines.facts.page import FactPage
from snapshots.words import folded

#: Lines that belong together: a heading, the line under it, and the next.
NEAR = 2
#: Lines under a short one, of so many words at most, that it may head.
_UNDER = 3
_SHORT = 10
#: Lines of a page's own text that say what it is about.
_FIRST = 2
#: Letters of a word by which a house is known; shorter ones must stand with the others.
_TELLING = 4
#: Letters by which a word is known whatever its ending.
_BEGINNING = 5
_WORD = regex(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the page."""

    text: str
    #: Folded, between blanks, every mark a blank: names are looked for between blanks.
    key: str
    number: int


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One page and what can be looked up in it."""

    page: FactPage
    #: The version consulted of the same source, where the address answers from another host now.
    former: Ground | None = None

    @cached_property
    def host(self) -> str:
        """The host the page was read from."""
        return (urlsplit(self.page.url).hostname or "").lower()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, the page's title first."""
        texts = dict.fromkeys((self.page.title, *self.page.lines, *self.page.pictures))
        return tuple(Line(text=text, key=key(text), number=number) for number, text in enumerate(texts) if text.strip())

    @cached_property
    def text(self) -> str:
        """All lines as one text to look names up in."""
        return " ".join(line.key for line in self.lines)

    def named(self, name: str) -> bool:
        """Say whether the page names *name*: the words one after the other, or its telling ones together in a line."""
        return any(True for _ in self.lines_with(name))

    def lines_with(self, name: str) -> Iterator[Line]:
        """Yield the lines that name *name*."""
        wanted = key(" ".join(words_of(name))) if words_of(name) else key(name)
        if not wanted.strip():
            return
        short = is_short_form(name.strip())
        spread = _telling(name)
        for line in self.lines:
            whole = wanted in line.key and (not short or _as_written(name.strip(), line.text))
            if whole or (not short and len(spread) > 1 and all(f" {word}" in line.key for word in spread)):
                yield line

    def any_named(self, names: Iterable[str]) -> bool:
        """Say whether one of *names* stands on the page."""
        return any(self.named(name) for name in names)

    def owned_by(self, names: Iterable[str]) -> bool:
        """Say whether the page is one of *names*' own: by its host, or by what it calls its house."""
        found = tuple(names)
        return (
            any(in_host(name, self.host) for name in found)
            or any(same_organisation(name, house) for name in found for house in self.page.house)
            or self._took_name_of(found)
        )

    def _took_name_of(self, names: Sequence[str]) -> bool:
        """Say whether the house of *names* answers from a new address here, and tells by what name it was known."""
        moved = self.former is not None and self.former.host != self.host and self.former.owned_by(names)
        return moved and self.any_named(names)

    def may_name(self, names: Iterable[str]) -> bool:
        """Say whether a look at the page for *names* may find anything: quickly, and yes where it is not sure.

        The beginning of one telling word of one name must stand on the page, or the page be its own.
        """
        found = tuple(names)
        return any(beginning in self.text for name in found for beginning in _beginnings(name)) or self.owned_by(found)

    def titled(self, names: Iterable[str]) -> bool:
        """Say whether the page is about one of *names*: its title or its first words name it."""
        found = tuple(names)
        return any(named_in(line.key, name) for line in self.lines[:1] for name in found) or any(
            named_in(key(each), name) for each in self.page.own[:_FIRST] for name in found
        )

    def about(self, names: Sequence[str]) -> bool:
        """Say whether the page speaks of whom *names* name."""
        return self.any_named(names) or self.owned_by(names)

    def around(self, line: Line, *, reach: int = NEAR) -> str:
        """Return *line* with those before and behind it, folded."""
        return " ".join(each.key for each in self.lines[max(0, line.number - reach) : line.number + reach + 1])

    def tied(self, line: Line, names: Iterable[str]) -> bool:
        """Say whether *line* speaks of whom *names* name: it names them, or stands under a short line that does."""
        found = tuple(names)
        if any(named_in(line.key, name) for name in found):
            return True
        for above in reversed(self.lines[max(0, line.number - _UNDER) : line.number]):
            if len(above.text.split()) <= _SHORT:
                if any(named_in(above.key, name) for name in found):
                    return True
                if above.text[:1].isupper() and len(above.text.split()) > 1 and not any(map(str.isdigit, above.text)):
                    return False
        return False

    def of_another(self, line: Line, names: Iterable[str]) -> bool:
        """Say whether *line*, or the heading above it, names a house the page lists, and not whom *names* name."""
        if any(named_in(line.key, name) for name in names):
            return False
        above = [each for each in self.lines[: line.number] if line.number - _UNDER <= each.number][-1:]
        around = [line.key, *(each.key for each in above if _heads(each))]
        return any(entry in each and each != entry for each in around for entry in self._listed)

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        """The houses the page lists, as they are looked for; entries that are sentences or dates are none."""
        found = dict.fromkeys(
            key(entry.name)
            for roll in self.page.rolls
            for entry in roll.entries[:_MOST]
            if _NAMES <= len(entry.name.split()) <= _SHORT and not any(map(str.isdigit, entry.name))
        )
        return tuple(found)

    def near(self, line: Line, names: Iterable[str], *, reach: int = NEAR) -> bool:
        """Say whether one of *names* stands in *line* or within *reach* lines of it."""
        around = self.around(line, reach=reach)
        return any(named_in(around, name) for name in names)


#: Entries of a list that are looked at; words of the shortest name that tells a house.
_MOST = 200
_NAMES = 2


def _heads(line: Line) -> bool:
    return len(line.text.split()) <= _SHORT and not any(map(str.isdigit, line.text))


def key(text: str) -> str:
    """Return *text* as names are looked up in it."""
    found = (SPELLING.get(word, word) for word in _WORD.findall(folded(text.replace("ß", "ss"))))
    return f" {' '.join(found)} "


@lru_cache(maxsize=4096)
def _beginnings(name: str) -> tuple[str, ...]:
    """Return how the words begin that tell *name* from others; all of its words where none does."""
    found = words_of(name) or key(name).split()
    telling = [word for word in found if len(word) >= _TELLING and word not in COMMON] or found
    return tuple(f" {word[:_BEGINNING]}" for word in telling)


def named_in(text: str, name: str) -> bool:
    """Say whether *text*, a key, names *name*."""
    wanted = key(" ".join(words_of(name)))
    spread = _telling(name)
    return wanted in text or (len(spread) > 1 and all(f" {word}" in text for word in spread))


def _telling(name: str) -> list[str]:
    """Return the words by which a house is known; long ones without their ending, which cases change."""
    return [word[:-2] if len(word) >= _LONG else word for word in words_of(name) if len(word) >= _TELLING]


#: Letters of a word whose last two may be an ending: "Medizinischen", "Uniwersytetu".
_LONG = 9


def _as_written(short: str, text: str) -> bool:
    """Say whether a short form stands in *text* in its own capitals: "MIT" is no preposition."""
    return (
        re.search(rf"(?<![^\W_]){re.escape(short)}(?:s|'s|’s)?(?![^\W_])", text, re.I if len(short) > 4 else 0)
        is not None
    )
