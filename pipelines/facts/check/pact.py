"""Whether a page still tells of an agreement: its parties, when it was signed and renewed, until when it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.fact import Fact, Predicate, Saying, Says, Value
from pipelines.facts.check.dating import dated, falls_on
from pipelines.facts.check.ground import Ground, Line, key, named_in
from pipelines.facts.check.passage import about, binds, others_of, shared
from pipelines.facts.check.presence import QUIET
from pipelines.facts.check.role import Told, told
from pipelines.facts.check.status import says_status, sentences
from pipelines.facts.check.tie import ties
from pipelines.facts.lexicon.agreed import BINDS, HEADS, LEFT
from snapshots.flat import flat

#: Figures of a full day in ISO 8601.
_DAY = 10
#: Words of a label before a date.
_LABEL = 6


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
                lines, kind = _of_kind(ground, aliases)
                return says_status(fact, lines, [kind]) if lines else Saying(says=Says.SILENT, confidence=QUIET)
            return says_status(fact, about(ground, aliases), others_of(ground, aliases))
        case _:
            return _dates(fact, ground, aliases, there)


def _partners(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]], there: Sequence[bool]) -> Saying:
    if not all(there):
        return _unnamed(ground, there)
    if _is_thirds(fact, ground, aliases):
        tied = next(ties(ground, aliases), None)
        if tied is None:
            return Saying(says=Says.SILENT, confidence=QUIET)
        return Saying(says=Says.SAME, value=fact.value, quote=tied.text, confidence=0.75)
    lines = list(shared(ground, aliases))
    for line in lines:
        gone = _gone(line, aliases)
        if gone is not None:
            kept = [number for number in range(len(aliases)) if number != gone]
            value = Value(
                printed=tuple(fact.value.printed[number] for number in kept if number < len(fact.value.printed)),
                canonical=tuple(fact.value.canonical[number] for number in kept if number < len(fact.value.canonical)),
            )
            return Saying(says=Says.OTHER, value=value, quote=line.text, confidence=0.75)
    quote = next((line.text for line in lines if binds(line)), lines[0].text if lines else "")
    return Saying(says=Says.SAME, value=fact.value, quote=quote, confidence=0.85 if quote else 0.7)


#: Letters of a word by which those meant are known, whatever its ending: "Canadian railways", "in Canada".
_STEM = 5


def _of_kind(ground: Ground, aliases: Sequence[Sequence[str]]) -> tuple[list[Line], tuple[str, ...]]:
    """Return the lines of a party's own page on agreements with a kind of house that has no name, and its words there.

    "Canadian railways" are known by the land alone: "our first in Canada".
    """
    others = [names for names in aliases if not ground.owned_by(names)]
    if len(others) != 1 or len(aliases) != _TWO or not all(_is_kind(name) for name in others[0]):
        return [], ()
    stems = {word[:_STEM] for word in key(others[0][0]).split() if len(word) >= _STEM}
    land = {word[:_STEM] for word in key(others[0][0].split()[0]).split()} if others[0][0][:1].isupper() else stems
    lines = [line for line in ground.lines if binds(line) and land and all(f" {stem}" in line.key for stem in land)]
    words = (word for line in lines for word in line.key.split() if any(word.startswith(stem) for stem in land))
    return lines, tuple(dict.fromkeys(words))


def _is_kind(name: str) -> bool:
    """Say whether a name is none: all its words but the first begin small, as "polnische Museen" in other languages."""
    words = name.split()
    return len(words) > 1 and (words[-1][:1].islower() or words[0][:1].islower())


def _unnamed(ground: Ground, there: Sequence[bool]) -> Saying:
    """Say that a page no longer names a party: it means something where it still tells of others it is bound to."""
    tells = any(there) and any(binds(line) for line in ground.lines)
    return Saying(says=Says.SILENT, confidence=_LEFT_OUT if tells else QUIET)


#: Confidence of a page that speaks of agreements, and not of this one.
_LEFT_OUT = 0.7
#: Parties of an agreement that need no name of their own.
_TWO = 2


def _is_thirds(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]]) -> bool:
    """Say whether a page is neither a party's nor about the agreement by its own name."""
    if any(ground.owned_by(names) for names in aliases):
        return False
    own = (fact.subject, *fact.aliases)
    if len(aliases) > _TWO or not all(any(named_in(key(fact.subject), name) for name in names) for names in aliases):
        return not (ground.owned_by(own) or ground.titled(own) or ground.any_named(own)) and len(aliases) <= _TWO
    return True


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
    row = _in_table(fact, ground, aliases, wanted) or _of_undertaking(fact, ground, aliases, wanted)
    if row is not None:
        return row
    lines = about(ground, aliases)
    found = [each for line in (*lines, *_years_of(ground, lines)) for each in _told(ground, line)]
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
    tied = all(there) and any(True for _ in shared(ground, aliases))
    return Saying(says=Says.SILENT, confidence=_LEFT_OUT if tied else QUIET)


def _years_of(ground: Ground, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines of a history that date those behind them: "2019", "Extension of the protocol with X"."""
    dates = {one for one, other in _pairs(ground) if any(line.text == other for line in lines)}
    yield from (line for line in ground.lines if line.text in dates and line not in lines)


def _pairs(ground: Ground) -> Iterator[tuple[str, str]]:
    """Yield the labels and values of a page, either way round: a history may label a year or what happened in it."""
    for field in ground.page.fields:
        yield field.label, field.value
        yield field.value, field.label


def _of_undertaking(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]], wanted: str) -> Saying | None:
    """Look beside the labels of a page about one undertaking: "End: 31 December 2021"."""
    if len(aliases) != 1 or not (ground.owned_by(aliases[0]) or ground.titled(aliases[0])):
        return None
    heads = HEADS[fact.predicate]
    for field in ground.page.fields:
        named = heads.search(flat(field.label).lower()) is not None
        days = [each for each in told(field.value, label=field.label) if each.role is fact.predicate]
        dates = [each.date for each in days] or (list(dated(field.value)) if named else [])
        if not dates:
            continue
        same = any(falls_on(each, wanted) for each in dates)
        value = fact.value if same else Value(printed=(dates[-1].printed,), canonical=(dates[-1].iso,))
        quote = f"{field.label}: {field.value}"
        return Saying(says=Says.SAME if same else Says.OTHER, value=value, quote=quote, confidence=0.8)
    return None


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
    paired = next((other for one, other in _pairs(ground) if one == line.text), None)
    if paired is not None:
        # "2019", "Extension of the protocol": in a history the day stands before what happened.
        label = paired.rstrip(" .:")
    elif line.number and len(line.text.split()) <= _LABEL:
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
        lines = about(ground, [names])
        if not any(named_in(line.key, name) and binds(line) for line in lines for name in names):
            continue
        for line in lines:
            yield from (each for each in _told(ground, line) if each.role in (predicate, None))


def _in_table(fact: Fact, ground: Ground, aliases: Sequence[Sequence[str]], wanted: str) -> Saying | None:
    """Look in the rows of tables: one that names the other party, under the head that fits."""
    heads = HEADS[fact.predicate]
    others = others_of(ground, aliases)
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
