"""Whether a page still tells of an agreement: its parties, when it was signed and renewed, until when it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.fact import Fact, Predicate, Saying, Says, Value
from pipelines.facts.check.dating import dated, falls_on
from pipelines.facts.check.ground import Ground, Line, key, named_in
from pipelines.facts.check.role import Told, told
from pipelines.facts.check.status import says_status, sentences
from pipelines.facts.lexicon.agreed import BINDS, ENDED, HEADS, LEFT, RENEWED, SIGNED, UNTIL
from snapshots.flat import flat

#: Lines behind one that names the other party in which the agreement's dates stand.
_REACH = 3
#: Words of a line that may head others, or label the next.
_HEAD = 10
_LABEL = 6
#: Figures of a full day in ISO 8601.
_DAY = 10


def says_pact(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]]) -> Saying:
    """Say what *ground* tells of an agreement; *aliases* are all names of each of its parties, in their order."""
    there = [ground.any_named(names) or ground.owned_by(names) for names in aliases]
    if not any(there):
        return Saying(says=Says.OFF_SUBJECT, confidence=0.6)
    match fact.predicate:
        case Predicate.PARTNERS:
            return _partners(fact, ground, aliases, there)
        case Predicate.STATUS:
            if not all(there):
                return Saying(says=Says.SILENT, confidence=0.5)
            return says_status(fact, _about(ground, aliases), _others(ground, aliases))
        case _:
            return _dates(fact, ground, aliases, there)


def _partners(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]], there: Sequence[bool]) -> Saying:
    if not all(there):
        return Saying(says=Says.SILENT, confidence=0.6)
    lines = list(_shared(ground, aliases))
    for line in lines:
        gone = _gone(line, aliases)
        if gone is not None:
            kept = [number for number in range(len(aliases)) if number != gone]
            value = Value(
                printed=tuple(fact.value.printed[number] for number in kept if number < len(fact.value.printed)),
                canonical=tuple(fact.value.canonical[number] for number in kept if number < len(fact.value.canonical)),
            )
            return Saying(says=Says.OTHER, value=value, quote=line.text, confidence=0.75)
    quote = next((line.text for line in lines if _binds(line)), lines[0].text if lines else "")
    return Saying(says=Says.SAME, value=fact.value, quote=quote, confidence=0.85 if quote else 0.7)


def _gone(line: Line, aliases: Sequence[Sequence[str]]) -> int | None:
    """Return which of the parties *line* says has left, where it names one alone with words of leaving."""
    for sentence in sentences(line.text, aliases):
        low = flat(sentence).lower()
        left = LEFT.search(low)
        if left is None or BINDS.search(low) is None:
            continue
        before = key(sentence[: left.start()])
        named = [number for number, names in enumerate(aliases) if any(named_in(before, name) for name in names)]
        if len(named) == 1:
            return named[0]
    return None


def _dates(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]], there: Sequence[bool]) -> Saying:
    """Look for the day near the parties, behind the verb it belongs to."""
    predicate, wanted = Predicate(fact.predicate), fact.value.canonical[0]
    row = _in_table(fact, ground, aliases, wanted)
    if row is not None:
        return row
    found = [each for line in _about(ground, aliases) for each in _told(ground, line)]
    own = [each for each in found if each.role is predicate]
    same = _same(own, wanted) or _same([each for each in found if _may_be(each, predicate, own, wanted)], wanted)
    if same is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=same.date.line, confidence=0.85)
    others = [each for each in own if each.plain]
    if others:
        best = others[0] if predicate is Predicate.SIGNED else max(others, key=lambda each: each.date.iso)
        value = Value(printed=(best.date.printed,), canonical=(best.date.iso,))
        return Saying(says=Says.OTHER, value=value, quote=best.date.line, confidence=0.75)
    alone = _same(list(_of_one(ground, aliases, predicate)), wanted) if len(wanted) > len("2021") else None
    if alone is not None:
        return Saying(says=Says.SAME, value=fact.value, quote=alone.date.line, confidence=0.65)
    return Saying(says=Says.SILENT, confidence=0.6 if all(there) else 0.5)


def _same(found: Sequence[Told], wanted: str) -> Told | None:
    return next((each for each in found if falls_on(each.date, wanted)), None)


def _may_be(each: Told, predicate: Predicate, own: Sequence[Told], wanted: str) -> bool:
    """Say whether a date that no verb of *predicate* governs may be its day.

    A full day may be told with another verb; a month or year that the page tells of something else is that.
    """
    if predicate is Predicate.VALID_UNTIL and any(other.plain for other in own):
        return False
    if each.role is None:
        return True
    return len(each.date.iso) == _DAY and len(wanted) == _DAY and each.role is not Predicate.VALID_UNTIL


def _told(ground: Ground, line: Line) -> Iterator[Told]:
    """Yield the dates of *line*; a cell or a value that is nothing but a date is read with the label before it."""
    label = ""
    if line.number and len(line.text.split()) <= _LABEL:
        above = next((each for each in reversed(ground.lines) if each.number < line.number), None)
        if above is not None and len(above.text.split()) <= _LABEL and not any(map(str.isdigit, above.text)):
            label = above.text.rstrip(" :")
    yield from told(line.text, label=label)


def _of_one(ground: Ground, aliases: Sequence[Sequence[str]], predicate: Predicate) -> Iterator[Told]:
    """Yield the days of *predicate* where an agreement of one party is spoken of: the other may be misread."""
    if any(ground.owned_by(names) for names in aliases):
        # On a party's own page the same verb with the same full day is enough.
        for line in ground.lines:
            yield from (each for each in _told(ground, line) if each.role is predicate and len(each.date.iso) == _DAY)
    for names in aliases:
        lines = _about(ground, [names])
        if not any(named_in(line.key, name) and _binds(line) for line in lines for name in names):
            continue
        for line in lines:
            yield from (each for each in _told(ground, line) if each.role in (predicate, None))


def _binds(line: Line) -> bool:
    return BINDS.search(flat(line.text).lower()) is not None


def _in_table(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]], wanted: str) -> Saying | None:
    """Look in the rows of tables: one that names the other party, under the head that fits."""
    heads = HEADS[fact.predicate]
    others = _others(ground, aliases)
    for row in ground.page.rows:
        text = key(" ".join(cell.value for cell in row))
        if not all(any(named_in(text, name) for name in names) for names in others):
            continue
        quote = " | ".join(f"{each.label}: {each.value}" for each in row)
        for cell in row:
            found = [each.date for each in told(cell.value, label=cell.label) if each.role is not None] or (
                list(dated(cell.value)) if heads.search(flat(cell.label).lower()) else []
            )
            role = next((each.role for each in told(cell.value, label=cell.label)), None)
            if not found or (heads.search(flat(cell.label).lower()) is None and role is not fact.predicate):
                continue
            if role not in (None, fact.predicate) and heads.search(flat(cell.label).lower()) is None:
                continue
            same = any(falls_on(each, wanted) for each in found)
            best = max(found, key=lambda each: each.iso) if fact.predicate != Predicate.SIGNED else found[0]
            value = fact.value if same else Value(printed=(best.printed,), canonical=(best.iso,))
            return Saying(says=Says.SAME if same else Says.OTHER, value=value, quote=quote, confidence=0.85)
    return None


def _others(ground: Ground, aliases: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """Return the names of the parties that must be named: not of those whose page it is."""
    return [names for names in aliases if not ground.owned_by(names)] or list(aliases)


def _shared(ground: Ground, aliases: Sequence[Sequence[str]]) -> Iterator[Line]:
    """Yield the lines in which, or around which, all parties stand; those whose page it is need not be named."""
    others = _others(ground, aliases)
    seen: set[int] = set()
    for name in others[0]:
        for line in ground.lines_with(name):
            if line.number not in seen and all(ground.near(line, names) for names in others[1:]):
                seen.add(line.number)
                yield line


def _about(ground: Ground, aliases: Sequence[Sequence[str]]) -> list[Line]:
    """Return the lines in which the agreement may be spoken of, those of the parties first."""
    shared = list(_shared(ground, aliases))
    if not shared:
        return []
    numbers = {line.number for line in shared}
    more: dict[int, Line] = {}
    for line in shared:
        for each in _below(ground, line):
            more.setdefault(each.number, each)
    heads = {ground.page.title, *ground.page.own[:1]}
    if any(line.text in heads and _speaks(line) for line in shared):
        # The page is about this agreement.
        more |= {line.number: line for line in ground.lines if _speaks(line) and not _is_head(line)}
        more |= {each.number: each for line in shared[:2] for each in ground.lines if each.number == line.number + 1}
    return [*shared, *(line for number, line in sorted(more.items()) if number not in numbers)]


def _below(ground: Ground, line: Line) -> Iterator[Line]:
    """Yield the lines behind *line* that belong to it: up to the next that heads others, or labels a value."""
    place = next(at for at, each in enumerate(ground.lines) if each.number == line.number)
    before = ground.lines[place - 1] if place else None
    if before is not None and not _is_head(line) and len(line.text.split()) > _HEAD and _speaks(before):
        yield before
    for at, each in enumerate(ground.lines[place + 1 : place + 1 + 2 * _REACH], place + 1):
        dates = any(True for _ in dated(each.text))
        if not dates and not _speaks(each):
            if _is_head(each):
                return
            continue
        if at > place + _REACH and not dates:
            return
        yield each


def _is_head(line: Line) -> bool:
    """Say whether *line* may head others: short, a capital first, no sentence."""
    text = line.text.strip()
    return len(text.split()) <= _HEAD and text[:1].isupper() and text[-1:] not in ".:;," and not _labels(line)


def _labels(line: Line) -> bool:
    low = flat(line.text).lower()
    return len(low.split()) <= _LABEL and any(head.search(low) for head in (SIGNED, RENEWED, UNTIL, BINDS))


def _speaks(line: Line) -> bool:
    low = flat(line.text).lower()
    return any(words.search(low) for words in (BINDS, SIGNED, UNTIL, RENEWED, ENDED))
