"""Lists of sources in a LaTeX document, and what cites them.

The items of ``thebibliography`` are notes. Sources kept in a ``.bib`` file are not followed: what cites them is kept
under the key, and footnotes that ``biblatex`` makes are counted.
"""

from __future__ import annotations

from collections import Counter

from consulted.documents.readers.latex.note import keep
from consulted.documents.readers.latex.press import Command, Passage, Press
from consulted.documents.script import Span
from models.pattern import regex

#: A source cited more often is known well enough.
_MOST = 500
#: More keys than any command names.
_MOST_KEYS = 100
_FULL_LIST = regex(r"\\citeauthoryear\s*\{([^{}]*)\}\s*(?:\{([^{}]*)\}\s*)?\{([^{}]*)\}")
_NAME_AND_YEAR = regex(r"(.{1,200}?)\s?\(([12]\d{3}[a-z]?|[^\W\d_]\.[^\W\d_]?\.?)\).*")
_ROUND = regex(r"\s*\(([^()\n]{0,300})\)")

#: A label of author and year.
_NAMED = regex(r",\s\d{4}[a-z]?(?:/\d+)?$")
_TEXTUAL = frozenset({"citet", "Citet", "textcite", "Textcite", "citeauthor", "Citeauthor", "citealt"})
_FOOTED = ("footcite", "footfullcite", "footcitetext", "smartcite", "footcitep", "footcitet", "Footcite", "Smartcite")
_AUTO = ("autocite", "Autocite", "autocites", "Autocites")
_INLINE = (
    *("cite", "Cite", "citep", "citet", "Citep", "Citet", "citealp", "citealt", "Citealp", "Citealt", "parencite"),
    *(
        "Parencite",
        "textcite",
        "Textcite",
        "supercite",
        "fullcite",
        "citetitle",
        "citeauthor",
        "Citeauthor",
        "citeyear",
    ),
    *("citeyearpar", "citedate", "citeurl", "onlinecite", "shortcite", "citeA", "citeNP", "citenum", "citetalias"),
    *("citepalias", "pcite", "inlinecite", "avolcite", "volcite"),
)


def listed(press: Press) -> None:
    """Give the items of all lists of sources their labels, before anything cites them."""
    counter: Counter[str] = Counter()
    for start in press.source.items:
        label, key, _ = _item(press, start)
        if key is None:
            continue
        counter["item"] += press.imprint.natbib or not label
        printed = str(counter["item"]) if press.imprint.numbers or not label else label
        press.known.setdefault(f"source:{key}", press.galley.key(printed))
        press.known[f"item:{start}"] = printed


def _item(press: Press, start: int) -> tuple[str | None, str | None, int]:
    """Return label and key of the ``\\bibitem`` at *start*, and where its words begin."""
    source = press.source
    place = start + len("\\bibitem")
    option = source.option(place, source.end)
    key = source.argument(source.behind(option) if option else place, source.end)
    if key is None or key.end - key.start > 500:
        return None, None, place
    label = _label(press, Passage(option.start, option.end)) if option else None
    return label, " ".join(source.words(key).split()), source.behind(key)


def _label(press: Press, option: Passage) -> str | None:
    written = press.written(option)
    apalike = _FULL_LIST.search(written)
    if apalike is not None:
        start = option.start + apalike.start(2 if apalike[2] else 1)
        name = press.plain(Passage(start, start + len(apalike[2] or apalike[1])))
        return f"{name}, {apalike[3].strip()}"
    printed = press.plain(option)
    natbib = _NAME_AND_YEAR.fullmatch(printed)
    return (f"{natbib[1]}, {natbib[2]}" if natbib else printed)[:200] or None


def sources(press: Press) -> None:
    """Keep the items of the list of sources that begins here, and go on behind it."""
    frame, source = press.frame, press.source
    press.argument()
    end = min(source.ending("thebibliography", frame.place) or source.end, frame.passage.end)
    starts = [start for start in source.items if frame.place <= start < end]
    if frame.passage.home or not starts:
        return
    for start, following in zip(starts, [*starts[1:], end], strict=True):
        _keep_item(press, start, following)
    frame.place = end


def _keep_item(press: Press, start: int, following: int) -> None:
    _, name, content = _item(press, start)
    label = press.known.get(f"item:{start}")
    if name is None or label is None:
        return
    stop = start + len(press.source.text[start:following].rstrip())
    key = press.known[f"source:{name}"]
    if key in press.told:  # the key stands twice
        key = press.galley.key(label)
    press.told.add(key)
    press.known[f"words:{name}"] = f"{content} {stop}"
    keep(press, key, label, Span(start=start, end=stop), (Passage(min(content, stop), stop),))


