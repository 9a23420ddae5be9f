"""A title, or a contact, copied from another box of the same chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consulted.documents.consistency.box import MAIL, Box, phrase, siblings, subjects, telling
from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.paragraph import Paragraph
from consulted.documents.fold import fold, words
from models.reference import Inconsistency

KIND = "copied-heading"
#: Shorter titles are labels, which many a box bears.
_PHRASE = 3
#: Shorter parts of a host name nobody.
_PART = 4


def copied(manuscript: Manuscript) -> Iterator[Inconsistency]:
    """Yield titles and contacts that belong to another box."""
    for group in siblings(manuscript):
        for box in group:
            yield from _in_box(box, [other for other in group if other is not box], manuscript.language)


def _in_box(box: Box, others: Sequence[Box], language: str) -> Iterator[Inconsistency]:
    owned = ((each, _owner(each, box, others, language)) for each in box.lines)
    title, owner = next(((each, other) for each, other in owned if other), (None, None))
    if title is not None and owner is not None:
        yield _of_title(title, box, owner, language)
    yield from _contacts(box, title, others, language)


def _owner(title: Paragraph, box: Box, others: Sequence[Box], language: str) -> Box | None:
    """Return the other box that bears *title*, too, when only that one speaks of whom it names."""
    said = phrase(title.text)
    # A part's own heading with more words in it tells another thing: "Makefile (shell)", "No Makefile (shell)".
    alike = str.__eq__ if title is box.heading else _is_same
    same = [other for other in others if any(alike(each, said) for each in other.phrases)]
    own = subjects(title.text, language) if same else []
    if not own or any(_speaks(box, title, subject) for subject in own):
        return None
    told = [word for subject in own for word in telling(subject)]
    return next((other for other in same if _heads(other, own) and any(other.told[word] for word in told)), None)


def _is_same(one: str, other: str) -> bool:
    """Say whether two titles say the same, one of them perhaps with words around it."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return len(short.split()) >= _PHRASE and f" {short} " in f" {long} "


def _speaks(box: Box, title: Paragraph, subject: str) -> bool:
    """Say whether *box* names *subject* outside *title*, by any of its telling words."""
    rest = box.letters(without=title)
    elsewhere = {word for each in box.lines if each is not title for word in words(each.text)}
    return any(box.told[word] or word in elsewhere for word in telling(subject)) or "".join(words(subject)) in rest


def _heads(box: Box, own: Sequence[str]) -> bool:
    """Say whether the heading of *box* names all of *own*."""
    heading = set(words(box.heading.text))
    return all(heading & set(words(subject)) for subject in own)


def _of_title(title: Paragraph, box: Box, owner: Box, language: str) -> Inconsistency:
    named = " and ".join(subjects(title.text, language)[:3])
    where = "its own text" if title is box.heading else f'the text of "{box.name}"'
    told = f'The heading "{title.text.strip()}" names {named}, of whom {where} says nothing'
    return Inconsistency(
        kind=KIND,
        message=f'{told}; it fits "{owner.name}".',
        where=(*box.place, title.text.strip()),
    )


def _contacts(box: Box, copy: Paragraph | None, others: Sequence[Box], language: str) -> Iterator[Inconsistency]:
    """Yield a contact whose address names the subject of another box, where this box does not speak of it."""
    for paragraph in (*box.titles, *box.text):
        for mail in MAIL.finditer(paragraph.text) if "@" in paragraph.text else ():
            host = [part for part in re.split(r"[.-]", fold(mail[1])) if len(part) >= _PART]
            letters = box.letters(without=copy)
            for other in others:
                named = _named(host, other, language)
                if named and _writes(other, mail[1]) and not any(part in letters for part in named):
                    message = f'The contact {mail[0]} under "{box.name}" belongs to "{other.name}" by its address.'
                    yield Inconsistency(kind=KIND, message=message, where=(*box.place, mail[0]))
                    break


def _named(host: Sequence[str], box: Box, language: str) -> list[str]:
    """Return the parts of a host that name whom the headings of *box* name."""
    known = {word for each in box.lines for subject in subjects(each.text, language) for word in _forms(subject)}
    return [part for part in host if part in known]


def _forms(subject: str) -> list[str]:
    found = words(subject)
    return [*(word for word in found if len(word) >= _PART), "".join(found)]


def _writes(box: Box, domain: str) -> bool:
    """Say whether *box* has a contact at *domain* itself."""
    return any(mail[1] == domain for paragraph in box.text for mail in MAIL.finditer(paragraph.text))
