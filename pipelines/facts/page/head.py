"""What heads a list: a heading, a label, words in bold; and the letter or country that groups it."""

from __future__ import annotations

from pipelines.facts.canonical.country import country
from pipelines.facts.page.box import Line
from pipelines.facts.page.box import Sheet as Layout
from pipelines.facts.page.field import is_label

#: Lines between a group's heading and the one above it.
_FAR = 2_000


def heading_of(sheet: Layout, place: int, land: bool = True) -> tuple[str, str]:
    """Return what heads line *place*, and the letter or country that groups it, where one does."""
    before = sheet.lines[place - 1] if place else None
    if before is not None and not before.level and leads_in(before):
        return before.text.rstrip(" :"), ""
    heading = sheet.heading(place)
    if heading is None:
        return "", ""
    if len(heading.text) <= 3 or (land and country(heading.text)):
        at = sheet.lines.index(heading, max(0, place - 400), place)
        above = next(
            (
                line
                for line in reversed(sheet.lines[max(0, at - _FAR) : at])
                if line.level and line.level < heading.level
            ),
            None,
        )
        if above is not None:
            return above.text, heading.text
    return heading.text, ""


def leads_in(line: Line) -> bool:
    """Say whether *line* announces what follows: a colon at its end, or a few words in bold."""
    return (
        is_label(line)
        or (line.text.endswith(":") and len(line.text) <= 200)
        or (line.bold and len(line.atoms) == 1 and len(line.text) <= 60)
    )
