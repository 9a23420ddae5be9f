"""Words that people send, as far as a store takes them."""

from __future__ import annotations

from starlette.datastructures import FormData

#: Characters of a field without a limit of its own.
_USUAL = 4_000


def field(form: FormData, name: str, *, most: int = _USUAL) -> str | None:
    """Return a field of a form, cut at *most* characters; None where it is empty or holds what no database takes."""
    said = form.get(name)
    told = said.strip()[:most] if isinstance(said, str) else ""
    return told if told and storable(told) else None


def storable(text: str) -> bool:
    """Say whether every database takes *text*: PostgreSQL refuses NUL, and nothing encodes half of a pair."""
    return "\x00" not in text and not any("\ud800" <= each <= "\udfff" for each in text)
