"""Which note a change is meant for, where several bear one number: footnotes beside a numbered list of sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consulted.amend.change import Change, Left
from models.reference import Reading, Reference

_GONE = "there is no such note any more"
_SEVERAL = "several notes bear that number, and none of them prints the address it is about"


def distinct(reading: Reading) -> Reading:
    """Return *reading* with labels no two notes share: the second "1" becomes "1 (2)"."""
    taken = {each.label for each in reading.references}
    met: set[str] = set()
    found = []
    for each in reading.references:
        label, number = each.label, 2
        while label in met or (label != each.label and label in taken):
            label, number = f"{each.label} ({number})", number + 1
        met.add(label)
        found.append(each if label == each.label else replace(each, label=label))
    return replace(reading, references=tuple(found))


def addressed(
    reading: Reading, changes: Mapping[str, Sequence[Change]]
) -> tuple[dict[str, list[Change]], dict[str, str], list[Left]]:
    """Return *changes* by the labels of ``distinct(reading)``, the labels those stand for, and what has no note.

    Of several notes that bear one label a change is meant for those that print its address.
    """
    found: dict[str, list[Change]] = {}
    stands_for: dict[str, str] = {}
    left: list[Left] = []
    pairs = list(zip(reading.references, distinct(reading).references, strict=True))
    for label, each in [(label, each) for label, made in changes.items() for each in made]:
        bearing = [(old, new) for old, new in pairs if old.label == label]
        meant = bearing if len(bearing) == 1 else [(old, new) for old, new in bearing if _prints(old, each)]
        for _, new in meant:
            found.setdefault(new.label, []).append(each)
            stands_for[new.label] = label
        if not meant:
            left.append(Left(edit=each.edit, why=_SEVERAL if bearing else _GONE))
    return found, stands_for, left


def _prints(reference: Reference, change: Change) -> bool:
    return any(url.printed == change.edit.printed for url in reference.urls)
