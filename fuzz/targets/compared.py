"""The comparison with the version consulted: words of the contract, and a page is never edited against itself."""

from __future__ import annotations

from datetime import UTC, datetime

from fuzz import corpus
from fuzz.target import Target
from fuzz.targets.page import PAGES, WORDS, page
from models.verdict import Comparison, Content, Passage
from models.visit import Cite, Page, Version
from pipelines.compare import agree, compare
from snapshots.text import read_page

_PARTED = b"\n=====\n"
_SENTENCES = ("In June 2013 it signed a cooperation agreement with A\u00e9ro Montr\u00e9al.", "It has 86 members [3].")
_FIRM = frozenset({Content.EDITED, Content.REWRITTEN})


def _compare(data: bytes) -> None:
    """The two versions are parted by a line of bars; without one, the second is the first with a word changed."""
    first, _, second = data[1:].partition(_PARTED)
    then = page(data[:1] + first)
    now = page(data[:1] + (second or first.replace(b"86", b"152").replace(b"e", b"a", 1)))
    old, new = read_page(then), read_page(now)
    said = data[1:200].decode("utf-8", "replace")
    cite = Cite(
        cite_id=1, reference_id=1, consulted_on="2018-08-24", title=None, sentences=(*_SENTENCES, said) if said else ()
    )
    of_comparison(compare(old, new, cite=cite, version=_version(then), same_bytes=then.body == now.body))
    same = compare(old, old, cite=cite, version=_version(then), same_bytes=False)
    of_comparison(same)
    assert same.content not in _FIRM, same
    assert agree(old, old) is not False


def of_comparison(found: Comparison) -> None:
    """Assert that its words are the contract's, and the rest can be kept and shown."""
    assert found.content in Content
    assert found.passage in Passage
    assert 0.0 <= found.confidence <= 1.0
    assert all(each.strip() for each in found.evidence)
    for hunk in found.difference:
        assert hunk.op in {"equal", "insert", "delete", "replace"}
        (hunk.then + hunk.now).encode()


def _version(then: Page) -> Version:
    at = datetime(2018, 8, 20, tzinfo=UTC)
    return Version(baseline_id=1, at=at, url="https://archive.example/1/x", origin="archive", page=then, gap_days=4)


TARGETS = (
    Target(
        name="compare",
        check=_compare,
        seeds=lambda: [b"\0" + body for body in corpus.files(*PAGES)],
        words=(*WORDS, _PARTED, b"86", b"2013"),
    ),
)
