"""Notes of a LaTeX document: footnotes, endnotes, notes of tables and of the title, with the numbers that print."""

from __future__ import annotations

from consulted.documents.bare import MOST
from consulted.documents.readers.latex.counter import Counters
from consulted.documents.readers.latex.press import Command, Passage, Press, Slip
from consulted.documents.script import Note, Span, Style
from models.pattern import regex

#: A note that holds a heading was never closed.
_RUNAWAY = regex(r"\\(?:part|chapter|section|subsection|begin\s*\{(?:thebibliography|frame)\}|end\s*\{document\})")
#: A note in a note in a note ...
_DEEPEST = 3
#: Shorter ones are not looked at for that.
_LONG = 1_500
_LABEL = regex(r"\\label\s*\{([^{}]{1,200})\}")
_REFERENCE = regex(r"\\(?:ref|cref|ref\*|fullref|getrefnumber)\s*\{([^{}]{1,200})\}")
_PARAGRAPH = regex(r"\n[ \t\r]*\n")
_NOTE_ITEM = regex(r"\\item\s*\[([^\]\n]{1,40})\]")

#: Which counter a command steps.
_COUNTED = {
    **dict.fromkeys(("footnote", "footnotemark", "footnotetext", "tablefootnote", "savefootnote"), "footnote"),
    **dict.fromkeys(("endnote", "endnotemark", "endnotetext"), "endnote"),
    **dict.fromkeys(("sidenote", "sidenotemark", "sidenotetext"), "sidenote"),
    "thanks": "thanks",
}


def _counter(press: Press, name: str) -> str:
    counter = _COUNTED[name]
    if counter == "footnote" and not name.endswith("mark") and _boxed(press):
        return "mpfootnote"
    return "footnote" if counter == "sidenote" and press.imprint.kind.startswith("tufte") else counter


def _boxed(press: Press) -> bool:
    return any(each in _BOXES for each in press.environments)


_BOXES = frozenset({"minipage", "column", "longtblr"})


def note(press: Press, name: str) -> None:
    """Print the number of a note here, and keep its words for later."""
    start = press.began
    counter = _counter(press, name)
    chosen = _chosen(press, counter)
    words = press.argument()
    if press.silent or press.bare or words is None:
        return
    words = _bounded(press, words)
    label = chosen or press.counters.step(counter)
    span = press.where(start, press.source.behind(words.span))
    key = press.galley.key(label)
    press.galley.call(key, label, span)
    keep(press, key, label, span, (words,))


def mark(press: Press, name: str) -> None:
    """Print the number of a note whose words stand elsewhere."""
    start = press.began
    counter = _counter(press, name)
    option = press.option()
    known = _REFERENCE.search(press.written(option)) if option else None
    if press.silent or press.bare:
        return
    span = press.where(start, press.frame.place)
    if known is not None:
        _refer(press, known[1], span)
        return
    chosen = _numbered(press.counters, counter, press.written(option))
    label = chosen or press.counters.step(counter)
    place = (counter, label)
    if place not in press.marked or not chosen:
        press.marked[place] = press.galley.key(label)
    press.galley.call(press.marked[place], label, span)


def text(press: Press, name: str) -> None:
    """Keep the words of a note whose number stands elsewhere."""
    start = press.began
    counter = _counter(press, name)
    label = _chosen(press, counter) or press.counters.printed(counter)
    words = press.argument()
    if press.silent or press.bare or words is None:
        return
    words = _bounded(press, words)
    span = press.where(start, press.source.behind(words.span))
    key = press.marked.get((counter, label))
    if key is None or key in press.told:
        key = press.galley.key(label)
    press.told.add(key)
    press.marked[(counter, label)] = key
    keep(press, key, label, span, (words,))


def refer(press: Press, name: str) -> None:
    """Print the number of a note that was called before."""
    start = press.began
    label = press.argument()
    if label is not None and not press.silent:
        _refer(press, press.written(label), press.where(start, press.frame.place))


