"""Lines that name a person: the name alone, behind a label, before a role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.pattern import regex
from pipelines.facts.page.box import Line
from pipelines.facts.page.mail import mails
from pipelines.facts.page.name import is_titled, person_name
from pipelines.facts.page.word import SHARED_ROLE, has_role, is_role, label_of, names_contact
from snapshots.words import folded

_LABEL = regex(r"^([^:]{2,80}?)\s?:\s*(.+)$")
_BREAK = regex(r"\s*(?:[,;|•·/]|\s[-–—]\s|\s(?=\())\s*")
_WITHIN = regex(r"(?:^|[.;|•·/,]\s|\s[-–]\s)([^\W\d_][^:.;,|•\n]{1,60}?)\s?:\s")
#: The end of a sentence, behind a word of some letters: not behind "Dr.".
_SENTENCE = regex(r"(?<=\w\w\w\w)\.(?:\s|$)|;")
_CLAUSE = regex(r"[.;!?]\s")
_LISTED = regex(r"\s*[,;]\s*|\s(?:and|und|et|y|e|i|en|oraz)\s")
_EDGE = " ,;:.-–—|•·/()"
#: Characters of a line that may present somebody; longer ones are prose.
_LONGEST = 260
_MOST_WEAK = 9
_MOST_PARTS = 3
_CONTACT_WORDS = regex(
    r"^(?:write|e-?mail|mail|courriel|send|contact(?:er)?|profil\w*|linkedin|xing|twitter|x|orcid|v-?card|vcf"
    r"|website|web"
    r"|read more|more|mehr|lire la suite|en savoir plus|bio(?:graphy)?|cv|kontakt\w*|nachricht.*|ecrire|écrire"
    r"|schreiben"
    r"|call|appeler|anrufen|download.*|e-?mail (?:senden|schreiben)|message|envoyer .*|weiterlesen|details?"
    r"|photo\b.*)$",
    re.I,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A person a line names."""

    name: str
    #: What the line says of the role; empty where it says nothing.
    role: str = ""
    #: True when a title or a label says that it is a person.
    sure: bool = False


def named(line: Line) -> Named | None:
    """Return the person *line* presents; None where it presents nobody."""
    text = line.text
    if not 4 <= len(text) <= _LONGEST:
        return None
    first = _of_atoms(line) if line.bold else None
    return first or _of_text(text) or _of_atoms(line) or _of_parts(text)


def labelled(text: str) -> list[Named]:
    """Return the persons labels within a line announce: "Chair: Ilka Tschernig. Board: Jo Lindt, Al Berg."."""
    found: list[Named] = []
    labels = list(_WITHIN.finditer(text))
    for at, label in enumerate(labels):
        word = label[1].strip()
        sure = label_of(word) == "name"
        if not sure and (len(word.split()) > _MOST_BEFORE or not has_role(word) or SHARED_ROLE.match(folded(word))):
            continue
        end = labels[at + 1].start() if at + 1 < len(labels) else len(text)
        value = _SENTENCE.split(text[label.end() : end], maxsplit=1)[0]
        found.extend(Named(name=name, role="" if sure else word, sure=True) for name in _names(value))
    return found


def _names(value: str) -> list[str]:
    """Return the names of *value*: all of an enumeration of nothing else, or the one it begins with."""
    parts = [part for part in _LISTED.split(value) if part.strip()]
    names = [name for part in parts if (name := person_name(part.strip())) is not None]
    if len(parts) > 1 and len(names) == len(parts):
        return names
    head = _head(value)
    return [head[0]] if head is not None else []


def role_in(text: str) -> str:
    """Return the role at the beginning of *text*, before an address, a number or a label."""
    kept: list[str] = []
    bracket = text.lstrip().startswith("(")
    for part in _BREAK.split(text.strip(_EDGE))[:_MOST_PARTS]:
        part = part.strip(_EDGE)
        if not part:
            continue
        if is_contact(part) or sum(map(str.isdigit, part)) > _FIGURES or part.startswith(("http", "www.")):
            break
        if (kept and not has_role(part)) or person_name(part) is not None:
            break
        # "(Varvet), chair": what stands before the role is a house.
        kept = [*(each for each in kept if has_role(each)), part]
    role = ", ".join(kept)
    return role if is_role(role) or (role and not bracket and is_short(role)) else ""


