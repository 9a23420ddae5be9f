"""A small vocabulary for lists of references in tests."""

from __future__ import annotations

from pathlib import Path

from consulted.documents import read
from models.reference import Reading, Reference
from tests.documents.helpers import TODAY, by_label

FILES = Path(__file__).parent / "files"


def listed(name: str) -> dict[str, Reference]:
    """Read one of the lists kept beside the tests."""
    return by_label(read(FILES / name, today=TODAY))


def text_of(name: str, encoding: str = "utf-8-sig") -> str:
    return (FILES / name).read_bytes().decode(encoding)


def read_bytes(folder: Path, content: bytes, name: str) -> Reading:
    path = folder / name
    path.write_bytes(content)
    return read(path, today=TODAY)


def read_list(folder: Path, text: str, name: str) -> Reading:
    return read_bytes(folder, text.encode(), name)


def day(reference: Reference) -> str | None:
    return reference.consulted.date if reference.consulted else None


def days(references: dict[str, Reference]) -> dict[str, str | None]:
    return {label: day(reference) for label, reference in references.items()}


def addresses(reference: Reference) -> list[str]:
    return [url.url for url in reference.urls]


def stands_where_it_says(reference: Reference, text: str) -> bool:
    """Say whether reference and addresses are to the letter what *text* holds there."""
    whole = text[reference.start : reference.end] == reference.raw
    return whole and all(text[url.start : url.end] == url.printed for url in reference.urls)
