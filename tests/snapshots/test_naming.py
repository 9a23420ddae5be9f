"""Names of organisations, alike and not."""

from __future__ import annotations

import pytest

from snapshots.naming import SAME, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MILL-ENERGY NORTH", "Mill Energy North"),
        ("MillPack", "MILL-PACK partnership"),
        ("Northern Windmill Alliance (NWA)", "NWA"),
        ("Klaster Młynów Północnych", "klaster mlynow polnocnych"),
        ("Cluster Zefir", "zefir"),
        ("Pôle Moulins du Nord", "Moulins du Nord"),
        ("Windmill Valley", "Windmil Valley"),
        ("Verband der Müller e.V.", "Verband Müller"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert likeness(one, other) >= SAME
    assert likeness(other, one) >= SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Green Mill South West", "Greenmill South"),
        ("Regio Millvalley", "Millvalley"),
        ("MillPack", "MillPack2"),
        ("Mills France", "Northern Mills"),
        ("NWA", "NWB"),
        ("", "NWA"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert likeness(one, other) < SAME
