"""Change reports: one view of a document, written in the form its reader wants."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from consulted.reports.csv import write as write_csv
from consulted.reports.html import write as write_html
from consulted.reports.json import to_json
from consulted.reports.json import write as write_json
from consulted.reports.look import Look
from consulted.reports.markdown import write as write_markdown
from consulted.reports.text import write as write_text
from consulted.reports.view import ReportView
from consulted.reports.workbook import write as write_workbook
from models.errors import ConfigurationError

__all__ = ["BINARY", "FORMATS", "Look", "render", "to_json", "written"]

Writer = Callable[[ReportView, Look], str]

#: Format name to the function that writes it; a new format is one more line here.
FORMATS: Mapping[str, Writer] = {
    "text": write_text,
    "json": write_json,
    "markdown": write_markdown,
    "html": write_html,
    "csv": write_csv,
}
#: Formats that are no text.
BINARY: Mapping[str, Callable[[ReportView], bytes]] = {"xlsx": write_workbook}


def render(view: ReportView, format: str, *, color: bool = False, width: int = 100) -> str:
    """Write *view* as *format*; *color* and *width* only matter to text.

    Raises:
        ConfigurationError: no such format is known.
    """
    writer = FORMATS.get(format)
    if writer is None:
        known = ", ".join(sorted({*FORMATS, *BINARY}))
        raise ConfigurationError(f"{format!r} is no report format of text; choose one of {known}")
    return writer(view, Look(color=color, width=width))


def written(view: ReportView, format: str) -> bytes:
    """Write *view* as *format*, of text or not, as it stands in a file.

    Raises:
        ConfigurationError: no such format is known.
    """
    return BINARY[format](view) if format in BINARY else render(view, format).encode()
