"""What templates of a wiki page print: citations, notes, calls of notes, and words within a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from consulted.documents.fold import words
from consulted.documents.readers.wikitext import name as names
from consulted.documents.readers.wikitext.name import Part
from consulted.documents.readers.wikitext.press import Press
from consulted.documents.readers.wikitext.source import Parameter, Ref
from consulted.documents.script import Span, Target
from models.pattern import regex

#: More names than any source has.
_MOST_NAMES = 4
#: A list without authors is called by its titles, cut here.
_LONGEST_LABEL = 80
#: A template that prints more prints sentences.
_LONGEST_PIECE = 300
_YEAR = regex(r"(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)([a-z]?)")
_STARTS_LINE = regex(r"(?:\A|\n)[*#:; \t]*\Z")
_FETCHED = regex(r"(?:https?:|ftp:)?//|www\.", re.I)
_HOST = regex(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?:[/?#]\S*)?", re.I)
_IN_BRACKETS = regex(r"\s*\[\s*((?:https?:)?//[^\s\]]+)[^\]]*\]\s*")
_NOTED = regex(r"<ref[\s/>]|\{\{\s*(?:sfnp?|efn|refn|r|#tag:ref|cite [a-z]+)\s*\|", re.I)
_GROUPS = ("group", "groupe", "gruppe", "grupo", "gruppo", "grupa", "grupp")
_TEXTS = ("1", "text", "texte", "texto", "testo")
#: What a short form says besides author and year.
_PAGES = ("p", "pp", "loc", "s", "page", "pages", "seite")


def write(press: Press, parameters: list[Parameter], where: Span) -> None:
    """Print a template."""
    source, lead = press.source, parameters[0]
    name, given = names.plain(source.text[lead.start : lead.end]), parameters[1:]
    if names.is_dead(name) and press.note is not None:
        press.dead.setdefault(press.note.label)
    if names.cites(name, {names.part(each.name) for each in given if each.named}, in_note=press.note is not None):
        _cite(press, given, where)
    elif names.reuses(name):
        _reuse(press, given, where)
    elif (group := names.note_group(name)) is not None or name.startswith("#tag:ref"):
        _note(press, given, where, group or "", name)
    elif names.is_short(name):
        _short(press, given, where, makes_note=names.makes_note(name))
    elif not names.lists_notes(name):
        _other(press, name, given, where)


def _value(press: Press, given: Sequence[Parameter], wanted: Sequence[str]) -> str:
    found = next((each for each in given if each.name.lower() in wanted), None)
    return press.source.text[found.start : found.end].strip("\"' ") if found else ""


def _reuse(press: Press, given: Sequence[Parameter], where: Span) -> None:
    """Call notes by their names: ``{{r|a|b}}``."""
    group = _value(press, given, _GROUPS)
    for each in given:
        if not press.bare and (not each.named or each.name.startswith("name")) and each.end > each.start:
            name = " ".join(press.source.text[each.start : each.end].split())
            if (group, name) in press.defined:
                press.call(group, name, where)


def _note(press: Press, given: Sequence[Parameter], where: Span, group: str, name: str) -> None:
    """Make a note of a template's words: ``{{efn|...}}``."""
    if press.bare:
        return
    lead = press.source.text[where.start : where.end].split("|")[0]
    inline = name.startswith("#tag:ref")
    text = next((each for each in given if each.name in _TEXTS), None)
    content = Span(start=text.start, end=text.end) if text and text.end > text.start else None
    called = _value(press, given, ("name", "nom", "nombre", "nome"))
    group = _value(press, given, _GROUPS) or group
    ref = Ref(start=where.start, end=where.end, name=called, group=group, content=content)
    if content is None and not called and not inline and len(lead) == where.end - where.start:
        return
    if called and content is not None:
        press.defined.setdefault((group, called), ref)
    press.call(group, called, where, ref)


# Sources named by author and year.


