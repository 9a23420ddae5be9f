"""Twice the report is twice the work: calls are counted, not seconds.

What happens inside one regular expression no call shows: ``benchmarks/imports`` measures that in seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import pytest

from tests.documents.helpers import read_text

_NOTE = "Owl Society, Barn {0}, https://owls.example/barns/{0}, accessed 3 May 2021"


def _markdown(number: int) -> str:
    calls = "".join(f"Owls nest in barn {each} of the valley.[^n{each}]\n\n" for each in range(number))
    return "# Owls\n\n" + calls + "".join(f"[^n{each}]: {_NOTE.format(each)}.\n" for each in range(number))


def _numbered(number: int) -> str:
    calls = "".join(f"Owls nest in barn {each} of the valley [{each}].\n\n" for each in range(1, number + 1))
    return f"Owls\n\n{calls}Notes\n\n" + "".join(f"[{each}] {_NOTE.format(each)}\n" for each in range(1, number + 1))


def _page(number: int) -> str:
    links = "".join(
        f'<p>Owls nest in <a href="https://owls.example/{each}">barn {each}</a> each May.</p>' for each in range(number)
    )
    return f"<html><body><h1>Two barns</h1>{links}</body></html>"


def _table(number: int) -> str:
    return "title,url,accessed\n" + "".join(f"Owls {n},https://owls.example/{n},2020-01-01\n" for n in range(number))


def _one_line(number: int) -> str:
    return " ".join(f"Owls nest at https://owls.example/{each} (accessed 1 June 2020)." for each in range(number))


def _raised(number: int) -> str:
    return "Owls nest¹ in barns² here³. " * number + "\n\n¹ https://owls.example/1\n² https://owls.example/2\n"


_GROWING: dict[str, Callable[[int], str]] = {
    "notes.md": _markdown,
    "notes.txt": _numbered,
    "page.html": _page,
    "table.csv": _table,
    "line.txt": _one_line,
    "line.md": _one_line,
    "raised.txt": _raised,
}
_SIZE = 150
#: Twice the size is hardly more than twice the work; the square would be four times.
_MOST = 2.1


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions *work* calls, those written in C among them."""
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", _GROWING)
def test_twice_the_report_is_twice_the_work(tmp_path: Path, name: str) -> None:
    made = _GROWING[name]
    read_text(tmp_path, made(_SIZE), name)  # what is made once for all is made here
    once, twice = (_calls(lambda size=size: read_text(tmp_path, made(size), name)) for size in (_SIZE, 2 * _SIZE))

    assert twice < _MOST * once
