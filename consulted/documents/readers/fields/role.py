"""What the fields of a reference are for, whatever the format calls them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from consulted.documents import cue, interview
from consulted.documents.day import Calendar
from consulted.documents.fold import fold
from consulted.documents.readers.fields import address as field_address
from consulted.documents.readers.fields import day as field_day
from consulted.documents.readers.fields.value import Value
from consulted.documents.script import Span, Stated, Target
from models.pattern import regex

#: Longer titles are abstracts in the wrong field.
_LONGEST = 1_000
#: A reference with more addresses is a list of links.
_MOST_ADDRESSES = 200
_SEPARATORS = regex(r"[\W_]+")
#: Names of fields that the cues of print do not cover: they are written in one word, or with "date" behind.
_DAY_NAMES = regex(
    r"(?:url|link|web)?(?:last|date|datum|zuletzt|fecha|data){0,2}(?:url)?(?:access(?:ed)?|visit(?:ed)?|check(?:ed)?|seen"
    r"|viewed|retrieved|consulted|downloaded|besucht|abgerufen|geprueft|konsultiert|konsulterad|consulta|acceso"
    r"|consultation)(?:date|on|datum|day|at|am|le|op)?"
    r"|(?:url|abruf|zugriffs?|abfrage|konsultations?)(?:date|datum|day|am)|consulte(?:e?s?)?(?:le)?|dateacces"
)
#: They count, or say who may read: no days.
_NO_DAY_NAMES = regex(r"downloads?|visits?|open access|access(?: type| rights?)")
#: What a name adds to itself: "Accessed (UTC)", "Accessed [dd/mm/yyyy]".
_ADDED = regex(r"[(\[][^()\[\]]{0,40}[)\]]\s*$")
_CALENDAR_DAY = ": 2018-08-24"


class Role(StrEnum):
    """What a field tells of its reference."""

    TITLE = "title"
    PUBLISHER = "publisher"
    AUTHOR = "author"
    #: When the source appeared, or a conversation was held; never the day of the visit.
    ISSUED = "issued"
    ADDRESS = "address"
    #: The day of the visit, and nothing else.
    DAY = "day"
    #: An identifier that leads somewhere; asked only where no address is given.
    DOI = "doi"
    #: Printed words, which may hold addresses and the day of the visit.
    WORDS = "words"
    #: Words nobody prints; an address among them counts where there is no other.
    REMARK = "remark"


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A field of a reference."""

    role: Role
    value: Value
    #: Of several titles or publishers the lowest serves.
    rank: int = 0
    #: Where an identifier leads when it stands for an address of its own, e.g. of arXiv.
    leads_to: str | None = None
    #: The day in ISO 8601, possibly partial, where the format writes it in parts.
    day: str | None = None


def stated(fields: Iterable[Field], source: str, *, talk: bool = False) -> Stated:
    """Return what *fields* state.

    Args:
        source: the text of the file they stand in.
        talk: the format says that the reference is an interview or a personal communication.
    """
    known = [each for each in fields if each.value.text.strip()]
    visit = _visit(known, source)
    return Stated(
        title=_named(known, Role.TITLE),
        publisher=_named(known, Role.PUBLISHER),
        addresses=tuple(_addresses(known)),
        consulted=visit.span if visit else None,
        day=visit.day if visit else None,
        talk=_talk(known, said=talk),
    )


def _talk(fields: Sequence[Field], *, said: bool) -> str | None:
    """Return what tells of a conversation as a note would print it; None when the reference is none."""
    title, house = _named(fields, Role.TITLE), _named(fields, Role.PUBLISHER)
    words = [each.value.words for each in fields if each.role in (Role.WORDS, Role.REMARK)]
    told = next((each for each in (title, *words) if each and interview.occurs(each)), None)
    if told is None and not said:
        return None
    day = _held(fields) or next((day for each in words if (day := interview.day_in(each))), None)
    if told is not None and interview.names_people(told):
        return ", ".join(filter(None, (told, None if interview.day_in(told) else day)))
    authors = (_named(fields, Role.AUTHOR) or "").split("; ")
    people = [_turned(authors[0])] if authors[0] else [title] if title else []
    # A house that is the author's own name again tells nothing.
    named = [*people, *([house] if house and _turned(house) not in people else [])]
    return ", ".join(filter(None, (f"Interview with {', '.join(named)}" if named else "Interview", day)))


def _held(fields: Sequence[Field]) -> str | None:
    """Return the day a conversation was held: the one it appeared, or what stands for the day of the visit."""
    days = {each.role: each.day or each.value.words for each in reversed(fields)}
    return days.get(Role.ISSUED) or days.get(Role.DAY)


def _turned(name: str) -> str:
    """Return "Pryce, Howell" as a note prints it."""
    family, comma, given = name.partition(", ")
    return f"{given} {family}" if comma and "," not in given else name


def names_day(name: str) -> bool:
    """Say whether a field called *name* holds the day of the visit, in nine languages."""
    plain = _SEPARATORS.sub(" ", _ADDED.sub("", name)).strip()
    if _NO_DAY_NAMES.fullmatch(fold(plain)):
        return False
    if _DAY_NAMES.fullmatch(fold(plain).replace(" ", "")):
        return True
    return cue.search(f"{plain}{_CALENDAR_DAY}", Calendar(today=field_day.ANY.today), referring=True) is not None


def _named(fields: Sequence[Field], role: Role) -> str | None:
    found = sorted((each for each in fields if each.role is role), key=lambda each: each.rank)
    return found[0].value.words[:_LONGEST] if found else None


def _addresses(fields: Sequence[Field]) -> list[Target]:
    found = [target for each in fields if each.role is Role.ADDRESS for target in field_address.listed(each.value)]
    found += [target for each in fields if each.role is Role.WORDS for target in field_address.mentioned(each.value)]
    if not found:
        found = next((led for each in fields if each.role is Role.DOI and (led := _led(each))), [])
    if not found:
        found = [
            target for each in fields if each.role is Role.REMARK for target in field_address.mentioned(each.value)
        ]
    return list({target.address: target for target in reversed(found[:_MOST_ADDRESSES])}.values())[::-1]


def _led(field: Field) -> list[Target]:
    if field.leads_to is None:
        return field_address.identified(field.value)
    words = field.value.text.strip()
    start = field.value.text.index(words)
    span: Span = field.value.span(start, start + len(words))
    return [Target(start=span.start, end=span.end, address=field.leads_to)]


def _visit(fields: Sequence[Field], source: str) -> field_day.Visit | None:
    visits = [visit for each in fields if each.role is Role.DAY and (visit := _stated_visit(each, source))]
    read = next((each for each in visits if each.day or field_day.readable(source, each.span)), None)
    if read is not None:
        return read
    worded = (each.value for each in fields if each.role in (Role.WORDS, Role.ADDRESS, Role.REMARK))
    told = next((visit for each in worded if (visit := field_day.told(each, source))), None)
    return told or next(iter(visits), None)


def _stated_visit(field: Field, source: str) -> field_day.Visit | None:
    if field.day is not None:
        return field_day.Visit(span=field.value.span(0, len(field.value.text)), day=field.day)
    return field_day.stated(field.value, source)
