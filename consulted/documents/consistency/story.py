"""A number of cases announced against cases with numbers of their own: "Success story 1", "Success story 2"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.announcement import is_count
from consulted.documents.consistency.count import KIND
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.number import counts, worded
from consulted.documents.consistency.paragraph import Paragraph, place, quote
from consulted.documents.fold import flat, words
from models.pattern import regex
from models.reference import Inconsistency

#: A heading's own label and its number: "3.2. Success story 2: ...".
_NUMBERED = regex(
    r"^\s*(?:\d+(?:\.\d+)*\.?\)?\s+)?((?:[^\W\d_]+[ -]){0,2}[^\W\d_]{3,})\s+(?:n[o°º.]*\s*)?(\d{1,2})\s*(?:[:.–—-]|$)"
)
_WHOLE = regex(
    r"(?<!\w)(?:this|the present|ce|le present|dieser|diese|der vorliegende|este|el presente|questo|dit"
    r"|niniejszy|ten)\s+"
    r"(?:report|paper|study|document|rapport|etude|document|bericht|studie|informe|estudio|documento|rapporto"
    r"|verslag|raport)(?!\w)",
    re.I,
)
#: Letters that tell a word from its plural: "story", "stories".
_STEM = 4
_CHAPTERS = frozenset(
    words(
        "section chapter part annex appendix table figure page phase step day week year article volume "
        "chapitre partie annexe tableau kapitel teil anhang abschnitt tabelle abbildung seite capitulo parte "
        "anexo tabla figura capitolo allegato hoofdstuk deel bijlage rozdzial czesc version"
    )
)


def mismatches(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield the announcements in a chapter that name another number of cases than the chapter has headings for."""
    for label, headings in _series(manuscript).items():
        own = headings[0].section or ""
        chapter = own.rsplit(".", 1)[0] if "." in own else None
        lead = _lead(manuscript.paragraphs, headings[0], chapter)
        for paragraph in lead:
            yield from _in_paragraph(paragraph, label, headings, manuscript)


def _series(manuscript: Manuscript) -> dict[str, list[Paragraph]]:
    """Return the headings that count on from one, by their label."""
    found: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in manuscript.paragraphs:
        numbered = _NUMBERED.match(flat(paragraph.text)) if paragraph.is_heading else None
        if numbered and int(numbered[2]) == len(found[numbered[1].lower()]) + 1:
            found[numbered[1].lower()].append(paragraph)
    return {label: each for label, each in found.items() if len(each) > 1 and words(label)[-1] not in _CHAPTERS}


def _lead(paragraphs: Sequence[Paragraph], first: Paragraph, chapter: str | None) -> list[Paragraph]:
    """Return what stands before the first heading of a series in its chapter, or speaks of the whole report."""
    before = [each for each in paragraphs if each.start < first.start and not each.is_heading]
    near = [each for each in before if each.section == chapter] if chapter is not None else before[-3:]
    return near + [each for each in before if each not in near and _WHOLE.search(each.plain)]


def _in_paragraph(
    paragraph: Paragraph, label: str, headings: Sequence[Paragraph], manuscript: Manuscript
) -> Iterator[Inconsistency]:
    for sentence in paragraph.sentences():
        for number in counts(manuscript.numbers(sentence.plain)):
            behind = sentence.plain[number.end : number.end + 60]
            counted = re.match(rf"\s+(?:[\w-]+\s+){{0,3}}?{re.escape(_stem(label))}\w*", behind, re.I)
            if counted and number.value != len(headings) and is_count(sentence.plain, number):
                said = sentence.text[number.start : number.end + counted.end()]
                follow = "; ".join(each.text.strip()[:70] for each in headings)
                yield Inconsistency(
                    kind=KIND,
                    message=f'"{said}" are announced, {worded(len(headings))} follow: {follow}.',
                    where=(*place(paragraph), quote(sentence.text, number.start)),
                )
                return


def _stem(label: str) -> str:
    last = words(label)[-1]
    head = label[: label.rfind(last)] if last in label else ""
    return head + last[: max(_STEM, len(last) - 2)]
