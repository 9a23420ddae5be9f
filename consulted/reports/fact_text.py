"""Facts as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from consulted.reports import fact, terminal
from consulted.reports.clean import clean
from consulted.reports.explain import sentence
from consulted.reports.look import Look

_STYLES = {
    **{"confirmed": "green", "changed": "magenta", "contradicted": "bold red", "absent": "magenta"},
    **{"expired": "yellow", "unverified": "cyan"},
}
#: From here on there is room for whole words in each column.
_WIDE = 90


def write(facts: Sequence[Mapping[str, object]], look: Look, *, ids: bool = False, day: str | None = None) -> str:
    """Write facts (contract, section 4, cleaned) for a terminal of ``look.width`` columns; *day* is the report's."""
    return terminal.written(parts(facts, look, ids=ids, day=day), look)


def parts(
    facts: Sequence[Mapping[str, object]],
    look: Look,
    *,
    ids: bool = False,
    day: str | None = None,
    brief: bool = False,
) -> Iterator[RenderableType]:
    """Yield what to print of facts: a sentence that counts them, then each in one grid, with what shows it below.

    Args:
        day: the report's own, ISO 8601.
        brief: show that only where a person should look.
    """
    yield Text(fact.summary(facts, day=day))
    if not facts:
        return
    yield Text()
    yield _table(look, ids, head=True)
    for section in fact.sections(facts, day=day):
        for group in section.groups:
            yield Text.assemble("\n", (group.name, "bold"), (f"  ({section.name.lower()})", "dim"))
            for line in group.lines:
                table = _table(look, ids, head=False)
                table.add_row(*_row(line, ids))
                yield table
                if line.matters or not brief:
                    yield from (Padding(Text(each), (0, 0, 0, 4)) for each in shown(line))


def _table(look: Look, ids: bool, *, head: bool) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD, show_header=head, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), expand=True
    )
    if ids:
        table.add_column("id", width=9, no_wrap=True)
    table.add_column("fact", width=13 if look.width >= _WIDE else 9, overflow="fold")
    table.add_column("stated", ratio=5, overflow="fold")
    table.add_column("found now", ratio=5, overflow="fold")
    table.add_column("status", width=12, overflow="fold")
    table.add_column("notes", width=5, overflow="fold")
    table.add_column("why", ratio=6, overflow="fold")
    return table


def _row(line: fact.Line, ids: bool) -> Iterator[RenderableType]:
    if ids:
        yield Text(line.id)
    yield Text(line.what)
    yield Text(line.stated)
    yield Text(line.found)
    yield Text(line.status, style=_STYLES.get(line.status, ""))
    yield Text(", ".join(line.labels))
    yield Text(line.why)


def shown(line: fact.Line) -> Iterator[str]:
    """Yield what shows how a fact stands, a sentence a line: quote and page, what to rewrite, doubts."""
    for each in line.evidence:
        yield f"{sentence(clean(each.words))} {each.url}".strip()
    if line.rewrite:
        yield clean(f"To be written anew: “{line.rewrite}”")
    if line.doubts:
        yield clean(f"Doubtful reading: {'; '.join(line.doubts)}.")
    if line.by_hand:
        yield "Given by a person."
