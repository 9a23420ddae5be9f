"""Every name a report prints: how often, where, and whether it may be an organisation's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from consulted.documents.consistency.manuscript import Manuscript
from consulted.documents.consistency.name import Name, body_names, has_inner_capital, is_telling, note_names
from consulted.documents.fold import words
from models.pattern import regex

#: Names of so many words are one body's, plain as each word may be.
LONG = 3
#: German writes every noun with a capital: there one of these tells a body from a thing.
_GERMAN_BODY = regex(
    r"(?:verbund|verein|verband|stiftung|netzwerk|institut|zentrum|gesellschaft|akademie|hochschule|universitat|agentur"
    r"|allianz|forum|initiative|kammer|genossenschaft|cluster|ministerium|behorde|museum|werke|gruppe|union|bund|gmbh"
    r"|\bev)(?:e?s|e?n)?\b"
)


@dataclass(slots=True)
class Seen:
    """How often a spelling stands where."""

    body: int = 0
    #: Of those, how often not as a plain word that opens a sentence.
    inside: int = 0
    notes: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How often in all."""
        return self.body + len(self.notes)


def seen_names(manuscript: Manuscript) -> Mapping[str, Seen]:
    """Return the names that may be an organisation's, as printed."""
    seen: dict[str, Seen] = defaultdict(Seen)
    for name, text, section in body_names(manuscript):
        each = seen[name.text]
        each.body += 1
        each.inside += not _opens(name, text)
        if section and section not in each.sections:
            each.sections.append(section)
    for name, _, label in note_names(manuscript):
        seen[name.text].notes.append(label)
    return {text: each for text, each in seen.items() if _is_body(text, manuscript.language)}


def _opens(name: Name, text: str) -> bool:
    """Say whether a single plain word stands where a sentence begins: any word has a capital there."""
    if len(words(name.text)) > 1 or has_inner_capital(name.text):
        return False
    before = text[: name.start].rstrip(" \"'“„«(")
    return not before or before[-1] in ".!?:"


def _is_body(text: str, language: str) -> bool:
    """Say whether *text* may name a body: it opens with a capital, and is no host and no file."""
    if not text[0].isupper() or re.search(r"\w\.\w\w", text):
        return False
    if language == "de":
        inner = any(has_inner_capital(token) for token in re.findall(r"[^\W_]+", text))
        return inner or _GERMAN_BODY.search(" ".join(words(text))) is not None
    return is_telling(text, language) or len(words(text)) >= LONG
