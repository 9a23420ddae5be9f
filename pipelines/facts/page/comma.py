"""Names between commas behind a label: "Members: A, B (FR) and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.pattern import regex
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.entry import entry
from pipelines.facts.page.sheet import Entry, Field, Roll
from pipelines.facts.page.word import LISTING
from snapshots.words import folded

_LAST = regex(r",?\s(?:and|et|und|y|en|e|oraz|i|sowie|ainsi que|as well as|&)\s(?=[^\W\d_])")
_LABELLED = regex(r"^(.{3,160}?):\s+(.{5,})$")
_CLAUSE = regex(r"[.;,]\s")
_LONGEST = 4_000
_FEWEST = 2
_MOST_WORDS = 12


def comma_rolls(sheet: Layout, fields: Sequence[Field]) -> Iterator[Roll]:
    """Yield the lists behind the labels of a page that announce one."""
    for field in fields:
        if LISTING.search(folded(field.label)):
            yield from _roll(field.label, field.value)
    for line in sheet.lines:
        if ":" not in line.text or len(line.text) > _LONGEST:
            continue
        found = _LABELLED.match(line.text)
        label = _CLAUSE.split(found[1])[-1].strip() if found else ""
        if found and len(label.split()) <= _MOST_WORDS and LISTING.search(folded(label)):
            yield from _roll(label, re.split(r"\.\s+(?=[A-ZÀ-Þ])", found[2])[0])


def parted(text: str) -> list[str]:
    """Return the parts of an enumeration; what brackets hold is not parted."""
    sign = ";" if ";" in text else "," if "," in text else "|" if "|" in text else "/" if " / " in text else "\n"
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if letter == sign and depth <= 0:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    *most, last = parts
    # The conjunction parts the last two only where the list is one of short names.
    return [*most, *(_LAST.split(last) if sign != ";" or most else [last])]


def _roll(label: str, value: str) -> Iterator[Roll]:
    parts = [part.strip(" .") for part in parted(value)]
    found: list[Entry] = [each for part in parts if part and (each := entry(part)) is not None]
    named = sum(each.name[0].isupper() or each.name[0].isdigit() for each in found)
    if len(found) >= _FEWEST and len(found) >= 0.6 * len(parts) and named >= 0.6 * len(found):
        yield Roll(heading=label, entries=tuple(found))
