from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from models.pattern import _Pattern, regex

FOLDERS = ("consulted", "crawlers", "models", "pipelines", "scheduler", "snapshots")


def test_it_does_what_a_compiled_one_does() -> None:
    year = regex(r"(?P<year>\d{4})", re.I)

    assert year.pattern == r"(?P<year>\d{4})"
    found = year.search("in 2018 and 2019")
    assert found is not None
    assert found["year"] == "2018"
    assert year.findall("in 2018 and 2019") == ["2018", "2019"]
    assert year.sub("?", "in 2018") == "in ?"
    assert (year.groups, dict(year.groupindex), bool(year.flags & re.I)) == (1, {"year": 1}, True)
    assert regex(rb"\d").split(b"a1b") == [b"a", b"b"]


def test_a_bad_one_is_refused_when_it_is_used() -> None:
    bad = regex("(")

    with pytest.raises(re.error):
        bad.search("x")


def test_what_a_pattern_does_not_offer_it_does_not_have() -> None:
    assert not hasattr(regex("x"), "scan")


def patterns(value: Any) -> Iterator[_Pattern]:
    if isinstance(value, _Pattern):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from patterns(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from patterns(each)


@pytest.mark.parametrize("folder", FOLDERS)
def test_all_of_ours_can_be_compiled(folder: str) -> None:
    package = import_module(folder)
    names = [each.name for each in pkgutil.walk_packages(package.__path__, f"{folder}.")]
    modules = [import_module(name) for name in names if not name.endswith("__main__") and ".migrations." not in name]

    found = [each for module in modules for value in vars(module).values() for each in patterns(value)]

    assert all(each.groups >= 0 for each in found)
    assert found or folder == "scheduler"
