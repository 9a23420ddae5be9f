"""Where a command's words go: data to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

import click

from consulted.reports.clean import bridled
from consulted.reports.json import as_text
from models.coding import plain
from models.errors import ConsultedError


class OutputError(ConsultedError):
    """The file asked for cannot be written."""


def put(text: str, output: Path | None, *, colored: bool = False) -> None:
    """Print *text* without what a terminal would obey, or write it as it is to *output*, atomically.

    Args:
        colored: it comes from a writer of ours that uses colours.

    Raises:
        OutputError: the file cannot be written.
    """
    if not text.endswith("\n"):
        text += "\n"
    if output is None:
        click.echo(bridled(text, colored=colored), nl=False)
        return
    put_bytes(text.encode(), output)


def put_bytes(content: bytes, output: Path) -> None:
    """Write *content* to *output* atomically.

    Raises:
        OutputError: the file cannot be written.
    """
    with putting(output) as file:
        file.write(content)


@contextmanager
def putting(output: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """Write *output* bit by bit, yet atomically: it has its name once all of it is there.

    Args:
        private: nobody else on this machine may read it.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        if output.exists() and not output.is_file():
            # A pipe or a device such as /dev/null is written to, never replaced; nor can all of them be sought in.
            with tempfile.TemporaryFile() as file, output.open("wb") as device:
                yield file
                file.seek(0)
                shutil.copyfileobj(file, device)
            return
        with _replacing(output, private=private) as file:
            yield file
    except OSError as error:
        raise OutputError(f"cannot write {output} ({error.strerror}); choose another --output") from None
    note(f"Wrote {output}")


@contextmanager
def _replacing(output: Path, *, private: bool) -> Iterator[BinaryIO]:
    with tempfile.NamedTemporaryFile("wb+", dir=output.parent, delete=False) as file:
        try:
            yield cast(BinaryIO, file)
            file.close()
            # A temporary file is ours alone; a report is for whoever may read new files here.
            if not private:
                mask = os.umask(0)
                os.umask(mask)
                Path(file.name).chmod(0o666 & ~mask)
            Path(file.name).replace(output)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def put_json(value: Any, output: Path | None = None) -> None:
    """Print *value* as JSON, alone."""
    put(as_text(plain(value)), output)


def note(text: str) -> None:
    """Tell the person at the keyboard something that is no data, behind all that was printed before."""
    sys.stdout.flush()
    click.echo(bridled(text), err=True)


def table(rows: Iterable[Sequence[object]], head: Sequence[str]) -> str:
    """Set *rows* in columns as wide as their widest cell."""
    cells = [list(head), *([str(cell) if cell is not None else "" for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(head))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(lines)


class Count(Protocol):
    """Told how much is done of how much, and what is at hand if that has changed."""

    def __call__(self, done: int, total: int, what: str | None = None) -> None:
        """Show it."""


@contextmanager
def counting(what: str, *, one_by_one: bool = False) -> Iterator[Count]:
    """Show how much of *what* is done, on a terminal; be quiet in a pipe.

    Args:
        one_by_one: as "3/40", not as a share.
    """
    if not on_terminal():
        yield lambda done, total, what=None: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    share = MofNCompleteColumn() if one_by_one else TaskProgressColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), share, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        row = bar.add_task(what, total=None)
        yield lambda done, total, what=None: bar.update(row, completed=done, total=total, description=what)


def on_terminal() -> bool:
    """Say whether a person watches standard error."""
    return sys.stderr.isatty()
