"""What an import found in a report, for the person who gave it: what, how certain, and what it did to the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from consulted.facts.keeping import stated
from consulted.reports import date
from consulted.reports.clean import clean
from consulted.reports.doubt import Doubt, doubts, shortened
from consulted.reports.outline import places
from models.edition import words
from models.fact import Fact, FactType
from models.ledger.documents import Imported
from models.reference import Kind, Reading, Reference

#: More of one kind is for the JSON output.
_PLACES = 10
_TITLE, _WORDS, _LABEL = 40, 70, 30
#: A report has fewer; of more, the first show whether it was read as it should.
_ROWS = 1_000
#: Long enough for what may stand on one line of evidence, addresses included.
_LONGEST = 2500

#: Those we read best; another is named by its code.
_LANGUAGES = {
    **{"en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "nl": "Dutch"},
    **{"pl": "Polish", "pt": "Portuguese", "sv": "Swedish"},
}
_KINDS = {
    Kind.WEB: ("web page", "web pages"),
    Kind.DOCUMENT: ("file", "files"),
    Kind.INTERVIEW: ("interview", "interviews"),
    Kind.NOTE: ("without a source", "without a source"),
}

_FACTS = {
    FactType.CONTACT: ("on a person", "on persons"),
    FactType.PARTNERSHIP: ("on an agreement", "on agreements"),
    FactType.MEMBERSHIP: ("list of members", "lists of members"),
    FactType.COUNT: ("count", "counts"),
    FactType.EVENT: ("date", "dates"),
    FactType.TARGET_COUNTRY: ("on target countries", "on target countries"),
    FactType.NAME: ("name", "names"),
}


def write(reading: Reading, imported: Imported | None, *, every: bool) -> str:
    """Say what was read.

    Args:
        imported: what keeping it did; None when it was not kept.
        every: list every reference too.
    """
    parts = [_headline(reading, imported)]
    if every:
        parts.append(["What was found:", *_rows(reading.references)])
    parts.append(list(_doubtful(doubts(reading))))
    parts.append(list(_inconsistent(reading)))
    return "\n\n".join("\n".join(part) for part in parts if part)


def _headline(reading: Reading, imported: Imported | None) -> list[str]:
    document = reading.document
    spoken = _LANGUAGES.get(document.language or "", document.language)
    nature = [document.format, f"in {spoken}" if spoken else "language unknown"]
    nature.append(f"of {date.partial(document.date)}" if document.date else "its own date not found")
    lines = [
        f"{document.id}: {clean(document.title or 'without a title')}",
        f"  {', '.join(nature)}",
        f"  {_counted(reading.references)}",
    ]
    if facts := stated(reading):
        lines.append(f"  {_stated(facts)}")
    if imported is not None:
        lines += [f"  {line}" for line in (*_outcome(imported), *imported.told)]
    elif document.follows:
        lines.append(f"  a later edition of {document.follows}")
    return lines


def _counted(references: Sequence[Reference]) -> str:
    kinds = {kind: sum(each.kind is kind for each in references) for kind in _KINDS}
    counted = ", ".join(f"{number} {_KINDS[kind][number != 1]}" for kind, number in kinds.items() if number)
    dated = sum(each.consulted is not None and each.consulted.date is not None for each in references)
    return f"{date.many(len(references), 'reference')} ({counted}), {dated} with a consulted-on date"


def _stated(facts: Sequence[Fact]) -> str:
    counts = Counter(fact.type for fact in facts)
    kinds = ", ".join(f"{number} {_FACTS[kind][number != 1]}" for kind, number in counts.most_common())
    return f"{date.many(len(facts), 'fact')} ({kinds})"


def _outcome(imported: Imported) -> Iterator[str]:
    sources = date.many(imported.sources, "distinct source")
    if imported.state == "new":
        kin = f", a later edition of {imported.follows}" if imported.follows else ""
        yield f"kept as a new document{kin}; {sources} to visit"
        if imported.follows:
            yield from _changes(imported)
    elif imported.state == "unchanged":
        yield f"nothing new since the last import; {sources}"
    else:
        yield f"brought up to date, edition {imported.editions}; {sources}"
        yield from _changes(imported)


def _changes(imported: Imported) -> Iterator[str]:
    for what, labels in (
        ("added", imported.added),
        ("changed", imported.changed),
        ("dropped", imported.dropped),
    ):
        if labels:
            yield f"  {what}: {shortened(labels)}"
    if imported.renumbered:
        told = ", ".join(f"{old} is now {new}" for old, new in imported.renumbered[:_PLACES])
        more = f", and {len(imported.renumbered) - _PLACES} more" if len(imported.renumbered) > _PLACES else ""
        yield f"  renumbered: {told}{more}"


def _rows(references: Sequence[Reference]) -> Iterator[str]:
    width = max((min(len(each.label), _LABEL) for each in references), default=0)
    for each in references[:_ROWS]:
        yield from _row(each, width)
    if len(references) > _ROWS:
        yield f"  … and {len(references) - _ROWS} more; --format json has all"


def _row(reference: Reference, width: int) -> Iterator[str]:
    """Yield the line of a reference, and one for each further address: none is cut, so that it can be compared."""
    day = reference.consulted.date if reference.consulted else reference.interview and reference.interview.date
    same = f"= {reference.refers_to or reference.duplicate_of}" if reference.refers_to or reference.duplicate_of else ""
    title = clean(reference.title or "", limit=_TITLE)
    what = [
        *(clean(url.printed, limit=_LONGEST) for url in reference.urls),
        *([] if reference.urls else [_who(reference)]),
    ]
    head = f"  {clean(reference.label, limit=_LABEL):>{width}}  {reference.kind.value:9}  {day or 'no date':10}"
    yield "  ".join(filter(None, (head, same, what[0], title)))
    for further in what[1:]:
        yield f"{'':{len(head)}}  {further}"


def _who(reference: Reference) -> str:
    talk = reference.interview
    named = ", ".join(filter(None, (talk.who, talk.organisation))) if talk is not None else ""
    return named or clean(words(reference), limit=_WORDS)


def _doubtful(found: Sequence[Doubt]) -> Iterator[str]:
    if found:
        yield "What is doubtful, and why:"
    for doubt in found:
        yield f"  - {clean(doubt.message, limit=_LONGEST)}"
        yield from _some(doubt.places)


def _inconsistent(reading: Reading) -> Iterator[str]:
    if reading.inconsistencies:
        yield "Where the report does not agree with itself:"
    for each in reading.inconsistencies:
        yield f"  - {clean(f'{each.message} {places(each)}', limit=_LONGEST)}"


def _some(places: Sequence[str]) -> Iterator[str]:
    yield from (f"      {clean(place, limit=_LONGEST)}" for place in places[:_PLACES])
    if len(places) > _PLACES:
        yield f"      … and {len(places) - _PLACES} more; --format json has all"
