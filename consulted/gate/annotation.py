"""A check as workflow commands of GitHub Actions, which it shows beside the lines they are about."""

from __future__ import annotations

from consulted.gate.result import Result, level
from consulted.gate.ruling import Placed
from consulted.gate.spot import File
from consulted.reports.clean import clean
from models.errors import ExitCode

#: How a level of SARIF is called there.
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(result: Result) -> str:
    """Return one line for each matter the check fails on, for each source nobody looked at, and how it ended."""
    lines = [_matter(each, result.files.get(each.matter.document)) for each in result.ruling.failing]
    lines += [
        _command("warning" if each.passed_over else "notice", f"Note {each.label} could not be checked", each.why, {})
        for each in result.ruling.unseen
    ]
    kind = "notice" if result.ruling.code is ExitCode.OK else "error"
    lines.append(_command(kind, "Citation freshness", result.sentence(), {}))
    return "\n".join(lines)


def _matter(each: Placed, file: File | None) -> str:
    matter = each.matter
    place: dict[str, object] = {}
    if file is not None:
        place["file"] = file.uri
        if (line := file.line(matter)) is not None:
            place["line"] = line
    title = f"{matter.status.value} ({matter.document})"
    return _command(_COMMANDS[level(matter)], title, f"{matter.name}: {each.why}", place)


def _command(kind: str, title: str, message: str, place: dict[str, object]) -> str:
    properties = {**place, "title": clean(title)}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {written}::{_data(clean(message, limit=2000))}"


def _data(said: str) -> str:
    return said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(said: str) -> str:
    return _data(said).replace(":", "%3A").replace(",", "%2C")