def is_short(text: str) -> bool:
    """Say whether *text* may be a role though none of its words tells: a few words, no figures, no link's label."""
    words = text.split()
    return (
        len(words) <= _MOST_WEAK
        and any(map(str.isalpha, text))
        and not any(map(str.isdigit, text))
        and not text.endswith((".", "!", "?", ":"))
        and not any(sign in text for sign in "|·•©")
        and _CONTACT_WORDS.match(text.strip(_EDGE)) is None
        and label_of(text.strip(_EDGE)) is None
    )


def is_contact(text: str) -> bool:
    """Say whether *text* holds an e-mail address or is about a number."""
    if "@" in text or next(mails(text), None):
        return True
    label = text.partition(":")[0].split("+")[0].split("0")[0].strip(" .")
    return label_of(label) in ("phone", "mail", "fax") or sum(map(str.isdigit, text)) >= _DIALLED


def _of_text(text: str) -> Named | None:
    name = person_name(text)
    if name is not None:
        return Named(name=name, sure=is_titled(text))
    found = _LABEL.match(text)
    if found is None:
        return None
    label, rest = _CLAUSE.split(found[1])[-1].strip(), found[2].strip()
    head = _head(rest)
    if head is None or any(map(str.isdigit, label)) or "©" in label:
        return None
    if label_of(label) == "name":
        return Named(name=head[0], role=role_in(head[1]), sure=is_titled(rest) or names_contact(label))
    if len(label.split()) <= _MOST_WEAK and has_role(label):
        return Named(name=head[0], role=label, sure=is_titled(rest) or SHARED_ROLE.match(folded(label)) is None)
    return None


def _of_atoms(line: Line) -> Named | None:
    """Read a line whose first words stand out: "**Heike Mickan**, office"."""
    if len(line.atoms) < 2 or len(line.atoms[0]) > 60:
        return None
    first = line.atoms[0].strip(_EDGE.replace(".", "").replace("(", "").replace(")", ""))
    name = person_name(first)
    if name is not None:
        return Named(name=name, role=_beside(line), sure=is_titled(first))
    second = person_name(line.atoms[1].strip(" ,;:-–—|"))
    if second is not None and is_role(first):
        return Named(name=second, role=first, sure=is_titled(line.atoms[1]))
    return None


def _beside(line: Line) -> str:
    """Return the role that stands beside a name in one line, links' labels apart."""
    if not (line.mails or line.numbers or line.links or any(map(is_contact, line.atoms[1:]))):
        return role_in(" ".join(line.atoms[1:]))
    return next((role for atom in line.atoms[1:] if (role := role_in(atom))), "")


def _of_parts(text: str) -> Named | None:
    """Read "Name, role, address" and "Role Name"."""
    head = _head(text)
    if head is not None and (rest := head[1]):
        role = role_in(rest)
        # "Per Holm, Kustbolaget": a house or a town, not what somebody does there.
        if role and role[0].isupper() and not is_role(role) and not is_contact(rest):
            role = ""
        if role or is_contact(rest):
            return Named(name=head[0], role=role, sure=is_titled(text))
    words = text.split()
    if len(words) > _MOST_WEAK or ":" in text or any(map(str.isdigit, text)):
        return None
    for size in (3, 2, 4):
        before, after = " ".join(words[:-size]).strip(_EDGE), " ".join(words[-size:])
        name = person_name(after) if before and (is_titled(after) or _is_loud(after)) else None
        if name is not None and is_role(before) and len(before.split()) <= _MOST_BEFORE:
            return Named(name=name, role=before, sure=True)
    return None


def _is_loud(name: str) -> bool:
    """Say whether one word of a name is in capitals, as surnames are printed."""
    loud = [word.isupper() and len(word) > 2 for word in name.split()]
    return any(loud) and not all(loud)


def _head(text: str) -> tuple[str, str] | None:
    """Return the name at the beginning of *text*, and what follows it."""
    for at in list(_BREAK.finditer(text))[:3]:
        name = person_name(text[: at.start()])
        if name is not None:
            return name, text[at.end() :]
    name = person_name(text)
    return (name, "") if name is not None else None


_FIGURES = 4
_DIALLED = 7
_MOST_BEFORE = 5
