"""What a page shows otherwise than its mark-up says: text written backwards, figures a script counts up to."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bs4 import Tag

from models.pattern import regex

_TURNED = regex(r"\.([\w-]+)\s*\{[^{}]{0,300}direction\s*:\s*rtl", re.I)
_TURNED_STYLE = regex(r"direction\s*:\s*rtl", re.I)
_TURNED_CLASS = regex(r"(?:^|[\s_-])(?:rev(?:erse|ersed)?|backwards?|codedirection|rtl-mail)(?:$|[\s_-])", re.I)
_COUNTS = (
    "data-count", "data-to", "data-to-value", "data-target", "data-number", "data-value", "data-end", "data-final",
    "data-stop", "data-counter", "data-num", "data-counter-value", "data-end-value", "data-counto",
    "data-odometer-final",
)  # fmt: skip
_FIGURE = regex(r"[\d.,\s+%~>±-]{0,12}")
_NUMBER = regex(r"\d{1,9}(?:[.,]\d{1,3})?")
#: Characters of a style sheet that are looked at.
_MOST_STYLE = 100_000


def turned_classes(style: str) -> list[str]:
    """Return the classes a style sheet shows from right to left."""
    return _TURNED.findall(style[:_MOST_STYLE])


def is_turned(name: str, attrs: Mapping[str, str], classes: frozenset[str]) -> bool:
    """Say whether an element's text is written backwards; *classes* are those the page's style turns."""
    if name == "bdo" and (attrs.get("dir") or "").lower() == "rtl":
        return True
    names = attrs.get("class") or ""
    if _TURNED_STYLE.search(attrs.get("style") or ""):
        return True
    return bool(names) and (bool(classes.intersection(names.split())) or _TURNED_CLASS.search(names) is not None)


def counted(tag: Tag, attrs: Mapping[str, str]) -> str:
    """Return the figure a script would count up to in *tag*; nothing where the tag shows its own."""
    figure = next((attrs[key].strip() for key in _COUNTS if _NUMBER.fullmatch((attrs.get(key) or "").strip())), "")
    return figure if figure and len(tag.contents) <= 1 and _FIGURE.fullmatch(tag.get_text()) else ""


def has_data(attrs: Mapping[str, str]) -> bool:
    """Say whether an element keeps something for scripts."""
    return any(key.startswith("data-") for key in attrs)
