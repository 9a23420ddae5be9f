"""Sections and boxes: a heading, the titles under it, and the text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import is_common, is_telling, names
from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.fold import flat, words
from models.pattern import regex

#: Longer lines are sentences.
_LONGEST = 120
#: A box's title stands among its first lines.
_TITLE_LINES = 3
#: With less text a box tells nothing of its subject.
_WORDS = 25

#: So many parts of a chapter are compared with one another.
_MOST = 60

_LABEL = regex(
    r"\s*(?:box|case(?: study)?|success story|example|encadre|cas|exemple|etude de cas|kasten|fallbeispiel|beispiel"
    r"|fallstudie|recuadro|caso|ejemplo|riquadro|esempio|kader|voorbeeld|ramka|przyklad|caixa|exemplo|ruta|faktaruta"
    r"|exempel)\s+(?:\d{1,2}|[A-Z])\b\s*[.:–—-]",
    re.I,
)
_NUMBER = regex(r"\s*(?:#{1,6}\s+)?(?:\*\*)?(?:\d{1,2}(?:\.\d{1,2})*\.?\)?\s+)?")
MAIL = regex(r"[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})", re.I)


@dataclass(frozen=True, kw_only=True)
class Box:
    """A section or a box of its own."""

    heading: Paragraph
    titles: list[Paragraph] = field(default_factory=list)
    text: list[Paragraph] = field(default_factory=list)

    @property
    def lines(self) -> tuple[Paragraph, ...]:
        """Heading and titles."""
        return (self.heading, *self.titles)

    @property
    def name(self) -> str:
        """The heading as printed, short enough to quote."""
        return " ".join(self.heading.text.split())[:80]

    @property
    def place(self) -> tuple[str, ...]:
        """Where it stands, for a finding's places."""
        return (f"section {self.heading.section}",) if self.heading.section else ()

    @cached_property
    def told(self) -> Counter[str]:
        """How often each folded word stands in the text."""
        return Counter(word for paragraph in self.text for word in words(MAIL.sub(" ", paragraph.text)))

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """What heading and titles say, folded, without numbers and labels."""
        return tuple(phrase(each.text) for each in self.lines)

    @cached_property
    def _letters(self) -> str:
        return "".join(words(MAIL.sub(" ", " ".join(each.text for each in (*self.lines, *self.text)))))

    def letters(self, without: Paragraph | None) -> str:
        """Return all folded letters but those of one line, for names written in one."""
        return self._letters.replace("".join(words(without.text)), "", 1) if without else self._letters

    @property
    def chapter(self) -> str | None:
        """The number of the chapter it is a part of."""
        numbered = re.fullmatch(r"([\d.]+)\.\d+", self.heading.section or "")
        return numbered[1] if numbered else None


def siblings(manuscript: Manuscript) -> list[list[Box]]:
    """Return the parts of each chapter and the boxes of the report, those with text enough to tell of what they are."""
    found = _boxes(manuscript)
    chapters: dict[str | None, list[Box]] = defaultdict(list)
    for box in found:
        chapters[box.chapter].append(box)
    labelled = [box for box in found if is_box(box.heading) and box.chapter is None]
    return [group[:_MOST] for group in (*(chapters[each] for each in chapters if each is not None), labelled)]


def _boxes(manuscript: Manuscript) -> list[Box]:
    found: list[Box] = []
    for paragraph in manuscript.paragraphs:
        if paragraph.is_heading or is_box(paragraph):
            found.append(Box(heading=paragraph))
        elif found:
            box = found[-1]
            early = not box.text and len(box.titles) < _TITLE_LINES
            (box.titles if early and _is_title(paragraph) else box.text).append(paragraph)
    return [box for box in found if sum(len(each.text.split()) for each in box.text) >= _WORDS]


def is_box(paragraph: Paragraph) -> bool:
    """Say whether *paragraph* opens a box: "Box 2: ..."."""
    return _LABEL.match(paragraph.plain) is not None


def phrase(title: str) -> str:
    """Return what *title* says, folded, without its number and its label."""
    bare = title[_number_end(title) :]
    label = _LABEL.match(flat(bare))
    return " ".join(words(bare[label.end() :] if label else bare))


def subjects(title: str, language: str) -> list[str]:
    """Return the proper names of a title that are none of its language's words."""
    bare = title[_number_end(title) :]
    label = _LABEL.match(flat(bare))
    return [name.text for name in names(bare[label.end() :] if label else bare) if is_telling(name.text, language)]


def telling(subject: str) -> list[str]:
    """Return the words of *subject* that are no language's plain ones: "Wexley" of "Port of Wexley"."""
    longer = [word for word in words(subject) if len(word) > 3]
    return [word for word in longer if not is_common(word, "en")] or longer or words(subject)


def _number_end(title: str) -> int:
    found = _NUMBER.match(title)
    return found.end() if found else 0


def _is_title(paragraph: Paragraph) -> bool:
    """Say whether a line is short, no list item, no label and no sentence."""
    text = paragraph.text.rstrip()
    return not paragraph.bullet and len(text) <= _LONGEST and not text.endswith((".", ":", ";", ","))