def _short(press: Press, given: Sequence[Parameter], where: Span, *, makes_note: bool) -> None:
    placed = [each for each in given if not each.named and each.end > each.start]
    said = [press.source.text[each.start : each.end].strip() for each in placed]
    if press.bare or not said:
        return
    year = next((place for place, each in enumerate(said) if _YEAR.fullmatch(each)), len(said) - 1)
    key = _key(said[:year], said[year] if year < len(said) else "")
    if not makes_note:
        start = press.galley.length
        press.put(" ".join(said), placed[0].start, placed[-1].end)
        place = press.galley.called.get(press.note.key) if press.note else Span(start=start, end=press.galley.length)
        if place is not None:
            press.short.append((key, place))
        return
    pages = next((each for each in given if each.name.lower() in _PAGES), None)
    if press.note is not None and press.note.note is not None and press.note.note.start == where.start:
        press.put(" ".join(said), placed[0].start, placed[-1].end)
        if pages is not None:
            press.put(f", {pages.name} ", pages.start, pages.start)
            press.open(pages.start, pages.end)
        return
    name = f"{key} {press.source.text[pages.start : pages.end].strip() if pages else ''}"
    ref = Ref(start=where.start, end=where.end, name=name, group="", content=where)
    slip = press.call(_value(press, given, _GROUPS), ref.name, where, ref)
    place = press.galley.called.get(slip.key)
    if place is not None:
        press.short.append((key, place))


def _key(said: Sequence[str], year: str) -> str:
    return " ".join(words(" ".join([*said[:_MOST_NAMES], year])))


# Citations.


def _cite(press: Press, given: Sequence[Parameter], where: Span) -> None:
    if press.note is not None or press.bare:
        _print(press, given)
    else:
        _list(press, given, where)


def _list(press: Press, given: Sequence[Parameter], where: Span) -> None:
    """Keep a source that stands outside of notes as one of its own, called as short forms call it."""
    authors, year = _authors(press, given), _year(press, given)
    title = _told(press, given, Part.TITLE)
    label = (
        " ".join(filter(None, (" & ".join(authors[:2]) + (" et al." if len(authors) > 2 else ""), year)))
        if authors
        else ""
    )
    label = label or (press.plain(title)[:_LONGEST_LABEL] if title else "") or "source"
    key = press.galley.key(label)
    press.entries.setdefault(_key(authors, year), key)
    press.listed(key, label, where)


def _authors(press: Press, given: Sequence[Parameter]) -> list[str]:
    found = [each for each in given if names.part(each.name) is Part.NAME and each.end > each.start]
    return [press.plain(Span(start=each.start, end=each.end)) for each in found][:_MOST_NAMES]


def _year(press: Press, given: Sequence[Parameter]) -> str:
    for each in given:
        if names.part(each.name) is Part.ISSUED:
            found = _YEAR.search(press.source.text, each.start, each.end)
            if found is not None:
                return found[0]
    return ""


def _told(press: Press, given: Sequence[Parameter], part: Part) -> Span | None:
    """Return where the first parameter of a kind says something."""
    found = next((each for each in given if names.part(each.name) is part and each.end > each.start), None)
    return Span(start=found.start, end=found.end) if found else None


def _print(press: Press, given: Sequence[Parameter]) -> None:
    """Print a citation: author, title, where it appeared, when, its address, and when it was read."""
    cited = press.cited
    title, publisher, issued = (_told(press, given, each) for each in (Part.TITLE, Part.PUBLISHER, Part.ISSUED))
    if not cited.stands:
        cited.stands = True
        cited.title = press.plain(title) if title else None
        cited.publisher = press.plain(publisher) if publisher else None
    elif press.galley.length:
        press.put("; ", press.galley.pieces.ends[-1], press.galley.pieces.ends[-1])
    author = _told(press, given, Part.NAME)
    for span, before, behind in ((author, "", ", "), (title, "“", "”, "), (publisher, "", ", "), (issued, "", ", ")):
        if span is not None:
            press.put(before, span.start, span.start)
            press.put(press.plain(span), span.start, span.end)
            press.put(behind, span.end, span.end)
    _address(press, given)
    _day(press, given)


