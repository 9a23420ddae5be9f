"""The facts a report states, grouped by whom they are about, each with how it stands and what shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from consulted.reports import date, word
from consulted.reports.clean import clean
from models.fact import FactStatus, FactType, Predicate, Says
from models.moment import parse_iso
from pipelines.facts.canonical.organisation import organisation
from pipelines.facts.canonical.person import person

#: What sections are called, in their order, and what stands in each.
_SECTIONS = {
    FactType.PARTNERSHIP: "Partnerships",
    FactType.MEMBERSHIP: "Organisations",
    FactType.COUNT: "Organisations",
    FactType.NAME: "Organisations",
    FactType.TARGET_COUNTRY: "Organisations",
    FactType.EVENT: "Events",
    FactType.CONTACT: "People",
}
_PREDICATES = {
    Predicate.VALID_UNTIL: "valid until",
    Predicate.EMAIL: "e-mail",
    Predicate.WORKS_AT: "works at",
    Predicate.SMES: "SMEs",
    Predicate.TARGETS: "target countries",
    Predicate.NAME: "also named",
}
_SAYS = {
    Says.SAME: "says so",
    Says.OTHER: "says",
    Says.SILENT: "speaks of the subject, not of this",
}
_NOTHING = "–"
#: Quotes are to be recognised, not read.
_QUOTE, _VALUE, _SOURCES = 200, 400, 5
#: Below it a reading is doubtful, whether it says why or not.
_SURE = 0.75


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What one page said at its last visit."""

    says: str
    #: The value there, where it is another one.
    value: str
    quote: str
    url: str
    visited_at: datetime | None

    @property
    def words(self) -> str:
        """The page's word in one sentence, without its address."""
        said = f"{self.says} {self.value}" if self.value else self.says
        quoted = f": “{self.quote}”" if self.quote else ""
        seen = f" ({date.minute(self.visited_at)})" if self.visited_at is not None else ""
        return f"{said}{quoted}{seen}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One stated fact and how it stands."""

    id: str
    subject: str
    what: str
    #: Value as printed, and the day it speaks of.
    stated: str
    found: str
    status: str
    #: What the status means here, in one sentence.
    why: str
    labels: tuple[str, ...]
    #: The page that tells most, and others that disagree with it.
    evidence: tuple[Evidence, ...] = ()
    #: The report's sentence, where it is to be written anew.
    rewrite: str = ""
    doubts: tuple[str, ...] = ()
    #: True where a person gave the value, not the reader.
    by_hand: bool = False

    @property
    def holds(self) -> bool:
        """True when nothing is the matter with it."""
        return self.status == FactStatus.CONFIRMED

    @property
    def matters(self) -> bool:
        """True when a person should look at it: it does not hold, by a source or by time."""
        return self.status not in (FactStatus.CONFIRMED, FactStatus.UNVERIFIED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """The facts of one agreement, organisation, event or person."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """All groups of one kind."""

    name: str
    groups: tuple[Group, ...]


def sections(facts: Iterable[Mapping[str, object]], *, day: str | None = None) -> tuple[Section, ...]:
    """Return facts (contract, section 4) by what they are about, in the order in which the report states them.

    Args:
        day: the report's own, ISO 8601; a fact that speaks of no other does not repeat it.
    """
    found: dict[str, dict[str, list[Line]]] = {name: {} for name in dict.fromkeys(_SECTIONS.values())}
    for fact in facts:
        section = _section(fact)
        found[section].setdefault(_whom(section, _text(fact.get("subject"))), []).append(line(fact, day=day))
    return tuple(
        Section(name=name, groups=tuple(Group(name=rows[0].subject, lines=tuple(rows)) for rows in groups.values()))
        for name, groups in found.items()
        if groups
    )


def summary(facts: Sequence[Mapping[str, object]], *, day: str | None = None) -> str:
    """Return in one sentence how facts stand: ``12 facts: 9 confirmed, 2 changed and 1 expired.``

    Args:
        day: the report's own, ISO 8601, of which they speak.
    """
    counts = {status: sum(fact.get("status") == status for fact in facts) for status in FactStatus}
    parts = [f"{number} {status.value}" for status, number in counts.items() if number]
    if not parts:
        return "No facts."
    joined = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    spoken = f" As of {date.partial(day)} where nothing else is said." if day else ""
    return f"{date.many(len(facts), 'fact')}: {joined}.{spoken}"


def line(fact: Mapping[str, object], *, day: str | None = None) -> Line:
    """Return one fact in words."""
    status = _text(fact.get("status"))
    sentence = _text(fact.get("sentence"))
    rewrite = sentence if status in (FactStatus.EXPIRED, FactStatus.CHANGED, FactStatus.CONTRADICTED) else ""
    return Line(
        id=_text(fact.get("id")),
        subject=_text(fact.get("subject")),
        what=predicate(_text(fact.get("predicate"))),
        stated=_stated(fact.get("stated"), day),
        found=_found(fact, status),
        status=status,
        why=_why(status, _text(fact.get("reason"))),
        labels=_texts(fact.get("labels")),
        evidence=tuple(_evidence(fact, status)),
        rewrite=rewrite,
        doubts=_doubts(fact),
        by_hand=fact.get("origin") not in (None, "report"),
    )


def predicate(name: str) -> str:
    """Return a predicate in words."""
    return _PREDICATES.get(name, name.replace("-", " "))  # type: ignore[call-overload, no-any-return]


def _section(fact: Mapping[str, object]) -> str:
    if fact.get("predicate") == Predicate.FOUNDED:
        return "Organisations"
    try:
        return _SECTIONS[FactType(str(fact.get("type")))]
    except ValueError:
        return "Organisations"


def _whom(section: str, subject: str) -> str:
    """Return what is the same for all names of one house or person."""
    return (person(subject) if section == "People" else organisation(subject)) or subject


def _stated(stated: object, day: str | None) -> str:
    value = _said(stated)
    as_of = stated.get("as_of") if isinstance(stated, Mapping) else None
    return f"{value} (as of {date.partial(as_of)})" if isinstance(as_of, str) and as_of not in ("", day) else value


def _found(fact: Mapping[str, object], status: str) -> str:
    found = fact.get("found")
    if status == FactStatus.CONTRADICTED and isinstance(found, Mapping) and found.get("then"):
        return f"then: {_text(found.get('then'))}"
    if status == FactStatus.ABSENT:
        return "no longer there"
    if status == FactStatus.CHANGED and (moved := _moved(fact.get("stated"), found)):
        return moved
    return (_said(found) if found is not None else "") or _NOTHING


def _moved(stated: object, found: object) -> str:
    """Say who joined a list and who left it; nothing where one of the two is no list."""
    before, now = (each.get("value") if isinstance(each, Mapping) else None for each in (stated, found))
    if not isinstance(before, (list, tuple)) or not isinstance(now, (list, tuple)):
        return ""
    old, new = ({organisation(_text(each)) or _text(each): _text(each) for each in row} for row in (before, now))
    joined = [name for key, name in new.items() if key not in old]
    left = [name for key, name in old.items() if key not in new]
    told = [f"{what}: {', '.join(names)}" for what, names in (("new", joined), ("no longer", left)) if names]
    return clean("; ".join(told), limit=_VALUE)


def _why(status: str, reason: str) -> str:
    meaning = word.FACT.get(status, status)
    if status in (FactStatus.UNVERIFIED, FactStatus.EXPIRED):
        return reason or meaning
    return reason if "is not known" in reason else meaning


def _evidence(fact: Mapping[str, object], status: str) -> Iterable[Evidence]:
    """Yield what the page that tells most says, and those that say something else."""
    found, sources = fact.get("found"), fact.get("sources")
    shown: set[object] = set()
    if isinstance(found, Mapping):
        shown.add(found.get("url"))
        yield _page(found, _says(found, status))
    for source in sources if isinstance(sources, (list, tuple)) else ():
        if not isinstance(source, Mapping) or source.get("url") in shown or len(shown) > _SOURCES:
            continue
        says = _text(source.get("says"))
        if says in (Says.SAME, Says.OTHER):
            shown.add(source.get("url"))
            also = "another page too" if (says == Says.SAME) == (status == FactStatus.CONFIRMED) else "but another page"
            yield _page(source, f"{also} {_SAYS[Says(says)]}")


def _says(found: Mapping[str, object], status: str) -> str:
    if status == FactStatus.CONFIRMED:
        return _SAYS[Says.SAME]
    return _SAYS[Says.OTHER] if found.get("value") is not None else _SAYS[Says.SILENT]


def _page(source: Mapping[str, object], says: str) -> Evidence:
    return Evidence(
        says=says,
        value=_said(source) if says.endswith(_SAYS[Says.OTHER]) else "",
        quote=clean(_text(source.get("quote")), limit=_QUOTE),
        url=_text(source.get("url")),
        visited_at=_moment(source.get("visited_at")),
    )


def _doubts(fact: Mapping[str, object]) -> tuple[str, ...]:
    said, sure = _texts(fact.get("doubts")), fact.get("read_with")
    if said or not isinstance(sure, (int, float)) or sure >= _SURE:
        return said
    return ("the report's words can be read otherwise",)


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value
    try:
        return parse_iso(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _said(claim: object) -> str:
    value = claim.get("value") if isinstance(claim, Mapping) else claim
    return clean(_text(value), limit=_VALUE)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, (list, tuple)) else ()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_text(item) for item in value)
    return str(value)