def _refer(press: Press, label: str, span: Span) -> None:
    key = press.known.get(f"label:{label.strip()}")
    if key is not None:
        press.galley.call(key, key.split("/")[0], span)


def number(press: Press, name: str) -> None:
    """Print the number of a note that ``\\ref`` names; numbers of other things are not known."""
    label = press.argument()
    key = press.known.get(f"label:{press.written(label).strip()}") if label is not None else None
    if label is not None and key is not None:
        press.put(key.split("/")[0], label.start, label.end)


def keep(press: Press, key: str, label: str, span: Span, passages: tuple[Passage, ...]) -> None:
    """Remember a note until the running text is printed."""
    source, depth = press.source, press.note.depth + 1 if press.note else 0
    if depth > _DEEPEST or press.kept > MOST:
        return
    press.kept += 1
    start = min((each.start for each in passages if not each.home), default=span.start)
    content = start if span.start <= start <= span.end else span.start
    printed = Note(label=label, start=span.start, end=span.end, content=content, style=Style.RAISED)
    press.slips.append(Slip(key=key, note=printed, passages=passages, depth=depth))
    for passage in passages:
        for found in _LABEL.finditer(source.text, passage.start, min(passage.end, passage.start + _LONG)):
            press.known[f"label:{found[1].strip()}"] = key


def _chosen(press: Press, counter: str) -> str | None:
    option = press.option()
    return _numbered(press.counters, counter, press.written(option)) if option else None


def _numbered(counters: Counters, counter: str, written: str) -> str | None:
    """Return the label an option such as ``[7]`` chooses; Beamer's ``[frame]`` chooses none."""
    written = written.strip()
    if written.isdecimal() and len(written) <= len("9999"):
        return counters.printed(counter, int(written))
    if written.startswith(("\\value", "\\thefootnote", "\\arabic")):
        return counters.printed(counter)
    return None


def _bounded(press: Press, words: Passage) -> Passage:
    """Return *words* up to where they were meant to end, when a missing brace lets them run on."""
    if words.end - words.start < _LONG or _RUNAWAY.search(press.source.text, words.start, words.end) is None:
        return words
    press.warn("A note is never closed; it was read up to the end of its paragraph.")
    stop = _PARAGRAPH.search(press.source.text, words.start, words.end)
    end = stop.start() if stop else words.end
    if not press.frame.passage.home:
        press.frame.place = end
    return Passage(words.start, end, words.bound, words.home)


def table_mark(press: Press, name: str) -> None:
    """Print ``\\tnote{a}`` of threeparttable."""
    start = press.began
    label = press.argument()
    printed = press.plain(label) if label is not None else ""
    if not printed or press.silent or press.bare:
        return
    place = ("table", printed)
    if place not in press.marked:
        press.marked[place] = press.galley.key(printed)
    press.galley.call(press.marked[place], printed, press.where(start, press.frame.place))


def table_notes(press: Press) -> None:
    """Keep the items of a ``tablenotes`` environment."""
    frame, source = press.frame, press.source
    end = source.ending("tablenotes", frame.place)
    if end is None or end > frame.passage.end or frame.passage.home:
        return
    items = list(_NOTE_ITEM.finditer(source.text, frame.place, end))
    for found, following in zip(items, [*(each.start() for each in items[1:]), end], strict=bool(items)):
        stop = found.end() + len(source.text[found.end() : following].rstrip())
        label = press.plain(Passage(found.start(1), found.end(1)))
        key = press.marked.pop(("table", label), None) or press.galley.key(label)
        keep(press, key, label, Span(start=found.start(), end=stop), (Passage(found.end(), stop),))
    if items:
        frame.place = end


COMMANDS: dict[str, Command] = {
    **dict.fromkeys(("footnote", "endnote", "sidenote", "thanks", "tablefootnote"), note),
    **dict.fromkeys(("footnotemark", "endnotemark", "sidenotemark"), mark),
    **dict.fromkeys(("footnotetext", "endnotetext", "sidenotetext"), text),
    **dict.fromkeys(("footref", "footnoteref", "cnote"), refer),
    "ref": number,
    "tnote": table_mark,
}