def _address(press: Press, given: Sequence[Parameter]) -> None:
    found = [each for each in given if names.part(each.name) is Part.ADDRESS and each.end > each.start]
    printed = [target for each in found if (target := _target(press, each)) is not None]
    doi = _told(press, given, Part.DOI)
    if doi is not None and not printed:
        printed = [(doi, "https://doi.org/")]
    for span, lead in printed:
        press.put("<", span.start, span.start)
        press.cited.addresses.append(_written(press, span, lead))
        press.put(">, ", span.end, span.end)


def _written(press: Press, span: Span, lead: str) -> Target:
    """Print an address, what it lacks in front."""
    written = "".join(press.source.text[span.start : span.end].split())
    start = press.galley.length
    press.put(lead, span.start, span.start)
    press.put(written, span.start, span.end)
    return Target(start=start, end=press.galley.length, address=lead + _unescaped(written))


def _unescaped(written: str) -> str:
    return written.replace("&amp;", "&").replace("{{=}}", "=").replace("{{!}}", "|")


def _target(press: Press, parameter: Parameter) -> tuple[Span, str] | None:
    """Return where a parameter prints an address, and what that lacks; links in brackets stand in some."""
    text = press.source.text
    bracketed = _IN_BRACKETS.match(text, parameter.start, parameter.end)
    start, end = bracketed.span(1) if bracketed else (parameter.start, parameter.end)
    if text.startswith("//", start):
        return Span(start=start, end=end), "https:"
    if _FETCHED.match(text, start, end):
        return Span(start=start, end=end), ""
    return (Span(start=start, end=end), "http://") if _HOST.fullmatch(text, start, end) else None


def _day(press: Press, given: Sequence[Parameter]) -> None:
    span = _told(press, given, Part.DAY)
    if span is None:
        return
    press.put("accessed ", span.start, span.start)
    start = press.galley.length
    press.put(press.plain(span), span.start, span.end)
    if press.cited.consulted is None and press.galley.length > start:
        press.cited.consulted = Span(start=start, end=press.galley.length)


# Everything else.


def _other(press: Press, name: str, given: Sequence[Parameter], where: Span) -> None:
    """Print what a template prints within a sentence; of a box, only what has notes."""
    passed = names.passed(name)
    placed = [each for each in given if not each.named and each.end > each.start]
    if passed is not None:
        _pass(press, name, placed[-1:] if passed < 0 else placed[:passed], where)
        return
    noted = [each for each in given if _has_notes(press, each)]
    if noted and not press.bare:
        _box(press, noted, where)
    elif placed and not _STARTS_LINE.search(press.source.text, max(0, where.start - 20), where.start):
        press.open(placed[0].start, placed[0].end)


def _pass(press: Press, name: str, chosen: Sequence[Parameter], where: Span) -> None:
    """Print some parameters of a template: short ones as one piece, so that a day keeps its template."""
    before, behind = names.around(name)
    if any(_has_notes(press, each) for each in chosen) or where.end - where.start > _LONGEST_PIECE:
        for each in reversed(chosen):
            press.open(each.start, each.end)
        return
    printed = " ".join(press.plain(Span(start=each.start, end=each.end)) for each in chosen)
    press.put(f"{before}{printed}{behind}" if printed or not chosen else "", where.start, where.end)


def _has_notes(press: Press, parameter: Parameter) -> bool:
    return _NOTED.search(press.source.text, parameter.start, parameter.end) is not None


def _box(press: Press, noted: Sequence[Parameter], where: Span) -> None:
    """Print the parameters of a box that have notes, each on its line."""
    for each in reversed(noted):
        press.open(each.start, each.end, close=press.galley.paragraph)
        lead = f"{each.name}: " if each.named else ""
        press.open(each.start, each.start, close=_lead(press, lead, each.start))


def _lead(press: Press, lead: str, place: int) -> Callable[[], None]:
    def close() -> None:
        press.galley.paragraph()
        press.put(lead, place, place)

    return close
