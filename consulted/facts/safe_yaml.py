"""A YAML file written by hand, read as nodes: texts stay as they are written, and nothing in it can grow or run."""

from __future__ import annotations

from pathlib import Path

import yaml

from models.errors import UnreadableDocumentError

#: A file that is longer was not written by hand.
_BYTES = 1_000_000
_ENTRIES = 5_000
_DEEPEST = 8


class BadCompanionError(UnreadableDocumentError):
    """The file beside a report cannot be followed; nothing was stored."""


def load(path: Path) -> yaml.Node | None:
    """Read the file's nodes; what YAML could make of them beside texts, lists and keys is of no use here."""
    try:
        content = path.read_bytes()
        if len(content) > _BYTES:
            raise BadCompanionError(
                f"{path} has more than {_BYTES:,} bytes; such files are written by hand. Nothing was kept"
            )
        text = content.decode("utf-8-sig")
        _bounded(path, text)
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except UnicodeDecodeError as error:
        raise BadCompanionError(
            f"{path} is not UTF-8 (byte {error.start}); save it as UTF-8. Nothing was kept"
        ) from None
    except OSError as error:
        raise BadCompanionError(f"{path} cannot be read ({error.strerror}); nothing was kept") from None
    except yaml.YAMLError as error:
        raise BadCompanionError(f"{path}{_told(error)}. Nothing was kept") from None


def _bounded(path: Path, text: str) -> None:
    """Refuse what could grow: aliases, and nesting or lists beyond what anybody writes."""
    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
        line = event.start_mark.line + 1 if event.start_mark is not None else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise BadCompanionError(
                f"{path}, line {line}: anchors and aliases (& and *) are not read. Nothing was kept"
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST or number > _ENTRIES * 20:
            raise BadCompanionError(f"{path}, line {line}: too many entries, or too deep. Nothing was kept")


def _told(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    place = f", line {mark.line + 1}" if mark is not None else ""
    return f"{place}: this is no YAML ({getattr(error, 'problem', None) or 'it cannot be read'})"
