"""Where a report belongs among those kept: the same document again, a later edition of one, or a new one.

A person who gives a name (``--id``) decides; these rules are for those who do not. Two reports that merely bear the
same file name are not one document: nothing of either may be lost.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from consulted.documents import distinct_sources
from consulted.documents.fold import words
from consulted.documents.slug import MAX_LENGTH
from models.edition import Kin
from models.errors import UnknownDocumentError
from models.ledger.documents import Documents
from models.reference import Document, Reading

#: Any two reports on one subject share a source or two.
_FEWEST_SHARED = 3
#: Of the sources of the smaller one; editions of one report share most of theirs.
_SHARE = 0.5
#: One word ("Introduction") is no title to tell a report by.
_TITLE_WORDS = 2


def shelved(reading: Reading, documents: Documents) -> Reading:
    """Return *reading* with the id of the document it belongs to, and the one it follows where it is a new one."""
    document = reading.document
    same_name = _kept(documents, document.id)
    kin = documents.editions.kin(list(distinct_sources(reading.references).values()))
    if same_name is not None and _goes_on(document, same_name, kin):
        return reading
    for known in documents.editions.holding(document.sha256):
        return _renamed(reading, known)
    if same_name is None:
        return _following(reading, documents, kin)
    return _beside(reading, documents, kin)


def _kept(documents: Documents, document_id: str) -> Document | None:
    try:
        return documents.get(document_id)
    except UnknownDocumentError:
        return None


def _goes_on(document: Document, kept: Document, kin: list[Kin]) -> bool:
    """Say whether a report of the same name is the same report."""
    return (
        kept.sha256 == document.sha256
        or words(kept.title or "") == words(document.title or "")
        or any(each.document_id == kept.id for each in kin)
    )


def _beside(reading: Reading, documents: Documents, kin: list[Kin]) -> Reading:
    """Return *reading* under the first free name, or the one under which an earlier edition of it was put."""
    for number in count(2):
        name = f"{reading.document.id[: MAX_LENGTH - 4]}-{number}"
        kept = _kept(documents, name)
        if kept is None:
            return _following(_renamed(reading, name), documents, kin)
        if _goes_on(reading.document, kept, kin):
            return _renamed(reading, name)
    raise AssertionError("unreachable: numbers do not end")


def _following(reading: Reading, documents: Documents, kin: list[Kin]) -> Reading:
    """Return *reading*, a new document, linked to the one it is a later edition of."""
    own = len(set(distinct_sources(reading.references).values()))
    for each in kin:
        if each.document_id != reading.document.id and _is_edition(reading, own, each, documents):
            return replace(reading, document=replace(reading.document, follows=each.document_id))
    return reading


def _is_edition(reading: Reading, own: int, kin: Kin, documents: Documents) -> bool:
    if kin.shared >= _FEWEST_SHARED and kin.shared >= _SHARE * min(own, kin.sources):
        return True
    title = words(reading.document.title or "")
    return len(title) >= _TITLE_WORDS and title == words(documents.get(kin.document_id).title or "")


def _renamed(reading: Reading, name: str) -> Reading:
    return replace(reading, document=replace(reading.document, id=name))