def cite(press: Press, name: str) -> None:
    """Let the sentence cite sources."""
    start = press.began
    _, keys = _arguments(press, several=name.endswith("s") and name != "pcites")
    if press.silent or press.bare:
        return
    span = press.where(start, press.frame.place)
    for key in _names(press, keys):
        known = press.known.get(f"source:{key}", "")
        if name in _TEXTUAL and _NAMED.search(known):  # "Smith [3]" prints the name too
            press.put(known[: known.rindex(",")], span.start, span.end)
        _cite(press, key, span)


def _cite(press: Press, key: str, span: Span) -> None:
    known = press.known.get(f"source:{key}")
    if known is None:
        known = _unlisted(press, key, span)
    if press.note is not None:
        place = press.galley.called.get(press.note.key)
        if place is not None:
            press.galley.also(known, place)
    elif press.cited[known] < _MOST:
        press.cited[known] += 1
        press.galley.call(known, known.split("/")[0], span)


def _unlisted(press: Press, key: str, span: Span) -> str:
    """Keep a source that is only named: its words are in another file."""
    made = press.galley.key(key)
    press.known[f"source:{key}"] = made
    press.unlisted.append((made, key, span))
    return made


def footed(press: Press, name: str) -> None:
    """Print the number of a footnote that names sources."""
    if name in _AUTO and not press.imprint.footed:
        cite(press, name)
        return
    start = press.began
    words, keys = _arguments(press, several=name.endswith("s"))
    if press.silent or press.bare or not words:
        return
    span = press.where(start, press.frame.place)
    if press.note is not None:  # biblatex prints no footnote in a footnote
        for each in _names(press, keys):
            _cite(press, each, span)
        return
    label = press.counters.printed("footnote") if name == "footcitetext" else press.counters.step("footnote")
    key = press.marked.pop(("footnote", label), None) if name == "footcitetext" else None
    if key is None:
        key = press.galley.key(label)
        press.galley.call(key, label, span)
    keep(press, key, label, span, tuple(_told(press, words, keys)))


def _told(press: Press, words: list[Passage], keys: list[Passage]) -> list[Passage]:
    """Return what a footnote of biblatex says: the source where it is listed here, else its key."""
    found: list[Passage] = []
    for passage in words:
        known = [press.known.get(f"words:{each}") for each in _names(press, [passage])] if passage in keys else []
        places = [tuple(map(int, each.split())) for each in known if each]
        found += [Passage(first, last) for first, last in places] or [passage]
        for each in _names(press, [passage]) if passage in keys else ():
            if f"source:{each}" in press.known:
                press.galley.also(press.known[f"source:{each}"])
            else:
                press.elsewhere = True
    return [each for each in found if each.start < each.end]


def _arguments(press: Press, *, several: bool) -> tuple[list[Passage], list[Passage]]:
    """Return all arguments of a command that cites, in order, and those that name sources."""
    words: list[Passage] = []
    keys: list[Passage] = []
    if several:
        while press.skip(_ROUND):
            pass
    while len(keys) < (_MOST_KEYS if several else 1):
        options: list[Passage] = []
        while (option := press.option()) is not None and len(options) < 2:
            options.append(option)
        key = press.argument()
        if key is None:
            break
        keys.append(key)
        # One option stands behind the source, of two the first before it.
        words += [*(options[:1] if len(options) == 2 else []), key, *options[-1:]]
    return words, keys


def _names(press: Press, keys: list[Passage]) -> list[str]:
    names = (name.strip() for key in keys for name in press.written(key)[:5_000].split(","))
    return [name for name in names if name][:_MOST_KEYS]


def keep_unlisted(press: Press) -> None:
    """Keep the sources that are only named as notes of their own, behind all others."""
    for key, name, span in press.unlisted:
        place = press.source.text.find(name, span.start, span.end)
        words = Passage(place, place + len(name)) if place >= 0 else Passage(span.start, span.end)
        keep(press, key, name, span, (words,))


COMMANDS: dict[str, Command] = {
    **dict.fromkeys(_INLINE, cite),
    **dict.fromkeys(("cites", "parencites", "textcites", "Parencites", "Textcites", "supercites", "Cites"), cite),
    **dict.fromkeys((*_FOOTED, *(f"{each}s" for each in _FOOTED), *_AUTO), footed),
}
